"""Minutes on the command line: words that name someone who is not to be named are asked about first."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.archive.folder import Archive
from data.meeting import Check, Outcome, Person
from tests.coprod_tui.test_cli import fails, run
from tests.fixed import fresh_meeting
from tests.people.chair import COPROD
from tests.people.terminal import Terminal, plain_environment

LINES = (
    "Outcomes 2: “Ana said the bus stop moved” has the name of someone who is not to be named.\n"
    "Close 1: “Thank you ana” has the name of someone who is not to be named.\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with a meeting in which Ana is named by others, and was not asked."""
    outcomes = ("A crossing", "Ana said the bus stop moved")
    meeting = msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="ana", text="Ana Silva"),),
        outcomes=tuple(Outcome(id=words, text=words, order=words) for words in outcomes),
        checks=(Check(id="c", text="Thank you ana"),),
    )
    folder = tmp_path / "archive"
    Archive(folder, tmp_path / "state").create(meeting)
    return folder


@pytest.mark.parametrize("form", ["md", "chat"])
def test_without_a_terminal_the_lines_are_named_and_nothing_is_written(
    archive: Path, tmp_path: Path, form: str
) -> None:
    path = tmp_path / "out.md"
    for more in ([], ["--output", path], ["--names-in-text", "ask"]):
        done = run("minutes", "last", "--format", form, "--archive", archive, *more)
        assert done.returncode == 1
        assert done.stdout == ""
        assert done.stderr.startswith(LINES)
        assert "--names-in-text keep" in done.stderr.removeprefix(LINES)
        assert not path.exists()


def test_they_are_kept_where_that_was_said(archive: Path, tmp_path: Path) -> None:
    done = run("minutes", "last", "--names-in-text", "keep", "--archive", archive)
    assert (done.returncode, done.stderr) == (0, "")
    assert "**Ana said the bus stop moved**" in done.stdout
    path = tmp_path / "out.md"
    assert run("minutes", "last", "--names-in-text", "keep", "--output", path, "--archive", archive).returncode == 0
    assert path.read_text(encoding="utf-8") == done.stdout


def test_the_option_takes_two_answers(archive: Path) -> None:
    done = run("minutes", "last", "--names-in-text", "change", "--archive", archive)
    assert done.returncode == 2
    assert "keep" in done.stderr
    fails(run("minutes", "nowhere", "--names-in-text", "keep", "--archive", archive), "nowhere")


@pytest.mark.parametrize(("answer", "written"), [("y\r", True), ("n\r", False), ("\r", False), ("\x03", False)])
def test_at_a_terminal_it_asks(archive: Path, tmp_path: Path, answer: str, written: bool) -> None:
    path = tmp_path / "out.md"
    env = plain_environment(str(tmp_path))
    command = [*COPROD, "minutes", "last", "--archive", str(archive), "--output", str(path)]
    with Terminal(command, env, columns=120) as terminal:
        terminal.wait_for("Write them as they are? [y/N]")
        assert LINES.splitlines()[0] in terminal.text
        assert not path.exists()
        terminal.send(answer)
        assert terminal.wait_end() == (0 if written else 1)
    assert path.exists() == written
