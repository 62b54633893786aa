"""The order of items is decided once: numbers count down the list, and the minutes follow it."""

from __future__ import annotations

import msgspec
import pytest

from data.minutes.compose import compose_stage
from data.minutes.markdown import write
from data.model import codes
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.outcomes import LimitRow, Outcome
from data.model.records.power import PowerRow
from data.queries.outline import numbers, rows_in_order
from tests.data.second import came_over, second
from tests.fixed import fresh_meeting


def mixed() -> Meeting:
    """A meeting in which nothing was written in the order in which it stands in the list."""
    return msgspec.structs.replace(
        fresh_meeting(),
        outcomes=(Outcome(id="o1", text="Safe to cross"), Outcome(id="o2", text="A bench")),
        limits=(LimitRow(id="l1", text="No bridge", kind="cannot"), LimitRow(id="l2", text="Paint", kind="can")),
        power=(
            PowerRow(id="p1", text="Far away", kind="in_the_way", heading="involved"),
            PowerRow(id="p2", text="Tea", kind="helps", heading="involved"),
            PowerRow(id="p3", text="Long words", kind="in_the_way", heading="involved"),
        ),
        actions=(
            Action(id="a1", text="Ring the clerk", heading="involved"),
            Action(id="a2", text="Send a bus", heading="involved", about="p1"),
        ),
    )


MEETINGS = pytest.mark.parametrize("meeting", [mixed(), came_over(), second()], ids=["mixed", "came over", "second"])


@MEETINGS
@pytest.mark.parametrize("stage", codes.STAGES)
def test_numbers_count_down_the_list_from_one(meeting: Meeting, stage: codes.Stage) -> None:
    rows = rows_in_order(meeting, stage)
    assert [one.number for one in rows] == list(range(1, len(rows) + 1))
    assert numbers(meeting, stage) == {one.row.id: one.number for one in rows}


def test_what_belongs_to_an_item_stands_under_it() -> None:
    names = [one.row.id for one in rows_in_order(mixed(), "power")]
    assert names == ["p2", "p1", "a2", "p3", "a1"]


@MEETINGS
@pytest.mark.parametrize("stage", ["outcomes", "power"])
def test_the_minutes_tell_a_stage_in_the_order_of_its_list(meeting: Meeting, stage: codes.Stage) -> None:
    told = write(compose_stage(meeting, stage))
    places = [told.index(one.row.text) for one in rows_in_order(meeting, stage) if one.row.text in told]
    assert places == sorted(places)
    assert len(places) > 2
