"""Power in a real terminal: where the line adds moves only by a heading's own row, and the list knows where one was."""

from __future__ import annotations

import re
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data.model import codes
from data.words import say
from tests.people.agreeing_chair import each_size
from tests.people.chair import Chair, start
from tests.people.terminal import Terminal, plain_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")

HEADINGS = {code: say(f"power.headings.{code}") for code in codes.HEADINGS}

SHOWN = 25
"""Letters of a heading that stand in one line at every size."""


@contextmanager
def at_power(folder: Path, size: tuple[int, int]) -> Generator[Chair]:
    """A new meeting, of which Power is looked at."""
    columns, rows = size
    with start(plain_environment(str(folder)), "new", "Park Lane", columns=columns, rows=rows) as terminal:
        chair = Chair(terminal)
        terminal.wait_for(say("arrive.question"))
        chair.add("Bev Long")
        terminal.press("PageDown", "PageDown", "PageDown")
        terminal.wait_for(say("power.question"))
        yield chair
        assert chair.leave() == 0


def under(terminal: Terminal) -> str:
    """The heading that the line names."""
    words = " ".join(" ".join(line.strip(" │") for line in terminal.lines[-9:]).split())
    (named,) = (code for code, heading in HEADINGS.items() if f"Under: {heading}" in words)
    return named


def marked(terminal: Terminal) -> str:
    """The heading that is marked in the list; empty: it is out of view."""
    lines = [line.replace("▌", " ").strip() for line in terminal.lines]
    found = [line for line in lines if line.startswith("▸")]
    assert len(found) <= 1
    return next((code for code, words in HEADINGS.items() if found and words[:SHOWN] in found[0]), "")


def choose_heading(chair: Chair, code: codes.Heading) -> None:
    """Go down, or up, until a heading's own row is chosen."""
    for key in ("Down", "Up"):
        for _ in range(20):
            if HEADINGS[code][:SHOWN] in chair.chosen():
                return
            chair.terminal.press(key)
    raise AssertionError(f"{code} can't be reached\n{chair.terminal.text}")


def item_chosen(chair: Chair) -> str:
    """The words of the chosen item, without its number and the bar at the list's side."""
    return re.sub(r"^▌\s*P\d+\s+|[\u2581-\u2588]\s*$", "", chair.chosen()).strip()


@each_size
def test_adding_keeps_the_place_and_only_a_heading_s_own_row_moves_it(tmp_path: Path, size: tuple[int, int]) -> None:
    with at_power(tmp_path, size) as chair:
        terminal = chair.terminal
        choose_heading(chair, "involved")
        chair.add("asked early")
        choose_heading(chair, "structures")
        chair.add("a boss who backs it", "an open budget")
        choose_heading(chair, "interaction")
        assert (under(terminal), marked(terminal)) == ("interaction", "interaction")
        chair.add("first", "second", "third")
        assert not chair.chosen()
        terminal.press("Up")
        assert item_chosen(chair) == "third"
        terminal.press("Up", "Up", "Up")
        assert (under(terminal), HEADINGS["interaction"][:SHOWN] in chair.chosen()) == ("interaction", True)
        terminal.press("Up")
        assert item_chosen(chair) == "asked early"
        assert (under(terminal), marked(terminal) in ("interaction", "")) == ("interaction", True)
        terminal.press("Up")
        assert (under(terminal), marked(terminal)) == ("involved", "involved")
        choose_heading(chair, "structures")
        terminal.press("Down", "Down", "Up", "Up")
        assert (under(terminal), marked(terminal)) == ("structures", "structures")
        terminal.press("Down", "Down")
        assert item_chosen(chair) == "an open budget"
        for keys in (("Ctrl+Z",), ("Ctrl+Y",), ("PageUp", "PageDown"), ("F1", "Esc")):
            terminal.press(*keys)
            assert under(terminal) == "structures", keys


@each_size
def test_items_of_other_headings_leave_the_place(tmp_path: Path, size: tuple[int, int]) -> None:
    with at_power(tmp_path, size) as chair:
        terminal = chair.terminal
        for code in ("involved", "structures", "interaction"):
            choose_heading(chair, code)
            chair.add(*(f"{code} {number}" for number in (1, 2, 3)))
        for number in (1, 5, 3, 4, 2):  # of the headings before it and after it
            chair.open_item(number)
            terminal.press("Esc")
            assert item_chosen(chair).split()[0] != "interaction"
            assert under(terminal) == "interaction"
            for key in ("Down", "Up") if number in (1, 4) else ("Up", "Down"):
                terminal.press(key)
                assert under(terminal) == "interaction", (number, key)


@each_size
def test_an_action_is_noted_from_power_and_the_half_typed_line_is_as_it_was(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    with at_power(tmp_path, size) as chair:
        terminal = chair.terminal
        choose_heading(chair, "changes")
        terminal.type("half a thou")
        terminal.press("Ctrl+G")
        terminal.wait_for(say("told.note_action_hint", day="")[:-1])
        terminal.type("Ask the school @Bev by 12 Dec")
        understood = say("reading.asked_by", name="Bev Long", day="|").partition("|")[0]
        terminal.wait_for(understood)
        terminal.press("Enter")
        before, after = say("told.noted_of", what="|").split("|")
        terminal.wait_for(lambda: terminal.told.startswith(f"{before}{understood}"))
        assert "12 Dec" in terminal.told
        assert terminal.told.endswith(after)
        terminal.type("ght")
        assert any("half a thought" in line for line in terminal.lines[-6:])
        assert under(terminal) == "changes"
