"""The chair's own record tells a decision as it was: with its doubt, and with what was read out when it was asked."""

from __future__ import annotations

from coprod_tui.commands.show import meeting_as_text
from data.edits import agreeing, items, meeting_details, rounds, versions
from data.example.example_meeting import example_meeting
from data.model.records.agreements import Counts
from data.model.records.people import Owner
from data.queries.asking_result import AskingResult
from tests.fixed import FixedStamper, fresh_meeting


def test_what_was_recorded_against_its_counts_says_so() -> None:
    meeting = items.add(fresh_meeting(), stamper := FixedStamper(), "outcomes", ["Places to sit"])
    answer = AskingResult(state="agreed", how="hands", method="vote", counts=Counts(agree=2, against=3))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    doubt = "Recorded as agreed all the same: the vote was lost, 2 for and 3 against"
    assert f"Agreed by hands: 2 for, 3 against. {doubt}" in meeting_as_text(meeting)


def test_what_was_read_out_and_is_other_now_is_told_with_the_true_words_of_who_decides() -> None:
    meeting = items.add(
        fresh_meeting(), stamper := FixedStamper(), "decisions", ["Budget"], level="asked",
        decides=Owner(words="everyone here, with the Insight Group"),
    )  # fmt: skip
    topic = meeting.decisions[0].id
    meeting = agreeing.agree(meeting, stamper, "decisions", [topic], AskingResult(state="agreed", how="voice"))
    meeting = items.change(
        meeting, stamper, "decisions", topic, {"level": "told", "decides": Owner(words="the council")}
    )
    told = meeting_as_text(meeting)
    then = told[told.index("Agreed by voice") :]
    assert "How much say people have: Asked" in then
    assert "Who decides: everyone here, with the Insight Group" in then


def test_how_many_decide_is_told_where_the_group_counted() -> None:
    meeting = meeting_details.change_meeting(fresh_meeting(), FixedStamper(), {"deciding_count": 30})
    assert "How many take part in decisions: 30" in meeting_as_text(meeting)


def test_until_when_something_is_open_or_agreed_for_now_is_told() -> None:
    meeting = items.add(fresh_meeting(), stamper := FixedStamper(), "outcomes", ["Benches", "Lights"])
    open_, for_now = (
        AskingResult(state="open", until="2026-12-04"),
        AskingResult(state="for_now", how="voice", until_words="May"),
    )
    for row, answer in zip(meeting.outcomes, (open_, for_now), strict=True):
        meeting = agreeing.agree(meeting, stamper, "outcomes", [row.id], answer)
    told = meeting_as_text(meeting)
    assert "Open until: 4 Dec 2026" in told
    assert "For now, until: May" in told


def test_what_is_said_of_the_next_meeting_stands_under_its_own_heading() -> None:
    lines = meeting_as_text(example_meeting(FixedStamper())).splitlines()
    at = lines.index("Next meeting")
    assert lines[at - 1] == ""
    assert "18 Nov 2026" in lines[at + 1]


def test_an_owner_who_was_taken_out_is_told_as_in_the_list() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Ruiz"])
    ana = Owner(person=meeting.people[0].id, words="Ana Ruiz", said_yes=True)
    meeting = items.add(meeting, stamper, "actions", ["Ring the council"], owner=ana)
    assert "Who does it: Ana Ruiz, said yes" in meeting_as_text(meeting)
    gone = items.take_out(meeting, stamper, "people", meeting.people[0].id)
    assert "Who does it: Ana Ruiz, no longer on the list" in meeting_as_text(gone)


def test_what_was_said_in_rounds_is_told_by_the_alphabet_and_not_as_it_was_spoken() -> None:
    stamper = FixedStamper()
    meeting = rounds.begin_round(fresh_meeting(), stamper, "check_in", "How are you?")
    for words in ("tired", "Curious", "élan", "bright"):
        meeting = rounds.say_in_round(meeting, stamper, meeting.rounds[0].id, words)
    lines = [line.strip() for line in meeting_as_text(meeting).splitlines()]
    assert [line for line in lines if line[3:] in ("tired", "Curious", "élan", "bright")] == [
        "1. bright", "2. Curious", "3. élan", "4. tired",
    ]  # fmt: skip


def test_who_has_a_role_promised_nothing_so_nothing_says_that_they_said_yes() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana Ruiz"])
    ana = Owner(person=meeting.people[0].id, words="Ana Ruiz", said_yes=True)
    meeting = meeting_details.change_meeting(meeting, stamper, {"chair": ana, "types": ana, "comments_to": ana})
    meeting = versions.finalise(meeting, stamper, ana)
    told = meeting_as_text(items.add(meeting, stamper, "actions", ["Ring the council"], owner=ana))
    assert "Who checked them: Ana Ruiz\n" in told
    assert told.count("said yes") == 1
    assert "Who does it: Ana Ruiz, said yes" in told
