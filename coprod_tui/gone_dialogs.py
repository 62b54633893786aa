"""What the app asks about a meeting whose file is gone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.home_shown import look_again
from coprod_tui.local_time import when_words
from data.errors import ArchiveProblem, path_shown
from data.store.deletion_log import deleted_on
from data.store.orphans import WithoutFile
from data.words import say
from screens.dialogs.confirm import AskWhich

if TYPE_CHECKING:
    from coprod_tui.window import Window
    from data.model.stamper import Stamper
    from data.store.archive import Archive


class GoneDialogs:
    """Asks whether it is put back or deleted for good, and does what was said."""

    def __init__(
        self, app: Window, archive: Archive, stamper: Stamper,
        open_meeting: Callable[[Path, str], Awaitable[None]], offer: Callable[[WithoutFile], None],
    ) -> None:  # fmt: skip
        """`open_meeting`: opens the meeting in a file, and says these words about it; `offer`: offers to delete it."""
        self._app = app
        self._archive = archive
        self._stamper = stamper
        self._open_meeting = open_meeting
        self._offer = offer

    def ask(self, meeting: WithoutFile) -> None:
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
                self._offer(meeting)
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
            look_again(self._app)
            return
        try:
            path, _ = put_back_at(self._archive, meeting.path, good, self._stamper)
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        words = say("deleting.app.gone_put_back", when=when_words(good.when), path=path_shown(path))
        self._app.call_later(self._open_meeting, path, words)
