"""Everything by name, in a real terminal: what people type finds something, and every row does what it is called."""

from __future__ import annotations

import re
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coprod_tui.themes import THEMES
from data.model.records.meeting import Meeting
from data.model.stages import IN_EVERY_MEETING
from data.store.archive import Archive
from data.words import say
from tests.fixed import fresh_meeting
from tests.people.agreeing_chair import each_size
from tests.people.chair import Chair, start
from tests.people.palette_table import EXAMPLE, FOUND, LEAVE, LINES, OPENS, TELLS, TOO_EARLY
from tests.people.terminal import KEYS, Terminal, plain_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")

INDENT = 4
"""Cells before the words of a row, from the frame on."""


@contextmanager
def at(folder: Path, meeting: Meeting, size: tuple[int, int]) -> Generator[Terminal]:
    """A meeting in which nothing is chosen."""
    Archive(folder / "data" / "coprod" / "meetings", folder / "state" / "coprod").create(meeting)
    with start(plain_environment(str(folder)), "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for(lambda: uncovered(terminal))
        assert not Chair(terminal).chosen()
        yield terminal


def uncovered(terminal: Terminal) -> bool:
    """Whether the meeting is shown, and nothing over it."""
    return f"F1 {say('keys.always.help.short')}" in terminal.text and not any(
        "╭" in line for line in terminal.lines[:-6]
    )


def columns(terminal: Terminal, *, lit: bool = False) -> tuple[str, str]:
    """What the rows are called, and what stands at their right, however they wrap. `lit`: of the row that is lit."""
    lines = (line for line in terminal.lines if "│" in line and ("▌" in line or not lit))
    cells = [re.split(r" {2,}", line.partition("│")[2][INDENT:].rstrip(" │▁▂▃▄▅▆▇█")) for line in lines]
    beside = (words for cell in cells for words in cell[1:])
    return " ".join(cell[0] for cell in cells if cell[0]), " ".join(beside)


def show(terminal: Terminal, typed: str) -> None:
    """Show everything by name, and type what is looked for."""
    terminal.send(KEYS["Ctrl+P"])
    terminal.wait_for(say("dialogs.pick.hint"))  # what is told may stand over the title
    terminal.send(typed)


def wait_for_row(terminal: Terminal, words: str, why_not: str = "") -> None:
    """Wait until the row that is called so is lit, with why it can't be done now at its right."""
    terminal.wait_for(lambda: columns(terminal, lit=True)[0] == words and why_not in columns(terminal, lit=True)[1])


def wait_for_accent(terminal: Terminal, colour: str) -> None:
    """Wait until the question of the stage has this colour."""
    line = next(y for y, line in enumerate(terminal.lines) if say("close.question") in line)
    terminal.wait_for(lambda: terminal.ink(2, line) == colour)


def wait_for_told(terminal: Terminal, words: str) -> None:
    """Wait until something is said in passing."""
    terminal.wait_for(lambda: words in terminal.told)


def close(terminal: Terminal) -> None:
    """Close what was opened, in as many steps as it has."""
    for _ in range(3):
        if not uncovered(terminal):
            terminal.send(KEYS["Esc"])
            terminal.comes_true(lambda: uncovered(terminal), 5)
    assert uncovered(terminal), terminal.text


def run(terminal: Terminal, words: str, seen: str) -> None:
    """Do what is called so, and see what comes of it; then close what was opened."""
    show(terminal, words)
    wait_for_row(terminal, words)
    terminal.send(KEYS["Enter"])
    terminal.wait_for(lambda: say("palette.title") not in terminal.text and seen in terminal.words)
    close(terminal)


@each_size
def test_what_people_type_finds_it_and_what_is_done_with_a_line_asks_which(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    with at(tmp_path, EXAMPLE, size) as terminal:
        for typed, keys in FOUND.items():
            show(terminal, typed)
            terminal.settle()  # until then all rows may be drawn
            assert not [key for key in keys if say(key) not in columns(terminal)[0]], typed
            close(terminal)
        for name in LINES:
            assert not Chair(terminal).chosen()
            run(terminal, say(f"palette.with_line.{name}"), say(f"palette.asks.{name}"))
        assert Chair(terminal).leave() == 0


@each_size
def test_what_cannot_be_done_yet_says_why_and_is_not_picked(tmp_path: Path, size: tuple[int, int]) -> None:
    with at(tmp_path, fresh_meeting(), size) as terminal:
        for key, why in TOO_EARLY.items():
            show(terminal, say(key))
            reason = say(f"palette.why_not.{why}")
            wait_for_row(terminal, say(key), reason)
            terminal.press("Enter")
            assert say("palette.title") in terminal.text, key
            close(terminal)
        assert Chair(terminal).leave() == 0


@pytest.mark.slow
def test_every_other_row_does_what_it_is_called_and_none_is_left_out(tmp_path: Path) -> None:
    rows = {say(key): seen for key, seen in OPENS.items()}
    rows |= {say("told.look_at", stage=say(f"{stage}.name")): say(f"{stage}.question") for stage in IN_EVERY_MEETING}
    themes = [say(f"told.themes.{theme.name}") for theme in THEMES]
    with at(tmp_path, EXAMPLE, (80, 24)) as terminal:
        terminal.press("Ctrl+P")
        found: list[str] = []
        while (row := columns(terminal, lit=True)[0]) not in found:
            found.append(row)
            terminal.press("Down")
        terminal.press("Esc")
        asked = [say(f"palette.with_line.{name}") for name in LINES]
        assert sorted(found) == sorted([*rows, *asked, *themes, *map(say, TELLS), say(LEAVE)])
        for words, seen in rows.items():
            run(terminal, words, seen)
        for words, theme in zip(themes, THEMES, strict=True):
            run(terminal, words, say("close.question"))
            wait_for_accent(terminal, f"{theme.accent}".removeprefix("#"))
        for key, told in TELLS.items():
            show(terminal, say(key))
            terminal.settle()
            terminal.send(KEYS["Enter"])
            wait_for_told(terminal, told)
        show(terminal, say(LEAVE))
        terminal.settle()
        terminal.send(KEYS["Enter"])
        assert terminal.wait_end() == 0
