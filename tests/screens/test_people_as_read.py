"""What is read of people in the line: the example does what it shows, and the line says what the box says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.edits import items
from tests.fixed import FixedStamper, fresh_meeting
from tests.idle import until
from tests.screens.opened import opened
from tests.screens.people_list import people, sees
from tests.screens.states import paste

TABLE = "Name\tHere for\nAna Ruiz\tbus users\nRosa Lind\tpeople who go to dialysis\n"


async def test_the_example_on_the_screen_does_what_it_shows(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        (example,) = re.findall(r"For example: (.*?)\.", open_.shown())
        await open_.type(example)
        await sees(open_, "1 person: Ana (for: other parents).")
        await open_.press("enter")
        assert [(one.text, one.here_for) for one in open_.meeting.people] == [("Ana", "other parents")]
        await sees(open_, "1 Ana", "here for other parents")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("here for parents", "here for parents"), ("for parents", "here for parents"),
        ("with her mother", "here with her mother"), ("here with others", "here with others"),
        ("For Our Futures", "here for For Our Futures"),
    ],
)  # fmt: skip
async def test_whom_somebody_is_here_for_is_said_once_however_it_was_typed(
    tmp_path: Path, typed: str, seen: str
) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ana"], here_for=typed)
    async with opened(tmp_path, meeting) as open_:
        await until(open_.pilot, lambda: any(line.strip("│▌ ") == seen for line in open_.drawn()))


async def test_under_the_line_stands_what_the_dialog_says_of_a_table_and_nothing_once_it_is_taken_in(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as open_:
        await paste(open_, TABLE)
        await sees(open_, "2 people are in this list", "Rosa Lind for: people who go to dialysis", "Left out: header.")
        said = "2 people: Ana Ruiz (for: bus users), Rosa Lind (for: people who go to dialysis). Left out: header."
        assert open_.screen.line.note.startswith(said)
        await open_.press("enter")
        assert people(open_) == ["Ana Ruiz", "Rosa Lind"]
        assert open_.screen.line.note == ""
        await until(open_.pilot, lambda: "Left out" not in open_.shown())


async def test_a_table_that_was_still_asked_about_is_added_as_it_is_read(tmp_path: Path) -> None:
    async with opened(tmp_path, drafts={"line:person": TABLE}) as open_:
        await sees(open_, "2 people: Ana Ruiz (for: bus users), Rosa Lind")
        await open_.press("enter")
        assert people(open_) == ["Ana Ruiz", "Rosa Lind"]


NOT_SO = "If not: untick them, or Esc leaves the list as pasted, to be changed."
KEEP = "To keep what is left out, type it on their form later, or put it in a column “Here for”."


@pytest.mark.parametrize(
    ("text", "asked", "left"),
    [
        ("Ana Ruiz\nBen Cole (Tenants)\n", "", ""),
        ("Name\tEmail\nAna Ruiz\tana@example.org\n", "", ""),
        ("Ana Ruiz\nLow, Eve\n", "Is “Low, Eve” Eve Low?", ""),
        ("Ana Ruiz (they/them)\nBen\n", "", "Left out: 1 bracket: “(they/them)”."),
        (
            "Rosa Lind, lives in Netherby, goes to dialysis\nBen\n",
            "", "“lives in Netherby, goes to dialysis” comes after Rosa Lind, and is left out.",
        ),
        (
            "Ana (Mum of Sam)\nLow, Eve\nBen\n", "Is “Low, Eve” Eve Low?",
            "“Mum of Sam” beside Ana may name somebody else, so it is left out.",
        ),
        (
            "Ana Ruiz\tTenants\nBen Cole\tCouncil\n",
            "", "Left out: the column “Tenants”.",
        ),
    ],
)  # fmt: skip
async def test_what_is_asked_says_what_to_do_if_it_is_not_so_and_what_is_left_out_how_to_keep_it(
    tmp_path: Path, text: str, asked: str, left: str
) -> None:
    async with opened(tmp_path) as open_:
        await paste(open_, text)
        await sees(open_, "Enter adds", asked, left)
        seen = open_.shown()
        assert (NOT_SO in seen, KEEP in seen) == (bool(asked), bool(left))
        assert seen.count("?") == bool(asked), "no other question is asked, as none can be answered"
