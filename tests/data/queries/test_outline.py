"""The order of items is decided once, and so is what each is called: the screen and the minutes follow it."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import agreeing, items
from data.edits.carry_over import carry_on
from data.example.example_meeting import example_meeting
from data.minutes.compose import compose_stage
from data.minutes.markdown import write
from data.model import codes
from data.model.numbering import with_numbers
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.outcomes import LimitRow, Outcome
from data.model.records.power import PowerRow
from data.model.stages import LETTERS, reference
from data.queries.asking_result import AskingResult
from data.queries.carry_over import HOW_CAME_OVER
from data.queries.item_places import ItemPlaces, marks, stage_of
from data.queries.outline import rows_in_order, sections, sections_as_kept
from tests.data.model.test_rows import whole
from tests.data.second import SecondStamper, blank, came_over, later_pen, second
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row


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


def big() -> Meeting:
    """A meeting with many items of every kind, each with its number."""
    return with_numbers(whole())


EVERY = pytest.mark.parametrize(
    "meeting", [example_meeting(FixedStamper()), big(), with_numbers(came_over()), with_numbers(second())],
    ids=["example", "big", "came over", "second"],
)  # fmt: skip
MEETINGS = pytest.mark.parametrize("meeting", [mixed(), came_over(), second()], ids=["mixed", "came over", "second"])


@EVERY
@pytest.mark.parametrize("stage", codes.STAGES)
def test_beside_an_item_stands_what_it_is_referred_to_by_and_what_nobody_refers_to_counts_from_one(
    meeting: Meeting, stage: codes.Stage
) -> None:
    rows = rows_in_order(meeting, stage)
    assert [one.mark for one in rows if one.table in LETTERS] == [
        f"{LETTERS[one.table]}{one.row.ref}" for one in rows if one.table in LETTERS
    ]
    plain = [one.mark for one in rows if one.table not in LETTERS]
    assert plain == [str(at + 1) for at in range(len(plain))]
    assert marks(meeting, stage) == {one.row.id: one.mark for one in rows}


@EVERY
def test_every_item_is_in_the_list_of_its_stage_and_called_there_as_everywhere(meeting: Meeting) -> None:
    outline = ItemPlaces(meeting)
    for table in LETTERS:
        for row in meeting.rows(table):
            stage = stage_of(meeting, table, row.id)
            assert outline.is_listed(stage, row.id), row
            assert outline.name(table, row.id) == marks(meeting, stage)[row.id] == reference(row)


def test_people_and_what_was_said_at_the_end_are_called_by_the_number_on_the_screen() -> None:
    meeting = example_meeting(FixedStamper())
    outline = ItemPlaces(meeting)
    assert [outline.name("people", row.id) for row in meeting.people[:2]] == ["Person 1", "Person 2"]
    said = sorted(meeting.checks, key=lambda check: check.text)
    assert [outline.name("checks", row.id) for row in said] == [f"Close, line {at}" for at in (1, 2, 3)]
    assert outline.name("meeting", meeting.details.id) == "Arrive"


def test_no_number_changes_while_stakeholders_get_their_place() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "stakeholders", ["Drivers", "Families", "The council"])
    before = marks(meeting, "stakeholders")
    assert list(before.values()) == ["S1", "S2", "S3"]
    for row in reversed(meeting.stakeholders):
        for touched, say in (("a_little", ""), ("a_lot", "a_lot"), ("a_lot", "a_little")):
            meeting = items.change(meeting, stamper, "stakeholders", row.id, {"touched": touched, "say": say})
            assert marks(meeting, "stakeholders") == before


def test_what_belongs_to_an_item_stands_under_it() -> None:
    names = [one.row.id for one in rows_in_order(mixed(), "power")]
    assert names == ["p2", "p1", "a2", "p3", "a1"]


@MEETINGS
@pytest.mark.parametrize("stage", ["outcomes", "power"])
def test_the_minutes_tell_a_stage_in_the_order_that_the_group_gave_its_items(
    meeting: Meeting, stage: codes.Stage
) -> None:
    told = write(compose_stage(meeting, stage))
    kept = [each for section in sections_as_kept(meeting, stage) for one in section.rows for each in (one, *one.under)]
    places = [told.index(one.row.text) for one in kept if one.row.text in told]
    assert places == sorted(places)
    assert len(places) > 2


def third() -> Meeting:
    """A meeting to which things came over from two days."""
    return carry_on(second(), blank("2026-12-16"), SecondStamper("d", 12))


@each_row("meeting", [mixed(), came_over(), second(), third()])
@each_row("stage", codes.STAGES)
def test_in_each_section_today_comes_first_and_each_day_and_standing_is_together(
    meeting: Meeting, stage: codes.Stage
) -> None:
    for section in sections(meeting, stage):
        stand = [one.came_over for one in section.rows]
        groups = list(dict.fromkeys(stand))
        assert sorted(stand, key=groups.index) == stand, "each stands in one place"
        assert None not in groups[1:], "today's come first"
        came = [one for one in groups if one is not None]
        assert came == sorted(
            sorted(came, key=lambda one: one.since, reverse=True), key=lambda one: HOW_CAME_OVER.index(one.how)
        )
        assert [one.row.since for one in section.rows if one.came_over] == [one.since for one in stand if one]


def test_what_came_over_stands_by_what_is_so_of_it_and_among_today_s_once_it_is_asked_again() -> None:
    def standing(meeting: Meeting) -> dict[str, str]:
        rows = rows_in_order(meeting, "outcomes")
        return {one.row.text.split()[0]: one.came_over.how if one.came_over else "today" for one in rows}

    meeting = items.add(came_over(), later_pen(), "outcomes", ["Trees"])
    assert standing(meeting) == {
        "Trees": "today", "Children": "still_agreed", "Bus": "still_agreed", "There": "to_agree_again",
        "Shops": "to_agree_again", "The": "said", "Fewer": "left_open", "A": "left_open", "People": "left_open",
        "Where": "said", "How": "said",
    }  # fmt: skip
    shops = next(row for row in meeting.outcomes if row.text.startswith("Shops"))
    meeting = agreeing.agree(meeting, later_pen(), "outcomes", [shops.id], AskingResult(state="agreed", how="voice"))
    assert standing(meeting)["Shops"] == "today"
    children = next(row for row in meeting.outcomes if row.text.startswith("Children"))
    meeting = items.change(meeting, later_pen(), "outcomes", children.id, {"text": "Children can cross"})
    assert standing(meeting)["Children"] == "to_agree_again"


def test_people_stand_as_they_are_whoever_came_before() -> None:
    meeting = items.add(came_over(), later_pen(), "people", ["Zoë"])
    assert [one.row for one in rows_in_order(meeting, "arrive") if one.table == "people"] == list(meeting.people)
