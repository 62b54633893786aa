"""Which of two values of a row was made from the other one, as their logs tell it.

What two copies were both made from may be known only as it was long before: with three computers, one has heard of a
change from the second, and the third goes on from a later one. Nobody is to be asked about that.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec

from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.queries.agreed_text import BACK_TO_AGREE, changed_since, waits_to_be_settled
from data.store.logs import LOG_LENGTH, LogRow, log_rows, rows_beyond


class Ahead:
    """Of which rows one value has all that was ever done to them in another, and more."""

    def __init__(self, one: Meeting, other: Meeting) -> None:
        logs = log_rows(one.log), log_rows(other.log)
        self._only = _rows_of(rows_beyond(*logs)), _rows_of(rows_beyond(logs[1], logs[0]))
        self._known = (
            max(map(len, logs)) < LOG_LENGTH
        )  # a log that has forgotten its oldest rows tells nothing of a row
        self._last = (
            {row: when for when, _, row, _ in sorted(logs[0])},
            {row: when for when, _, row, _ in sorted(logs[1])},
        )

    def of(self, row_id: str, before: Any, mine: Any, theirs: Any) -> int:
        """Which value is ahead with a row: 1 the one, -1 the other; 0: neither, or nobody can tell.

        `before`, `mine`, `theirs`: the row, as both were surely made from it, and in either; None: it is not there.
        What another program did to a row, and no log knows of, is in none that is ahead.
        """
        here, there = ("" in rows or row_id in rows for rows in self._only)
        if not self._known or here == there or row_id not in self._only[0 if here else 1]:
            return 0
        behind, last = (theirs, self._last[1]) if here else (mine, self._last[0])
        if behind is not None and (behind.changed == before.changed or behind.changed > last.get(row_id, "")):
            return 0
        return 1 if here else -1


def both_asked(base: Any, one: Any, other: Any) -> bool:
    """Whether the group was asked about an item in both copies since, and not the same times: where it stands by
    either, though only one of them says so in its state, is for the group to settle. Also where one of them has been
    brought into the other already: it is the same question then. And where one was asked and stands by the same again,
    while the other has come to stand elsewhere without being asked, as by undo.
    """  # noqa: D205  (one sentence)
    if base is None or not isinstance(one, Agreeable):
        return False
    before = {asked.id for asked in base.agreements}
    here, there = ({asked.id for asked in row.agreements} - before for row in (one, other))
    if here and there:
        return here != there
    asked, not_asked = (one, other) if here else (other, one)
    return bool(here or there) and asked.state == base.state != not_asked.state


def asked_in_these_words(joined: Agreeable, one: Agreeable, other: Agreeable) -> Agreeable:
    """An item that the group was asked about in both copies. Where it is to be agreed again in one of them, it is so
    in both together, unless the other one was asked last in just the words that stand there now.
    """  # noqa: D205  (one sentence)
    if "to_agree" not in (one.state, other.state) or waits_to_be_settled(joined):
        return joined
    asked = [one for one in joined.agreements if not changed_since(joined, one)]
    same = bool(asked) and asked[-1].state == joined.state
    return joined if same else msgspec.structs.replace(joined, **BACK_TO_AGREE)


def _rows_of(log: Counter[LogRow]) -> set[str]:
    """The rows that these changes were made to; empty among them: one of several rows, or of the meeting itself."""
    return {row for _, edit, row, _ in log if edit != "merge"}  # what came in stands in the log by itself
