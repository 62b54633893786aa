"""The agree box after something else came in: what was kept of it, and what was changed or asked about elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from msgspec.structs import replace

from data.edits import agreeing, items
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from screens.dialogs.agree import flow
from screens.dialogs.agree.draft import from_draft, to_draft
from tests.fixed import FixedStamper
from tests.screens.dialogs.agree_host import (
    SIX,
    led_to,
    meeting_with,
    met,
    proposed,
    put,
    recorded,
    reworded,
    says,
    taken_out,
)


def test_counts_of_an_earlier_program_s_box_are_shown_as_before_and_not_as_made() -> None:
    proposal = proposed(met())
    asking = from_draft(msgspec.json.encode({"agree": "5", "concern": "1"}).decode(), proposal)
    assert "Before: 5 for, 1 concern. Ask again." in says(asking, proposal)
    assert asking.counts == {}
    again = from_draft(to_draft(asking, proposal), proposal)
    assert "Before: 5 for, 1 concern. Ask again." in says(again, proposal)


def test_a_concern_that_an_earlier_program_kept_as_worked_in_is_not_recorded_so_by_itself() -> None:
    proposal = proposed(reworded(met(), "A road"))
    asking = from_draft(msgspec.json.encode({"objections": "worked_in\tToo loud"}).decode(), proposal)
    asking = led_to(proposal, "h", "6", "enter", "a", "enter", after=asking)
    assert recorded(asking, proposal).objections == (("Too loud", ""),)


@pytest.mark.parametrize("kept", [True, False], ids=["closed", "open"])
def test_counts_from_before_it_was_agreed_elsewhere_are_not_recorded_after_it(kept: bool) -> None:
    meeting = met()
    asking = led_to(proposed(meeting), "h", "1", "tab", "tab", "tab", "4", "enter")
    proposal = proposed(put(meeting, state="agreed", how="voice"))
    draft = to_draft(asking, proposed(meeting))
    asking = from_draft(draft, proposal) if kept else flow.brought_up_to_date(asking, proposal)
    assert (asking.step, asking.counts) == ("ask", {})
    told = says(asking, proposal)
    assert "Where it stands now: Agreed by voice, no one spoke against." in told
    assert "Before: 1 for, 4 against. Ask again." in told
    assert "The words have changed" not in told


def test_of_several_one_that_was_agreed_meanwhile_is_taken_out_and_says_where_it_stands() -> None:
    meeting = met("A crossing", "A bridge", "A path")
    asking = led_to(proposed(meeting, marks=("O3", "O4", "O5")), "h", "6", "enter")
    proposal = proposed(put(meeting, state="agreed", how="voice"), marks=("O3", "O4", "O5"))
    asking = flow.brought_up_to_date(asking, proposal)
    assert asking.left_out == (proposal.ids[0],)
    assert "3 was changed meanwhile. Where it stands now: Agreed by voice" in says(asking, proposal)


def test_whom_somebody_changed_in_the_box_waits_in_its_field_when_it_is_asked_again() -> None:
    meeting = meeting_with("Flyers", table="communication", people=SIX)
    asking = replace(led_to(proposed(meeting, "communication"), "v"), values={"does": ["Bev", True]})
    changed = items.change(meeting, FixedStamper(), "communication", meeting.communication[0].id, {"text": "Post"})
    proposal = proposed(changed, "communication")
    typed = flow.brought_up_to_date(asking, proposal).typed
    assert (typed["form:does"], typed["form:does?said_yes"]) == ("Bev", "yes")


# What came in with the last key


def _called_otherwise(meeting: Meeting) -> Meeting:
    return reworded(meeting, "A bridge")


def _asked_there(meeting: Meeting) -> Meeting:
    return put(meeting, state="not_agreed", how="voice")


def _gone(meeting: Meeting) -> Meeting:
    return items.take_out(meeting, FixedStamper(), "outcomes", meeting.outcomes[0].id)


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param(_called_otherwise, id="other words"),
        pytest.param(_asked_there, id="asked about"),
        pytest.param(taken_out, id="fewer people"),
        pytest.param(_gone, id="not there"),
    ],
)
def test_an_answer_is_not_recorded_of_something_else_than_was_asked(meanwhile: Callable[[Meeting], Meeting]) -> None:
    seen = met()
    said = AskingResult(state="agreed", how="hands", counts=Counts(agree=6))
    now = meanwhile(seen)
    row = [seen.outcomes[0].id]
    assert agreeing.agree(now, FixedStamper(), "outcomes", row, said, here=30, seen=seen) == now
    assert agreeing.agree(seen, FixedStamper(), "outcomes", row, said, seen=seen).outcomes[0].state == "agreed"
