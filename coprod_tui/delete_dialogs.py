"""What the app asks before a meeting is deleted for good; about one that came back, is past its day, or has no file."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.commands.delete import as_parts, as_text, id_at, in_use, what_is_left, what_to_type, what_was_done
from coprod_tui.local_time import when_words
from coprod_tui.minutes_file import NotWritten
from coprod_tui.text_file import write_text
from data.errors import ArchiveProblem, cannot_write, path_shown
from data.store.deletion.delete import delete_meeting
from data.store.deletion.postponed import put_off
from data.store.deletion.what_goes import Deletion, what_goes
from data.store.deletion_log import WasDeleted, deleted_on, forget_deleted
from data.store.lock import InUse
from data.store.orphans import WithoutFile
from data.store.paths import notes_folder
from data.store.place_kinds import Folders
from data.text.dates.format import show_date
from data.words import say
from screens.dialogs.confirm import AskWhich
from screens.dialogs.confirm_list import AskAboutList
from screens.dialogs.prompt import AskLine
from screens.home.screen import HomeScreen

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from coprod_tui.window import Window
    from data.model.stamper import Stamper
    from data.store.archive import Archive
    from data.store.listed_meeting import ListedMeeting

LATER = timedelta(weeks=1)
"""How long it is put off by “Later”."""


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
            self.ask_about_gone(meeting)

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
        today = self._today.isoformat()
        try:
            failed = delete_meeting(where, found.id, today, self._stamper, notes=notes, exports=exports)
        except InUse as problem:
            self._app.tell(in_use(problem.holder))
            return
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        self._look_again()
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

    # It is past its day

    def ask_about(self, meeting: ListedMeeting) -> None:
        """Ask what becomes of a meeting that is past the day until which it may be kept."""
        answers = [(code, say(f"deleting.app.past_{code}")) for code in ("later", "longer", "delete")]
        title = say("deleting.app.past_title", day=show_date(meeting.keep_until or ""))
        lines = [meeting.title or say("archive.no_title"), say("deleting.app.past_what")]

        def answered(answer: str | None) -> None:
            if answer == "delete":
                self.offer(meeting)
            elif answer == "longer":
                self._ask_the_group(meeting)
            elif answer == "later":
                self._put_off(meeting)

        self._app.push_screen(AskWhich[str](title, lines, answers), answered)

    def _ask_the_group(self, meeting: ListedMeeting) -> None:
        """Go to the meeting that is to come, which asks the group; where there is none yet, start one."""
        newest = _newest_after(meeting, self._archive.list())
        told = say("deleting.app.longer_next")
        if newest.id != meeting.id and (newest.date or "") >= self._today.isoformat():
            self._app.call_later(self._open_meeting, newest.path, told)
            return
        if (home := self._home) is not None:
            home.start_after(newest.path)
            self._app.tell(told)

    def _put_off(self, meeting: ListedMeeting) -> None:
        day = (self._today + LATER).isoformat()
        try:
            put_off(self._archive.state_folder, meeting.id, day)
        except OSError as problem:
            self._app.tell(str(cannot_write(self._archive.state_folder, problem)))
            return
        self._look_again()
        self._app.tell(say("deleting.app.later_told", day=show_date(day)))

    # Its file is gone

    def ask_about_gone(self, meeting: WithoutFile) -> None:
        """Ask whether a meeting whose file is gone is put back, or deleted for good."""
        there, restorable = meeting.is_folder_there, meeting.can_restore and not self._was_deleted(meeting)
        codes = [code for code, can in (("leave", True), ("restore", restorable), ("delete", there)) if can]
        lines = [
            meeting.title or say("archive.no_title"),
            say("deleting.app.gone_stood", path=path_shown(meeting.path)) if meeting.path is not None else "",
            "" if there else say("deleting.app.folder_gone_what"),
            say("deleting.app.gone_copy" if restorable else "deleting.app.gone_no_copy"),
        ]

        def answered(answer: str | None) -> None:
            if answer == "delete":
                self.offer(meeting)
            elif answer == "restore":
                self._put_back(meeting)

        title = say("deleting.app.gone_title" if there else "deleting.app.folder_gone_title")
        answers = [(code, say(f"deleting.app.gone_{code}")) for code in codes]
        self._app.push_screen(AskWhich[str](title, [line for line in lines if line], answers), answered)

    def _was_deleted(self, meeting: WithoutFile) -> bool:
        """Whether the chair had it deleted, which was cut short: then it is to be deleted again, not put back."""
        return deleted_on(self._archive.state_folder, meeting.id) is not None

    def _put_back(self, meeting: WithoutFile) -> None:
        """Put the newest copy back where the file stood, and open it."""
        from coprod_tui.commands.check import put_back_at
        from data.store.good_copies import good_copies

        good = next(good_copies(self._archive.state_folder, meeting.id), None)
        if good is None or meeting.path is None:
            self._look_again()
            return
        try:
            path, _ = put_back_at(self._archive, meeting.path, good, self._stamper)
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        words = say("deleting.app.gone_put_back", when=when_words(good.when), path=path_shown(path))
        self._app.call_later(self._open_meeting, path, words)

    @property
    def _home(self) -> HomeScreen | None:
        return next((screen for screen in self._app.screen_stack if isinstance(screen, HomeScreen)), None)

    def _look_again(self) -> None:
        if (home := self._home) is not None:
            home.look_again()


def _newest_after(meeting: ListedMeeting, every: Sequence[ListedMeeting]) -> ListedMeeting:
    """The newest meeting that follows one, by way of others or not; the meeting itself, where none does."""
    ids, found = {meeting.id}, [meeting]
    new = True
    while new:
        after = [one for one in every if one.after in ids and one.id not in ids and not one.deleted]
        ids.update(one.id for one in after)
        found += after
        new = bool(after)
    return max(found, key=lambda one: (one.date or "", one.changed))


def _yes_or_no(*, yes_first: bool) -> list[tuple[bool, str]]:
    both = [(True, say("deleting.app.yes")), (False, say("deleting.app.no"))]
    return both if yes_first else both[::-1]
