"""Minutes that are final stay final: undo asks before it goes back behind them, or behind a strike."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.people.chair import COPROD, Chair, only_file, start, tables_of
from tests.people.terminal import plain_environment

SIZES = [(100, 30), (80, 24), (60, 20)]


def new(tmp_path: Path) -> dict[str, str]:
    """A machine with one meeting on it, in which nothing is said yet."""
    env = plain_environment(str(tmp_path))
    subprocess.run([*COPROD, "new", "Final", "--no-open"], env=env, check=True, capture_output=True)
    return env


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_a_strike_and_undo_leave_final_minutes_final_also_after_a_crash(
    tmp_path: Path, columns: int, rows: int
) -> None:
    env = new(tmp_path)
    with start(env, "open", "last", columns=columns, rows=rows) as terminal:
        terminal.wait_for("Who is here?")
        chair = Chair(terminal)
        chair.move_on("What are we trying to achieve?")
        chair.add("A crossing", "The rude word")
        for question in ("Who is involved", "Who holds power", "Who decides", "Who does what"):
            terminal.press("Ctrl+N")
            terminal.wait_for(question)
        chair.open_row("Minutes")
        terminal.press("F")
        terminal.wait_for("Before these minutes go out")
        terminal.press("Enter")
        terminal.wait_for("Make the minutes final")
        terminal.press("Enter")
        terminal.wait_for("The minutes are final")
        terminal.press("PageUp", "PageUp", "PageUp", "PageUp")
        terminal.wait_for("What are we trying to achieve?")
        chair.open_item(2)
        terminal.press("X")
        terminal.wait_for("Delete this line for good?")
        terminal.press("Tab", "Enter")
        terminal.wait_for(lambda: "The rude word" not in terminal.text)
        terminal.press("Ctrl+Z")
        terminal.wait_for("Enter no   U undo it")
        terminal.kill()
    with start(env, "open", "last", columns=columns, rows=rows) as terminal:
        terminal.wait_for("Who does what")
        terminal.press("PageUp", "PageUp", "PageUp", "PageUp")
        terminal.wait_for("What are we trying to achieve?")
        terminal.press("Ctrl+Z")
        terminal.wait_for("Enter no   U undo it")
        terminal.press("Ctrl+Z", "Ctrl+Z", "Enter")
        terminal.wait_for("What are we trying to achieve?")
        assert Chair(terminal).leave() == 0
    versions = tables_of(only_file(env))["versions"]
    assert [version.get("opened") for version in versions] == [None]


def test_make_them_final_and_undo_with_u_is_a_draft_again_and_it_was_asked(tmp_path: Path) -> None:
    env = new(tmp_path)
    with start(env, "open", "last", columns=100, rows=30) as terminal:
        terminal.wait_for("Who is here?")
        for _ in range(5):
            terminal.press("PageDown")
        terminal.wait_for("Who does what")
        Chair(terminal).open_row("Minutes")
        terminal.press("F")
        terminal.wait_for("Before these minutes go out")
        terminal.press("Enter")
        terminal.wait_for("Make the minutes final")
        terminal.press("Enter")
        terminal.wait_for("final, version 1")
        terminal.press("Ctrl+Z")
        terminal.wait_for("Undo: made the minutes final?")
        terminal.press("u")
        terminal.wait_for("Undone: Close, made the minutes final.")
        assert Chair(terminal).leave() == 0
    assert not tables_of(only_file(env)).get("versions")
