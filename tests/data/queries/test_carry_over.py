"""What came over is told from what was said in this meeting, whatever is moved or filled in, and in each version."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import actions, agreeing, items, last_meeting, meeting_details
from data.edits.carry_over import carry_on
from data.edits.versions import finalise
from data.minutes.compose import compose, compose_version, minutes_status
from data.minutes.markdown import write
from data.model import codes
from data.model.records.agreements import Agreeable, Counts
from data.model.records.meeting import Meeting
from data.queries.agreement import still_to_ask
from data.queries.asking_result import AskingResult
from data.queries.carry_over import asked_then, asked_today, came_from, is_of_today, to_do, was_done
from data.queries.last_meeting import last_time
from data.queries.progress import headings_left, reached
from data.review.gaps import gaps
from tests.data.second import DAY, SecondStamper, blank, came_over, later_pen, second


def named(meeting: Meeting, table: codes.Table, words: str) -> Any:
    """The row of a table that begins with these words."""
    return next(row for row in meeting.rows(table) if row.text.startswith(words))


def through_all(meeting: Meeting) -> Meeting:
    """The meeting in which the group goes through every stage, one after the other."""
    stamper = later_pen()
    for stage in codes.STAGES[1:]:
        meeting = meeting_details.move_to(meeting, stamper, stage)
    return meeting


@pytest.mark.parametrize("meeting", [came_over(), second()], ids=["came over", "second"])
@pytest.mark.parametrize("everywhere", [True, False])
def test_a_meeting_that_follows_another_is_final_once_it_is_made_final(meeting: Meeting, everywhere: bool) -> None:
    meeting = through_all(meeting) if everywhere else meeting
    before = body(write(compose(meeting)))
    final = finalise(meeting, later_pen())
    assert minutes_status(final).state == "final"
    assert body(write(compose_version(final, final.versions[0]))) == body(write(compose(final))) == before


def body(minutes: str) -> str:
    """All but how the minutes stand, and how they can be changed."""
    return minutes.partition("\n## ")[2]


def of_today(meeting: Meeting) -> tuple[Any, ...]:
    """Everything that is told to be of today."""
    return (
        [row.origin for _, row in meeting.all_rows() if is_of_today(row)],
        [row.origin for _, row in meeting.all_rows() if isinstance(row, Agreeable) and asked_today(row)],
        sorted(row.origin or "" for row in meeting.actions if was_done(row)),
        [stage for stage in codes.STAGES if reached(meeting, stage)],
        headings_left(meeting),
        [gap.words for gap in gaps(meeting) if gap.code == "what_changed"],
    )


FIELDS: dict[codes.Table, tuple[str, ...]] = {
    "outcomes": ("why", "measure", "text"), "limits": ("why", "text"), "ground_rules": ("if_broken",),
    "decisions": ("stuck",), "communication": ("how", "answer"), "actions": ("help", "text"),
    "stakeholders": ("would_help",),
}  # fmt: skip
EDITS = st.tuples(st.sampled_from(sorted(FIELDS)), st.integers(0, 9), st.sampled_from(("move", "edit")))


@settings(max_examples=40, deadline=None)
@given(st.lists(EDITS, min_size=1, max_size=6))
def test_moving_what_came_over_or_filling_in_its_fields_is_never_told_as_said_today(
    edits: list[tuple[codes.Table, int, str]],
) -> None:
    meeting, stamper = CAME, later_pen()
    for table, at, what in edits:
        rows = meeting.rows(table)
        row = rows[at % len(rows)]
        if what == "move" and row is not rows[0]:
            meeting = items.move(meeting, stamper, table, row.id, before=None, after=rows[0].id)
        else:
            meeting = items.change(
                meeting, stamper, table, row.id, {FIELDS[table][at % len(FIELDS[table])]: f"new {at}"}
            )
    assert sorted_rows(of_today(meeting)) == sorted_rows(of_today(CAME))


def sorted_rows(told: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same with rows in one order, since they were moved."""
    return (*map(sorted, told[:2]), *told[2:])


CAME = came_over()


def test_what_was_done_before_and_is_done_again_today_stands_among_the_actions() -> None:
    meeting, stamper = came_over(), later_pen()
    long = named(meeting, "actions", "Say the long")
    assert was_done(long)
    meeting = actions.change_state(meeting, stamper, long.id, "doing")
    meeting = actions.change_state(meeting, stamper, long.id, "done")
    assert named(meeting, "actions", "Say the long") in list(to_do(meeting.actions))


def test_what_changed_is_said_anew_each_time_and_what_was_said_earlier_is_told_beside() -> None:
    third = carry_on(second(), blank("2026-12-16"), SecondStamper("d", 12))
    speak = named(third, "actions", "Ask to speak")
    assert (speak.what_changed, speak.changed_before) == ("", "Nothing yet")
    third = last_meeting.say_what_changed(
        third, SecondStamper("e", 13), speak.id, {"what_changed": "We spoke in March"}
    )
    assert ("What changed: We spoke in March. Said at an earlier meeting: Nothing yet.") in write(compose(third))
    fourth = carry_on(third, blank("2027-01-20"), SecondStamper("f", 14))
    assert named(fourth, "actions", "Ask to speak").changed_before == "We spoke in March"


def not_asked_again(meeting: Meeting) -> str:
    """What the minutes say of what was agreed at an earlier meeting, and not asked about again."""
    return write(compose(meeting)).partition("Agreed at an earlier meeting")[2].partition("\n")[0]


@pytest.mark.parametrize("again", [None, "outcomes"])
@pytest.mark.parametrize("to_table", ["ground_rules", "actions", "limits"])
def test_what_was_agreed_today_and_is_made_something_else_is_not_said_to_be_agreed_earlier(
    to_table: codes.Table, again: codes.Table | None
) -> None:
    meeting, stamper = came_over(), later_pen()
    row = named(meeting, "outcomes", "Children")
    meeting = agreeing.agree(meeting, stamper, "outcomes", [row.id], AskingResult(state="agreed", how="hands"))
    meeting = items.convert(meeting, stamper, "outcomes", row.id, to_table)
    if again:
        meeting = items.convert(meeting, stamper, to_table, named(meeting, to_table, "Children").id, again)
    table = again or to_table
    now = named(meeting, table, "Children")
    assert is_of_today(now)
    assert not_asked_again(meeting) == not_asked_again(came_over())
    if isinstance(now, Agreeable):
        then = asked_then(now)
        assert then is not None
        assert (now.since, then.when[:10], now.agreements[-1].when[:10]) == ("2026-10-21", "2026-10-21", DAY)
    else:
        assert now.since is None, "nobody said it as such then"
        assert came_from(now) == "2026-10-21"
    assert [one.id for one in last_time(meeting).promised] == [one.id for one in came_over().actions]


@pytest.mark.parametrize("to_table", ["ground_rules", "actions"])
def test_what_was_not_asked_about_today_is_told_so_when_it_is_made_something_else_and_back(
    to_table: codes.Table,
) -> None:
    meeting, stamper = came_over(), later_pen()
    row = named(meeting, "outcomes", "Children")
    meeting = items.convert(meeting, stamper, "outcomes", row.id, to_table)
    meeting = items.convert(meeting, stamper, to_table, named(meeting, to_table, "Children").id, "outcomes")
    now = named(meeting, "outcomes", "Children")
    assert (now.since, now.made, now.agreements) == (row.since, row.made, row.agreements)
    assert not asked_today(now)


def test_who_is_still_to_be_confirmed_is_not_counted_as_not_asked_until_they_are_here() -> None:
    meeting, stamper = came_over(), later_pen()
    amina, jo = (named(meeting, "people", name) for name in ("Amina", "Jo"))
    meeting = last_meeting.are_here(meeting, stamper, [amina.id])
    children, walk = meeting.outcomes[-2:]
    one_for = AskingResult(state="open", how="hands", counts=Counts(agree=1))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [children.id], one_for)
    assert "**. Open. By hands: 1 for." in write(compose(meeting))
    everybody = [person.text for person in meeting.people if person.deciding]
    assert to_ask(meeting, children.text) == everybody
    meeting = last_meeting.are_here(meeting, stamper, [jo.id])
    meeting = agreeing.agree(meeting, stamper, "outcomes", [walk.id], one_for)
    assert "**. Open: 1 not asked. By hands: 1 for." in write(compose(meeting))
    assert to_ask(meeting, walk.text) == everybody


def to_ask(meeting: Meeting, words: str) -> list[str]:
    """Who may be asked about something that is open, and whom nobody ticked."""
    return [person.text for one in still_to_ask(meeting) if one.row.text == words for person in one.people]


def test_asking_today_is_told_as_of_today() -> None:
    meeting, stamper = came_over(), later_pen()
    row = named(meeting, "outcomes", "Children")
    assert not reached(meeting, "outcomes")
    meeting = agreeing.agree(meeting, stamper, "outcomes", [row.id], AskingResult(state="agreed", how="hands"))
    assert reached(meeting, "outcomes")
    assert "Children can cross" in write(compose(meeting)).partition("## Decided")[2].partition("\n## ")[0]
