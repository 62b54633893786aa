"""What is not taken in of a list of people: words stay in the line as they were, and no address is ever kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.session.open import open_session
from data.store.archive import Archive
from screens.meeting.screen import MeetingScreen
from tests.coprod_tui.command_line import everything_in
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened
from tests.screens.people_list import people, sees
from tests.screens.states import paste


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
