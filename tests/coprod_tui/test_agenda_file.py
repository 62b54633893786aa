"""`coprod new --agenda FILE`: it is shown before it is taken in, and no meeting is made of one that is refused."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.coprod_tui.command_line import fails, run
from tests.coprod_tui.test_after import made
from tests.people.chair import COPROD
from tests.people.program import Program

AGENDA = """\
# Second meeting

Buses on Sundays | 20 | decide | Ana
- Timetable of the 35
10:30–10:50 Money (to tell, Ben)
Website [15 min]
Bins
The fair
"""


def new(folder: Path, raw: str | bytes, *options: str | Path) -> subprocess.CompletedProcess[str]:
    """Start a meeting with an agenda, with no terminal."""
    path = folder / "agenda.txt"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return run("new", "Park Lane", "--agenda", path, "--no-open", "--archive", folder / "archive", *options)


def test_an_agenda_becomes_topics_and_is_told_on_the_error_side(tmp_path: Path) -> None:
    people = tmp_path / "people.txt"
    people.write_text("Ana Ruiz\nBen Cole\n", encoding="utf-8")
    done = new(tmp_path, AGENDA, "--people", people, "--date", date.today().isoformat())
    held = made(done, tmp_path / "archive")
    assert [(topic["text"], topic.get("minutes"), topic.get("what_for", "")) for topic in held["topics"]] == [
        ("Buses on Sundays", 20, "decide"), ("Money", 20, "tell"), ("Website", 15, ""),
        ("Bins", None, ""), ("The fair", None, ""),
    ]  # fmt: skip
    ana, ben = (person["id"] for person in held["people"])
    assert [topic["brings"]["person"] for topic in held["topics"][:2]] == [ana, ben]
    assert [line["text"] for line in held["topic_lines"]] == ["Timetable of the 35"]
    assert done.stderr.splitlines()[-6:] == [
        "Agenda: 5 topics; 55 minutes planned; 1 thing under them; left out: Second meeting.",
        "Buses on Sundays (20 minutes, to decide, Ana)",
        "Money (20 minutes, to tell, Ben)", "Website (15 minutes)", "Bins", "The fair",
    ]  # fmt: skip


def test_topics_stand_as_the_agenda_has_them_and_behind_them_what_else_came_over(tmp_path: Path) -> None:
    new(tmp_path, "Bins\nBuses\nMoney\n")
    second = made(new(tmp_path, "The fair\nMoney\nbuses\n", "--after", "last"), tmp_path / "archive")
    assert [topic["text"] for topic in second["topics"]] == ["The fair", "Money", "Buses", "Bins"]


def test_what_an_agenda_has_under_a_topic_that_came_over_was_not_said_about_it(tmp_path: Path) -> None:
    first = made(new(tmp_path, "Buses on Sundays\n"), tmp_path / "archive")
    done = new(tmp_path, "## Buses\n## Buses on Sundays\n- full\n", "--after", "last")
    second = made(done, tmp_path / "archive")
    assert "1 topic is there already: Buses on Sundays" in done.stderr
    assert [topic["text"] for topic in second["topics"]] == ["Buses", "Buses on Sundays"]
    assert first["topics"][0]["id"] == second["topics"][1]["from"]
    assert {line["made"] for line in second["topic_lines"]} == {second["meeting"][0]["made"]}
    shown = run("show", "last", "--archive", tmp_path / "archive").stdout
    assert "T1  Buses on Sundays: it was not reached." in shown


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("", "No topics were found in it."),
        ("---\n\n- \n", "No topics were found in it."),
        (
            "We met last week and we talked about buses for a very long time, and money, too.\n",
            "reads as whole sentences",
        ),
        ("\n".join(f"Topic {number}" for number in range(101)), "more than 100 topics"),
        (b"PK\x03\x04xl/workbook.xml", "Excel workbook"),
        (b"%PDF-1.7", "That is a PDF"),
        ("Café\n".encode("cp1252"), "Save it as UTF-8"),
        (b"\x00\x01\x02\x03" * 50, "That is not text"),
    ],
)
def test_what_is_no_agenda_is_refused_in_a_plain_line_and_makes_no_meeting(
    tmp_path: Path, raw: str | bytes, says: str
) -> None:
    fails(new(tmp_path, raw), says)
    assert not (tmp_path / "archive").exists()


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    fails(run("new", "Park Lane", "--agenda", tmp_path / "none.txt", "--no-open"), "There is no file")


@pytest.mark.parametrize(("answer", "made"), [("", 1), ("n", 0)])
def test_with_a_terminal_it_is_shown_and_asked(tmp_path: Path, answer: str, made: int) -> None:
    path = tmp_path / "agenda.txt"
    path.write_text(AGENDA, encoding="utf-8")
    command = [*COPROD, "new", "Park Lane", "--agenda", path, "--no-open", "--archive", tmp_path / "archive"]
    with Program([*map(str, command)], dict(os.environ), columns=80, rows=24) as program:
        program.wait_for("Make the meeting with this agenda?")
        assert "Agenda: 5 topics" in program.words
        assert "Money (to tell, Ben)" not in program.words
        program.send(f"{answer}\r")
        program.wait_end()
    assert len([*tmp_path.glob("archive/*.json")]) == made
