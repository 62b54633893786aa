"""What the group agrees, and what it leaves: recorded just as it was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data import codes
from data.edits.items import reworded
from data.edits.rows import with_changed
from data.meeting import Agreeable, Agreement, Counts, Meeting, Record
from data.names import deciding
from data.pen import Pen
from data.text import clean


class Answer(Record, frozen=True):
    """What came of asking the group."""

    state: codes.State
    """What came of it."""
    how: codes.How | None = None
    """How it was asked; None: it was not put to the group."""
    counts: Counts = Counts()
    """How many answered how."""
    to_ask: tuple[str, ...] = ()
    """Ids of people to follow up with."""
    reasons: tuple[str, ...] = ()
    """Why, and concerns: lines without names."""
    next_step: str = ""
    """What happens next."""
    until: str | None = None
    """ISO date: look again on, open until, or come back when."""
    until_words: str = ""
    """The same, where it is no date."""


def not_asked(meeting: Meeting, how: codes.How | None, counts: Counts) -> int:
    """How many who take part in decisions are in no count. Asked by voice without counts: no one is left out."""
    if how is None or (how == "voice" and not counts.total):
        return 0
    return max(0, len(deciding(meeting)) - counts.total)


def agree(
    meeting: Meeting, pen: Pen, table: str, row_ids: Sequence[str], answer: Answer, words: str | None = None
) -> Meeting:
    """Record what came of asking the group about one item, or several together.

    `words`: the item's words as they were amended before asking, for one item; None: as they stand.
    """
    for row_id in row_ids:
        row = meeting.row(table, row_id)
        if not isinstance(row, Agreeable):
            continue
        values: dict[str, Any] = {}
        text = clean(words or "") or row.text
        if text != row.text:
            values |= reworded(row, pen) | {"text": text}
        record = Agreement(
            id=pen.new_id(),
            when=pen.now(),
            state=answer.state,
            words=text,
            how=answer.how,
            counts=answer.counts,
            not_asked=not_asked(meeting, answer.how, answer.counts),
            to_ask=answer.to_ask,
            reasons=tuple(line for line in map(clean, answer.reasons) if line),
            next_step=clean(answer.next_step),
            until=answer.until,
            until_words=clean(answer.until_words),
        )
        values |= {
            "state": answer.state,
            "until": answer.until,
            "until_words": record.until_words,
            "agreements": (*row.agreements, record),
        }
        meeting = with_changed(meeting, pen, table, row_id, values)
    return meeting


def agree_several(meeting: Meeting, pen: Pen, table: str, row_ids: Sequence[str], answer: Answer) -> Meeting:
    """Record that the group was asked about several items together."""
    return agree(meeting, pen, table, row_ids, answer)


def park(
    meeting: Meeting, pen: Pen, table: str, row_id: str, until: str | None = None, until_words: str = ""
) -> Meeting:
    """Park an item: come back to it on a date, or when the words say."""
    return agree(meeting, pen, table, [row_id], Answer(state="parked", until=until, until_words=until_words))
