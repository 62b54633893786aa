from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.people.chair import COPROD
from tests.people.terminal import Terminal, plain_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home with one meeting, which is the last."""
    environment = plain_environment(str(tmp_path))
    subprocess.run(
        [*COPROD, "new", "Bins on Elm Street", "--no-open"], env=environment, check=True, capture_output=True
    )
    return environment


@pytest.fixture
def terminal(environment: dict[str, str]) -> Iterator[Terminal]:
    """That meeting, open."""
    with Terminal([*COPROD, "open", "last"], environment, columns=100, rows=30) as terminal:
        terminal.wait_for("Bins on Elm Street")
        yield terminal


def test_the_window_never_shows_the_name_of_the_meeting(terminal: Terminal) -> None:
    terminal.press("Ctrl+N", "Ctrl+Q")
    assert terminal.wait_end() == 0
    titles = re.findall(rb"\x1b\][012];(.*?)(?:\x07|\x1b\\)", bytes(terminal.drawn))
    assert set(titles) == {b"coprod"}


def test_the_app_lives_through_a_byte_that_is_no_letter(terminal: Terminal) -> None:
    terminal.send(b"\xff")
    terminal.type("Amina")
    terminal.press("Enter")
    terminal.wait_for(lambda: bool(re.search(r"1 .*Amina", terminal.text)))
    terminal.press("Ctrl+Q")
    assert terminal.wait_end() == 0


def test_errors_sent_elsewhere_are_said_before_anything_is_made(tmp_path: Path, environment: dict[str, str]) -> None:
    said = tmp_path / "said.txt"
    archive = tmp_path / "data" / "coprod" / "meetings"
    before = sorted(archive.iterdir())
    for command in ("open last", "example", "new Another", ""):
        line = f"{shlex.join(COPROD)} {command} 2>{shlex.quote(str(said))}"
        with Terminal(["sh", "-c", line], environment) as terminal:
            assert terminal.wait_end() == 1
        assert "terminal" in said.read_text(encoding="utf-8")
    assert sorted(archive.iterdir()) == before
