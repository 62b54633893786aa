"""How many keys the agree box takes, in a real terminal: by voice, by hands, a vote, a concern worked in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.people.agreeing_chair import WORDS, at_outcomes, environment, go, in_box, lit, open_box, records
from tests.people.chair import run

COUNTED = {
    "by voice": (("a", "v", "Enter"), 3, "Agreed by voice, no one spoke against"),
    "by hands": (("a", "h", "9", "Space", "2", "Space", "1", "Enter", "Enter"), 9,
                 "Agreed by hands: 9 for, 2 can live with it, 1 concern"),
    "not agreed": (("a", "v", "n", "Enter", "Enter"), 5, "Not agreed, asked by voice"),
    "left open": (("a", "o", "Enter"), 3, "Open"),
    "several": (("b", "v", "Enter"), 3, "Agreed by voice, no one spoke against"),
}  # fmt: skip
"""Keys from an item's menu, how many there are, and what they record."""


@pytest.mark.parametrize("name", list(COUNTED))
def test_it_takes_no_more_keys_than_this(tmp_path: Path, name: str) -> None:
    keys, most, told = COUNTED[name]
    assert len(keys) <= most
    env = environment(tmp_path)
    with at_outcomes(env, (80, 24), WORDS, "Maps are free") as chair:
        chair.open_item(1)
        chair.terminal.press(*keys)
        chair.terminal.wait_for(lambda: told in in_box(chair.terminal) and "Recorded" in chair.terminal.text)
    assert len(records(env)) == 1


def test_a_vote_takes_seven_keys_once_the_topic_is_decided_so_and_a_recount_keeps_the_way(tmp_path: Path) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, (80, 24), WORDS) as chair:
        terminal = chair.terminal
        open_box(chair)
        terminal.press("d")
        while not lit(terminal).startswith("Vote"):
            terminal.press("Down")
        go(terminal, ("Enter", "h", "3", "Tab", "2", "Enter", "Enter"))
        terminal.wait_for("Recorded: Agreed by hands: 3 for, 2 against")
        chair.choose(1, "e")
        terminal.type(" by train")
        terminal.press("Enter")
        terminal.wait_for("to agree again")
        chair.open_item(1)
        terminal.press("a")
        assert "How we decide it: vote, as last time" in in_box(terminal)
        terminal.press("h")
        assert "For [ ▏]" in in_box(terminal)
        assert "Can live with it" not in in_box(terminal)
        go(terminal, ("7", "Space", "4", "Enter", "Enter"))  # with A and H: seven
        terminal.wait_for("Recorded: Agreed by hands: 7 for, 4 against")
    assert [one["method"] for one in records(env)] == ["vote", "vote"]


def test_a_concern_worked_in_takes_fifteen_keys_and_words_and_has_the_new_counts_only(tmp_path: Path) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, (100, 30), WORDS) as chair:
        terminal = chair.terminal
        chair.open_item(1)
        terminal.press("a", "h", "8", "Space", "Space", "1", "Enter", "c")
        terminal.type("Not everybody travels alone")
        terminal.press("Enter", "w", "Enter")
        terminal.type(", and so can those with them")
        terminal.press("Enter", "9", "Enter")
        assert "This will be recorded: Agreed by hands: 9 for" in in_box(terminal)
        assert "concern," not in in_box(terminal).partition("This will be recorded")[2]
        terminal.press("Enter")
        terminal.wait_for("Recorded: Agreed by hands: 9 for")
    printed = run(env, "minutes", "last").stdout
    assert f"{WORDS}, and so can those with them" in printed
    assert "Not everybody travels alone" in printed
    assert "8 for" not in printed
