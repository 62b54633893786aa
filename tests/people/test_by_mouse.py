"""The same whole meeting at 80 × 24 with the mouse: only the words themselves are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.words import say
from tests.people.chair import start
from tests.people.hand import Hand, pick, write
from tests.people.held import Held, held_once
from tests.people.stages_by_mouse import EDIT, arrive, ground_rules, outcomes, power, stakeholders
from tests.people.terminal import plain_environment
from tests.people.whole_meeting import (  # the tests of what was held are the same for whoever held it
    test_actions_and_last_words_are_kept_with_every_field,
    test_ground_rules_and_plan_are_kept_with_every_field,
    test_outcomes_are_kept_as_they_were_agreed,
    test_people_are_kept_with_every_field,
    test_power_has_all_three_kinds_under_every_heading,
    test_show_gives_the_whole_meeting_as_data,
    test_stakeholders_are_kept_where_they_were_placed,
    test_the_meeting_itself_is_kept_with_every_field,
    test_the_minutes_hold_what_was_said_and_name_nobody_who_did_not_choose_it,
)

pytestmark = pytest.mark.slow

__all__ = [
    "test_actions_and_last_words_are_kept_with_every_field",
    "test_ground_rules_and_plan_are_kept_with_every_field",
    "test_outcomes_are_kept_as_they_were_agreed",
    "test_people_are_kept_with_every_field",
    "test_power_has_all_three_kinds_under_every_heading",
    "test_show_gives_the_whole_meeting_as_data",
    "test_stakeholders_are_kept_where_they_were_placed",
    "test_the_meeting_itself_is_kept_with_every_field",
    "test_the_minutes_hold_what_was_said_and_name_nobody_who_did_not_choose_it",
]


def _close(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("close")
    terminal.type("Book the library @Ana Silva by 3 Nov 2026\r")
    hand.choose("Book the library", EDIT)
    hand.fill(
        ("Who does it", pick("Yes")), ("How far it is", pick("doing")), ("Help needed", write("someone with a key"))
    )
    hand.turn("Check-out")
    hand.add("Hopeful")
    hand.open("Next meeting")
    hand.fill(
        ("Date", write("18 Nov 2026")),
        ("Starts at", write("10:00")),
        ("Place or call", write("The library again")),
        ("What it is for", write("the drawings")),
    )
    hand.look("outcomes")
    hand.look("close")
    hand.open("Minutes")
    terminal.wait_for(say("dialogs.minutes.title"))
    terminal.click(say("dialogs.minutes.views.md"))
    terminal.wait_for("# Park Lane crossing")
    terminal.click("Save")
    terminal.wait_for("Before these minutes go out")
    terminal.click("▌ Save")
    terminal.wait_for("Minutes saved")
    terminal.click("F1")
    terminal.wait_for(say("dialogs.help.title"))
    terminal.click("Close")
    terminal.wait_for(say("close.question"))


def _do(hand: Hand, key: str) -> None:
    """Open everything one can do by the line of keys, turn the wheel to one thing, and click on it."""
    hand.terminal.click("Ctrl+P")
    hand.terminal.wait_for(say("palette.title"))
    what = say(f"keys.{key}.what")
    hand.see_words(what)
    hand.terminal.click(what)


def _everything(hand: Hand) -> None:
    terminal = hand.terminal
    for key, seen in (("always.cover", "dialogs.cover.first"), ("meeting.find", "dialogs.find.title")):
        _do(hand, key)
        terminal.wait_for(say(seen))
        if key == "always.cover":
            terminal.click(say("dialogs.cover.back"))
            terminal.wait_for(say("close.question"))
    terminal.click("The kerb is low")
    terminal.wait_for(say("outcomes.question"))
    for key, told in (("meeting.undo", "Undone"), ("meeting.redo", "Redone")):
        _do(hand, key)
        terminal.wait_for(told)


def _hold(env: dict[str, str]) -> None:
    with start(env, "new", "Park Lane crossing", "--date", "2026-10-21") as terminal:
        terminal.wait_for("Who is here?")
        hand = Hand(terminal)
        for part in (arrive, outcomes, stakeholders, power, ground_rules, _close, _everything):
            part(hand)
        assert hand.chair.leave() == 0


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return held_once(tmp_path_factory, "by mouse", _hold)


def test_minutes_are_saved_by_a_click(held: Held) -> None:
    env, _, _ = held
    (path,) = Path(env["HOME"]).glob("*-minutes-draft.md")
    assert path.read_text(encoding="utf-8").startswith("# Park Lane crossing\n")


def test_a_meeting_is_started_by_a_click(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    with start(env, columns=100, rows=30) as terminal:
        hand = Hand(terminal)
        terminal.click(say("home.start"))
        terminal.wait_for("Esc close")
        terminal.type("By mouse")
        hand.fill(("Place or call", write("The library")))
        terminal.wait_for(say("arrive.question"))
        terminal.paste("Ana\nBen")
        terminal.click(say("frame.enter_adds", count=2))
        hand.gone(say("frame.enter_adds", count=2))
        hand.see_together("2", "Ben")
        assert hand.chair.leave() == 0
