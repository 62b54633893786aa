"""Lists of people in a real terminal: by a file and by a paste the same people, who are then not named by others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.coprod_tui.command_line import everything_in
from tests.people.chair import Chair, only_file, run, start, tables_of
from tests.people.terminal import plain_environment

LIST = "Attendees:\n- Ana Ruiz <ana@example.org>\n- Ben Cole (they/them)\n"


@pytest.mark.parametrize("way", ["file", "paste"])
def test_a_list_is_shown_taken_in_and_guarded_and_no_address_is_kept(tmp_path: Path, way: str) -> None:
    env = plain_environment(str(tmp_path / "home"))
    path = tmp_path / "people.txt"
    path.write_text(LIST, encoding="utf-8")
    options = ["--people", str(path)] if way == "file" else []
    with start(env, "new", "Benches", *options, columns=100, rows=30) as terminal:
        if way == "paste":
            terminal.wait_for("Who is here?")
            terminal.paste(LIST)
        terminal.wait_for("2 people are in this list")
        terminal.press("Enter")
        terminal.wait_for("not asked")
        chair = Chair(terminal)
        chair.move_on("different")
        chair.add("Ana wants a bench")
        assert chair.leave() == 0
    assert [row["text"] for row in tables_of(only_file(env))["people"]] == ["Ana Ruiz", "Ben Cole"]
    kept = everything_in(tmp_path / "home")
    assert not any("example.org" in str(held) for held in kept.values())
    minutes = run(env, "minutes", "last", check=False)
    assert minutes.returncode == 1
    assert minutes.stdout == ""
