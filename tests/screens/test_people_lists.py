"""A list of people at Arrive: shown before it is taken in, and all of it taken back by one undo."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.events import Key, Paste

from coprod_tui.themes import THEME_NAMES
from data.parsing.people_list.parse_people import parse_people
from data.parsing.people_list.source import Source
from screens.dialogs.people_list import PeopleList
from tests.contrast import weak_letters
from tests.fixed import fresh_meeting
from tests.screens.opened import NOW, opened
from tests.screens.people_list import LIST, NAMES, people, sees
from tests.screens.states import paste
from tests.screens.test_pictures import PICTURES, SIZES, differs, drawn


async def test_a_pasted_list_is_shown_as_ticks_enter_takes_it_in_and_one_undo_takes_it_back(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await paste(open_, LIST)
        assert isinstance(open_.pilot.app.screen, PeopleList)
        assert people(open_) == []
        await sees(open_, "6 people are in this list", "[x] Ana Ruiz", "Is “Ruiz, Dana” Dana Ruiz?", "1 e-mail address")
        await open_.press("enter")
        assert people(open_) == NAMES
        assert [one.presence for one in open_.meeting.people] == ["here"] * 4 + ["apologies", "here"]
        assert [one.here_for for one in open_.meeting.people] == ["", "Tenants group", "", "", "", ""]
        assert [one.deciding for one in open_.meeting.people] == [True] * 5 + [False]
        assert (open_.line, open_.screen.line.pending) == ("", ())
        await open_.press("ctrl+z")
        assert people(open_) == []
        await open_.press("ctrl+y")
        assert people(open_) == NAMES


async def test_who_is_not_ticked_stays_off_the_list(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await paste(open_, LIST)
        await open_.press("down", "space", "down", "space", "space", "enter")
        assert people(open_) == [name for name in NAMES if name != "Ben Cole"]


async def test_who_said_no_is_not_ticked_and_the_list_says_why(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await paste(open_, "Name,Attending\nAna Ruiz,Yes\nBen Cole,No\nChris Low,Maybe\nDana Poe,Apologies")
        await sees(open_, "[x] Ana Ruiz", "[ ] Ben Cole", "said no", "[x] Chris Low", "to confirm", "Enter adds 3")
        await open_.press("enter")
        assert {one.text: one.presence for one in open_.meeting.people} == {
            "Ana Ruiz": "here",
            "Chris Low": "to_confirm",
            "Dana Poe": "apologies",
        }


async def test_who_is_not_here_is_taken_in_as_to_confirm_and_the_list_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await paste(open_, "[ ] Ana Ruiz\n[x] Ben Cole\n[x] Chris Low\nDid not attend: Dana Poe")
        await sees(
            open_,
            "[x] Ana Ruiz not here",
            "[x] Dana Poe not here",
            "Who is not here goes on the list as to confirm.",
            "Enter adds 4",
        )
        await open_.press("enter")
        assert {one.text: one.presence for one in open_.meeting.people} == {
            "Ana Ruiz": "to_confirm",
            "Ben Cole": "here",
            "Chris Low": "here",
            "Dana Poe": "to_confirm",
        }


async def test_a_key_that_comes_right_behind_a_paste_is_for_the_dialog(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        for event in (Paste("- Ana Ruiz\n- Ben Cole"), Key("space", " "), Key("enter", "\r")):
            event.set_sender(open_.pilot.app)
            open_.screen.line.input.post_message(event)
        for _ in range(5):
            await open_.pilot.pause()
        assert people(open_) == ["Ben Cole"]


async def test_what_stood_in_the_line_is_part_of_the_list(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("Ana Ruiz, ")
        await paste(open_, "Chris Low, Eve Poe\nBen Cole")
        await open_.press("enter")
        assert people(open_) == ["Ana Ruiz", "Chris Low", "Eve Poe", "Ben Cole"]
        assert open_.line == ""


async def test_a_list_for_a_day_to_come_is_to_be_confirmed(tmp_path: Path) -> None:
    async with opened(tmp_path, now=lambda: datetime(2026, 10, 20, 9, tzinfo=UTC)) as open_:
        await paste(open_, "Present:\nAna Ruiz\nBen Cole")
        await open_.press("enter")
        assert [one.presence for one in open_.meeting.people] == ["to_confirm", "to_confirm"]
        await sees(open_, "Who is here?")


@pytest.mark.parametrize(
    ("typed", "says", "added"),
    [
        ("Ana, Ben and Chris", "3 people: Ana, Ben, Chris. Esc: as typed.", ["Ana", "Ben", "Chris"]),
        ("- Ana Ruiz", "1 person: Ana Ruiz. Esc: as typed.", ["Ana Ruiz"]),
        (
            "Ana Ruiz (they/them)",
            "1 person: Ana Ruiz. Left out: 1 bracket: “(they/them)”. Esc: as typed.",
            ["Ana Ruiz"],
        ),
        ("Ana Ruiz <a@example.org>", "1 person: Ana Ruiz. Left out: 1 e-mail address. Esc: as typed.", ["Ana Ruiz"]),
        ("Ana (Tenants group)", "1 person: Ana (for: Tenants group). Esc: as typed.", ["Ana"]),
        ("Smith and Sons", "", ["Smith and Sons"]),
        ("Silva, Ana", "", ["Silva, Ana"]),
        ("Ana-Marie O’Brien", "", ["Ana-Marie O’Brien"]),
        ("Welcome!", "", ["Welcome!"]),
        ("a@example.org", "Nothing here is a name. Esc: as typed.", []),
    ],
)
@pytest.mark.parametrize("way", ["typed", "pasted"])
async def test_a_list_on_one_line_is_told_under_it_and_taken_in_by_enter(
    tmp_path: Path, typed: str, says: str, added: list[str], way: str
) -> None:
    async with opened(tmp_path) as open_:
        await (open_.type(typed) if way == "typed" else paste(open_, typed))
        assert open_.screen.line.note == says
        await open_.press("enter")
        assert people(open_) == added
        assert open_.line == ("" if added else typed)
        await open_.press("ctrl+z")
        assert people(open_) == []


async def test_a_list_of_the_command_line_is_asked_about_when_the_meeting_opens(tmp_path: Path) -> None:
    async with opened(tmp_path, people=parse_people(Source(text="José\nZoë", guessed=True))) as open_:
        await sees(open_, "Are these right? José, Zoë")
        await sees(open_, "Esc adds nobody")
        await open_.press("enter")
        assert people(open_) == ["José", "Zoë"]
    async with opened(tmp_path, people=parse_people(Source(text="Ana\nBen"))) as open_:
        await open_.press("escape")
        assert (people(open_), open_.line) == ([], "")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_dialog_looks_as_it_was_accepted(tmp_path: Path, size: tuple[int, int]) -> None:
    folder = PICTURES / f"{size[0]}x{size[1]}"
    different: list[str] = []
    async with opened(tmp_path, size=size) as open_:
        await paste(open_, LIST)
        await sees(open_, "Eve Low")
        different.append(differs(folder, "people_list", drawn(open_.drawn())))
        await open_.press("escape")
        open_.screen.line.restore((), "")
        await paste(open_, "\n".join(f"- Ana {'abcdefghijklmnopqrstuvwxyz'[at] * 3}" for at in range(26)))
        await open_.press("end", "pagedown")
        await sees(open_, "Ana ccc", "Enter adds 26")
        different.append(differs(folder, "people_list_long", drawn(open_.drawn())))
        await open_.press("escape")
        open_.screen.line.restore((), "")
        await open_.type("Ana Ruiz (she/her), Ben Cole and Chris Oyelaran")
        await sees(open_, "3 people: Ana Ruiz")
        different.append(differs(folder, "people_typed", drawn(open_.drawn())))
    assert not any(different), "\n".join(filter(None, different))


@pytest.mark.parametrize("theme", THEME_NAMES)
async def test_every_letter_of_the_dialog_can_be_read(tmp_path: Path, theme: str) -> None:
    async with opened(tmp_path, theme=theme) as open_:
        await paste(open_, LIST)
        await sees(open_, "Eve Low")
        assert weak_letters(open_.pilot.app) == []


def test_the_time_of_these_tests_is_the_day_of_their_meeting() -> None:
    assert NOW.date().isoformat() == fresh_meeting().details.date
