"""A concern is recorded as worked into the words only where these are other words than it was said about."""

from __future__ import annotations

import pytest

from screens.dialogs.agree import flow
from tests.screens.dialogs.agree_host import led_to, met, proposed, put, recorded, reworded, says

WORKED_IN = (
    "h",
    "4",
    "space",
    "space",
    "1",
    "enter",
    "c",
    "'Too loud",
    "enter",
    "w",
    "enter",
    "'A quiet crossing",
    "enter",
)


@pytest.mark.parametrize("before", [(), ("A road",)], ids=["as it was made", "reworded before the meeting"])
def test_a_concern_is_not_recorded_as_worked_into_words_that_are_as_they_were(before: tuple[str, ...]) -> None:
    meeting = met(*before)
    proposal = proposed(reworded(meeting, "A crossing") if before else meeting)
    asking = led_to(proposal, *WORKED_IN, "4", "enter")
    assert "Concern: “Too loud”. The words were changed for it." in says(asking, proposal)
    back = led_to(proposal, "e", "'A crossing", "enter", "4", "enter", after=asking)
    assert "worked into" not in says(back, proposal)
    assert recorded(led_to(proposal, "enter", after=back), proposal).objections == (("Too loud", ""),)


def test_a_concern_worked_into_other_words_stays_so_while_they_are_other_words() -> None:
    proposal = proposed(met())
    asking = led_to(proposal, *WORKED_IN, "4", "enter", "e", "'A quiet crossing, lit", "enter", "4", "enter", "enter")
    assert recorded(asking, proposal).objections == (("Too loud", "worked_in"),)


def test_words_put_back_for_a_concern_that_was_said_about_them_had_nothing_worked_into_them() -> None:
    proposal = proposed(met())
    asking = led_to(proposal, "h", "4", "enter", "c", "'Too loud", "enter", "escape", "escape", "e", "'A road", "enter")
    asking = led_to(proposal, "4", "enter", "c", "1", "enter", "w", "enter", "'A crossing", "enter", after=asking)
    assert asking.said == "The words were not changed"
    asking = led_to(proposal, "4", "enter", "enter", after=asking)
    assert recorded(asking, proposal).objections == (("Too loud", ""),)


def test_a_concern_from_the_last_time_is_not_worked_in_by_going_away_from_the_words_and_back() -> None:
    asked = put(met(), state="not_agreed", how="hands", objections=(("Too loud", "stands"),))
    proposal = proposed(reworded(asked, "A crossing for all"))
    asking = led_to(proposal, "h", "4", "enter", "c", "1", "enter", "w", "enter", "'A quiet one", "enter", "4", "enter")
    asking = led_to(proposal, "e", "'A crossing for all", "enter", "4", "enter", "enter", after=asking)
    assert [became for _, became in recorded(asking, proposal).objections] == [""]


def test_what_was_worked_into_words_that_another_window_changed_is_asked_about_again() -> None:
    meeting = met()
    asking = led_to(proposed(meeting), *WORKED_IN, "4")
    proposal = proposed(reworded(meeting, "A bridge"))
    asking = led_to(proposal, "h", "4", "enter", "enter", after=flow.brought_up_to_date(asking, proposal))
    assert recorded(asking, proposal).objections == (("Too loud", ""),)
