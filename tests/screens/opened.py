"""The real app with a meeting open, driven by keys."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot

from coprod_tui.app import CoprodApp
from coprod_tui.settings import Settings
from coprod_tui.themes import THEME_NAMES
from data.model.numbering import with_numbers
from data.model.records.meeting import Meeting
from data.parsing.people_list.result import ParsedPeople
from data.session.session import Session
from data.store.archive import Archive
from data.store.backend import Backend
from data.store.journal_records import Checkpoint, JournalState
from screens.dialogs.form.form import EditForm
from screens.dialogs.form.row import FieldRow
from screens.dialogs.name_check import NamesInText
from screens.meeting.screen import MeetingScreen
from tests.fixed import FixedStamper, fresh_meeting

NAMES = {" ": "space"}
"""What Textual calls a key whose name is not its letter."""

BESIDE = ("names", "names of one", "giving out")
"""The groups of workers that look for names, and make what goes out."""

LASTING = 3600.0
"""Seconds that what is said in passing stands: longer than any test takes, on however busy a machine."""

NOW = datetime(2026, 10, 21, 9, 26, tzinfo=UTC)


async def type_words(pilot: Pilot[Any], words: str) -> None:
    """Type words as fast as they can be sent, as a terminal does, and wait until all of it is drawn."""
    driver = pilot.app._driver  # pyright: ignore[reportPrivateUsage]  # no public way
    assert driver is not None
    for letter in words:
        event = Key(NAMES.get(letter, letter), letter)
        event.set_sender(pilot.app)
        driver.send_message(event)
    for _ in range(3):  # from the app to the screen, to what has the cursor, and what that sets off
        await pilot.pause()


AROUND = "│▌▁▂▃▄▅▆▇█ "
"""What is drawn beside words: a box, the bar of what is chosen, a scrollbar."""


class Open:
    """A meeting that is open in the app, of which nothing is kept."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def screen(self) -> MeetingScreen:
        """The meeting's screen."""
        return next(one for one in self.pilot.app.screen_stack if isinstance(one, MeetingScreen))

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.screen.meeting

    async def press(self, *keys: str) -> None:
        """Press keys by Textual's names, and wait for what they set off beside the screen."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def let_out(self, *keys: str) -> None:
        """Press keys that have minutes go out; where the chair is to have a look first, go on as they are offered."""
        await self.press(*keys)
        await self.let_go_on()

    async def let_go_on(self) -> None:
        """Answer the check before minutes go out as it is offered, and see what is out of view in a small window."""
        if isinstance(self.pilot.app.screen, NamesInText):
            await self.press("enter")
        while isinstance(self.pilot.app.screen, NamesInText):
            await self.press("end", "enter")

    async def settle(self) -> None:
        """Wait until names have been looked for, and minutes are made."""
        await self.pilot.pause()
        workers: Any = self.pilot.app.workers
        while busy := [one for one in workers if one.group in BESIDE and not one.is_finished]:
            await workers.wait_for_complete(busy)
            await self.pilot.pause()

    async def type(self, words: str) -> None:
        """Type words."""
        await type_words(self.pilot, words)

    def looking(self) -> str:
        """The stage that is looked at."""
        return self.screen.looking

    def outcomes(self) -> list[str]:
        """The words of every outcome."""
        return [row.text for row in self.meeting.outcomes]

    @property
    def line(self) -> str:
        """What stands in the line."""
        return self.screen.line.text

    def drawn(self) -> list[str]:
        """The screen as text, a string a line."""
        app = self.pilot.app
        strips = app.screen._compositor.render_strips(app.size)  # pyright: ignore[reportPrivateUsage]  # no public way
        return ["".join(segment.text for segment in strip) for strip in strips]

    def shown(self) -> str:
        """All that is on the screen, in one line, as if no words were broken into lines."""
        return " ".join(" ".join(line.strip(AROUND) for line in self.drawn()).split())

    @property
    def told(self) -> list[str]:
        """What was said in passing."""
        return [one.message for one in self.pilot.app._notifications]  # pyright: ignore[reportPrivateUsage]  # no public way


def field(open_: Open) -> str:
    """The field that the cursor is in; empty: no form is open."""
    screen = open_.pilot.app.screen
    if not isinstance(screen, EditForm) or screen.focused is None:
        return ""
    return next(widget.field.name for widget in screen.focused.ancestors if isinstance(widget, FieldRow))


@asynccontextmanager
async def opened(
    tmp_path: Path, meeting: Meeting | None = None, *, size: tuple[int, int] = (100, 30), theme: str = "evening",
    drafts: dict[str, str] | None = None, read_only: str | None = None,
    now: Callable[[], datetime] = lambda: NOW, backend: Backend | None = None, session: Session | None = None,
    people: ParsedPeople | None = None,
) -> AsyncGenerator[Open]:  # fmt: skip
    """The app with a meeting open, of which nothing is kept. `drafts`: what was half typed when it was open last.

    `read_only`: why it can only be read; `now`: what time it is; `backend`: what keeps it, where something does.
    `session`: one that is open already; `people`: a list that is asked about when it shows.
    """
    stamper = FixedStamper()
    app = CoprodApp(
        Archive(tmp_path / "meetings", tmp_path / "state"),
        Settings(tmp_path / "settings.json", THEME_NAMES),
        stamper,
        now,
        session=session
        or Session(
            with_numbers(meeting or fresh_meeting()),
            stamper,
            backend,
            JournalState(kept=Checkpoint(drafts=drafts or {})),
            read_only,
        ),
        theme=theme,
        people=people,
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CoprodApp, "NOTIFICATION_TIMEOUT", LASTING)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield Open(pilot)
