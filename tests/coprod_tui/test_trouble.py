from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_tui.crash_report import write_down
from data.store.paths import state_folder
from tests.people.terminal import Terminal, plain_environment

FAULTY = """
from coprod_tui.__main__ import main
from coprod_tui.app import CoprodApp

def fails(self):
    secret = "what Amina said"
    raise ValueError("gone wrong")

CoprodApp.{where} = fails
main()
"""
"""The program with a fault in it."""


def test_a_fault_of_ours_is_kept_in_a_file_and_said_in_plain_lines() -> None:
    said = write_down("gone wrong")
    assert "trouble.txt" in said
    assert "gone wrong" not in said
    assert said.count("\n") <= 2
    assert (state_folder() / "trouble.txt").read_text(encoding="utf-8") == "gone wrong"


def test_where_nothing_can_be_written_it_is_said_all_the_same() -> None:
    state = state_folder()
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text("in the way", encoding="utf-8")
    assert "open the meeting again" in write_down("gone wrong")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@pytest.mark.parametrize("where", ["action_help", "get_default_screen", "on_ready"])
def test_a_fault_in_the_app_shows_nobody_a_traceback(tmp_path: Path, where: str) -> None:
    environment = plain_environment(str(tmp_path))
    with Terminal([sys.executable, "-c", FAULTY.format(where=where)], environment, columns=100, rows=30) as terminal:
        if where == "action_help":
            terminal.wait_for("Leave")
            terminal.send("\x1bOP")
        terminal.wait_for("trouble.txt")
        assert terminal.wait_end() == 1
        assert "Something went wrong in coprod" in terminal.text
        for words in ("Traceback", "gone wrong", "Amina"):
            assert words not in terminal.text
    kept = (tmp_path / "state" / "coprod" / "trouble.txt").read_text(encoding="utf-8")
    assert "Traceback" in kept
    assert "gone wrong" in kept


UNEXPECTED = """
import os
from coprod_tui.commands import list_meetings as records
from coprod_tui.__main__ import main

def fails(*_):
    number = {number}
    raise OSError(number, os.strerror(number))

records.list_as_text = fails
main()
"""
"""A list that the system stops."""


@pytest.mark.parametrize(
    ("number", "ours"), [(errno.EMFILE, False), (errno.ENOSPC, False), (errno.EACCES, True), (errno.EINVAL, True)]
)
def test_what_the_system_is_short_of_is_said_and_any_other_error_is_written_down(
    tmp_path: Path, number: int, ours: bool
) -> None:
    environment = plain_environment(str(tmp_path))
    ended = subprocess.run(
        [sys.executable, "-c", UNEXPECTED.format(number=number), "list"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stderr.startswith("Something went wrong in coprod" if ours else "coprod had to stop:")
    assert (tmp_path / "state" / "coprod" / "trouble.txt").exists() is ours
