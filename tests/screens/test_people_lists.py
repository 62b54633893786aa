"""A list of people at Arrive: shown before it is taken in, all of it taken back by one undo, and nothing lost."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.events import Key, Paste

from coprod_tui.themes import THEME_NAMES
from data.edits import items
from data.parsing.people_list.parse_people import parse_people
from data.parsing.people_list.source import Source
from data.session.open import open_session
from data.store.archive import Archive
from screens.dialogs.people_list import PeopleList
from screens.meeting.screen import MeetingScreen
from tests.contrast import weak_letters
from tests.coprod_tui.test_cli import everything_in
from tests.fixed import FixedStamper, fresh_meeting
from tests.idle import until
from tests.screens.opened import NOW, Open, opened
from tests.screens.states import paste
from tests.screens.test_pictures import PICTURES, SIZES, differs, drawn

LIST = (
    "Attendees\n"
    "- Ana Ruiz (they/them) <ana@example.org>\n"
    "- Ben Cole (Tenants group)\n"
    "- Claire Cann (CC)\n"
    "- Ruiz, Dana\n"
    "Apologies: Chris Oyelaran\n"
    "Observers: Eve Low\n"
    "We hope that everybody can hear us well.\n"
)

NAMES = ["Ana Ruiz", "Ben Cole", "Claire Cann (CC)", "Ruiz, Dana", "Chris Oyelaran", "Eve Low"]


def people(open_: Open) -> list[str]:
    """The names on the list of people."""
    return [person.text for person in open_.meeting.people]


def shown(open_: Open) -> str:
    """All that is on the screen, in one line."""
    return " ".join(" ".join(line.strip("│▌ ") for line in open_.drawn()).split())


async def sees(open_: Open, *words: str) -> None:
    """Wait until words are drawn: a dialog is there before it is."""
    await until(open_.pilot, lambda: all(one in shown(open_) for one in words))


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


async def test_esc_leaves_the_words_in_the_line_as_they_were_pasted(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await paste(open_, "- Ana Ruiz (they/them)\n- Ben Cole")
        await open_.press("escape")
        assert people(open_) == []
        assert (open_.screen.line.pending, open_.line) == (("- Ana Ruiz (they/them)", "- Ben Cole"), "")
        await sees(open_, "Kept as typed.")
        await open_.press("enter")
        assert people(open_) == ["- Ana Ruiz (they/them)", "- Ben Cole"]


async def test_an_address_never_gets_into_a_name_by_esc_either_and_the_line_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await paste(
            open_,
            "- Ana Ruiz <ana@example.org>\n- Ben Cole 07700 900123\n"
            "Eve Low, 12 Mill Lane, HU1 2AB\nFay (fay@example.org)",
        )
        await open_.press("escape")
        await sees(open_, "Kept as typed, without addresses and phone numbers.")
        await open_.press("enter")
        assert people(open_) == ["- Ana Ruiz", "- Ben Cole", "Eve Low", "Fay"]


async def test_an_address_that_is_all_that_was_typed_stays_in_the_line_and_makes_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("ana@example.org")
        await open_.press("escape", "enter")
        assert (people(open_), open_.line) == ([], "ana@example.org")
        assert "Nothing here is a name." in " ".join(open_.told)


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


async def test_who_was_not_ticked_is_in_no_byte_once_the_list_is_closed(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    session = open_session(archive, archive.create(fresh_meeting()), FixedStamper(), lambda: None)
    async with opened(tmp_path, session=session) as open_:
        await paste(open_, "Ana Ruiz\nZebedee Quill (Mum of Kasia Nowak)")
        open_.screen.keep_draft()
        assert any("Zebedee" in str(held) for held in everything_in(tmp_path).values())
        await open_.press("down", "space", "enter")
        assert people(open_) == ["Ana Ruiz"]
        kept = str(everything_in(tmp_path))
        assert "Ana Ruiz" in kept
        assert "Zebedee" not in kept
        assert "Kasia" not in kept
    assert session.leave()


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


async def test_who_is_on_the_list_already_is_not_doubled_and_the_chair_is_told(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["José Núñez"])
    async with opened(tmp_path, meeting) as open_:
        await paste(open_, "Jose Nunez\nBen Cole")
        await sees(open_, "1 new person is in this list", "1 is on the list already: Jose Nunez.")
        await open_.press("enter")
        await paste(open_, "Jose Nunez\nBen Cole")
        await sees(open_, "Everybody in this list is on the list already.")
        await open_.press("enter", "escape")
        assert people(open_) == ["José Núñez", "Ben Cole"]


async def test_who_is_on_the_list_is_changed_by_a_tick_where_the_pasted_list_says_otherwise(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ana Silva", "Ben Okafor", "Carla Jones"])
    text = "Apologies: Ben Okafor, Carla Jones\nDid not attend: Ana Silva"
    async with opened(tmp_path, meeting) as open_:
        await paste(open_, text)
        await sees(open_, "Nobody new", "Carla Jones here → sent apologies", "not here: here → to confirm")
        await sees(open_, "Enter changes 3 people")
        await open_.press("down", "space")
        await sees(open_, "Enter changes 2 people", "[ ] Carla Jones")
        await open_.press("enter")
        assert [one.presence for one in open_.meeting.people] == ["to_confirm", "apologies", "here"]
        await open_.press("ctrl+z")
        assert [one.presence for one in open_.meeting.people] == ["here"] * 3
        await paste(open_, f"Dana Poe\n{text}")
        await sees(open_, "Enter adds 1 person, and changes 3")
        await open_.press("enter")
        assert [one.presence for one in open_.meeting.people] == ["to_confirm", "apologies", "apologies", "here"]
        await open_.press("ctrl+z")
        assert [one.presence for one in open_.meeting.people] == ["here"] * 3


async def test_a_typed_line_about_somebody_on_the_list_says_what_it_does_not_change(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ben Okafor"])
    async with opened(tmp_path, meeting) as open_:
        await open_.type("Apologies: Ben Okafor")
        assert "Ben Okafor (this list says: sends apologies). Change it there." in open_.screen.line.note
        await open_.press("enter")
        assert [one.presence for one in open_.meeting.people] == ["here"]


async def test_a_list_for_a_day_to_come_is_to_be_confirmed(tmp_path: Path) -> None:
    async with opened(tmp_path, now=lambda: datetime(2026, 10, 20, 9, tzinfo=UTC)) as open_:
        await paste(open_, "Present:\nAna Ruiz\nBen Cole")
        await open_.press("enter")
        assert [one.presence for one in open_.meeting.people] == ["to_confirm", "to_confirm"]
        await sees(open_, "Who is here?")


async def test_lines_that_name_nobody_wait_in_the_line_as_everywhere(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await paste(
            open_, "We are going to talk about buses and benches today.\nIt was said that we should do that soon."
        )
        assert isinstance(open_.pilot.app.screen, MeetingScreen)
        assert "No names were found" in " ".join(open_.told)
        await open_.press("enter")
        assert len(people(open_)) == 2


TOO_MANY = "\n".join("Ana " + "".join("abcdefghij"[int(one)] for one in str(at)) for at in range(600))


@pytest.mark.parametrize(
    ("pasted", "says"),
    [
        (TOO_MANY, "more than 500 people"),
        ("BEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD", "a file of contacts"),
        ("<table>\n<tr><td>Ana Ruiz</td></tr>\n</table>", "a web page"),
        ("\x01\x02Ana\n\x03Ben", "not text"),
    ],
)
async def test_a_paste_that_is_no_list_is_refused_in_one_line_and_what_was_typed_stays(
    tmp_path: Path, pasted: str, says: str
) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("Eve ")
        await paste(open_, pasted)
        assert isinstance(open_.pilot.app.screen, MeetingScreen)
        assert says in " ".join(open_.told)
        assert (people(open_), open_.line, open_.screen.line.pending) == ([], "Eve ", ())


async def test_in_a_meeting_that_can_only_be_read_the_words_stay(tmp_path: Path) -> None:
    async with opened(tmp_path, read_only="in use") as open_:
        await paste(open_, "Ana Ruiz\nBen Cole")
        assert isinstance(open_.pilot.app.screen, MeetingScreen)
        assert (open_.screen.line.pending, open_.line) == (("Ana Ruiz", "Ben Cole"), "")


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


async def test_esc_keeps_a_list_on_one_line_as_it_was_typed(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("Ana, Ben and Chris")
        await open_.press("escape", "enter")
        assert people(open_) == ["Ana, Ben and Chris"]


async def test_in_every_other_stage_a_paste_is_what_it_was(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("tab")
        await paste(open_, "- Ana, Ben and Chris\n- We listen")
        assert isinstance(open_.pilot.app.screen, MeetingScreen)
        await open_.press("enter")
        assert [rule.text for rule in open_.meeting.ground_rules] == ["Ana, Ben and Chris", "We listen"]


@pytest.mark.parametrize("end", ["enter", "escape", ""])
async def test_no_address_of_a_list_is_in_any_byte_kept(tmp_path: Path, end: str) -> None:
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    stamper = FixedStamper()
    path = archive.create(fresh_meeting())
    session = open_session(archive, path, stamper, lambda: None)
    async with opened(tmp_path, session=session) as open_:
        await paste(open_, "Ana Ruiz <ana@example.org>\nBen Cole, ben.cole@example.org\nEve Low\teve@example.org")
        await open_.press(*[end] * bool(end))
        open_.screen.keep_draft()
        if end == "escape":
            assert "ana@example.org" in open_.screen.line.pending[0]
        await open_.pilot.pause()
    assert session.leave()
    kept = everything_in(tmp_path)
    assert any("Ana Ruiz" in str(held) for held in kept.values())
    assert not any("example.org" in str(held) for held in kept.values())


async def test_the_names_come_back_where_the_program_ended_before_enter(tmp_path: Path) -> None:
    drafts: dict[str, str] = {}
    async with opened(tmp_path) as open_:
        await paste(open_, "Ana Ruiz <ana@example.org>\nBen Cole")
        open_.screen.keep_draft()
        drafts = open_.screen.session.drafts
    async with opened(tmp_path, drafts=drafts) as open_:
        assert "2 people: Ana Ruiz, Ben Cole." in open_.screen.line.note
        await open_.press("enter")
        assert people(open_) == ["Ana Ruiz", "Ben Cole"]


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
