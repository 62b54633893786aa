"""What the next meeting brings over of lines, decisions, actions and time from the one before, and what stays there."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import actions, agreeing, items, meeting_details, strike
from data.edits.carry_over import carry_on
from data.model import codes
from data.model.records.details import StageTime
from data.model.records.people import Owner
from data.model.records.row import Unsettled
from data.queries.asking_result import AskingResult
from data.queries.next_meeting import left_for_next
from data.queries.schedule import planned
from tests.data.edits.brought_over import example, named, words
from tests.data.second import DAY, SecondStamper, blank, came_over, later_pen, second
from tests.fixed import FixedStamper, fresh_meeting


def test_ground_rules_are_asked_again_with_what_was_agreed() -> None:
    rule = named(came_over(), "ground_rules", "One person")
    assert (rule.state, rule.for_today) == ("to_agree", True)
    assert [one.how for one in rule.agreements] == ["voice"]


def test_a_rule_for_that_day_comes_over_only_where_the_group_was_asked_about_it() -> None:
    before = items.add(example(), FixedStamper(first=900), "ground_rules", ["No phones"], for_today=True)
    rules = words(carry_on(before, blank(), SecondStamper()), "ground_rules")
    assert "No phones" not in rules
    assert {"Anyone may pass", "Start and end on time"} <= set(rules)


def test_what_is_agreed_stays_agreed_and_what_is_due_is_asked_again_and_stands_first() -> None:
    meeting = came_over()
    seats, *_ = meeting.outcomes
    assert (seats.text[:16], seats.state, seats.agreements[-1].state) == ("There are places", "to_agree", "for_now")
    assert named(meeting, "outcomes", "Children").state == "agreed"
    assert [row.state for row in meeting.outcomes] == [
        "to_agree", "open", "parked", "not_agreed", "to_agree", "to_agree", "agreed", "agreed",
    ]  # fmt: skip
    early = carry_on(example(), blank("2026-11-17"), SecondStamper())
    assert named(early, "outcomes", "There are places").state == "for_now"


def test_a_way_of_deciding_is_asked_again_on_its_day() -> None:
    held = named(came_over(), "decisions", "Where the")
    assert (held.state, held.level, held.method) == ("agreed", "decide_together", "consent")
    due = named(carry_on(example(), blank("2027-01-20"), SecondStamper()), "decisions", "Where the")
    assert due.state == "to_agree"


def test_open_actions_come_with_those_who_do_them_and_promises_done_or_not() -> None:
    meeting = came_over()
    book = named(meeting, "actions", "Book")
    assert (book.state, book.owner) == (
        "doing",
        Owner(person=named(meeting, "people", "Jo").id, words="Jo Hart", said_yes=True),
    )
    assert named(meeting, "actions", "Say the long").state == "done"


def test_what_is_due_by_the_next_meeting_is_due_on_the_day_of_this_one() -> None:
    before = actions.add_action(
        fresh_meeting(), FixedStamper(), ["Ring the school by the next meeting", "Sweep, ongoing"]
    )
    after = carry_on(before, blank(), SecondStamper())
    assert [(row.text, row.by, row.by_words) for row in after.actions] == [
        ("Ring the school", DAY, ""),
        ("Sweep", None, "ongoing"),
    ]


def test_what_was_done_and_told_of_stays_behind_the_second_time() -> None:
    third = carry_on(came_over(), blank("2026-12-16"), SecondStamper())
    assert not any(one.text.startswith("Say the long") for one in third.actions)
    book = named(third, "actions", "Book")
    assert book.since == "2026-10-21", "the day on which it was first said"
    assert book.origin == named(came_over(), "actions", "Book").id


def test_groups_keep_their_places_but_not_that_they_were_in_the_room() -> None:
    meeting = came_over()
    drivers = named(meeting, "stakeholders", "Night")
    assert (drivers.touched, drivers.say, drivers.room, drivers.by) == ("a_lot", "a_little", "to_invite", "2026-11-02")
    assert "in_the_room" in {row.room for row in example().stakeholders}
    assert "in_the_room" not in {row.room for row in meeting.stakeholders}


def test_what_was_said_in_rounds_and_under_power_and_the_versions_stay_behind() -> None:
    meeting = came_over()
    assert {len(meeting.power), len(meeting.checks), len(meeting.rounds), len(meeting.versions), len(meeting.log)} == {
        0
    }
    assert (meeting.details.voices, meeting.details.consents) == (blank().details.voices, blank().details.consents)


def test_what_was_not_reached_or_left_for_next_time_is_known() -> None:
    stamper = FixedStamper()
    meeting = meeting_details.move_to(fresh_meeting(), stamper, "outcomes")
    assert left_for_next(meeting) == ("stakeholders", "power", "ground_rules")
    assert carry_on(meeting, blank(), stamper).details.last_time.left == ("stakeholders", "power", "ground_rules")
    assert left_for_next(example()) == ()
    assert left_for_next(came_over()) == ("outcomes", "stakeholders", "power", "ground_rules")


def test_minutes_that_were_set_for_a_stage_that_was_left_are_planned_for_it_again() -> None:
    stages = {
        "outcomes": StageTime(reached="2026-10-21T09:00:00Z", minutes=25), "power": StageTime(minutes=40),
        "ground_rules": StageTime(reached="2026-10-21T10:00:00Z", minutes=15, next_time=True),
        "stakeholders": StageTime(minutes=0),
    }  # fmt: skip
    before = fresh_meeting()
    before = msgspec.structs.replace(before, details=msgspec.structs.replace(before.details, stages=stages))
    after = carry_on(before, blank(), FixedStamper())
    assert after.details.stages == {"power": StageTime(minutes=40), "ground_rules": StageTime(minutes=15)}
    assert planned(after, "power") == 40


def test_the_new_meeting_says_which_it_follows() -> None:
    details = came_over().details
    assert (details.after, details.last_time.date) == (example().details.id, "2026-10-21")
    assert details.id == "b" * 32


def test_a_struck_line_stays_behind() -> None:
    meeting = example()
    struck = strike.strike(meeting, FixedStamper(), "outcomes", named(meeting, "outcomes", "A bridge").id)
    assert "A bridge instead of lights" not in words(carry_on(struck, blank(), SecondStamper()), "outcomes")


def test_what_two_copies_say_differently_is_asked_again() -> None:
    meeting = example()
    row = named(meeting, "outcomes", "Children")
    pair = Unsettled(id="x", field="state", values={"state": "parked", "until": None, "until_words": ""})
    rows = tuple(
        msgspec.structs.replace(one, unsettled=(pair,)) if one.id == row.id else one for one in meeting.outcomes
    )
    after = carry_on(msgspec.structs.replace(meeting, outcomes=rows), blank(), SecondStamper())
    carried = named(after, "outcomes", "Children")
    assert (carried.state, carried.agreements, carried.unsettled) == ("to_agree", (), ())


@pytest.mark.parametrize("how", ["hands", "voice"])
def test_what_came_of_asking_in_the_meeting_before_is_not_taken_for_today(how: codes.How) -> None:
    from data.queries.carry_over import asked_then, asked_today

    meeting = came_over()
    rule = named(meeting, "ground_rules", "One person")
    assert not asked_today(rule)
    meeting = agreeing.agree(meeting, later_pen(), "ground_rules", [rule.id], AskingResult(state="agreed", how=how))
    rule = named(meeting, "ground_rules", "One person")
    assert asked_today(rule)
    then = asked_then(rule)
    assert then is not None
    assert then.when.startswith("2026-10-21")


def test_a_promise_that_is_not_done_is_asked_about_again_at_each_meeting_and_one_that_is_done_is_told_of_once() -> None:
    from data.minutes.compose import compose
    from data.minutes.markdown import write
    from data.queries.carry_over import promises
    from data.queries.last_meeting import last_time
    from data.review.gaps import gaps

    third = carry_on(second(), blank("2026-12-16"), SecondStamper("d", 12))
    text = write(compose(third))
    assert (
        "- A3 Promised on 21 Oct 2026. What changed: not said today. Said at an earlier meeting: Nothing yet."
    ) in text
    assert "stuck: A3 (from 21 Oct 2026) Ask to speak at the March meeting. " in text
    assert "- A8 Noted on 18 Nov 2026. What changed: not said today." in text
    assert ": A8 (from 18 Nov 2026) Ask the clerk for ten minutes.\n" in text
    assert "Ask two people" not in text
    assert not any(one.text.startswith("Ask two people") for one in promises(third))
    assert any(one.text.startswith("Ask two people") for one in last_time(third).promised)
    (gap,) = [gap for gap in gaps(third) if gap.code == "what_changed"]
    assert gap.words.startswith("4 promises from last time")
