"""At a real terminal, words that are typed are in the file as those that are pasted, to the character."""

from __future__ import annotations

from pathlib import Path

from data.text.clean import clean
from tests.people.chair import Chair, only_file, start, tables_of
from tests.people.terminal import plain_environment

WORDS = (
    "12\u00a0000 of 5\u202fkm\u2007and more, 山田\u3000太郎, 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073"
    "\U000e007f, 👩🏿\u200d🦽, می\u200cخواهم, co\u00adop"
)


def test_typed_words_are_pasted_words_in_the_line_a_form_an_action_and_the_notes(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    with start(env, "new", "Typed", columns=100, rows=30) as terminal:
        terminal.wait_for("Who is here?")
        chair = Chair(terminal)
        chair.move_on("What are we trying to achieve?")
        chair.add(WORDS, "Another")
        terminal.paste(WORDS)
        terminal.press("Enter")
        chair.choose(2, "e")
        terminal.press("Tab")
        terminal.type(WORDS)  # for whom
        terminal.press("Tab", "Tab")
        terminal.paste(WORDS)  # how it is seen
        terminal.press("Enter")
        for put in (terminal.type, terminal.paste):
            terminal.press("Ctrl+G")
            put(WORDS)
            terminal.press("Enter")
        terminal.wait_for("saved")
        with start(env, "notes", "last") as notes:
            notes.wait_for("My notes, not for sharing")
            notes.type(WORDS)
            notes.press("Enter")
            notes.paste(WORDS)
            notes.wait_for("saved")
            assert Chair(notes).leave() == 0
        assert chair.leave() == 0
    (written,) = (tmp_path / "data" / "coprod" / "notes").glob("*.json")
    (own,) = tables_of(written)["notes"]
    tables = tables_of(only_file(env))
    first, second, third = tables["outcomes"]
    actions = [row["text"] for row in tables["actions"]]
    found = [first["text"], third["text"], second["for_whom"], second["measure"], *actions, *own["free"].split("\n")]
    assert found == [clean(WORDS)] * 8
