from __future__ import annotations

import os
from pathlib import Path

from coprod_tui.trouble import write_down
from data.archive.folders import state_folder


def said_of(words: str) -> str:
    """What is said of a fault."""
    try:
        int(words)
    except ValueError:
        return write_down(os.environ)
    raise AssertionError("a number")


def test_a_fault_of_ours_is_kept_in_a_file_and_said_in_plain_lines() -> None:
    said = said_of("gone wrong")
    assert "Traceback" not in said
    assert "trouble.txt" in said
    assert said.count("\n") <= 2
    kept = (state_folder(os.environ) / "trouble.txt").read_text(encoding="utf-8")
    assert "gone wrong" in kept


def test_where_nothing_can_be_written_it_is_said_all_the_same() -> None:
    state = state_folder(os.environ)
    state.parent.mkdir(parents=True, exist_ok=True)
    Path(state).write_text("in the way", encoding="utf-8")
    said = said_of("gone wrong")
    assert said.strip()
    assert "Traceback" not in said
