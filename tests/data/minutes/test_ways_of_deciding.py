"""Consent, fist to five, a vote and the other ways each read as what they are, without a name."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.codes import Method, Presence, Reply, State
from data.model.records.agreements import Counts, Fingers
from data.model.records.meeting import Meeting
from data.queries.agreement import AskingResult, still_to_ask
from data.store.merge import merge
from tests.fixed import FixedStamper, fresh_meeting

CONSENT = AskingResult(
    state="agreed", how="round", method="consent", counts=Counts(agree=4, passed=1),
    objections=(("not outside the pharmacy", "worked_in"), ("too few of them", "stands"), ("cold seats", "settled")),
)  # fmt: skip
FIST = AskingResult(
    state="agreed", how="hands", method="fist_to_five", fingers=Fingers(one=1, three=2, five=2),
    fingers_again=Fingers(two=1, four=3), objections=(("the width", ""),),
)  # fmt: skip
VOTE = AskingResult(
    state="agreed", how="hands", method="vote", counts=Counts(agree=3, against=2), objections=(("the noise", "later"),)
)


def later(hour: int) -> FixedStamper:
    """A stamper that writes later, and gives ids of its own."""
    stamper = FixedStamper(f"2026-10-21T{hour}:00:00+00:00")
    for _ in range(100 * hour):
        stamper.new_id()
    return stamper


def met(answer: AskingResult) -> Meeting:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri", "Cleo", "Dee", "Eli"])
    meeting = items.change(meeting, stamper, "people", meeting.people[0].id, {"shown": "name"})
    meeting = items.add(meeting, stamper, "outcomes", ["Places to sit"])
    return agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)


def told(meeting: Meeting) -> str:
    """The first line of the minutes that tells of the outcome."""
    return next(line for line in write(compose(meeting)).splitlines() if "**Places to sit" in line)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (
            CONSENT,
            "By round: 4 with no objection, 1 passed. Recorded as agreed all the same: an objection stands, "
            "and by consent that is not agreed. Decided by consent. "
            "Objection: “not outside the pharmacy”. The words were changed for it. "
            "Objection that still stands: “too few of them”. Objection: “cold seats”. "
            "It was talked through: nobody holds it any more.",
        ),
        (
            FIST,
            "By hands: 3 people showed 4, 1 person showed 2, 1 not asked. "
            "Decided by fist to five (0 to 5 fingers). "
            "This was a second, final round. In the first: 2 people showed 5, 2 people showed 3, 1 person showed 1. "
            "Said by someone who showed 0, 1 or 2: “the width”.",
        ),
        (
            VOTE,
            "By hands: 3 for, 2 against. Decided by vote. "
            "Worry of someone who lost the vote, to be taken up later: “the noise”.",
        ),
        (
            AskingResult(state="agreed", how="voice", method="outside", decided_by="Ana"),
            "By voice, no one spoke against. Decided outside. Who decided: Ana Silva.",
        ),
        (
            AskingResult(state="agreed", how="voice", method="advice", decided_by="Ben Okri"),
            "By voice, no one spoke against. Decided by one person, who took advice. "
            "Who decided: someone not named here.",
        ),
        (AskingResult(state="parked", method="wait"), "Parked. Not ready to be decided: wait, and come back to it."),
        (AskingResult(state="agreed", how="hands"), "By hands, not counted."),
    ],
)
def test_each_way_of_deciding_reads_as_what_it_is(answer: AskingResult, words: str) -> None:
    assert told(met(answer)) == f"- O1 **Places to sit**. {words}"


@pytest.mark.parametrize(("used", "told_of_it"), [("vote", "This time: decided by vote."), ("consent", ""), ("", "")])
def test_a_topic_that_was_decided_in_another_way_than_it_will_be_has_no_two_lines_that_contradict(
    used: Method, told_of_it: str
) -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "decisions", ["Budget"])
    topic = meeting.decisions[0].id
    meeting = items.change(meeting, stamper, "decisions", topic, {"method": "consent"})
    answer = AskingResult(state="agreed", how="hands", method=used, counts=Counts(agree=2))
    meeting = agreeing.agree(meeting, stamper, "decisions", [topic], answer)
    line = next(line for line in write(compose(meeting)).splitlines() if "**Budget**" in line)
    assert "**. By consent. By hands: 2 " in line
    assert line.count("This time") == told_of_it.count("This time")
    assert told_of_it in line


def asked(meeting: Meeting, who: int, reply: Reply | None, words: str = "", hour: int = 12) -> Meeting:
    row = meeting.outcomes[0]
    of = row.agreements[-1].id
    return agreeing.asked_since(meeting, later(hour), "outcomes", row.id, of, meeting.people[who].id, reply, words)


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
        meeting = items.strike(meeting, FixedStamper(), "people", person.id)
        assert person.id not in str(meeting.outcomes)
        assert person.text.split()[0] not in str(meeting.outcomes)


@pytest.mark.parametrize("method", ["consent", "fist_to_five", "vote", "consensus", "advice", "named", "lots", ""])
def test_no_way_of_deciding_prints_a_name_beside_a_worry(method: Method) -> None:
    answer = AskingResult(state="agreed", how="hands", method=method, objections=(("Ben Okri", "stands"),))
    assert "Ben" not in told(met(answer))


@pytest.mark.parametrize("state", ["not_agreed", "open", "parked"])
def test_whoever_was_against_did_not_lose_a_vote_that_was_not_won(state: State) -> None:
    line = told(met(replace(VOTE, state=state)))
    assert "lost the vote" not in line
    assert "Concern, to be taken up later: “the noise”." in line


def test_a_worry_that_came_after_a_vote_is_not_of_someone_who_lost_it() -> None:
    line = told(asked(met(VOTE), 4, "against", "too dear"))
    assert "Worry of someone who lost the vote, to be taken up later: “the noise”. Concern: “too dear”." in line


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
