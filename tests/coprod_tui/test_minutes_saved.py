"""Minutes saved from the app, under Close, Minutes: in the format that is shown, or that the name's ending says."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.minutes_file import MinutesFile, ReadyMinutes
from coprod_tui.settings import Settings
from data.edits import items
from data.example.example_meeting import example_meeting
from data.minutes import chat, formats, markdown
from data.minutes.compose import compose, compose_short
from data.session.session import Session
from data.words import say
from screens.dialogs.minutes_preview import MinutesPreview
from tests.data.kept import Kept, everything_kept
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import State, go_to

STARTS = {".md": b"# Park Lane crossing", ".html": b"<!DOCTYPE html>", ".docx": b"PK", ".txt": b"[Piece 1 of "}
"""How a file begins, by its ending."""


async def _save(open_: Open, *keys: str) -> None:
    """Open the minutes and press keys; wait until something is said."""
    await go_to(open_, State("minutes", "close", "Minutes", ("enter", *keys)))


async def _save_as(open_: Open, name: str, *views: str) -> None:
    await _save(open_, *views, "tab", "enter")
    await open_.type(name)
    await open_.let_out("enter")
    while not open_.told:
        await open_.pilot.pause()


@pytest.mark.parametrize(("key", "ending"), [("r", ".md"), ("m", ".md"), ("h", ".html"), ("w", ".docx"), ("c", ".txt")])
async def test_minutes_are_saved_in_the_format_that_is_shown(tmp_path: Path, key: str, ending: str) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save(open_, key, "enter")
        (path,) = Path.home().glob("*-minutes-*")
        assert path.name == f"2026-10-21-park-lane-crossing-minutes-draft{ending}"
        assert path.read_bytes().startswith(STARTS[ending])
        assert any(path.name in told for told in open_.told)


@pytest.mark.parametrize(("key", "ending"), [("h", ".html"), ("w", ".docx")])
async def test_large_print_is_saved_beside_the_others(tmp_path: Path, key: str, ending: str) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save(open_, key, "l", "enter")
        (path,) = Path.home().glob("*-minutes-*")
        assert path.name == f"2026-10-21-park-lane-crossing-minutes-draft-large-print{ending}"
        document = compose(open_.meeting)
        assert path.read_bytes() == formats.written(document, formats.ENDINGS[ending], large=True)


async def test_large_print_of_a_format_without_sizes_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save_as(open_, str(tmp_path / "given.md"), "h", "l")
        assert any("Large print is for a web page" in told for told in open_.told)
        assert not (tmp_path / "given.md").exists()


@pytest.mark.parametrize("ending", STARTS)
async def test_the_ending_of_a_name_says_the_format(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"given{ending}"
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save_as(open_, str(path))
        assert path.read_bytes().startswith(STARTS[ending])


async def test_save_as_offers_where_they_would_go_and_leaves_what_is_read_open_behind_it(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save(open_, "h", "tab", "enter")
        assert any("~/2026-10-21-park-lane-crossing-minutes-draft.html" in line for line in open_.drawn())
        await open_.press("escape")
        assert isinstance(open_.pilot.app.screen, MinutesPreview)
        await open_.press("enter")
        await open_.let_out("enter")
        while not open_.told:
            await open_.pilot.pause()
        assert [path.name for path in Path.home().glob("*-minutes-*")] == [
            "2026-10-21-park-lane-crossing-minutes-draft.html"
        ]
        assert open_.pilot.app.screen_stack[-1] is open_.screen


async def test_a_name_without_an_ending_gets_that_of_what_is_shown(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save_as(open_, str(tmp_path / "given"), "w")
        assert (tmp_path / "given.docx").read_bytes().startswith(STARTS[".docx"])


async def test_an_ending_that_minutes_cannot_have_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save_as(open_, str(tmp_path / "given.pdf"))
        assert say("told.no_such_ending", ending=".pdf") in open_.told
        assert not list(tmp_path.glob("given*"))


async def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save_as(open_, str(tmp_path / "no" / "given.html"))
        assert any("the folder is not there" in told for told in open_.told)
        assert not (tmp_path / "no").exists()


async def test_the_same_name_is_kept_for_each_format_and_never_taken_from_another_file(tmp_path: Path) -> None:
    other = Path.home() / "2026-10-21-park-lane-crossing-minutes-draft.docx"
    other.write_bytes(b"somebody else's")
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save(open_, "w", "enter")
        assert other.read_bytes() == b"somebody else's"
        assert other.with_name(f"{other.stem}-2.docx").read_bytes().startswith(STARTS[".docx"])


async def test_a_file_that_somebody_changed_is_not_written_over_without_asking(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save(open_, "enter")
        (path,) = Path.home().glob("*-minutes-*")
        first = path.read_bytes()
        await open_.press("ctrl+s")
        assert path.read_bytes() == first
        path.write_text("and a line of Ana's")
        await open_.press("ctrl+s")
        assert "This file was changed since it was saved" in "\n".join(open_.drawn())
        assert path.read_text() == "and a line of Ana's"
        await open_.press("escape", "ctrl+s", "enter")
        beside = path.with_name(f"{path.stem}-2.md")
        assert (beside.read_bytes(), path.read_text()) == (first, "and a line of Ana's")
        beside.unlink()
        await open_.press("ctrl+s", "right", "enter")
        assert path.read_bytes() == first
        await open_.press("ctrl+s")
        assert path.read_bytes() == first
        assert [one.name for one in Path.home().glob("*-minutes-*")] == [path.name]


def struck_while_made(tmp_path: Path) -> tuple[Kept, Session, MinutesFile, ReadyMinutes]:
    """A meeting of which a line was struck right after its minutes were made."""
    kept = Kept(tmp_path, items.add(fresh_meeting(), FixedStamper(), "outcomes", ["plums and pears", "a bench"]))
    with kept.open() as session:
        file = MinutesFile(Settings(tmp_path / "settings.json", ("evening",)))
        made = file.make(session, session.meeting, f"{tmp_path}/")
        assert made is not None
        assert b"plums and pears" in made.raw
        session.strike("outcomes", session.meeting.outcomes[0].id)
    return kept, session, file, made


def test_minutes_that_were_made_before_a_line_was_struck_are_not_written(tmp_path: Path) -> None:
    kept, session, file, made = struck_while_made(tmp_path)
    assert file.write(session, made, f"{tmp_path}/") is None
    assert b"plums and pears" not in everything_kept(tmp_path)
    with kept.open() as session:
        again = file.make(session, session.meeting, f"{tmp_path}/")
        assert again is not None
        assert file.write(session, again, f"{tmp_path}/") is not None
    assert b"a bench" in again.path.read_bytes()


async def test_ctrl_s_saves_what_is_shown(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await _save(open_, "w")
        await open_.let_out("ctrl+s")
        while not open_.told:
            await open_.pilot.pause()
        (path,) = Path.home().glob("*-minutes-*")
        assert path.suffix == ".docx"


async def test_for_a_chat_they_are_copied_in_short_or_piece_after_piece(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        (short,), pieces = chat.write(compose_short(open_.meeting)), chat.write(compose(open_.meeting))
        await _save(open_, "c", "tab", "tab", "enter")
        assert any(f"{len(pieces)} pieces" in line for line in open_.drawn())
        await open_.let_out("enter")
        while not any("The minutes," in told for told in open_.told):
            await open_.pilot.pause()
        assert open_.pilot.app.clipboard == short
        for number, piece in enumerate(pieces, 1):
            await _save(open_, "c", "tab", "tab", "enter", "a")
            while not any(f"Piece {number} of {len(pieces)}" in told for told in open_.told):
                await open_.pilot.pause()
            assert open_.pilot.app.clipboard == piece
        assert "asked the terminal to copy" in open_.told[-1]
        open_.pilot.app.clear_notifications()
        await _save(open_, "m", "tab", "tab", "enter")
        while not any("The minutes," in told for told in open_.told):
            await open_.pilot.pause()
        assert open_.pilot.app.clipboard == markdown.write(compose(open_.meeting))
