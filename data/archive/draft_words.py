"""Taking single words out of what is half typed, so that all else of it is kept."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeGuard

import msgspec


def without_said(draft: str, words: Collection[str]) -> str:
    """Unfinished words of several fields, kept as JSON, without those that are just these; anything else as it was.

    Of a list, what was said goes with what became of it.
    """
    if not draft.startswith(("{", "[")):
        return draft
    try:
        held: Any = msgspec.json.decode(draft)
    except msgspec.DecodeError:
        return draft
    left = _without(held, words)
    return draft if left == held else msgspec.json.encode(left).decode()


def _without(held: Any, words: Collection[str]) -> Any:
    if isinstance(held, str):
        return "" if held in words else without_said(held, words)
    if _is_dict(held):
        return {name: _without(one, words) for name, one in held.items()}
    if _is_list(held):
        return [_without(one, words) for one in held if not _says(one, words)]
    return held


def _says(one: Any, words: Collection[str]) -> bool:
    """Whether something in a list is these words, or a concern that has them and what became of it."""
    said = one[0] if _is_list(one) and one else one
    return isinstance(said, str) and said in words


def _is_dict(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
