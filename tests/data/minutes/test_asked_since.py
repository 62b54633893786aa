"""Who is still to be asked is counted, an answer that came later is told apart, and whose it was is not kept."""

from __future__ import annotations

from typing import get_args

import pytest

from data.edits import agreeing, items, strike
from data.model.codes import Presence, Reply
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.agreement import still_to_ask
from data.queries.asking_result import AskingResult
from data.store.merge import merge
from tests.data.minutes.decided_in_a_way import asked, later, met, told
from tests.fixed import FixedStamper


def open_until() -> Meeting:
    meeting = met(AskingResult(state="parked"))
    to_ask = tuple(person.id for person in meeting.people[3:])
    answer = AskingResult(
        state="open", how="hands", counts=Counts(agree=3), to_ask=to_ask, asks=("Ana", True), until="2026-10-28"
    )
    return agreeing.agree(meeting, later(11), "outcomes", [meeting.outcomes[0].id], answer)


def test_who_is_still_to_be_asked_is_counted_and_only_the_asker_may_be_named() -> None:
    line = told(open_until())
    assert line == ("- O1 **Places to sit**. Open: 2 to ask by 28 Oct 2026. By hands: 3 for. Who asks them: Ana Silva.")


@pytest.mark.parametrize("reply", ["agree", "concern", None])
def test_an_answer_that_came_later_is_counted_apart_and_whose_it_was_is_not_kept(reply: Reply | None) -> None:
    before = open_until()
    meeting = asked(before, 3, reply, "it is far" if reply == "concern" else "")
    assert [person.text for one in still_to_ask(meeting) for person in one.people] == ["Eli"]
    line = told(meeting)
    assert "Open: 1 to ask by 28 Oct 2026. By hands: 3 for." in line
    assert ("Asked since then: 1 concern. Concern: “it is far”." in line.replace(" Who", "  Who")) == (
        reply == "concern"
    )
    assert ("Asked since then: 1 for." in line) == (reply == "agree")
    row = meeting.outcomes[0]
    assert row.agreements == before.outcomes[0].agreements
    assert all(meeting.people[3].id not in str(answer) for answer in row.answered_since)
    assert asked(meeting, 3, "against") == meeting


def test_somebody_who_is_struck_is_nowhere_among_those_to_ask() -> None:
    meeting = asked(open_until(), 3, "agree")
    for person in (meeting.people[0], *meeting.people[3:]):
        meeting = strike.strike(meeting, FixedStamper(), "people", person.id)
        assert person.id not in str(meeting.outcomes)
        assert person.text.split()[0] not in str(meeting.outcomes)


def test_two_copies_that_both_asked_one_person_print_no_count_that_looks_like_two_people() -> None:
    base = open_until()
    here, there = asked(base, 3, "agree"), asked(base, 3, "against", "too dear", hour=13)
    joined = merge(base, here, there)
    twice = "Asked since then: 1 for, 1 against. These are more answers than people who were asked, so someone may be"
    assert f"{twice} counted twice." in told(joined)
    assert "counted twice" not in told(here)
    assert "counted twice" not in told(merge(base, here, asked(base, 4, "against", hour=13)))


def test_two_copies_that_each_asked_somebody_have_both_answers_and_nobody_twice() -> None:
    base = open_until()
    here = asked(base, 3, "agree")
    there = asked(asked(base, 4, "concern", "it is far", hour=13), 3, None)
    for joined in (merge(base, here, there), merge(base, there, here)):
        assert not [person for one in still_to_ask(joined) for person in one.people]
        assert len(joined.outcomes[0].asked_since) == 2
        assert "Asked since then: 1 for, 1 concern. " in told(joined)
        assert "Concern: “it is far”." in told(joined)


def with_somebody_away(counted: int, *ticked: int, ask_by: str | None = None) -> Meeting:
    """Asked by hands: of four who are here so many are counted; Eli sent apologies."""
    meeting = met(AskingResult(state="parked"))
    meeting = items.change(meeting, FixedStamper(), "people", meeting.people[4].id, {"presence": "apologies"})
    answer = AskingResult(
        state="agreed", how="hands", counts=Counts(agree=counted), asks=("Ana", True), ask_by=ask_by,
        to_ask=tuple(meeting.people[at].id for at in ticked),
    )  # fmt: skip
    return agreeing.agree(meeting, later(11), "outcomes", [meeting.outcomes[0].id], answer)


@pytest.mark.parametrize(
    ("counted", "ticked", "ask_by", "words"),
    [
        (4, (4,), None, "By hands: 4 for, 1 to ask. Who asks them: Ana Silva."),
        (4, (4,), "2026-10-28", "By hands: 4 for, 1 to ask by 28 Oct 2026. Who asks them: Ana Silva."),
        (3, (), None, "By hands: 3 for, 1 not asked. Who asks them: Ana Silva."),
        (3, (3, 4), None, "By hands: 3 for, 2 to ask. Who asks them: Ana Silva."),
        (2, (4,), None, "By hands: 2 for, 3 to ask. Who asks them: Ana Silva."),
    ],
)
def test_who_is_away_is_to_be_asked_and_in_no_count(
    counted: int, ticked: tuple[int, ...], ask_by: str | None, words: str
) -> None:
    meeting = with_somebody_away(counted, *ticked, ask_by=ask_by)
    assert words in told(meeting)
    assert meeting.outcomes[0].agreements[-1].not_asked == 4 - counted


def test_an_answer_of_somebody_who_was_away_makes_those_who_were_not_asked_no_fewer() -> None:
    meeting = with_somebody_away(3)
    (one,) = still_to_ask(meeting)
    assert "Eli" in [person.text for person in one.people]
    meeting = asked(meeting, 4, "agree")
    (one,) = still_to_ask(meeting)
    assert (one.asked.not_asked, "Eli" in [person.text for person in one.people]) == (1, False)
    assert "1 not asked" in told(meeting)
    assert list(still_to_ask(asked(meeting, 3, "agree"))) == []


@pytest.mark.parametrize("ticked", [(), (3,), (3, 4)], ids=str)
@pytest.mark.parametrize("then", get_args(Presence))
def test_who_was_expected_when_the_group_was_asked_counts_wherever_they_are_when_they_answer(
    ticked: tuple[int, ...], then: Presence
) -> None:
    meeting = with_somebody_away(3, *ticked)
    for at in (3, 4):
        meeting = items.change(meeting, FixedStamper(), "people", meeting.people[at].id, {"presence": then})
    meeting = asked(meeting, 4, "agree")
    assert "1 not asked" in told(meeting)
    (one,) = still_to_ask(meeting)
    assert "Eli" not in [person.text for person in one.people]
    assert one.asked.not_asked == 1
    meeting = asked(meeting, 3, "agree")
    assert list(still_to_ask(meeting)) == []
    assert "Asked since then: 2 for." in told(meeting)
    assert "not asked" not in told(meeting)
