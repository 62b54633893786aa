"""Forms in a real terminal: what is typed on a choice, a name that is offered, and long words."""

from __future__ import annotations

import re
from pathlib import Path

from data.words import say
from tests.people.agreeing_chair import LONG_WORDS, at_outcomes, each_size, environment
from tests.people.chair import Chair, only_file, tables_of
from tests.people.terminal import Terminal


def said(terminal: Terminal) -> str:
    """All words on the screen in one line, however they wrap."""
    return " ".join(re.sub(r"[│▌▃▂▄▆▇▁▅█]", " ", terminal.text).split())


def at_field(chair: Chair, label: str) -> None:
    """Tab to a field by its label."""
    for _ in range(20):
        if any(re.search(rf"▌ {re.escape(label)}\b", line) for line in chair.terminal.lines):
            return
        chair.terminal.press("Tab")
    raise AssertionError(f"no field {label!r}\n{chair.terminal.text}")


@each_size
def test_nothing_typed_in_a_form_is_swallowed_or_lost(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path, ("Kieran Moss", "Bev Long"))
    with at_outcomes(env, size, LONG_WORDS[:400]) as chair:
        terminal = chair.terminal
        chair.choose(1, "e")
        terminal.wait_for("Enter save")
        assert LONG_WORDS[:30] in terminal.text  # the beginning is in view
        at_field(chair, "Do or feel")
        assert "Enter next field" in terminal.text
        terminal.type("12 Dec")
        assert "Nothing here begins with 12 Dec: ← → choose" in said(terminal)
        terminal.press("Enter")
        assert "▌ Do or feel" not in terminal.text
        assert "Nothing here begins" not in terminal.text
        terminal.press("Shift+Tab")
        terminal.type("something people will f")
        assert "[something people will feel]" in said(terminal)
        terminal.press("Enter", "Enter")
        assert "Kept: do or feel." in said(terminal)
        (outcome,) = tables_of(only_file(env))["outcomes"]
        assert outcome["text"] == LONG_WORDS[:400].strip()
        assert outcome["kind"] == "feel"


@each_size
def test_a_name_is_offered_taken_and_said(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path, ("Kieran Moss", "Bev Long"))
    with at_outcomes(env, size) as chair:
        terminal = chair.terminal
        for _ in range(3):
            terminal.press("PageDown")
        terminal.press("PageDown")
        terminal.wait_for(say("close.question"))
        chair.add("Book the room")
        chair.choose(1, "e")
        terminal.wait_for("Enter save")
        at_field(chair, "Who does it")
        terminal.type("Kier")
        assert "Kier   → Kieran Moss" in said(terminal).replace("Kier →", "Kier   →")
        terminal.press("Tab")
        assert "Kieran Moss, who is here" in said(terminal)
        terminal.press("Tab", "y", "Enter")
        terminal.press("Shift+Tab")
        terminal.press("Shift+Tab")
        terminal.press("Enter")
        assert "Kept: who does it." in said(terminal)
        (action,) = tables_of(only_file(env))["actions"]
        assert action["owner"]["words"] == "Kieran Moss"
        assert action["owner"]["said_yes"]


@each_size
def test_the_line_wraps_to_three_rows_and_goes_on(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, size) as chair:
        terminal = chair.terminal
        words = LONG_WORDS[:120].rsplit(" ", 1)[0]
        terminal.type(words)
        assert words in said(terminal)
        terminal.type(" " + LONG_WORDS[120:330])
        rows = [line for line in terminal.lines[-6:] if line.startswith(" │")]
        assert len(rows) == 3
        terminal.press("Enter")
        (outcome,) = tables_of(only_file(env))["outcomes"]
        assert outcome["text"] == f"{words} {LONG_WORDS[120:330]}"
