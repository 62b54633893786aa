"""What the group agrees, and what it leaves: recorded just as it was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from data.edits.items import reworded
from data.edits.named import named
from data.edits.row_edits import with_changed, with_details
from data.model import codes
from data.model.fields import with_values
from data.model.records.agreements import Agreeable, Agreement, AnsweredSince, AskedSince, Objection
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.queries.agreed_text import as_read, changed_in, put_to_group
from data.queries.agreement import people_counted
from data.queries.asking_result import AskingResult
from data.queries.people_names import how_many_decide, owner_from, people_away
from data.text.clean import clean


def not_asked(meeting: Meeting, how: codes.How | None, total: int | None) -> int:
    """How many who take part in decisions are in no count. Where nobody was counted, nobody is called left out."""
    if how is None or not total:
        return 0
    return max(0, how_many_decide(meeting) - total)


@named("agree")
def agree(
    meeting: Meeting,
    stamper: Stamper,
    table: codes.Table,
    row_ids: Sequence[str],
    answer: AskingResult,
    words: str | None = None,
    values: Mapping[str, Any] | None = None,
    *,
    here: int | None = None,
    seen: Meeting | None = None,
) -> Meeting:
    """Record what came of asking the group about one item, or several together.

    `words`: the item's words as they were amended before asking, for one item; None: as they stand. `values`: the same
    for any of the fields that are put to the group, by their names in the registry. `here`: how many the group said
    just now that take part in decisions. `seen`: the meeting as it was when it was asked; nothing is recorded where
    something else stands there by now.
    """
    if seen is not None and not stands_as_seen(meeting, seen, table, row_ids):
        return meeting
    if here is not None:
        meeting = with_details(meeting, stamper, replace(meeting.details, deciding_count=here))
    amended = {**(values or {}), **({"text": words} if words else {})}
    for row_id in row_ids:
        row = meeting.row(table, row_id)
        if not isinstance(row, Agreeable):
            continue
        new = {name: clean(one) if isinstance(one, str) else one for name, one in amended.items()}
        new = {name: one for name, one in new.items() if name in put_to_group(table) and (one or name != "text")}
        if new.get("text", row.text) != row.text:
            new |= reworded(row, stamper)
        record = _record(meeting, stamper, answer, with_values(row, new))
        new |= {
            "state": answer.state,
            "until": answer.until,
            "until_words": record.until_words,
            "agreements": (*row.agreements, record),
        }
        meeting = with_changed(meeting, stamper, table, row_id, new)
    return meeting


def stands_as_seen(meeting: Meeting, seen: Meeting, table: codes.Table, row_ids: Sequence[str]) -> bool:
    """Whether all that an answer rests on is as it was: what was read out, how often it was asked, who decides."""
    for row_id in row_ids:
        row, was = meeting.row(table, row_id), seen.row(table, row_id)
        if not (isinstance(row, Agreeable) and isinstance(was, Agreeable)):
            return False
        if changed_in(was, row) or [one.id for one in was.agreements] != [one.id for one in row.agreements]:
            return False
    return how_many_decide(meeting) == how_many_decide(seen)


def _record(meeting: Meeting, stamper: Stamper, answer: AskingResult, row: Agreeable) -> Agreement:
    total = people_counted(answer.method, answer.counts, answer.fingers, answer.fingers_again)
    asks, said_yes = answer.asks
    decided_by = owner_from(meeting, clean(answer.decided_by))
    said: list[tuple[str, codes.Became]] = [(clean(line), became) for line, became in answer.objections]
    return Agreement(
        id=stamper.new_id(),
        when=stamper.now(),
        state=answer.state,
        words=row.text,
        read=as_read(row),
        how=answer.how,
        method=answer.method,
        counts=answer.counts,
        fingers=answer.fingers,
        fingers_again=answer.fingers_again,
        objections=tuple(Objection(id=stamper.new_id(), words=line, became=became) for line, became in said if line),
        decided_by=decided_by,
        nobody_named=decided_by is None and answer.method in codes.DECIDED_BY_OTHERS,
        not_asked=not_asked(meeting, answer.how, total),
        people=how_many_decide(meeting) or None if answer.how else None,
        to_ask=answer.to_ask,
        away=people_away(meeting),
        asks=owner_from(meeting, clean(asks), said_yes=said_yes),
        ask_by=answer.ask_by,
        reasons=tuple(line for line in map(clean, answer.reasons) if line),
        next_step=clean(answer.next_step),
        until=answer.until,
        until_words=clean(answer.until_words),
    )


@named("agree_several")
def agree_several(
    meeting: Meeting, stamper: Stamper, table: codes.Table, row_ids: Sequence[str], answer: AskingResult
) -> Meeting:
    """Record that the group was asked about several items together."""
    return agree(meeting, stamper, table, row_ids, answer)


@named("park")
def park(
    meeting: Meeting, stamper: Stamper, table: codes.Table, row_id: str, until: str | None = None, until_words: str = ""
) -> Meeting:
    """Park an item: come back to it on a date, or when the words say."""
    return agree(meeting, stamper, table, [row_id], AskingResult(state="parked", until=until, until_words=until_words))


@named("asked_since")
def asked_since(
    meeting: Meeting, stamper: Stamper, table: codes.Table, row_id: str, of: str, who: str, reply: codes.Reply | None,
    words: str = "",
) -> Meeting:  # fmt: skip
    """Tick off somebody who was asked after the group was, and count what they answered, apart from who they are.

    `of`: the id of the agreement; `reply`: None, they gave no answer; `words`: their worry, without a name.
    """
    row = meeting.row(table, row_id)
    if not isinstance(row, Agreeable) or all(one.id != of for one in row.agreements):
        return meeting
    since = AskedSince(id=f"{of}{who}", of=of, who=who)
    if any(one.id == since.id for one in row.asked_since):
        return meeting
    values: dict[str, Any] = {"asked_since": tuple(sorted((*row.asked_since, since), key=lambda one: one.id))}
    if reply is not None:
        answer = AnsweredSince(id=stamper.new_id(), of=of, reply=reply, words=clean(words))
        # Sorted by what tells nothing, as who was asked is: the first of one list is not the first of the other.
        values["answered_since"] = tuple(sorted((*row.answered_since, answer), key=lambda one: one.id))
    return with_changed(meeting, stamper, table, row_id, values)
