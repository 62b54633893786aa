"""What minutes tell of a decision: its counts, its doubts, its worries and its reasons."""

from __future__ import annotations

from msgspec.structs import replace

from coprod_tui.commands.show import meeting_as_text
from data.edits import agreeing, items, meeting_details
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.agreements import Counts
from data.queries.asking_result import AskingResult
from screens.meeting.actions.wordings import wordings_page
from screens.meeting.item_rows import item_entry
from tests.data.minutes.printed_lines import met, printed
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row


def with_outcome(answer: AskingResult) -> str:
    """What the minutes say of an outcome that was asked about so."""
    meeting = met(12)
    meeting = agreeing.agree(meeting, FixedStamper(), "outcomes", [meeting.outcomes[0].id], answer)
    return next(line for name, line in printed(meeting) if name == "markdown" and "Places to sit" in line)


def test_what_everybody_is_against_and_is_recorded_as_agreed_says_so() -> None:
    counts = Counts(agree=0, live_with=0, concern=0, against=3)
    line = with_outcome(AskingResult(state="agreed", how="hands", counts=counts))
    assert (
        "Agreed by hands: 0 for, 3 against, 9 not asked. "
        "Recorded as agreed all the same: nobody is for it, and 3 are against." in line
    )


def test_counts_of_nobody_are_left_out_but_that_nobody_is_for_it() -> None:
    counts = Counts(agree=9, live_with=0, concern=0, against=0, passed=3)
    assert "Agreed by hands: 9 for, 3 passed." in with_outcome(AskingResult(state="agreed", how="hands", counts=counts))
    line = with_outcome(
        AskingResult(state="not_agreed", how="hands", method="consent", counts=Counts(agree=0, against=12))
    )
    assert "Not agreed. By hands: 0 with no objection, 12 objections." in line


def test_a_count_of_more_answers_than_people_says_so_also_when_the_list_has_changed() -> None:
    meeting = met(9)
    row = meeting.outcomes[0]
    meeting = agreeing.agree(
        meeting, FixedStamper(), "outcomes", [row.id],
        AskingResult(state="agreed", how="hands", counts=Counts(agree=11)),
    )  # fmt: skip
    meeting = meeting_details.change_meeting(meeting, FixedStamper(), {"deciding_count": 30})
    line = next(line for _, line in printed(meeting) if "11 for" in line)
    assert "Recorded as agreed all the same: there are 11 answers from 9 people." in line


def test_a_group_that_says_how_many_it_is_has_its_own_number_of_those_not_asked() -> None:
    meeting = meeting_details.change_meeting(met(9), FixedStamper(), {"deciding_count": 30})
    row = meeting.outcomes[0]
    meeting = agreeing.agree(
        meeting, FixedStamper(), "outcomes", [row.id],
        AskingResult(state="agreed", how="hands", counts=Counts(agree=11)),
    )  # fmt: skip
    line = next(line for _, line in printed(meeting) if "11 for" in line)
    assert "Agreed by hands: 11 for, 19 not asked." in line
    assert "all the same" not in line


def test_a_worry_that_came_since_is_not_one_that_was_agreed_over() -> None:
    meeting, stamper = met(4), FixedStamper()
    row = meeting.outcomes[0]
    meeting = agreeing.agree(
        meeting, stamper, "outcomes", [row.id], AskingResult(state="agreed", how="voice", to_ask=("x",))
    )
    of, who = meeting.outcomes[0].agreements[0].id, meeting.people[0].id
    meeting = agreeing.asked_since(meeting, stamper, "outcomes", row.id, of, who, "against", "it is far")
    line = next(line for _, line in printed(meeting) if "Asked since" in line)
    assert "Agreed by voice, 1 not asked. Asked since then: 1 against. Concern: “it is far”." in line
    assert "all the same" not in line


@each_row(
    ("answer", "told"),
    [
        (AskingResult(state="agreed", how="voice"), "Why: they walk"),
        (AskingResult(state="agreed", how="hands", counts=Counts(agree=4, passed=1)), "Why: they walk"),
        (
            AskingResult(
                state="for_now", how="hands", counts=Counts(agree=4, concern=1), objections=(("too loud", "stands"),)
            ),
            "Why: they walk",
        ),
        (AskingResult(state="agreed", how="hands", counts=Counts(agree=4, concern=1)), "Said: they walk"),
        (AskingResult(state="not_agreed", how="hands", counts=Counts(agree=1, against=4)), "Said: they walk"),
        (AskingResult(state="open", how="voice"), "Said: they walk"),
    ],
)
def test_a_reason_is_told_as_why_it_was_agreed_and_else_as_what_was_said(answer: AskingResult, told: str) -> None:
    meeting = items.add(fresh_meeting(), stamper := FixedStamper(), "outcomes", ["A crossing"])
    answer = replace(answer, reasons=("they walk",))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    (row,) = meeting.outcomes
    page = " ".join(block.words for block in wordings_page(meeting, row))
    listed = " ".join(detail.text for detail in item_entry(meeting, "outcomes", row).details)
    for words in (write(compose(meeting)), meeting_as_text(meeting), listed, page):
        assert told in words
        assert words.count("they walk") == 1
