"""The value that two copies of a meeting were both made from; out of several that are known, all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.model.records.meeting import Meeting
from data.store.logs import is_behind

KNOWN = 16
"""How many values that were brought in, or that these were made from, are known at a time."""


def common_values(known: Iterable[Meeting], one: Meeting, other: Meeting) -> list[Meeting]:
    """The newest of these values that both were made from: none of them was made into another one.

    Earlier ones go first, also of two in which the same was done.
    """
    found: list[Meeting] = []
    for value in known:
        if is_behind(value, one) and is_behind(value, other) and not any(is_behind(value, it) for it in found):
            found = [*(it for it in found if not is_behind(it, value)), value]
    return found


def joint_base(known: Sequence[Meeting], one: Meeting, other: Meeting) -> Meeting | None:
    """All that two values have in common, as far as it stands in these; None: in none of them.

    Where both were made from two values that were changed each by itself, it is these two brought together.
    """
    from data.store.merge import merge  # not before two copies are brought together: it costs the start

    joined: Meeting | None = None
    for value in common_values(known, one, other):
        if joined is None:
            joined = value
        elif before := common_values(known, joined, value):
            joined = merge(before[0], joined, value)
    return joined


def brought_in(
    known: Sequence[Meeting], base: Meeting | None, one: Meeting, other: Meeting
) -> tuple[Meeting, tuple[Meeting, ...]]:
    """One value with another brought into it, and all that is known of where the next may come from.

    `known`: what was brought in before. `base`: what both were made from, as far as it is kept; None: it is not known.
    """
    from data.store.merge import merge

    known = (*known, *([base] if base is not None else []), other)
    return merge(joint_base(known, one, other) or base, one, other), known[-KNOWN:]
