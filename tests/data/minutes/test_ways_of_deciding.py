"""Consent, fist to five, a vote and the other ways each read as what they are, without a name."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.codes import Method, State
from data.model.records.agreements import Counts, Fingers
from data.queries.asking_result import AskingResult
from tests.data.minutes.decided_in_a_way import VOTE, asked, met, told
from tests.fixed import FixedStamper, fresh_meeting

CONSENT = AskingResult(
    state="agreed", how="round", method="consent", counts=Counts(agree=4, passed=1),
    objections=(("not outside the pharmacy", "worked_in"), ("too few of them", "stands"), ("cold seats", "settled")),
)  # fmt: skip
FIST = AskingResult(
    state="agreed", how="hands", method="fist_to_five", fingers=Fingers(one=1, three=2, five=2),
    fingers_again=Fingers(two=1, four=3), objections=(("the width", ""),),
)  # fmt: skip


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
