"""Forms in a real terminal: what is typed on a choice, a name that is offered, and long words."""

from __future__ import annotations

import re
from pathlib import Path

from data.words import say
from tests.people.agreeing_chair import LONG_WORDS, at_outcomes, each_size, environment
from tests.people.chair import Chair, only_file, tables_of
from tests.people.terminal import Terminal


def at_field(chair: Chair, label: str) -> None:
    """Tab to a field by its label."""
    for _ in range(20):
        if any(re.search(rf"▌ {re.escape(label)}\b", line) for line in chair.terminal.lines):
            return
        chair.terminal.press("Tab")
    raise AssertionError(f"no field {label!r}\n{chair.terminal.text}")


def is_kept(terminal: Terminal) -> bool:
    """Whether it is said that what was typed in the form is kept."""
    return terminal.told.startswith(say("told.kept", what="").rstrip("."))


@each_size
def test_a_long_text_is_seen_from_its_beginning_and_letters_pick_a_choice(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    env = environment(tmp_path, ("Kieran Moss", "Bev Long"))
    with at_outcomes(env, size, LONG_WORDS[:400]) as chair:
        terminal = chair.terminal
        chair.choose(1, "e")
        terminal.wait_for(say("forms.hint"))
        assert LONG_WORDS[:30] in terminal.text  # the beginning is in view
        at_field(chair, say("outcomes.fields.outcomes.kind.label"))
        assert say("forms.hint_choices") in terminal.text
        feel = say("outcomes.fields.outcomes.kind.codes.feel")
        terminal.type(feel[:-2])
        assert f"[{feel}]" in terminal.words
        terminal.press("Enter", "Enter")
        terminal.wait_for(lambda: is_kept(terminal))
        (outcome,) = tables_of(only_file(env))["outcomes"]
        assert outcome["text"] == LONG_WORDS[:400].strip()
        assert outcome["kind"] == "feel"


@each_size
def test_a_name_is_offered_taken_and_said_and_what_fits_no_choice_is_said_at_once(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    env = environment(tmp_path, ("Kieran Moss", "Bev Long"))
    with at_outcomes(env, size) as chair:
        terminal = chair.terminal
        for _ in range(3):
            terminal.press("PageDown")
        terminal.press("PageDown")
        terminal.wait_for(say("close.question"))
        chair.add("Book the room")
        chair.choose(1, "e")
        terminal.wait_for(say("forms.hint"))
        at_field(chair, say("close.fields.actions.owner.label"))
        terminal.type("Kier")
        assert "Kier → Kieran Moss" in terminal.words
        terminal.press("Tab")
        who = say("forms.meant.here", name="Kieran Moss")
        assert who in terminal.words
        terminal.press("Tab")
        assert say("forms.hint_choices") in terminal.text
        terminal.type("12 Dec")
        assert say("forms.nothing_begins", typed="12 Dec") in terminal.words
        terminal.press("Enter")
        assert say("forms.hint") in terminal.text, "Enter went on to the day"
        assert say("forms.nothing_begins", typed="12 Dec") not in terminal.words
        assert who in terminal.words
        terminal.press("Shift+Tab", "y", "Enter")
        terminal.type("12 Dec")
        terminal.press("Enter")
        terminal.wait_for(lambda: is_kept(terminal))
        (action,) = tables_of(only_file(env))["actions"]
        assert action["owner"]["words"] == "Kieran Moss"
        assert action["owner"]["said_yes"]
        assert action["by"].endswith("-12-12")


@each_size
def test_the_line_wraps_to_three_rows_and_goes_on(tmp_path: Path, size: tuple[int, int]) -> None:
    env = environment(tmp_path)
    with at_outcomes(env, size) as chair:
        terminal = chair.terminal
        words = LONG_WORDS[:120].rsplit(" ", 1)[0]
        terminal.type(words)
        assert words in terminal.words
        terminal.type(" " + LONG_WORDS[120:330])
        rows = [line for line in terminal.lines[-6:] if line.startswith(" │")]
        assert len(rows) == 3
        terminal.press("Enter")
        (outcome,) = tables_of(only_file(env))["outcomes"]
        assert outcome["text"] == f"{words} {LONG_WORDS[120:330]}"
