"""Action lines typed in a real terminal: what stands under the line before Enter is what the file holds after it."""

from __future__ import annotations

from pathlib import Path

from tests.people.agreeing_chair import each_size
from tests.people.chair import Chair, only_file, run, start, tables_of
from tests.people.terminal import Terminal, plain_environment

ROWS: list[tuple[str, str, str, list[str]]] = [
    ("@ana, @ben draft the letter", "Ana Ruiz, with Ben Cole, are to be asked.", "draft the letter", ["ana", "ben"]),
    ("ACTION: Dana to find a hall", "Dana is not on the list.", "find a hall", ["Dana"]),
    ("Budget to the funder by Q1 (Siân)", "is to be asked. When: Q1.", "Budget to the funder", ["Siân"]),
    ("Mend @Ana's ramp", "", "Mend @Ana's ramp", []),
    ("cc @ben.cole@example.org", "", "cc @ben.cole@example.org", []),
]


def flat(terminal: Terminal) -> str:
    """What is drawn, as one line of words."""
    return " ".join(terminal.text.replace("│", " ").split())


@each_size
def test_what_the_note_says_before_enter_is_what_is_kept(tmp_path: Path, size: tuple[int, int]) -> None:
    env = plain_environment(str(tmp_path))
    names = tmp_path / "names.txt"
    names.write_text("Ana Ruiz\nBen Cole\nSiân Evans\n", encoding="utf-8")
    run(env, "new", "Benches", "--people", str(names), "--no-open")
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        chair = Chair(terminal)
        for typed, note, _, _ in ROWS:
            terminal.press("Ctrl+G")
            terminal.wait_for("Note an action")
            terminal.type(typed)
            assert note in flat(terminal)
            terminal.press("Enter")
        terminal.press("Ctrl+G")
        terminal.wait_for("Note an action")
        terminal.type("Sweep @ben")
        terminal.send("\x1b\r")  # Esc and Enter, so fast that they come as one
        terminal.wait_for(lambda: "Note an action" not in terminal.text)
        assert chair.leave() == 0
    kept = [
        (row["text"], [one["words"] for one in ([row["owner"]] if row.get("owner") else []) + row["with_others"]])
        for row in tables_of(only_file(env))["actions"]
    ]
    assert kept == [(text, owners) for _, _, text, owners in ROWS] + [("Sweep @ben", [])]
