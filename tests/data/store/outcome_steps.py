"""What a step can be that does something to an outcome, for tests that try any row of steps."""

from __future__ import annotations

from typing import get_args

from data.edits import (
    agreeing,
    item_lists,
    items,
    strike,
)
from data.model import codes
from data.model.records.agreements import Counts, Fingers
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper as AnyStamper
from data.parsing.pasted_list.list_items import NewItem
from data.queries.asking_result import AskingResult


def pick(meeting: Meeting, table: codes.Table, at: int) -> str:
    """The id of one of the rows of a table; empty: it has none."""
    rows = meeting.rows(table)
    return rows[at % len(rows)].id if rows else ""


def to_an_outcome(meeting: Meeting, stamper: AnyStamper, name: str, at: int, words: str) -> Meeting:
    """The meeting after one step that does something to an outcome; the same where there is none."""
    if name == "add":
        return items.add(meeting, stamper, "outcomes", [words])
    if name == "add_list":
        return item_lists.add_list(meeting, stamper, "outcomes", [
            NewItem(columns={"text": words}), NewItem(columns={"text": f"{words} at night"}, under=0),
        ])  # fmt: skip
    row = pick(meeting, "outcomes", at)
    if not row:
        return meeting
    if name == "change":
        return items.change(meeting, stamper, "outcomes", row, {"text": words, "for_whom": f"people near {words}"})
    if name == "move":
        return items.move(meeting, stamper, "outcomes", row, before=None, after=None)
    if name == "agree":
        return agreeing.agree(meeting, stamper, "outcomes", [row], AskingResult(state="agreed", how="voice"))
    if name == "ask":
        return agreeing.agree(meeting, stamper, "outcomes", [row], _answer(meeting, at, words))
    if name == "asked_since":
        return _asked_since(meeting, stamper, row, at, words)
    if name == "park":
        return agreeing.park(meeting, stamper, "outcomes", row, None, words)
    if name == "put_right":
        return items.change(meeting, stamper, "outcomes", row, {"next_step": words})
    if name == "convert":
        return items.convert(meeting, stamper, "outcomes", row, "limits")
    if name == "strike":
        return strike.strike(meeting, stamper, "outcomes", row)
    return items.take_out(meeting, stamper, "outcomes", row)


def _answer(meeting: Meeting, at: int, words: str) -> AskingResult:
    """What came of asking the group, by one of the ways of deciding, with everybody who could be named."""
    method: codes.Method = get_args(codes.Method)[at % len(get_args(codes.Method))]
    name = meeting.people[at % len(meeting.people)].text if meeting.people else ""
    became: codes.Became = ("stands", "worked_in", "")[at % 3]
    showed = Fingers(zero=at, four=1) if method == "fist_to_five" else Fingers()
    return AskingResult(
        state=("agreed", "open", "not_agreed")[at % 3], how="hands", method=method,
        counts=Counts() if method == "fist_to_five" else Counts(agree=at, against=1), fingers=showed,
        fingers_again=showed, objections=((words, became),), decided_by=name,
        to_ask=tuple(person.id for person in meeting.people[: at + 1]), asks=(name, True), reasons=(words,),
    )  # fmt: skip


def _asked_since(meeting: Meeting, stamper: AnyStamper, row_id: str, at: int, words: str) -> Meeting:
    row = next(row for row in meeting.outcomes if row.id == row_id)
    who = pick(meeting, "people", at)
    if not row.agreements or not who:
        return meeting
    replies: tuple[codes.Reply | None, ...] = ("agree", "against", None)
    of = row.agreements[-1].id
    return agreeing.asked_since(meeting, stamper, "outcomes", row_id, of, who, replies[at % 3], words)
