"""The program is killed in mid-meeting, again and again: what the group saw on the screen is still there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.people.chair import Chair, kept, only_file, run, start, tables_of
from tests.people.terminal import Terminal, plain_environment

LINES = tuple(f"Said {word} the crash" for word in (
    "before", "long before", "just before", "during", "well before", "in spite of", "because of", "at", "despite",
    "ahead of",
))  # fmt: skip
"""What is typed; each is on the screen when the program is killed."""


def _drawn(terminal: Terminal, words: str) -> bool:
    """Whether the words stand in the list as an item with its number, not only in the line where they are typed."""
    return any(re.match(rf"[▌ ]\s*\d+\s+{re.escape(words)}", line) for line in terminal.lines)


def _add_and_die(terminal: Terminal, words: str, moment: float) -> None:
    """Add a line, and kill the program some seconds after the first frame that shows it."""
    terminal.send(words)
    terminal.wait_for(words)
    terminal.send("\r")
    terminal.wait_for(lambda: _drawn(terminal, words))
    if moment:
        terminal.comes_true(lambda: False, moment)
    terminal.kill()


def test_every_line_that_was_seen_is_there_after_ten_crashes(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    run(env, "new", "Crash", "--no-open")
    for times, words in enumerate(LINES):
        with start(env, "open", "last", rows=50) as terminal:
            terminal.wait_for("Who is here?")
            for earlier in LINES[:times]:
                terminal.wait_for(earlier)
            _add_and_die(terminal, words, times * 0.02)
        tables_of(only_file(env))  # whole, or this raises
        shown = run(env, "show", "last")
        missing = [line for line in LINES[: times + 1] if line not in shown.stdout]
        assert not missing, f"lost after crash {times + 1}"
    with start(env, "open", "last", rows=50) as terminal:
        terminal.wait_for(LINES[-1])
        assert Chair(terminal).leave() == 0
    assert [row["text"] for row in tables_of(only_file(env))["people"]] == list(LINES)


@pytest.mark.parametrize("saved", [False, True], ids=["at once", "once it was saved"])
def test_ctrl_z_still_undoes_after_a_crash(tmp_path: Path, saved: bool) -> None:
    env = plain_environment(str(tmp_path))
    with start(env, "new", "Crash") as terminal:
        terminal.wait_for("Who is here?")
        Chair(terminal).add("Ana Silva")
        terminal.wait_for("saved")
        _add_and_die(terminal, "Ben Okri", 1 if saved else 0)
    with start(env, "open", "last") as terminal:
        terminal.wait_for(lambda: _drawn(terminal, "Ben Okri"))
        terminal.press("Ctrl+Z")
        terminal.wait_for(lambda: not _drawn(terminal, "Ben Okri"))
        assert _drawn(terminal, "Ana Silva")
        terminal.press("Ctrl+Y")
        terminal.wait_for(lambda: _drawn(terminal, "Ben Okri"))
        terminal.press("Ctrl+Z", "Ctrl+Z")
        terminal.wait_for(lambda: not _drawn(terminal, "Ana Silva"))
        assert Chair(terminal).leave() == 0
    assert not tables_of(only_file(env)).get("people")


def test_half_typed_words_are_still_in_the_line_after_a_crash(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    with start(env, "new", "Crash") as terminal:
        terminal.wait_for("Who is here?")
        terminal.type("Half a na")
        terminal.wait_for(lambda: kept(tmp_path, "Half a na"))
        terminal.kill()
    with start(env, "open", "last") as terminal:
        terminal.wait_for("Half a na")
        terminal.type("me")
        terminal.press("Enter")
        terminal.wait_for(lambda: _drawn(terminal, "Half a name"))
        assert Chair(terminal).leave() == 0


def _drafted(terminal: Terminal, state: Path, words: str) -> None:
    """Type words, and kill the program once they are kept somewhere: after a moment of quiet, a second at most."""
    terminal.type(words)
    terminal.wait_for(lambda: kept(state, words))
    terminal.kill()


@pytest.mark.parametrize(
    ("letters", "again"), [("p", "p"), ("bp", "b"), ("avf\r", "a")], ids=["park", "several", "for now"]
)
def test_what_is_half_typed_in_a_dialog_is_there_again_after_a_crash(tmp_path: Path, letters: str, again: str) -> None:
    env = plain_environment(str(tmp_path))
    state = Path(env["XDG_STATE_HOME"]) / "coprod"
    with start(env, "new", "Crash") as terminal:
        terminal.wait_for("Who is here?")
        Chair(terminal).move_on("What are we trying to achieve?")
        Chair(terminal).add("Fewer cars", "More trees")
        Chair(terminal).open_item(1)
        terminal.press(*letters)
        _drafted(terminal, state, "once the school has ans")
    with start(env, "open", "last") as terminal:
        terminal.wait_for("Fewer cars")
        Chair(terminal).choose(1, again)
        terminal.wait_for("once the school has ans")
        terminal.press("Esc", "Esc", "Esc")
        assert Chair(terminal).leave() == 0


def test_a_meeting_that_was_half_typed_is_in_its_form_after_a_crash(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    state = Path(env["XDG_STATE_HOME"]) / "coprod"
    with start(env) as terminal:
        terminal.wait_for("Start a meeting")
        terminal.press("Enter")
        _drafted(terminal, state, "Bins on El")
    with start(env) as terminal:
        terminal.wait_for("Start a meeting")
        terminal.press("Enter")
        terminal.wait_for("Bins on El")
        terminal.type("m")
        terminal.press("Enter")
        terminal.wait_for("Who is here?")
        assert Chair(terminal).leave() == 0
    assert tables_of(only_file(env))["meeting"][0]["title"] == "Bins on Elm"
    assert not (state / "half-started.json").exists()
