"""What the next meeting brings over from the one before, and what stays behind."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import actions, agreeing, items, meeting_details
from data.edits.carry_over import TABLES, carry_on, left_for_next
from data.example import example_meeting
from data.model import codes
from data.model.records.actions import Action
from data.model.records.agreements import Agreement, Counts
from data.model.records.details import StageTime
from data.model.records.ground_rules import Communication, Decision, GroundRule
from data.model.records.meeting import Meeting
from data.model.records.outcomes import LimitRow, Outcome
from data.model.records.people import Owner, Person
from data.model.records.power import PowerRow
from data.model.records.row import Row, Unsettled
from data.model.records.stakeholders import Stakeholder
from data.model.records.tombstones import Removed
from data.queries.agreement import AskingResult, still_to_ask
from data.queries.schedule import planned
from tests.data.second import DAY, SecondStamper, blank, came_over, later_pen, second
from tests.fixed import FixedStamper, fresh_meeting


def example() -> Meeting:
    return example_meeting(FixedStamper())


def named(meeting: Meeting, table: codes.Table, words: str) -> Any:
    """The row of a table that begins with these words."""
    return next(row for row in meeting.rows(table) if row.text.startswith(words))


def words(meeting: Meeting, table: codes.Table) -> list[str]:
    return [row.text for row in meeting.rows(table)]


def test_people_come_along_to_be_confirmed_and_are_asked_again_how_they_appear() -> None:
    meeting = came_over()
    assert words(meeting, "people") == words(example(), "people")
    assert {person.presence for person in meeting.people} == {"to_confirm"}
    assert {(person.shown, person.shown_as, person.roles) for person in meeting.people} == {("", "", ())}
    assert named(meeting, "people", "Amina").here_for == "Park Lane Parents"
    assert not named(meeting, "people", "Lena").deciding


def test_who_had_a_role_and_who_came_is_kept() -> None:
    meeting = came_over()
    assert named(meeting, "people", "Amina").roles_before == ("chair",)
    assert named(meeting, "people", "Priya").roles_before == ("keyboard", "note_taker")
    came = {person.text.split()[0] for person in meeting.people if person.came_before}
    assert came == {"Amina", "Jo", "Sam", "Priya", "Tom"}, "not who sent apologies, nor who was only to join later"


def test_ground_rules_are_asked_again_with_what_was_agreed() -> None:
    rule = named(came_over(), "ground_rules", "One person")
    assert (rule.state, rule.for_today) == ("to_agree", True)
    assert [one.how for one in rule.agreements] == ["voice"]


def test_a_rule_for_that_day_comes_over_only_where_the_group_was_asked_about_it() -> None:
    before = items.add(example(), FixedStamper(first=900), "ground_rules", ["No phones"], for_today=True)
    rules = words(carry_on(before, blank(), SecondStamper()), "ground_rules")
    assert "No phones" not in rules
    assert {"Anyone may pass", "Start and end on time"} <= set(rules)


def test_who_said_yes_has_still_said_yes() -> None:
    before, after = example(), came_over()
    said = {row.text: row.owner.said_yes for row in before.actions if row.owner}
    assert {True, False} <= set(said.values())
    assert {row.text: row.owner.said_yes for row in after.actions if row.owner} == said


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


def test_somebody_who_was_taken_out_or_struck_comes_along_nowhere() -> None:
    stamper, meeting = FixedStamper(), example()
    jo = named(meeting, "people", "Jo")
    meeting = actions.add_action(meeting, stamper, ["Bring the cups @Jo Hart"])
    for edit in (items.take_out, items.strike):
        after = carry_on(edit(meeting, stamper, "people", jo.id), blank(), SecondStamper())
        assert "Jo Hart" not in words(after, "people")
        assert b"Jo Hart" not in msgspec.json.encode(after)


def test_somebody_who_was_taken_out_does_nothing_under_a_name_that_was_typed_before_they_were_on_the_list() -> None:
    meeting = example()
    typed = Action(id="a" * 32, text="Bring the cups", order="z", owner=Owner(words="jo hart"))
    meeting = msgspec.structs.replace(meeting, actions=(*meeting.actions, typed))
    gone = items.take_out(meeting, FixedStamper(), "people", named(meeting, "people", "Jo").id)
    assert named(carry_on(gone, blank(), SecondStamper()), "actions", "Bring").owner is None
    assert named(carry_on(meeting, blank(), SecondStamper()), "actions", "Bring").owner == Owner(words="jo hart")


def test_a_struck_line_stays_behind() -> None:
    meeting = example()
    struck = items.strike(meeting, FixedStamper(), "outcomes", named(meeting, "outcomes", "A bridge").id)
    assert "A bridge instead of lights" not in words(carry_on(struck, blank(), SecondStamper()), "outcomes")


def test_people_typed_for_the_new_meeting_are_not_doubled() -> None:
    new = items.add(blank(), SecondStamper(), "people", ["amina  yusuf", "Zoë Marsh"])
    people = carry_on(example(), new, SecondStamper()).people
    assert [person.text for person in people] == [*words(example(), "people"), "Zoë Marsh"]
    assert (people[-1].since, people[-1].presence) == (None, "here")


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


def test_who_was_asked_since_is_not_asked_again_next_time_and_nobody_has_an_old_id() -> None:
    stamper, before = SecondStamper("a", 7), example()
    amina, jo, sam = (named(before, "people", name).id for name in ("Amina", "Jo", "Sam"))
    row = named(before, "outcomes", "Children").id

    def ask(*who: str) -> str:
        """Ask the group, then all but the last of these people; back comes the id of the agreement."""
        nonlocal before
        before = agreeing.agree(before, stamper, "outcomes", [row], AskingResult(state="open", how="hands", to_ask=who))
        of: str = named(before, "outcomes", "Children").agreements[-1].id
        for one in who[:-1]:
            before = agreeing.asked_since(before, stamper, "outcomes", row, of, one, "agree")
        return of

    ask(amina, jo, sam)
    kept = ask(jo, sam)
    new = carry_on(before, blank(), SecondStamper())
    carried = named(new, "outcomes", "Children")
    assert [one.of for one in (*carried.asked_since, *carried.answered_since)] == [kept, kept]
    (to_ask,) = [one for one in still_to_ask(new) if one.row.id == carried.id]
    assert [person.text for person in to_ask.people] == ["Sam Reed"]
    raw = msgspec.json.encode([msgspec.structs.replace(one, origin=None) for one in new.outcomes])
    assert not any(person.id.encode() in raw for person in before.people)
    again = agreeing.asked_since(new, later_pen(), "outcomes", carried.id, kept, named(new, "people", "Jo").id, "agree")
    assert again == new


# Any meeting

IDS = st.integers(1, 9).map(lambda number: f"{number:032x}")
OWNERS = st.none() | st.builds(Owner, person=st.none() | IDS, words=st.sampled_from(("Ana", "Ben", "the school", "")))
DAYS = st.none() | st.sampled_from(("2026-10-01", DAY, "2027-03-01"))
WITH = st.lists(OWNERS.filter(lambda one: one is not None), max_size=2).map(tuple)
SECRET = {"extra": {"was": {"actions": {"owner": {"person": "9" * 32, "words": "secret"}}}}}


def rows(kind: Any, **columns: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Up to three rows of a table."""
    more = {"since": DAYS, "extra": st.just(SECRET["extra"]), "made": st.just("2026-10-21T09:00:00Z"), **columns}
    return st.lists(
        st.builds(kind, id=st.uuids().map(lambda one: one.hex), text=st.sampled_from(("a", "b")), **more), max_size=3
    ).map(tuple)


def agreeable(kind: Any, **columns: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    asked = st.builds(
        Agreement, id=st.uuids().map(lambda one: one.hex), when=st.just("2026-10-21T10:00:00Z"), words=st.just("a"),
        state=st.sampled_from(codes.STATES[1:]), to_ask=st.lists(IDS, max_size=2).map(tuple),
        counts=st.just(Counts(agree=2)),
    )  # fmt: skip
    return rows(
        kind, state=st.sampled_from(codes.STATES), until=DAYS, agreements=st.lists(asked, max_size=2).map(tuple),
        **columns,
    )  # fmt: skip


PEOPLE = st.lists(
    st.builds(
        Person, id=IDS, text=st.sampled_from(("Ana", "Ben", "Cleo")),
        shown=st.sampled_from(("", "name", "role", "not_at_all")), shown_as=st.just("secret"),
        roles=st.lists(st.sampled_from(("chair", "tea")), max_size=2).map(tuple),
        presence=st.sampled_from(("here", "later", "apologies", "left", "to_confirm")),
    ),
    unique_by=lambda person: person.id, max_size=4,
).map(tuple)  # fmt: skip

MEETINGS = st.builds(
    Meeting, details=st.just(fresh_meeting().details), people=PEOPLE, outcomes=agreeable(Outcome),
    stakeholders=rows(Stakeholder, asks=OWNERS), limits=rows(LimitRow), power=rows(PowerRow),
    decisions=agreeable(Decision, decides=OWNERS, look_again=DAYS), ground_rules=agreeable(GroundRule),
    communication=agreeable(Communication, does=OWNERS),
    actions=rows(Action, owner=OWNERS, with_others=WITH, state=st.sampled_from(("open", "doing", "done", "stuck"))),
    removed=st.lists(st.builds(Removed, id=IDS, table=st.just("people"), when=st.just("")), max_size=2).map(tuple),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(MEETINGS)
def test_of_any_meeting_all_that_comes_over_says_where_it_is_from_and_the_meeting_stays_as_it_was(
    before: Meeting,
) -> None:
    was = msgspec.json.encode(before)
    new = carry_on(before, blank(), SecondStamper())
    assert msgspec.json.encode(before) == was
    old: dict[str, Row] = {row.id: row for _, row in before.all_rows()}
    fresh: set[str] = set()
    for table, row in new.all_rows():
        assert table in TABLES
        assert row.origin is not None
        source = old[row.origin]
        assert row.text == source.text
        assert row.since == (source.since or "2026-10-21")
        assert row.id not in old
        fresh.add(row.id)
    assert len(fresh) == sum(1 for _ in new.all_rows())
    assert all(
        list(new.rows(table)) == sorted(new.rows(table), key=lambda row: (row.order, row.id)) for table in TABLES
    )


@settings(max_examples=60, deadline=None)
@given(MEETINGS)
def test_of_any_meeting_nothing_private_comes_over(before: Meeting) -> None:
    new = carry_on(before, blank(), SecondStamper())
    raw = msgspec.json.encode(new)
    assert b"secret" not in raw
    assert all((person.shown, person.shown_as, person.roles) == ("", "", ()) for person in new.people)
    people = {person.id for person in new.people}
    gone = {stone.id for stone in before.removed} - {person.id for person in before.people}
    assert not any(one.encode() in raw for one in gone)
    for _, row in new.all_rows():
        for one in getattr(row, "agreements", ()):
            assert set(one.to_ask) <= people | {f"{number:032x}" for number in range(10)}
        for name in ("owner", "asks", "decides", "does"):
            owner = getattr(row, name, None)
            assert owner is None or owner.person is None or owner.person in people
        for owner in getattr(row, "with_others", ()):
            assert getattr(row, "owner", None) is not None
            assert owner.person is None or owner.person in people


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
