"""In which order things stand that two copies of a meeting each have in an order of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.model.records.name_answers import Spoken
from data.model.records.tombstones import Removed


def kept_order(mine: Sequence[Any], theirs: Sequence[Any], found: list[Any], key: Any) -> tuple[Any, ...]:
    """The order that they have where both agree on it, or one of them has all; else by their time and id."""
    by_id = {one.id: one for one in found}
    orders = [[one.id for one in side if one.id in by_id] for side in (mine, theirs)]
    whole = [order for order in orders if len(order) == len(by_id)]
    if whole and all(order == whole[0] for order in whole):
        return tuple(by_id[one] for one in whole[0])
    return tuple(sorted(found, key=key))


def list_key(one: Any) -> tuple[str, str]:
    """Things in a list by their time, or what they are of."""
    return (getattr(one, "when", "") or getattr(one, "until", "") or getattr(one, "field", ""), one.id)


def stone_key(stone: Removed | Spoken) -> tuple[str, str]:
    """What was taken out, or said, by its time."""
    return (stone.when, stone.id)
