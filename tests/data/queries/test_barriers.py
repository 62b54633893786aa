"""What gets in the way leads to what the group will do: in the list, at Close, in the minutes, and after a strike."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.edits import actions, items, strike
from data.edits.power import cycle_reach
from data.minutes.compose import compose_stage
from data.minutes.document import ListBlock, text_of
from data.model import codes
from data.model.numbering import with_numbers
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.power import PowerRow
from data.queries.barriers import about_barriers, nothing_planned
from data.queries.item_places import stage_of
from data.queries.outline import rows_in_order
from data.review.gaps import gaps
from data.session.session import Session
from data.session.undo import MustAsk
from data.store.merge import merge
from data.store.redact.struck_rows import struck_with
from tests.data.store.steps import Stamper
from tests.fixed import FixedStamper, fresh_meeting

FAR, NEAR = PowerRow(id="far", text="Far away", kind="in_the_way"), PowerRow(id="near", text="Tea", kind="helps")


def with_rows(*power: PowerRow) -> Meeting:
    return msgspec.structs.replace(fresh_meeting(), power=power)


def planned(meeting: Meeting, words: str = "Send a bus @Ana by 3 Nov", about: str = "far") -> Meeting:
    return actions.add_action(meeting, FixedStamper(), [words], heading="involved", about=about)


def said(meeting: Meeting) -> list[str]:
    return [
        text_of(one)
        for block in compose_stage(meeting, "power").blocks
        if isinstance(block, ListBlock)
        for one in block.items
    ]


def gap_words(meeting: Meeting) -> list[str]:
    return [gap.words for gap in gaps(meeting) if gap.code == "nothing_planned"]


def test_what_will_be_done_stands_under_the_barrier_and_the_barrier_stays() -> None:
    meeting = planned(with_rows(FAR, PowerRow(id="long", text="Long words", kind="in_the_way")))
    (action,) = meeting.actions
    assert (action.about, action.heading, action.text, action.by) == ("far", "involved", "Send a bus", "2026-11-03")
    assert action.owner is not None
    assert not action.owner.said_yes
    assert [one.row.text for one in rows_in_order(meeting, "power")] == ["Far away", "Send a bus", "Long words"]
    assert stage_of(meeting, "actions", action.id) == "power"


def test_an_action_whose_barrier_is_taken_out_stands_where_all_others_do() -> None:
    meeting = items.take_out(planned(with_rows(FAR, NEAR)), FixedStamper(), "power", "far")
    assert [one.row.text for one in rows_in_order(meeting, "power")] == ["Tea", "Send a bus"]
    assert "We will: A1 Send a bus" in said(meeting)


def test_in_the_minutes_a_barrier_and_what_is_done_about_it_are_one_item() -> None:
    meeting = cycle_reach(planned(with_rows(FAR, NEAR)), FixedStamper(), "far")
    meeting = actions.add_action(
        meeting, Stamper("2", "2026-10-21T10:00:00+00:00"), ["Meet nearer"], heading="involved", about="far"
    )
    assert "In the way: Far away. We can change it. We will: A1 Send a bus; A2 Meet nearer." in said(meeting)
    assert "Helps: Tea" in said(meeting)
    assert sum("Send a bus" in words for words in said(meeting)) == 1


def test_one_key_goes_through_what_can_be_done_and_round_again() -> None:
    meeting, seen = with_rows(FAR), list[str]()
    for _ in range(4):
        meeting = cycle_reach(meeting, FixedStamper(), "far")
        seen.append(meeting.power[0].reach)
    assert seen == ["change", "push", "live_with", ""]


def test_close_asks_calmly_about_barriers_that_nothing_is_planned_for() -> None:
    meeting = with_numbers(with_rows(FAR, NEAR))
    assert gap_words(meeting) == ["P1 gets in the way and nothing is planned yet: is that all right for today?"]
    assert [gap.key for gap in gaps(meeting) if gap.code == "nothing_planned"] == ["far"]
    assert gap_words(planned(meeting)) == []
    both = with_rows(FAR, msgspec.structs.replace(FAR, id="two"))
    assert gap_words(both)[0].startswith("2 things get in the way and nothing is planned yet")


def test_what_we_will_do_under_a_heading_is_a_plan_for_what_gets_in_the_way_there_and_nowhere_else() -> None:
    elsewhere = PowerRow(id="money", text="No money", kind="in_the_way", heading="structures")
    meeting = with_numbers(
        actions.add_action(with_rows(FAR, elsewhere), FixedStamper(), ["Send a bus"], heading="involved")
    )
    assert gap_words(meeting) == ["P2 gets in the way and nothing is planned yet: is that all right for today?"]


def test_what_is_about_one_barrier_is_no_plan_for_another_one_beside_it() -> None:
    meeting = planned(with_numbers(with_rows(FAR, PowerRow(id="long", text="Long words", kind="in_the_way"))))
    assert gap_words(meeting) == ["P2 gets in the way and nothing is planned yet: is that all right for today?"]


barriers = st.builds(
    PowerRow, id=st.sampled_from("abc"), text=st.just("x"), kind=st.sampled_from(get_args(codes.PowerKind)),
    reach=st.sampled_from(get_args(codes.Reach)), heading=st.sampled_from(["involved", "structures"]),
)  # fmt: skip
answers = st.builds(
    Action, id=st.uuids().map(str), about=st.sampled_from(["a", "b", "c", "gone", None]),
    heading=st.sampled_from(["involved", "structures", None]),
)  # fmt: skip


@given(
    st.lists(barriers, unique_by=lambda row: row.id), st.lists(answers, max_size=4, unique_by=lambda one: one.id)
)  # fmt: skip
def test_a_barrier_is_asked_about_exactly_when_nothing_is_planned_and_nobody_lives_with_it(
    rows: list[PowerRow], done: list[Action]
) -> None:
    meeting = msgspec.structs.replace(fresh_meeting(), power=tuple(rows), actions=tuple(done))
    there = {row.id for row in rows if row.kind == "in_the_way"}
    wanted = {
        row.id
        for row in rows
        if row.kind == "in_the_way"
        and row.reach != "live_with"
        and not any(one.about == row.id and one.heading for one in done)
        and not any(one.about not in there and one.heading == row.heading for one in done)
    }
    assert {row.id for row in nothing_planned(meeting)} == wanted
    assert bool(gap_words(meeting)) == bool(wanted)
    assert sorted(one.row.id for one in rows_in_order(meeting, "power")) == sorted(
        [row.id for row in rows] + [one.id for one in done if one.heading]
    )


def test_two_copies_that_each_plan_something_keep_both_and_settle_what_can_be_done() -> None:
    base = with_rows(FAR)
    one = cycle_reach(planned(base), Stamper("1", "2026-10-21T10:00:00+00:00"), "far")
    stamper = Stamper("2", "2026-10-21T10:00:00+00:00")
    other = actions.add_action(base, stamper, ["Meet nearer"], heading="involved", about="far")
    other = cycle_reach(cycle_reach(other, stamper, "far"), stamper, "far")
    joined = merge(base, one, other)
    assert joined == merge(base, other, one)
    assert [one.row.text for one in rows_in_order(joined, "power")] == ["Far away", "Send a bus", "Meet nearer"]
    (pair,) = joined.power[0].unsettled
    assert {joined.power[0].reach, pair.values["reach"]} == {"change", "push"}


@pytest.mark.parametrize(("table", "struck"), [("actions", "action"), ("power", "far")])
def test_striking_one_of_the_two_leaves_the_other(table: codes.Table, struck: str) -> None:
    meeting = planned(with_rows(FAR))
    row_id = meeting.actions[0].id if struck == "action" else struck
    assert struck_with(meeting, table, row_id, ()) == ((table, row_id),)
    left = strike.strike(meeting, FixedStamper(), table, row_id)
    assert [row.text for _, row in left.all_rows()] == (["Far away"] if struck == "action" else ["Send a bus"])
    assert [stone.id for stone in left.removed] == [row_id]


def test_striking_what_will_be_done_leaves_its_barrier_in_final_minutes_too() -> None:
    from data.edits.versions import finalise

    meeting = finalise(planned(with_rows(FAR)), FixedStamper("2026-10-21T11:00:00+00:00"), None)
    left = strike.strike(meeting, FixedStamper(), "actions", meeting.actions[0].id)
    assert [row["text"] for row in left.versions[0].rows["power"]] == ["Far away"]


def answered_in_a_session() -> Session:
    """A barrier and two actions about it."""
    session = Session(fresh_meeting(), FixedStamper())
    session.apply(items.add, "power", ["Papers come late"], heading="involved", kind="in_the_way")
    for words in ("Ask Bob", "Ring the clerk"):
        session.apply(actions.add_action, [words], heading="involved", about=session.meeting.power[0].id)
    return session


def undo_once_asked(session: Session) -> None:
    """Take back what stands before a strike: that is asked about first."""
    asked = session.undo()
    assert isinstance(asked, MustAsk)
    session.undo(asked)


def test_what_a_barrier_was_made_into_is_taken_back_after_its_action_was_struck() -> None:
    session = answered_in_a_session()
    session.apply(items.convert, "power", session.meeting.power[0].id, "outcomes")
    session.strike("actions", session.meeting.actions[0].id)
    undo_once_asked(session)
    assert [row.text for _, row in session.meeting.all_rows()] == ["Papers come late", "Ring the clerk"]
    assert about_barriers(session.meeting)[session.meeting.power[0].id][0].text == "Ring the clerk"


@pytest.mark.parametrize("struck", ["Papers come late", "Ask Bob"])
def test_nothing_that_was_taken_out_goes_with_what_it_was_about(struck: str) -> None:
    session = answered_in_a_session()
    before = list(session.meeting.all_rows())
    ((table, gone),) = (one for one in before if one[1].text == struck)
    others = [one for one in before if one[1] is not gone]
    for other, row in others:
        session.apply(items.take_out, other, row.id)
    session.strike(table, gone.id)
    assert [stone.id for stone in session.meeting.removed if stone.struck] == [gone.id]
    for _ in others:
        undo_once_asked(session)
    assert list(session.meeting.all_rows()) == others


def test_an_action_that_was_something_else_for_a_while_is_about_its_barrier_again() -> None:
    meeting, stamper = planned(with_rows(FAR)), Stamper("3", "2026-10-21T11:00:00+00:00")
    meeting = items.convert(meeting, stamper, "actions", meeting.actions[0].id, "limits")
    meeting = items.convert(meeting, stamper, "limits", meeting.limits[0].id, "actions")
    assert list(about_barriers(meeting)) == ["far"]
