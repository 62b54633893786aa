"""The logs of two copies of a meeting: whether one has all that was done in the other, and both brought together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from data.model.records.log import Logged
from data.model.records.meeting import Meeting

LOG_LENGTH = 1000
"""Rows of the log that are kept, the newest."""

LogRow = tuple[str, str, str, str]


def is_behind(older: Meeting, newer: Meeting) -> bool:
    """Whether everything that was ever done to one value is known to have been done to the other too, by their logs."""
    return log_is_behind(log_rows(older.log), log_rows(newer.log))


def log_is_behind(older: Sequence[LogRow], newer: Sequence[LogRow]) -> bool:
    """The same for logs alone. A log forgets its oldest rows: what was done before any that both have is in both.

    Where the newer one has forgotten all that the older one knows, nobody can tell: then it isn't.
    """
    if len(newer) < LOG_LENGTH or not older:
        return not rows_beyond(older, newer)
    since, missing = min(newer)[0], rows_beyond(older, newer)
    lacking = [missing.get(row, 0) > 0 for row in older]
    first = next((at for at, lacks in enumerate(lacking) if not lacks), None)
    if first is None:
        return False
    return not any(
        lacks and (at > first or row[0] >= since) for at, (row, lacks) in enumerate(zip(older, lacking, strict=True))
    )


def log_rows(log: Iterable[Logged]) -> list[LogRow]:
    """The rows of a log, to compare."""
    return [(row.when, row.edit, row.row, row.by) for row in log]


def made_by(revision: str) -> str:
    """What a row of the log is known by: the first digits of the revision that the change made."""
    return revision[:8]


def rows_beyond(log: Sequence[LogRow], other: Sequence[LogRow]) -> Counter[LogRow]:
    """The rows of a log that the other lacks. One that doesn't say what it made is any that is the same otherwise."""
    left, spare = Counter(log), Counter(other)
    left, spare = left - spare, spare - left
    if not left or not spare:
        return left
    unsaid = Counter(row[:3] for row in (*left.elements(), *spare.elements()) if not row[3])
    for row in [*left] if unsaid else ():
        alike = [one for one in spare if one[:3] == row[:3] and not (one[3] and row[3])]
        for one in alike:
            both = min(left[row], spare[one])
            left[row] -= both
            spare[one] -= both
    return +left


def joined_log(one: Sequence[Logged], other: Sequence[Logged]) -> tuple[Logged, ...]:
    """What was done in either, once."""
    first, second = log_rows(one), log_rows(other)
    added = rows_beyond(second, first)
    if not added:
        return tuple(one)
    if not rows_beyond(first, second):
        return tuple(other)
    rows = {row: found for log in (one, other) for row, found in zip(log_rows(log), log, strict=True)}
    return tuple(rows[row] for row in sorted((*first, *added.elements())))[-LOG_LENGTH:]
