"""The value that two copies of a meeting were both made from; out of several that are known, all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.archive.merge import is_behind, merge
from data.meeting import Meeting


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
    joined: Meeting | None = None
    for value in common_values(known, one, other):
        if joined is None:
            joined = value
        elif before := common_values(known, joined, value):
            joined = merge(before[0], joined, value)
    return joined
