"""Everything by name: each row does it, asks which line, or says why not; and is found by the words that people use."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.app import CoprodApp
from coprod_tui.palette import commands, run_command
from coprod_tui.settings import Settings
from coprod_tui.themes import THEME_NAMES
from data.example.example_meeting import example_meeting
from data.model.records.meeting import Meeting
from data.words import entries_of, say
from screens.dialogs.cover import Cover
from screens.dialogs.palette import Palette
from screens.dialogs.picker import Pick
from screens.meeting.actions.line_commands import LINE_COMMANDS
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import choose

TURNS = 500
"""Turns of the app after which nothing more comes of a command."""

FOUND = {
    "final": "finalise", "finish": "finalise", "sign off": "finalise", "export": "save_minutes", "pdf": "save_minutes",
    "print": "save_minutes", "send": "copy_minutes", "left": "gone", "gone": "gone", "late": "presence",
    "vote": "agree", "decide": "agree", "delete": "take_out", "remove": "take_out", "how long": "keep",
    "next meeting": "set_next_meeting", "date": "set_next_meeting", "diary": "set_next_meeting",
}  # fmt: skip
"""What people type, and a command that is among what they find."""

OF_MINUTES = {"minutes", "save_minutes", "save_minutes_as", "copy_minutes", "finalise", "comments"}


def app_of(open_: Open) -> CoprodApp:
    app = open_.pilot.app
    assert isinstance(app, CoprodApp)
    return app


def seen(open_: Open) -> tuple[object, ...]:
    """All by which a chair notices that something was done."""
    app = app_of(open_)
    return (
        tuple(app.screen_stack), open_.looking(), open_.screen.context.view.map, open_.meeting, tuple(open_.told),
        app.theme, app.return_code,
    )  # fmt: skip


async def something_came(open_: Open, before: tuple[object, ...]) -> bool:
    """Whether something came of a command, now or soon."""
    for _ in range(TURNS):
        await open_.settle()
        if seen(open_) != before:
            return True
    return False


@pytest.mark.parametrize("which", ["fresh", "example", "only read"])
async def test_every_row_run_with_nothing_chosen_does_it_or_asks_which_line_or_says_why_not(
    tmp_path: Path, which: str
) -> None:
    meeting: Meeting = fresh_meeting() if which == "fresh" else example_meeting(FixedStamper())
    settings = Settings(tmp_path / "other.json", THEME_NAMES)
    async with opened(tmp_path, meeting, read_only="Read here" if which == "only read" else None) as open_:
        app = app_of(open_)
        codes = sorted((row.code for row in commands(app)), key=lambda code: code == "app:leave")
        for code in codes:
            if isinstance(app.screen, Cover):
                await open_.press("escape")
            open_.screen.context.come_back()
            app.clear_notifications()
            await open_.settle()
            row = next(row for row in commands(app) if row.code == code)
            kind, _, name = code.partition(":")
            if row.why_not:
                continue
            assert open_.screen.context.chosen is None, code
            if kind == "stage":
                run_command(app, code, settings)
                assert open_.looking() == name
            elif kind == "theme":
                run_command(app, code, settings)
                assert app.theme == name
            else:
                before = seen(open_)
                run_command(app, code, settings)
                assert await something_came(open_, before), code
                assert say("told.read_only") not in open_.told, code
            open_.screen.items.choose(None)


async def test_what_cannot_be_done_is_listed_with_why_and_is_not_picked(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.press("ctrl+p")
        await open_.type("redo")
        why = say("palette.why_not.nothing_to_redo").split()
        assert all(any(word in line for line in open_.drawn()) for word in why)
        await open_.press("enter")
        assert isinstance(app_of(open_).screen, Palette)


async def test_commands_are_found_by_the_words_that_people_use(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        palette = Palette(commands(app_of(open_)))
        for typed, name in FOUND.items():
            names = [row[0].partition(":")[2] for row in palette.found(typed)]
            assert name in names, (typed, names)
        assert palette.found("left")[0][0] == "line:gone"
        assert palette.found(say("palette.commands.copy_minutes"))[0][0] == "screen:copy_minutes"
        assert {row[0].partition(":")[2] for row in palette.found("minutes")} >= OF_MINUTES


@pytest.mark.parametrize(
    ("typed", "lit"),
    [
        ("finish", "screen:finalise"), ("final", "screen:finalise"), ("done", "screen:finalise"),
        ("end", "stage:close"), ("ended", "stage:close"), ("end the meeting", "stage:close"),
        ("wrap up", "stage:close"), ("close", "stage:close"), ("stop", "screen:clock"), ("break", "screen:clock"),
        ("print", "app:save_minutes"), ("send", "app:save_minutes"), ("who is here", "stage:arrive"),
        ("add a person", "stage:arrive"), ("quit", "app:leave"), ("exit", "app:leave"),
        ("next meeting", "screen:set_next_meeting"),
    ],
)  # fmt: skip
async def test_what_a_chair_means_is_lit_first(tmp_path: Path, typed: str, lit: str) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        assert Palette(commands(app_of(open_))).found(typed)[0][0] == lit


async def test_every_command_with_other_words_is_there(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        names = {row.code.partition(":")[2] for row in commands(app_of(open_))}
        assert set(entries_of("palette.also")) - {"delete"} <= names
        assert set(entries_of("palette.with_line")) == set(entries_of("palette.asks")) == set(LINE_COMMANDS)


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_who_has_left_is_asked_and_done(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper()), size=size) as open_:
        await choose(open_, "outcomes", "Fewer cars")
        await open_.press("ctrl+p")
        await open_.type("left")
        await open_.press("enter")
        assert isinstance(app_of(open_).screen, Pick)
        assert any(say("palette.asks.gone") in line for line in open_.drawn())
        await open_.type("Amina")
        await open_.press("enter")
        person = next(one for one in open_.meeting.people if one.text.startswith("Amina"))
        assert person.presence == "left"
        assert open_.looking() == "arrive"


async def test_a_line_that_is_chosen_and_fits_is_not_asked_for(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await choose(open_, "outcomes", open_.meeting.outcomes[0].text[:12])
        open_.screen.do_with_line("take_out")
        await open_.settle()
        assert len(open_.meeting.outcomes) == len(example_meeting(FixedStamper()).outcomes) - 1


async def test_who_has_left_is_asked_also_where_somebody_is_chosen_who_is_the_first(tmp_path: Path) -> None:
    async with opened(tmp_path, example_meeting(FixedStamper())) as open_:
        await choose(open_, "arrive", "Amina")
        open_.screen.do_with_line("gone")
        await open_.settle()
        assert any(say("palette.asks.gone") in line for line in open_.drawn())
        assert {one.presence for one in open_.meeting.people if one.text.startswith("Amina")} == {"here"}
        await open_.press("enter")
        assert {one.presence for one in open_.meeting.people if one.text.startswith("Amina")} == {"left"}
