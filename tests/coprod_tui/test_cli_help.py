"""What the command line says of itself: help, examples, what it ends with, and what a shell offers."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from coprod_tui.cli import EXITS, GROUPS, coprod
from data.words import entries_of, say
from tests.coprod_tui.command_line import archive as archive  # a fixture
from tests.coprod_tui.command_line import run

COMMANDS = [name for names in GROUPS.values() for name in names]

DRAWS = ("", "new", "example", "open", "notes")
"""What opens a window."""

QUIET = [name for name in COMMANDS if name not in DRAWS]


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_of_each_command_shows_its_options(command: str, option: str) -> None:
    done = run(*([command] if command else []), option)
    assert done.returncode == 0
    assert done.stderr == ""
    for words in ("--archive", "-h, --help"):
        assert words in done.stdout
    assert ("--theme" in done.stdout) == (command in DRAWS)
    assert max(map(len, done.stdout.splitlines())) <= 100


def test_every_command_is_in_one_group_and_has_words_and_an_example() -> None:
    assert len(set(COMMANDS)) == len(COMMANDS)
    assert set(entries_of("cli.commands")) == {"coprod", *COMMANDS}
    assert set(entries_of("cli.examples")) == set(COMMANDS)


def test_help_is_grouped_as_people_work_and_ends_with_the_exit_codes() -> None:
    lines = run("--help").stdout.splitlines()
    told: dict[str, list[str]] = {}
    heading = ""
    for line in lines:
        if line and not line.startswith(" "):
            heading = line.removesuffix(":")
        elif line.startswith("  ") and line[2] not in " -":
            told.setdefault(heading, []).append(line.split()[0])
    for group, names in GROUPS.items():
        assert tuple(told[say(f"cli.groups.{group}")]) == names
    assert told[say("cli.exits.title")] == [str(code) for code in EXITS]
    assert list(told)[-1] == say("cli.exits.title")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_of_each_command_stands_in_its_help_and_can_be_typed(command: str, tmp_path: Path) -> None:
    example = say(f"cli.examples.{command}")
    assert f"  {example}\n" in run(command, "--help").stdout
    program, *typed = shlex.split(example)
    assert program == "coprod"
    assert typed[0] == command
    found = coprod.get_command(coprod.make_context("coprod", [], resilient_parsing=True), command)
    assert found is not None
    assert found.make_context(command, typed[1:])


@pytest.mark.parametrize("command", QUIET)
def test_a_theme_is_taken_also_where_there_is_nothing_to_see(archive: Path, command: str) -> None:
    arguments = [] if command in ("list", "check") else ["last"]
    plain = run(command, *arguments, "--archive", archive)
    for themed in ((command, *arguments, "--theme", "day"), ("--theme", "day", command, *arguments)):
        done = run(*themed, "--archive", archive)
        assert (done.returncode, done.stdout, done.stderr) == (plain.returncode, plain.stdout, plain.stderr)


def test_what_it_ends_with_is_as_it_says(archive: Path) -> None:
    assert run("list", "--archive", archive).returncode == 0
    assert run("show", "nothing like that", "--archive", archive).returncode == 1
    assert run("show", "--archive", archive).returncode == 2
    (path,) = archive.glob("*.json")
    path.write_bytes(b"{")
    assert run("check", "--archive", archive).returncode == 1
    assert set(entries_of("cli.exits")) == {"title", *map(str, EXITS)}


def test_version_is_said_in_a_line() -> None:
    done = run("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("coprod")
    assert any(letter.isdigit() for letter in done.stdout)
    assert len(done.stdout.splitlines()) == 1


def test_a_list_of_nothing_says_so_in_a_line(tmp_path: Path) -> None:
    done = run("list", "--archive", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1
    assert "There is no meeting in" in done.stdout
    assert run("list", "--json", "--archive", tmp_path).stdout == "[]\n"


# What a shell offers


def offered(words: str, archive: Path) -> list[str]:
    """What bash is told when Tab is pressed behind these words."""
    typed = f"coprod {words}"
    env = {
        "_COPROD_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split(" ")) - 1),
        "COPROD_ARCHIVE": str(archive),
    }  # fmt: skip
    done = run(env=env)
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    "words", ["open ", "show ", "minutes ", "calendar ", "notes ", "restore ", "delete ", "check ", "new x --after "]
)
def test_for_a_meeting_last_and_ids_are_offered_and_never_a_title(archive: Path, words: str) -> None:
    meeting_id = run("list", "--archive", archive).stdout.split()[0]
    said = offered(words, archive)
    assert said == ["plain,last", f"plain,{meeting_id}"]
    assert "Park" not in "".join(said)
    assert offered(words + meeting_id[:3], archive) == [f"plain,{meeting_id}"]
    assert offered(words + "Par", archive) == []


def test_more_than_is_listed_of_an_id_is_gone_on_with(archive: Path) -> None:
    (path,) = archive.glob("*.json")
    meeting_id = run("new", "Another", "--no-open", "--archive", archive).stdout.strip()
    assert offered(f"show {meeting_id[:12]}", archive) == [f"plain,{meeting_id}"]
    assert path.exists()


def test_where_the_folder_cannot_be_read_nothing_is_said_but_last(tmp_path: Path) -> None:
    (in_its_place := tmp_path / "archive").write_text("a file", encoding="utf-8")
    assert offered("show ", in_its_place) == ["plain,last"]


def test_commands_are_offered_in_their_order(archive: Path) -> None:
    assert offered("", archive) == [f"plain,{name}" for name in COMMANDS]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no bash")
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_each_shell_is_printed(shell: str) -> None:
    done = run(env={"_COPROD_COMPLETE": f"{shell}_source"})
    assert done.returncode == 0
    assert "_COPROD_COMPLETE" in done.stdout
