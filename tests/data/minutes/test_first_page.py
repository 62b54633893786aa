"""The first page answers by itself: what was decided and how, who does what by when, what is open or not reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import agreeing, items
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.numbering import with_numbers
from data.model.records.agreements import Counts
from data.queries.asking_result import AskingResult
from tests.data.minutes import three_meetings
from tests.data.minutes.first_page import first_page
from tests.data.minutes.park_lane import park_lane
from tests.fixed import FixedStamper, fresh_meeting

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", three_meetings.GOLDEN)
def test_the_minutes_read_as_the_golden_file(name: str) -> None:
    """Read it as someone who wasn't there, then write it anew: `python -m tests.data.minutes.three_meetings`."""
    assert write(compose(three_meetings.GOLDEN[name]())) == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")


def test_the_first_page_of_a_half_done_meeting_answers_by_itself() -> None:
    page = first_page(three_meetings.half_done())
    assert "To change or remove anything, tell Amina Yusuf by Wednesday 28 Oct 2026." in page
    assert (
        "### Outcomes\n\n- O1 **Children can cross on their own**. By hands: 2 for, 1 not asked. Why: two near" in page
    )
    assert "- **a bus driver** (not asked yet), by 3 Nov 2026: A1 Ask the school who can join us.\n" in page
    assert "- **Nobody yet**: A2 Count the cars.\n" in page
    assert "- O2 **The lights stay green longer**. Open: 2 to ask by 28 Oct 2026. In the chat: 1 for.\n" in page
    assert page.endswith("\n\nNot reached: Power. Of the ground rules only those for today.\n")


def test_the_first_page_of_an_untouched_meeting_says_that_there_is_nothing_yet() -> None:
    page = first_page(three_meetings.untouched())
    assert "\n\nNothing was decided, and nobody has taken on anything yet.\n\n## Still open\n" in page
    assert page.endswith("\n\nNot reached: Outcomes, Stakeholders, Power, Ground rules.\n")


def test_power_headings_that_were_not_reached_are_named_where_power_was() -> None:
    page = first_page(park_lane())
    assert "Under Power: Social interaction; What changes" in page
    assert "Who is involved" not in page
    assert "Working within" not in page


def test_what_was_not_put_to_the_group_is_named_by_its_numbers() -> None:
    page = first_page(with_numbers(park_lane()))
    assert "People feel safe after dark" not in page
    assert "Not put to the group yet, printed below: O5, R2, C1. " in page


@pytest.mark.parametrize(("count", "in_full"), [(5, True), (6, False)])
def test_few_things_that_were_not_put_to_the_group_have_their_words_there_where_nothing_else_is_open(
    count: int, in_full: bool
) -> None:
    words = [f"Wish number {number}" for number in range(1, count + 1)]
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", words)
    text = write(compose(meeting))
    assert ("Not put to the group yet: O1 Wish number 1; O2 Wish number 2; " in text) == in_full
    assert ("## More about the outcomes" in text) != in_full
    assert all(text.count(one) == 1 for one in words)
    agreed = agreeing.agree(meeting, FixedStamper(), "outcomes", [meeting.outcomes[0].id], AskingResult(state="open"))
    assert "Not put to the group yet, printed below: O2" in write(compose(agreed))


def test_what_was_agreed_in_other_words_is_on_the_first_page_with_both() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Slow cars"])
    row = meeting.outcomes[0].id
    meeting = agreeing.agree(
        meeting, stamper, "outcomes", [row], AskingResult(state="agreed", how="hands", counts=Counts(agree=3))
    )
    meeting = items.change(meeting, stamper, "outcomes", row, {"text": "Slower cars"})
    assert ("- O1 **Slower cars**. Reworded, so to agree again. Before: “Slow cars”, by hands: 3 for.\n") in first_page(
        meeting
    )


def test_something_open_until_words_keeps_the_words() -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "people", ["Ana", "Ben"])
    meeting = items.add(meeting, stamper, "outcomes", ["Slow cars"])
    answer = AskingResult(state="open", how="hands", counts=Counts(agree=1), until_words="when Ben is back")
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    assert "Open: 1 not asked. By hands: 1 for. Open until: when Ben is back." in first_page(meeting)
