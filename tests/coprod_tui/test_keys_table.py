from __future__ import annotations

from pathlib import Path

import pytest

from data.commands.item_commands import COMMANDS
from screens.keys import KEYS
from tools.keys_table import END, START, NoMarkersError, filled, keys_table, main

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"


def test_the_table_has_every_key_once() -> None:
    rows = keys_table().split("\n")
    assert len(rows) == len(KEYS) + len(COMMANDS) + 2
    assert all(f"| {key.shown} | {key.what} |" in keys_table() for key in KEYS)
    assert all(f"| {command.letter} | {command.what_in_full} |" in keys_table() for command in COMMANDS)


def test_the_guide_holds_the_keys_of_today() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert START in text
    assert filled(text) == text


def test_only_what_stands_between_the_markers_changes(tmp_path: Path) -> None:
    file = tmp_path / "guide.md"
    file.write_text(f"Before\n\n{START}\nold\n{END}\n\nAfter\n", encoding="utf-8")
    assert main([str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert text == f"Before\n\n{START}\n\n{keys_table()}\n\n{END}\n\nAfter\n"
    assert main([str(file)]) == 0
    assert file.read_text(encoding="utf-8") == text


def test_a_file_without_a_place_for_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "guide.md"
    file.write_text("Nothing\n", encoding="utf-8")
    assert main([str(file)]) == 1
    assert file.read_text(encoding="utf-8") == "Nothing\n"
    assert "keys" in capsys.readouterr().err
    with pytest.raises(NoMarkersError):
        filled("Nothing\n")
