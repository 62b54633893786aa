"""The start of the program, and what came up from it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import msgspec
from textual import on
from textual.app import App
from textual.binding import BindingType
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen

from coprod_tui.themes import THEMES
from data.model import codes
from data.store.archive import Archive
from screens.home.screen import HomeScreen
from screens.keys import bindings
from tests.fixed import fresh_meeting
from tests.idle import until

NOW = datetime(2026, 10, 21, 8, 30, tzinfo=UTC)


class Host(App[None], inherit_bindings=False):
    """The start, and what came up from it."""

    CSS_PATH = "../../screens/home/home.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("always")]

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        for one in THEMES:
            self.register_theme(one)
        self.theme = "evening"
        self._archive = archive
        self.told: list[Message] = []

    def get_default_screen(self) -> Screen[None]:
        return HomeScreen(self._archive, lambda: NOW)

    @on(HomeScreen.Open)
    @on(HomeScreen.Start)
    @on(HomeScreen.Example)
    @on(HomeScreen.Leave)
    @on(HomeScreen.FileGone)
    @on(HomeScreen.Delete)
    def _told(self, news: Message) -> None:
        self.told.append(news)


def archive_of(folder: Path, *meetings: tuple[str, str, codes.Stage]) -> Archive:
    """An archive of meetings: title, date, stage; the last one changed last."""
    archive = Archive(folder / "meetings", folder / "state")
    for place, (title, date, stage) in enumerate(meetings):
        meeting = fresh_meeting(title)
        details = msgspec.structs.replace(
            meeting.details, id=f"{place:032x}", date=date, stage=stage, changed=f"2026-10-{place + 10}T09:00:00Z"
        )
        archive.create(msgspec.structs.replace(meeting, details=details))
    return archive


THREE: list[tuple[str, str, codes.Stage]] = [
    ("Benches [on] Park Lane", "2026-09-02", "close"),
    ("Café for carers", "2026-09-30", "power"),
    ("Night buses", "2026-10-14", "outcomes"),
]


def home(archive: Archive, size: tuple[int, int] = (100, 30)) -> AbstractAsyncContextManager[Pilot[None]]:
    return Host(archive).run_test(size=size)


def told(pilot: Pilot[None]) -> Sequence[Message]:
    assert isinstance(pilot.app, Host)
    return pilot.app.told


def opened(pilot: Pilot[None]) -> list[Path]:
    """The files of the meetings that were asked for."""
    return [news.path for news in told(pilot) if isinstance(news, HomeScreen.Open)]


async def started(pilot: Pilot[None]) -> dict[str, Any]:
    """What the meeting that was asked for is to be, once it was."""
    await until(pilot, lambda: bool(told(pilot)))
    (news,) = told(pilot)
    assert isinstance(news, HomeScreen.Start)
    return news.values


SENTENCES = ("Meetings in which people", "Share this window on the call", "Enter adds a line. Everything is saved")

GONE = "The file of 1 meeting is not found. Enter shows it."
