"""What the app asks before a meeting is deleted for good, and about one that was deleted and came back."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.commands.delete import as_parts, as_text, id_at, in_use, what_is_left, what_to_type, what_was_done
from coprod_tui.gone_dialogs import GoneDialogs
from coprod_tui.home_shown import look_again
from coprod_tui.minutes_file import NotWritten
from coprod_tui.past_day_dialogs import PastDayDialogs
from coprod_tui.text_file import write_text
from data.errors import ArchiveProblem, cannot_write, path_shown
from data.store.deletion.delete import delete_meeting
from data.store.deletion.what_goes import Deletion, what_goes
from data.store.deletion_log import WasDeleted, forget_deleted
from data.store.lock import InUse
from data.store.orphans import WithoutFile
from data.store.paths import notes_folder
from data.store.place_kinds import Folders
from data.text.dates.format import show_date
from data.words import say
from screens.dialogs.confirm import AskWhich
from screens.dialogs.confirm_list import AskAboutList
from screens.dialogs.prompt import AskLine

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from coprod_tui.window import Window
    from data.model.stamper import Stamper
    from data.store.archive import Archive
    from data.store.listed_meeting import ListedMeeting


class DeleteDialogs:
    """Asks the chair, and does what was said."""

    def __init__(
        self, app: Window, archive: Archive, settings: Settings, stamper: Stamper, now: Callable[[], datetime],
        open_meeting: Callable[[Path, str], Awaitable[None]],
    ) -> None:  # fmt: skip
        """`open_meeting`: opens the meeting in a file, and says these words about it."""
        self._app = app
        self._archive = archive
        self._settings = settings
        self._stamper = stamper
        self._now = now
        self._open_meeting = open_meeting

    @property
    def past_day(self) -> PastDayDialogs:
        """What asks about a meeting that is past its day."""
        return PastDayDialogs(self._app, self._archive, self._today, self._open_meeting, self.offer)

    @property
    def gone(self) -> GoneDialogs:
        """What asks about a meeting whose file is gone."""
        return GoneDialogs(self._app, self._archive, self._stamper, self._open_meeting, self.offer)

    def _today(self) -> date:
        return self._now().astimezone().date()

    # Deleting

    def offer(self, meeting: ListedMeeting | WithoutFile) -> None:
        """Show what goes and what stays, and ask. Nothing is changed before all of it is answered."""
        if not isinstance(meeting, WithoutFile):
            self._offer(meeting.path)
        elif meeting.is_folder_there:
            self._offer(None, meeting.id)
        else:  # nobody knows whether the file is gone
            self.gone.ask(meeting)

    def _offer(self, path: Path | None, meeting_id: str = "") -> None:
        """`path`: the meeting's file; None: it has none any more. `meeting_id`: empty: that of what the file holds."""
        state = self._archive.state_folder
        where = Folders(state=state, folder=self._archive.folder, notes=notes_folder(), path=path)

        def look() -> Deletion:
            return what_goes(where, id_at(path, state) if path is not None else meeting_id)

        async def show() -> None:
            try:
                found = await to_thread(look)  # an archive may have any number of files
            except ArchiveProblem as problem:
                self._app.tell(str(problem))
            else:
                self._show(where, found)

        self._app.run_worker(show(), group="delete", exclusive=True)

    def _show(self, where: Folders, found: Deletion) -> None:
        answers = [(code, say(f"deleting.app.{code}")) for code in ("keep", "save", "go_on")]
        dialog = AskAboutList[str](say("deleting.app.title"), as_parts(found), answers)

        def answered(answer: str | None) -> None:
            if answer == "save":
                self._save(found)
                self._show(where, found)
            elif answer == "go_on":
                self._ask_notes(where, found)

        self._app.push_screen(dialog, answered)

    def _save(self, found: Deletion) -> None:
        try:
            path = write_text(self._settings, as_text(found), say("deleting.app.stem"))
        except NotWritten as problem:
            self._app.tell(str(problem))
            return
        self._app.tell(say("deleting.app.saved", path=path_shown(path)))

    def _ask_notes(self, where: Folders, found: Deletion) -> None:
        """The chair's own notes are asked about by themselves, yes first."""
        if not found.notes:
            self._ask_exports(where, found, notes=True)
            return
        dialog = AskWhich[bool](say("deleting.ask_notes"), [], _yes_or_no(yes_first=True))
        self._app.push_screen(
            dialog, lambda yes: None if yes is None else self._ask_exports(where, found, notes=yes)
        )  # fmt: skip

    def _ask_exports(self, where: Folders, found: Deletion, *, notes: bool) -> None:
        if not found.exports:
            self._ask_title(where, found, notes=notes, exports=False)
            return
        asked = say("deleting.ask_exports", count=len(found.exports))
        paths = "\n".join(path_shown(path) for path in found.exports)
        dialog = AskWhich[bool](asked, [paths], _yes_or_no(yes_first=False))
        self._app.push_screen(
            dialog, lambda yes: None if yes is None else self._ask_title(where, found, notes=notes, exports=yes)
        )  # fmt: skip

    def _ask_title(
        self, where: Folders, found: Deletion, *, notes: bool, exports: bool, typed: str = ""
    ) -> None:  # fmt: skip
        """Have the title typed, or pasted; whatever else is typed deletes nothing."""

        def understood(words: str) -> str:
            return say("deleting.app.note" if found.is_meant(words) else "deleting.app.note_wrong")

        dialog = AskLine(what_to_type(found), understood=understood, value=typed, done=say("deleting.app.yes"))

        def given(words: str | None) -> None:
            if words is None:
                return
            if found.is_meant(words):
                self._delete(where, found, notes=notes, exports=exports)
            else:
                self._ask_title(where, found, notes=notes, exports=exports, typed=words)

        self._app.push_screen(dialog, given)

    def _delete(self, where: Folders, found: Deletion, *, notes: bool, exports: bool) -> None:
        today = self._today().isoformat()
        try:
            failed = delete_meeting(where, found.id, today, self._stamper, notes=notes, exports=exports)
        except InUse as problem:
            self._app.tell(in_use(problem.holder))
            return
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        look_again(self._app)
        if failed:
            self._app.tell(what_is_left(failed))
        else:
            self._app.tell(what_was_done(found, notes=notes, exports=exports))

    # It came back

    def returned(self, problem: WasDeleted) -> None:
        """Ask whether a meeting that was deleted here, and whose file is back, is deleted again or taken back."""
        answers = [(code, say(f"deleting.app.returned_{code}")) for code in ("leave", "back", "delete")]
        title = say("deleting.app.returned_title", day=show_date(problem.day))
        dialog = AskWhich[str](title, [say("deleting.app.returned")], answers)

        def answered(answer: str | None) -> None:
            if answer == "delete":
                self._offer(problem.path)
            elif answer == "back":
                self._take_back(problem)

        self._app.push_screen(dialog, answered)

    def _take_back(self, problem: WasDeleted) -> None:
        try:
            forget_deleted(self._archive.state_folder, problem.meeting_id)
        except OSError as trouble:
            self._app.tell(str(cannot_write(self._archive.state_folder, trouble)))
            return
        self._app.call_later(self._open_meeting, problem.path, say("deleting.app.taken_back"))


def _yes_or_no(*, yes_first: bool) -> list[tuple[bool, str]]:
    both = [(True, say("deleting.app.yes")), (False, say("deleting.app.no"))]
    return both if yes_first else both[::-1]
