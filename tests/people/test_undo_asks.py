"""Minutes that are final stay final: undo asks before it goes back behind them, or behind a strike."""

from __future__ import annotations

from pathlib import Path

from data.words import say
from tests.people.agreeing_chair import each_size
from tests.people.chair import Chair, only_file, run, start, tables_of
from tests.people.terminal import Terminal, plain_environment


def new(tmp_path: Path) -> dict[str, str]:
    """A machine with one meeting on it, in which nothing is said yet."""
    env = plain_environment(str(tmp_path))
    run(env, "new", "Final", "--no-open")
    return env


def make_final(chair: Chair) -> None:
    """Make the minutes final, at Close."""
    terminal = chair.terminal
    chair.open_row(say("close.rows.minutes"))
    terminal.press("F")
    terminal.wait_for(say("names.title"))
    terminal.press("Enter")
    terminal.wait_for(say("close.finalising.title", name="1"))
    terminal.press("Enter")
    terminal.wait_for(lambda: terminal.told == say("close.finalising.done", name="1"))


def look_at_outcomes(terminal: Terminal) -> None:
    """Look back from Close."""
    terminal.wait_for(say("close.question"))
    terminal.press("PageUp", "PageUp", "PageUp", "PageUp")
    terminal.wait_for(say("outcomes.question"))


@each_size
def test_a_strike_and_undo_leave_final_minutes_final_also_after_a_crash(tmp_path: Path, size: tuple[int, int]) -> None:
    env = new(tmp_path)
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for(say("arrive.question"))
        chair = Chair(terminal)
        chair.move_on(say("outcomes.question"))
        chair.add("A crossing", "The rude word")
        for stage in ("stakeholders", "power", "ground_rules", "close"):
            chair.move_on(say(f"{stage}.question"))
        make_final(chair)
        look_at_outcomes(terminal)
        chair.open_item(2)
        terminal.press("X")
        terminal.wait_for(say("told.strike_title"))
        terminal.press("Tab", "Enter")
        terminal.wait_for(lambda: "The rude word" not in terminal.text)
        terminal.press("Ctrl+Z")
        terminal.wait_for(say("undo.undo_hint"))
        terminal.kill()
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        look_at_outcomes(terminal)
        terminal.press("Ctrl+Z")
        terminal.wait_for(say("undo.undo_hint"))
        terminal.press("Ctrl+Z", "Ctrl+Z", "Enter")
        terminal.wait_for(say("outcomes.question"))
        assert Chair(terminal).leave() == 0
    versions = tables_of(only_file(env))["versions"]
    assert [version.get("opened") for version in versions] == [None]


@each_size
def test_make_them_final_and_undo_with_u_is_a_draft_again_and_it_was_asked(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    env = new(tmp_path)
    what = say("did.acts.finalise")
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for(say("arrive.question"))
        terminal.press("PageDown", "PageDown", "PageDown", "PageDown", "PageDown")
        terminal.wait_for(say("close.question"))
        make_final(Chair(terminal))
        terminal.press("Ctrl+Z")
        terminal.wait_for(say("undo.undo_plain", what=what))
        terminal.press("u")
        terminal.wait_for(lambda: say("told.undone", place=say("close.name"), what=what) in terminal.told)
        assert Chair(terminal).leave() == 0
    assert not tables_of(only_file(env)).get("versions")
