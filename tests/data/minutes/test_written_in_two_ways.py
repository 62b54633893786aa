"""What was written in two ways stands in the minutes as both, and neither is told as what is so."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from data.minutes.compose import compose
from data.minutes.conflict_text import TOLD_ALL_THE_SAME
from data.minutes.markdown import write
from data.model.codes import is_table
from data.model.fields import FIELDS, Field, records_of, value
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner
from data.queries.conflicts import STATE, as_pair, held, units, with_pair
from data.queries.field_text import stated_label
from tests.data.minutes.first_page import first_page
from tests.data.minutes.park_lane import everything, park_lane
from tests.rows import each_row

OTHERS: dict[str, Any] = {
    "words": "quite unlike the rest", "when": ("2031-02-03", ""), "day": "2031-02-03", "time": "23:59", "number": 77,
    "owner": Owner(words="Park Lane shops", said_yes=True),
    "owners": (None, (Owner(words="Park Lane shops", said_yes=True),)),
    "roles": ("quite unlike the rest",),
}  # fmt: skip
SAID = {
    "words": "quite unlike the rest", "when": "3 Feb 2031", "day": "3 Feb 2031", "time": "23:59", "number": "77",
    "owner": "Park Lane shops", "owners": "Park Lane shops", "roles": "quite unlike the rest",
}  # fmt: skip

BOTH = re.compile(r" ?Not settled yet\. [^“]*: “[^”]*”, or “[^”]*”\.")

TOLD = [
    field
    for field in FIELDS
    if field.minutes != "never" and field.table != "versions" and field.name not in ("shown", "shown_as")
]


def in_two_ways(field: Field) -> tuple[Meeting, Meeting, str]:
    """A meeting in which a field waits to be settled, the same as the other copy has it, and how what it says is told.

    The first holds what it held before.
    """
    from data.words import say

    meeting = everything()
    row: Any
    ((table, row), *_) = records_of(meeting, field)
    now = value(row, field.name)
    if field.kind == "choice":
        other: Any = next(code for code in reversed(field.codes) if code != now)
        said = say(f"{field.key}.codes.{other}")
    elif field.kind == "yes_no":
        other, said = not now, "Yes" if not now else "No"
    else:
        other, said = OTHERS[field.kind], SAID[field.kind]
    (unit,) = [unit for unit in units(table) if unit[0] == field.name]
    pair = as_pair(unit, (other, None) if field.day else other if len(unit) > 1 else (other,))
    here = msgspec.structs.replace(row, unsettled=(pair,))
    there = msgspec.structs.replace(with_pair(table, row, pair), unsettled=(as_pair(unit, held(row, unit)),))
    return with_first(meeting, field, here), with_first(meeting, field, there), said


def with_first(meeting: Meeting, field: Field, row: Any) -> Meeting:
    """The meeting with another first row of the field's table, or other details."""
    if is_table(field.table):
        return msgspec.structs.replace(meeting, **{field.table: (row, *meeting.rows(field.table)[1:])})
    return msgspec.structs.replace(meeting, details=row)


@each_row("field", TOLD)
def test_a_field_that_was_written_in_two_ways_shows_both(field: Field) -> None:
    meeting, _, said = in_two_ways(field)
    label = stated_label(field.key)
    lines = [line for line in write(compose(meeting)).split("\n") if f"Not settled yet. {label}: “" in line]
    assert lines
    assert all(f"or “{said}”" in line for line in lines)


@each_row("field", [field for field in TOLD if field.name not in TOLD_ALL_THE_SAME])
def test_while_two_ways_wait_neither_is_told_as_what_is_so(field: Field) -> None:
    here, there, _ = in_two_ways(field)
    one, other = (BOTH.sub("", write(compose(meeting))) for meeting in (here, there))
    assert one == other, "but for both in one place, the minutes say the same whichever copy they are made from"


def test_while_two_copies_differ_in_who_does_something_nobody_is_named_as_the_one() -> None:
    (field,) = [field for field in TOLD if (field.table, field.name) == ("actions", "owner")]
    page = first_page(in_two_ways(field)[0])
    assert (
        "- **Not settled who**, by 3 Nov 2026: Ask the school who can join us. Not settled yet. Who does it: “" in page
    )


def test_what_the_group_agreed_to_is_not_called_decided_while_two_ways_wait() -> None:
    meeting = everything()
    parked = as_pair(STATE, ("parked", "2026-12-01", ""))
    other = as_pair(("text",), ("Everybody can cross",))
    for pair, said in (
        (parked, "Where it stands: “Agreed by voice, no one spoke against”, or “Parked. Come back to it: 1 Dec 2026”."),
        (other, "Outcome: “Children can cross Park Lane on their own”, or “Everybody can cross”."),
    ):
        row = msgspec.structs.replace(meeting.outcomes[0], unsettled=(pair,))
        page = first_page(msgspec.structs.replace(meeting, outcomes=(row, *meeting.outcomes[1:])))
        decided, _, left = page.partition("\n## Still open\n")
        assert "Children can cross" not in decided
        assert f"Not settled yet. {said}" in left


def test_two_ways_that_read_the_same_are_not_told() -> None:
    meeting = everything()
    row: Agreeable = meeting.outcomes[1]
    row = msgspec.structs.replace(row, unsettled=(as_pair(STATE, held(row, STATE)),))
    assert isinstance(row, Outcome)
    assert "Not settled" not in write(compose(msgspec.structs.replace(meeting, outcomes=(row,))))


@pytest.mark.parametrize("name", ["minutes", "ends_by"])
def test_what_no_minutes_tell_is_not_told_in_two_ways_either(name: str) -> None:
    details = msgspec.structs.replace(park_lane().details, unsettled=(as_pair((name,), (77,)),))
    assert "Not settled" not in write(compose(msgspec.structs.replace(park_lane(), details=details)))
