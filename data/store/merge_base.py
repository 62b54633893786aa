"""The value that two copies of a meeting were both made from; out of several that are known, all of them together."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import msgspec

from data.errors import ArchiveProblem
from data.model.raw import UNREADABLE
from data.model.records.log import Logged
from data.model.records.meeting import Meeting
from data.store.backups import Backups
from data.store.logs import LogRow, is_behind, log_is_behind, log_rows
from data.store.quarantine import Quarantine
from data.store.read import parse
from data.store.regular_files import read_regular

KNOWN = 16
"""How many values that were brought in, or that these were made from, are known at a time."""


class _Log(msgspec.Struct):
    """Of a copy, only what was done."""

    log: dict[str, Logged] = {}


_DECODER = msgspec.json.Decoder(_Log)


def base_of(copies: Backups, ours: Meeting, theirs: Meeting) -> Meeting | None:
    """What two values of the meeting were both made from, as well as it is known; None: it is not known.

    `ours`: what was last in the file and here alike, so that everything since then stands on it.
    """
    if is_behind(ours, theirs):
        return ours
    kept = _common_base(copies, ours, theirs)
    if is_behind(theirs, ours) and (kept is None or not is_behind(theirs, kept)):
        return theirs
    return kept


def _common_base(copies: Backups, one: Meeting, other: Meeting) -> Meeting | None:
    """All that both were made from, as far as it is kept: in copies, and in what was brought in; None: nothing is.

    Of the copies, each made from the one before, the newest ones are looked at until one is found.
    """
    logs = log_rows(one.log), log_rows(other.log)
    brought = [*_made_from(copies.id, logs, Quarantine(copies.state, copies.id).all())]
    known = [*islice(_made_from(copies.id, logs, [copy.path for copy in copies.all()]), 1), *brought]
    if len(known) > 1:  # what these in turn were made from
        both = [log_rows(value.log) for value in known]
        known += islice(_made_from(copies.id, both, [copy.path for copy in copies.all()]), 1)
    return joint_base(known, one, other) or next(iter(known), None)


def _made_from(meeting_id: str, logs: Sequence[Sequence[LogRow]], files: Iterable[Path]) -> Iterator[Meeting]:
    """The meetings in files that values with these logs were all made from.

    What a log has forgotten is told by the files before, each of which was made from what comes after it.
    """
    since: list[tuple[Sequence[LogRow], ...]] = [(log,) for log in logs]
    for path in files:
        with contextlib.suppress(OSError, ArchiveProblem, KeyError, *UNREADABLE):
            raw = read_regular(path)
            rows = log_rows(_DECODER.decode(raw).log.values())
            behind = [any(log_is_behind(rows, log) for log in known) for known in since]
            since = [(log, rows) if is_in else known for log, known, is_in in zip(logs, since, behind, strict=True)]
            if all(behind) and (found := parse(raw, path)).details.id == meeting_id:
                yield found


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
