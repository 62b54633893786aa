"""What somebody lit or typed in the agree box is where they left it when they come back from another page."""

from __future__ import annotations

import pytest

from data.edits import items
from screens.dialogs.agree import flow
from tests.fixed import FixedStamper
from tests.screens.dialogs.agree_host import decided_by, led_to, meeting_with, proposed, recorded

PAGES = {
    "a reason": ("y", "'It is dear", "enter", "escape"),
    "a reason left half typed": ("y", "'It is", "escape"),
    "a concern": ("c", "'Too loud", "enter", "escape", "escape"),
    "what happens next": ("s", "'Ask the town", "enter"),
    "who is still to ask": ("t", "escape"),
    "its day, and back": ("enter", "escape"),
}


@pytest.mark.parametrize("keys", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("letter", ["o", "n", "p", "f"])
def test_what_was_lit_is_lit_after_each_page(letter: str, keys: tuple[str, ...]) -> None:
    proposal = proposed(
        meeting_with("A crossing", people=("Ana", "Bev", "Cy", "Dee", "Eve", "Flo", "Gus", "Hal", "Ina"))
    )
    asking = led_to(proposal, "h", "7", "space", "space", "2", "enter", letter)
    lit = flow.step_of(asking, proposal).lit
    assert lit == {"o": "open", "n": "not_agreed", "p": "parked", "f": "for_now"}[letter]
    assert flow.step_of(led_to(proposal, *keys, after=asking), proposal).lit == lit


def test_where_the_next_step_was_said_enter_records_that_it_is_not_agreed_and_asks_no_more() -> None:
    proposal = proposed(meeting_with("A crossing"))
    asking = led_to(proposal, "v", "n")
    assert ("Enter", "what is next?", "enter") in flow.step_of(asking, proposal).foot()
    said = led_to(proposal, "s", "'Ask the town", "enter", after=asking)
    assert ("Enter", "record: not agreed", "enter") in flow.step_of(said, proposal).foot()
    done = led_to(proposal, "enter", after=said)
    assert (done.end, recorded(done, proposal).next_step) == ("record", "Ask the town")
    assert led_to(proposal, "enter", after=asking).step == "until"


def test_counted_anew_nothing_is_lit_but_what_fits() -> None:
    proposal = proposed(
        meeting_with("A crossing", people=("Ana", "Bev", "Cy", "Dee", "Eve", "Flo", "Gus", "Hal", "Ina"))
    )
    asking = led_to(proposal, "h", "8", "enter", "o", "left", "6", "enter")
    assert flow.step_of(asking, proposal).lit == "agreed"


@pytest.mark.parametrize("back", ["left", "escape"])
@pytest.mark.parametrize(
    ("keys", "cell"),
    [(("9", "space", "2"), 1), (("9", "space", "2", "space"), 1), (("9", "space", "2", "shift+tab", "8"), 0), ((), 0)],
    ids=["the last", "an empty one behind it", "one that was mended", "none"],
)
def test_back_at_the_counts_the_cursor_is_in_the_number_that_was_typed_last(
    back: str, keys: tuple[str, ...], cell: int
) -> None:
    proposal = proposed(meeting_with("A crossing"))
    through = () if back == "escape" else ("y", "escape")  # by way of a page
    asking = led_to(proposal, "h", *keys, "enter", *through, back)
    assert (asking.step, asking.cell) == ("counts", cell)


def test_the_first_of_two_counts_of_fingers_keeps_its_place_too() -> None:
    proposal = proposed(decided_by("fist_to_five"), "decisions")
    asking = led_to(proposal, "h", "1", "enter", "space", "space", "space", "3", "enter", "left")
    assert (asking.step, asking.cell) == ("counts", 0)
    asking = led_to(proposal, "h", "space", "1", "enter", "2", "escape")
    assert (asking.step, asking.cell) == ("counts", 1)


def test_everybody_keeps_their_number_of_the_list_of_people_where_it_is_asked_who_is_still_to_ask() -> None:
    meeting = meeting_with("A crossing")
    meeting = items.change(meeting, FixedStamper(), "people", meeting.people[0].id, {"deciding": False})
    proposal = proposed(meeting)
    rows = flow.step_of(led_to(proposal, "h", "1", "enter", "t"), proposal).rows
    assert [(row.shown, row.words) for row in rows] == [("[ ]  2", "Abdul"), ("[ ]  3", "Jo")]


def test_who_is_away_and_takes_part_in_decisions_is_offered_too_with_where_they_stand() -> None:
    meeting = meeting_with("A crossing", people=("Ana", "Bev", "Cy", "Dee"))
    for person, away in zip(meeting.people, ("here", "apologies", "to_confirm", "left"), strict=True):
        meeting = items.change(meeting, FixedStamper(), "people", person.id, {"presence": away})
    proposal = proposed(meeting)
    step = flow.step_of(led_to(proposal, "h", "2", "enter", "t"), proposal)
    assert [(row.words, row.more) for row in step.rows] == [
        ("Ana", ""), ("Bev", "sent apologies"), ("Cy", "to confirm"), ("Dee", "has left"),
    ]  # fmt: skip
    assert proposal.count == 2, "who take part in decisions today are as many as before"
