"""Two values of one thing, in two copies of a meeting, made into one where nobody is asked which it is."""

from __future__ import annotations

from typing import Any

import msgspec

from data.model.records.agreements import Agreement
from data.model.records.details import StageTime


def settled(was: Any, mine: Any, theirs: Any, later: int) -> Any:
    """A value that nobody is asked about: where the group is, in which order things stand."""
    kinds: set[Any] = {type(one) for one in (mine, theirs)}
    if kinds == {StageTime}:
        return _stage_time(was, mine, theirs, later)
    if kinds == {Agreement}:
        return _agreement(was, mine, theirs)
    if kinds == {dict}:
        known: Any = was or None
        return joined_by_name(known, mine, theirs, later)
    return _one_of(was, mine, theirs, later)


def _one_of(was: Any, mine: Any, theirs: Any, later: int) -> Any:
    """The one that was changed; of two, the one that goes first."""
    if mine == theirs or theirs == was:
        return mine
    if mine == was:
        return theirs
    return mine if goes_first(mine, theirs, later) else theirs


def _agreement(was: Agreement | None, mine: Agreement, theirs: Agreement) -> Agreement:
    """One time that the group was asked, of which the next step was put right: where in both, both stand in it."""
    kept: Agreement = _one_of(was, mine, theirs, 0)
    if mine.next_step == theirs.next_step:
        return kept
    new = {mine.next_step, theirs.next_step} - {was.next_step if was else ""}
    both = (words for words in sorted(new) if not any(words in other for other in new - {words}))
    return msgspec.structs.replace(kept, next_step="; ".join(both))


def told(was: bool | None, mine: bool | None, theirs: bool | None) -> bool | None:
    """Whether words go into the minutes: what one of them keeps out stays out, but where only the other has spoken."""
    if False in (mine, theirs) and was is not False:
        return False
    return theirs if mine == was else mine


def joined_by_name(
    was: dict[str, Any] | None, mine: dict[str, Any], theirs: dict[str, Any], later: int
) -> dict[str, Any]:
    """Values by their names: each that either has, but what one of them let go of."""
    found: dict[str, Any] = {}
    for name in sorted(mine.keys() | theirs.keys()):
        if name in mine and name in theirs:
            found[name] = settled((was or {}).get(name), mine[name], theirs[name], later)
            continue
        value = mine[name] if name in mine else theirs[name]
        if was is None or name not in was or was[name] != value:  # taken out in one, and not changed in the other
            found[name] = value
    return found


def _stage_time(was: Any, mine: StageTime, theirs: StageTime, later: int) -> StageTime:
    reached = [one.reached for one in (mine, theirs) if one.reached]
    entered = [one.entered for one in (mine, theirs) if one.entered]
    return StageTime(
        reached=min(reached, default=None),
        entered=max(entered, default=None),
        minutes=settled(was and was.minutes, mine.minutes, theirs.minutes, later),
        spent=max(mine.spent, theirs.spent),
        next_time=settled(was and was.next_time, mine.next_time, theirs.next_time, later),
    )


def goes_first(mine: Any, theirs: Any, later: int) -> bool:
    """Whether of two values ours goes first: that of the row changed last, else of two the one that sorts last."""
    return later > 0 or (later == 0 and sorted_bytes(mine) > sorted_bytes(theirs))


def sorted_bytes(value: Any) -> bytes:
    """A value as bytes that are the same however it came to be."""
    return msgspec.json.encode(value, order="sorted")


def later_of(one: Any, other: Any) -> int:
    """Which of two rows was changed last: 1, -1, or 0 for neither."""
    return int(one.changed > other.changed) - int(one.changed < other.changed)
