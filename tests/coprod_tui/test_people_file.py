"""`coprod new --people FILE`: a list is shown before it is taken in, and no meeting is made of one that is refused."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.coprod_tui.command_line import everything_in, fails, run
from tests.coprod_tui.test_after import made

TABLE = 'Name,E-mail,Role\n"Ruiz, Ana",ana@example.org,boss\n"Cole, Ben",b@example.org,clerk\n'
IN_DOUBT = "Ruiz, Ana\nBen Cole\n"
TODAY = date.today().isoformat()
TOMORROW = (date.today() + timedelta(days=1)).isoformat()


def new(folder: Path, raw: str | bytes, *options: str) -> subprocess.CompletedProcess[str]:
    """Start a meeting with a list of people, with no terminal."""
    path = folder / "people.txt"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return run("new", "Park Lane", "--people", path, "--no-open", "--archive", folder / "archive", *options)


def people(done: subprocess.CompletedProcess[str], folder: Path) -> list[tuple[str, str]]:
    """Who is on the list of the meeting that was made, and whether they are here."""
    return [(row["text"], row.get("presence", "here")) for row in made(done, folder / "archive")["people"]]


def test_a_table_of_names_becomes_people_and_no_address_is_in_any_byte_kept(tmp_path: Path) -> None:
    done = new(tmp_path, TABLE, "--date", TODAY)
    assert people(done, tmp_path) == [("Ana Ruiz", "here"), ("Ben Cole", "here")]
    assert "2 people: Ana Ruiz, Ben Cole." in done.stderr
    assert "Left out: header; 2 e-mail addresses; the column “Role”." in done.stderr
    (tmp_path / "people.txt").unlink()
    kept = everything_in(tmp_path)
    assert kept
    assert not any("example.org" in str(held) for held in kept.values())


def test_whoever_is_on_a_list_for_a_day_to_come_is_to_be_confirmed(tmp_path: Path) -> None:
    done = new(tmp_path, "Present:\nAna Ruiz\nApologies: Ben Cole\n", "--date", TOMORROW)
    assert people(done, tmp_path) == [("Ana Ruiz", "to_confirm"), ("Ben Cole", "apologies")]


def test_a_list_in_doubt_makes_no_meeting_where_nobody_can_be_asked(tmp_path: Path) -> None:
    fails(new(tmp_path, IN_DOUBT), "Is “Ruiz, Ana” Ana Ruiz?", "no meeting was made")
    assert not (tmp_path / "archive").exists()
    done = new(tmp_path, IN_DOUBT, "--yes", "--date", TODAY)
    assert people(done, tmp_path) == [("Ruiz, Ana", "here"), ("Ben Cole", "here")]


def test_guessed_letters_make_no_meeting_where_nobody_can_look_at_them(tmp_path: Path) -> None:
    for options in ((), ("--yes",)):
        fails(new(tmp_path, "José Núñez\nZoë".encode("cp1252"), *options), "José Núñez, Zoë", "Save the file as UTF-8")
    fails(new(tmp_path, "José Núñez".encode("mac-roman")), "UTF-8")
    assert not (tmp_path / "archive").exists()


@pytest.mark.parametrize(
    "raw", [b"PK\x03\x04xl/", b"%PDF-1.7", b"\x00\x01", b"", b"ana@example.org\n", b"Apologies: none\n"]
)
def test_what_names_nobody_makes_no_meeting_and_is_told_in_two_lines_at_most(tmp_path: Path, raw: bytes) -> None:
    done = new(tmp_path, raw)
    fails(done)
    assert 0 < len(done.stderr.splitlines()) <= 2
    assert not (tmp_path / "archive").exists()


def test_a_missing_file_is_called_a_missing_file(tmp_path: Path) -> None:
    done = run("new", "x", "--people", tmp_path / "none.txt", "--no-open", "--archive", tmp_path / "archive")
    fails(done, "There is no file", "none.txt")
    assert "folder" not in done.stderr


def test_whoever_comes_over_from_the_meeting_before_is_not_doubled(tmp_path: Path) -> None:
    first = new(tmp_path, "Ana Ruiz\nJosé Núñez\n", "--date", TODAY)
    done = new(tmp_path, "jose nunez\nBen Cole\n", "--date", TODAY, "--after", first.stdout.strip())
    assert sorted(name for name, _ in people(done, tmp_path)) == ["Ana Ruiz", "Ben Cole", "José Núñez"]
    assert "1 is on the list already: jose nunez." in done.stderr


def asked(folder: Path, raw: bytes, answer: str, *options: str) -> tuple[int, str]:
    """Start a meeting in a terminal, and answer what is asked: the exit status, and all that was shown."""
    path = folder / "people.txt"
    path.write_bytes(raw)
    own, theirs = pty.openpty()
    command = [sys.executable, "-m", "coprod_tui", "new", "Park Lane", "--people", str(path), "--no-open", *options]
    with subprocess.Popen(
        [*command, "--archive", str(folder / "archive")], stdin=theirs, stderr=theirs, stdout=subprocess.DEVNULL
    ) as program:
        os.close(theirs)
        shown = b""
        while True:
            try:
                new_bytes = os.read(own, 4096)
            except OSError:  # the program has ended
                break
            if not new_bytes:
                break
            shown += new_bytes
            if b"[y/N]" in shown and answer:
                os.write(own, f"{answer}\n".encode())
                answer = ""
        os.close(own)
    return program.returncode, shown.decode()


@pytest.mark.parametrize(("raw", "says"), [
    ("José Núñez\nZoë\n".encode("cp1252"), "Are these right? José Núñez, Zoë"),
    (IN_DOUBT.encode(), "Is “Ruiz, Ana” Ana Ruiz?"),
    (TABLE.encode(), "2 people: Ana Ruiz, Ben Cole."),
])  # fmt: skip
def test_in_a_terminal_a_list_is_shown_and_yes_takes_it_in_and_no_makes_no_meeting(
    tmp_path: Path, raw: bytes, says: str
) -> None:
    status, shown = asked(tmp_path, raw, "n")
    assert status == 1
    assert says in shown.replace("\r\n", "\n")
    assert not (tmp_path / "archive").exists()
    status, shown = asked(tmp_path, raw, "y")
    assert status == 0
    (path,) = (tmp_path / "archive").glob("*.json")
    assert len([line for line in path.read_text("utf-8").splitlines() if '"presence"' in line or '"people"' in line])


def test_yes_is_not_asked_again_but_letters_are(tmp_path: Path) -> None:
    assert asked(tmp_path, IN_DOUBT.encode(), "", "--yes")[0] == 0
    status, shown = asked(tmp_path, "Zoë\n".encode("cp1252"), "n", "--yes")
    assert status == 1
    assert "[y/N]" in shown
