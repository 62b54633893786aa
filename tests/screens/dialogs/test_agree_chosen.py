"""What somebody lit in the agree box stays lit through every page, until something else is counted."""

from __future__ import annotations

import pytest

from screens.dialogs.agree import flow
from tests.screens.dialogs.agree_host import led_to, meeting_with, proposed

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


def test_counted_anew_nothing_is_lit_but_what_fits() -> None:
    proposal = proposed(
        meeting_with("A crossing", people=("Ana", "Bev", "Cy", "Dee", "Eve", "Flo", "Gus", "Hal", "Ina"))
    )
    asking = led_to(proposal, "h", "8", "enter", "o", "left", "6", "enter")
    assert flow.step_of(asking, proposal).lit == "agreed"
