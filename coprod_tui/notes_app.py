"""`coprod notes`: the chair's own notes of one meeting, in a window of their own."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from coprod_tui.base_app import BaseApp, when_told_to_end
from coprod_tui.crash_report import write_down
from coprod_tui.settings import Settings
from coprod_tui.terminal import hardened
from coprod_tui.themes import THEMES
from data.errors import CannotRead, path_shown, why
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper, Stamper
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes, without_people
from data.store.disk_sync import Syncer
from data.store.follower import Follower
from data.store.paths import notes_folder
from data.store.read import read_first
from data.store.read_as_opened import look
from data.store.redact.struck_rows import struck_in
from data.store.save_status import NotSaved, Saved, Saving, Status
from data.words import say
from screens.notes.screen import NotesScreen
from screens.widgets.debounce import Debounce

AGAIN = 3.0
"""Seconds after which a save that failed is tried again."""


class NotesApp(BaseApp, inherit_bindings=False):
    """Shows and keeps the notes of one meeting. It only reads the meeting."""

    TITLE = "coprod"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = ["app.tcss", "../screens/notes/notes.tcss"]  # noqa: RUF012  (as Textual names it)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", show=False, priority=True),
        Binding("ctrl+q", "leave", show=False, priority=True),
    ]

    def __init__(
        self, file: NotesFile, path: Path, state: Path, meeting: Meeting, stamper: Stamper, now: Callable[[], datetime],
        theme: str,
    ) -> None:  # fmt: skip
        """`path`: the meeting's file; `state`: where its journal is. Neither is written."""
        super().__init__()
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme
        self.animation_level = "none"
        self._file = file
        self._stamper = stamper
        self._now = now
        self._meeting = meeting
        self._notes, self._note = file.load()
        self._saved: Notes = self._notes
        self._failure: str | None = None
        self._soon = Debounce(self, self._save_soon)
        self._syncer = Syncer(self._save)
        self._struck: frozenset[str] = frozenset()
        self._forgotten: frozenset[str] = frozenset()
        self._page = NotesScreen(self._notes, meeting, now, self._status)
        self._follower = Follower(path, state, meeting, self._news)

    class News(Message):
        """The meeting, or what of the notes is on disk, has changed."""

    def get_default_screen(self) -> Screen[None]:
        """The notes."""
        return self._page

    def on_ready(self) -> None:
        """Say what there is to say about the file; collect garbage again from now on."""
        gc.enable()
        if self._note is not None:
            self.notify(self._note, markup=False)
        self._forget_struck()

    def on_load(self) -> None:
        """Leave as by Ctrl+Q where the window is closed or the computer shut down."""
        when_told_to_end(self._told_to_end)

    # Keeping

    def on_notes_screen_changed(self, event: NotesScreen.Changed) -> None:
        """Save what was typed, soon."""
        self._notes = msgspec.structs.replace(event.notes, changed=self._stamper.now())
        self._soon.touch()
        self._page.redraw_head()

    def _save_soon(self) -> None:
        self._soon.stop()
        self._syncer.wake()

    def _save(self) -> None:
        """In a thread of its own: write the notes as they are now."""
        notes, struck = self._notes, self._struck
        if notes is self._saved and struck == self._forgotten and self._failure is None:
            return
        try:
            if notes is not self._saved or self._failure is not None:
                self._file.save(without_people(notes, struck))
            if struck != self._forgotten:
                self._file.forget(struck)
        except OSError as problem:
            self._failure = why(problem)
        except Exception as problem:  # noqa: BLE001  (whatever it is, the thread must live and the header must say so)
            self._failure = say("archive.why.unknown", error=str(problem) or type(problem).__name__)
        else:
            self._saved, self._forgotten, self._failure = notes, struck, None
        self._news()

    def _status(self) -> Status:
        if self._failure is not None:
            return NotSaved(reason=self._failure)
        return Saved(at=self._saved.changed or self._stamper.now()) if self._saved is self._notes else Saving()

    def _news(self) -> None:
        if self.is_running:
            self.post_message(self.News())

    def on_notes_app_news(self) -> None:
        """Draw what has changed; try again what could not be saved."""
        moved = self._follower.moved()
        if moved is not None:
            self._meeting = moved.theirs
            self._forget_struck()
            self._page.show_meeting(self._meeting)
        if self._failure is not None:
            self.set_timer(AGAIN, self._save_soon)
        self._page.redraw_head()

    def _forget_struck(self) -> None:
        """Remove what stands beside the name of somebody who asked to be struck from the meeting."""
        struck = frozenset(row for table, row in struck_in(self._meeting) if table == "people")
        if struck == self._struck:
            return
        self._struck = struck
        page = self._page
        if struck & (page.notes.needs.keys() | page.notes.spoken.keys()):
            self._notes = page.notes = without_people(page.notes, struck)
            self.notify(say("notes.struck"), markup=False)
        self._save_soon()

    def action_save(self) -> None:
        """Save now, and say where."""
        self._save_soon()
        self.notify(say("notes.saved_now", path=path_shown(self._file.path)), markup=False)

    def action_leave(self) -> None:
        """Leave, once everything is saved."""
        self._take_all()
        if self._syncer.leave(5.0) and self._failure is None and self._saved is self._notes:
            self.exit()
        else:
            from screens.dialogs.confirm import Ask

            words = say("notes.not_saved", why=self._failure or say("notes.slow"))
            question = Ask(say("told.unsaved_title"), [words], yes=say("told.unsaved_yes"), no=say("told.unsaved_no"))
            self.push_screen(question, lambda sure: self.exit() if sure else None)

    def _take_all(self) -> None:
        """Save all that is typed by now."""
        notes = self._page.all_written()
        if msgspec.structs.replace(notes, changed="") != msgspec.structs.replace(self._notes, changed=""):
            self._notes = msgspec.structs.replace(notes, changed=self._stamper.now())
        self._save_soon()

    def _told_to_end(self) -> None:
        """Save and leave: nobody can be asked any more."""
        self._take_all()
        self.exit()

    def on_unmount(self) -> None:
        """Let go of the meeting and the notes."""
        self._syncer.leave(5.0)
        self._follower.leave(5.0)
        self._file.release()


def run(path: Path, state: Path, settings: Settings, theme: str | None) -> str:
    """Open the notes of the meeting in a file. What is to be said about a fault of ours; empty: there was none.

    ArchiveProblem where there is no such meeting, InUse where another window has the notes.
    """
    meeting = look(path, state, read_first)
    stamper = RealStamper()
    file = NotesFile(notes_folder(), meeting.details.id, stamper)
    holder = file.take()
    if holder is not None:
        time = f"{datetime.fromisoformat(holder.since).astimezone():%H:%M}" if holder.since else "?"
        raise CannotRead(say("notes.in_use", time=time))
    app = NotesApp(file, path, state, meeting, stamper, lambda: datetime.now(UTC), theme or settings.theme)
    with hardened():
        app.run()
    return write_down(app.fault) if app.fault else ""
