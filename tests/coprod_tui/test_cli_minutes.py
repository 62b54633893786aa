"""`coprod minutes`, as someone types it: every format, printed or written to a file."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import docx
import pytest

from coprod_tui.commands import after_meeting
from data.minutes import formats
from tests.coprod_tui.command_line import STARTS, everything_in, fails, minutes, misused, run
from tests.coprod_tui.command_line import archive as archive  # a fixture
from tests.people.chair import COPROD
from tests.people.program import HANG

SMALL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (256, resource.RLIM_INFINITY))
from coprod_tui.__main__ import main
sys.argv[0] = "coprod"
main()
"""
"""The command, on a computer that has room for 256 bytes in a file."""

TELLING = """
import sys
from coprod_tui.__main__ import main
try:
    main()
finally:
    sys.stderr.write(str("docx" in sys.modules))
"""
"""The command, saying in the end whether what writes Word files was imported."""


def in_little_room(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command where no file may be larger than 256 bytes."""
    given = [sys.executable, "-c", SMALL, *map(str, arguments)]
    return subprocess.run(given, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=HANG)


@pytest.mark.parametrize("form", STARTS)
def test_minutes_are_printed_in_the_format_asked_for(archive: Path, form: str) -> None:
    done = minutes(archive, "--format", form)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(STARTS[form])
    assert minutes(archive).stdout.startswith(STARTS["md"])


@pytest.mark.parametrize("form", STARTS)
def test_in_short_they_are_the_first_page_alone_in_each_format(archive: Path, form: str) -> None:
    done = minutes(archive, "--format", form, "--short")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(STARTS[form])
    assert b"How it was asked and why: in the minutes." in done.stdout
    assert b"Who was here" not in done.stdout


def test_minutes_for_the_chat_are_plain(archive: Path) -> None:
    said = minutes(archive, "--format", "chat").stdout
    assert b"#" not in said
    assert b"**" not in said


@pytest.mark.parametrize(("ending", "form"), [(".md", "md"), (".html", "html"), (".txt", "chat"), ("", "md")])
def test_a_file_holds_what_would_be_printed_and_its_ending_says_the_format(
    archive: Path, tmp_path: Path, ending: str, form: str
) -> None:
    path = tmp_path / f"out{ending}"
    done = minutes(archive, "--output", path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert path.read_bytes() == minutes(archive, "--format", form).stdout
    assert sorted(one.name for one in tmp_path.iterdir()) == ["archive", "names.txt", path.name]


def test_minutes_for_word_are_a_file_that_opens_there_the_same_each_time(archive: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.docx", tmp_path / "two"
    assert minutes(archive, "--output", one).returncode == 0
    assert minutes(archive, "--format", "docx", "--output", two).returncode == 0
    assert one.read_bytes() == two.read_bytes()
    assert docx.Document(BytesIO(one.read_bytes())).paragraphs[0].text == "Park Lane crossing"


def test_a_format_that_is_asked_for_goes_before_the_ending(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    assert minutes(archive, "--format", "html", "--output", path).returncode == 0
    assert path.read_bytes().startswith(STARTS["html"])


def test_large_print_is_had_in_the_formats_that_have_a_size_and_is_misuse_in_the_others(
    archive: Path, tmp_path: Path
) -> None:
    page = minutes(archive, "--format", "html", "--large")
    assert (page.returncode, page.stderr) == (0, b"")
    assert b"18pt" in page.stdout
    assert b"<table" not in page.stdout
    word = tmp_path / "large.docx"
    assert minutes(archive, "--large", "--output", word).returncode == 0
    assert word.read_bytes().startswith(b"PK")
    text = tmp_path / "large.txt"
    for asked in ((), ("--format", "md"), ("--format", "chat"), ("--output", text)):
        done = run("minutes", "last", "--large", *asked, "--archive", archive)
        misused(done, "Large print")
        assert (done.stdout, len(done.stderr.splitlines())) == ("", 1)
    assert not text.exists()


def test_minutes_for_word_need_a_file_to_go_to(archive: Path) -> None:
    done = run("minutes", "last", "--format", "docx", "--archive", archive)
    misused(done, "--output")
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("ending", [".pdf", ".ODT", ".doc", ".rtf"])
def test_an_ending_that_minutes_cannot_have_is_misuse(archive: Path, tmp_path: Path, ending: str) -> None:
    misused(run("minutes", "last", "--output", tmp_path / f"x{ending}", "--archive", archive), ending, ".docx")
    assert not (tmp_path / f"x{ending}").exists()


def test_a_format_that_there_is_not_is_misuse(archive: Path) -> None:
    misused(run("minutes", "last", "--format", "odt", "--archive", archive), "docx")


@pytest.mark.parametrize("ending", [".md", ".html", ".docx", ".txt"])
def test_a_full_disk_is_said_and_leaves_nothing_half_written(archive: Path, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    before = everything_in(tmp_path)
    fails(in_little_room("minutes", "last", "--output", path, "--archive", archive), path.name, "no room")
    assert everything_in(tmp_path) == before
    path.write_bytes(b"the minutes of last time")
    again = in_little_room("minutes", "last", "--output", path, "--force", "--archive", archive)
    fails(again, path.name, "no room")
    assert path.read_bytes() == b"the minutes of last time"


def test_a_folder_that_is_not_there_or_is_no_file_is_said(archive: Path, tmp_path: Path) -> None:
    before = everything_in(tmp_path)
    away = tmp_path / "no" / "out.docx"
    fails(run("minutes", "last", "--output", away, "--archive", archive), "out.docx", "the folder is not there")
    fails(run("minutes", "last", "--output", tmp_path, "--archive", archive), "it is a folder")
    fails(run("minutes", "last", "--output", tmp_path / "names.txt" / "x", "--archive", archive), "not a folder")
    assert everything_in(tmp_path) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_what_is_no_file_is_written_to_and_left_what_it_is(archive: Path) -> None:
    assert minutes(archive, "--output", "/dev/null").returncode == 0
    assert not Path("/dev/null").is_file()
    fails(run("minutes", "last", "--output", "/dev/full", "--archive", archive), "/dev/full", "full")
    with Path("/dev/full").open("wb") as full:
        given = [*COPROD, "minutes", "last", "--archive", str(archive)]
        done = subprocess.run(given, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "Not everything could be printed: the disk is full.\n"


def test_writing_word_is_imported_only_where_it_is_written(archive: Path) -> None:
    for form, wanted in (("md", "False"), ("html", "False"), ("chat", "False"), ("docx", "True")):
        given = [sys.executable, "-c", TELLING, "minutes", "last", "--format", form, "--archive", str(archive)]
        if form == "docx":
            given += ["--output", os.devnull]
        done = subprocess.run(given, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, wanted)


def test_a_dash_prints_them(archive: Path, tmp_path: Path) -> None:
    printed = minutes(archive)
    assert minutes(archive, "--output", "-").stdout == printed.stdout
    assert minutes(archive, "--format", "docx", "--output", "-").stdout.startswith(b"PK")


def test_every_format_that_there_is_can_be_asked_for() -> None:
    assert after_meeting.FORMATS == formats.FORMATS
