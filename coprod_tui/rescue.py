"""What the app offers when a meeting can't just be opened: another window has it, its file is damaged, or not saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.local_time import when_words
from data.errors import ArchiveProblem, path_shown
from data.model.misfits import field_called
from data.model.stages import stage_of_words
from data.session.open import hold_of, open_session
from data.session.read_along import open_to_read
from data.store.good_copies import GoodCopy, goods_at, told_apart
from data.store.lock import Holder, InUse
from data.store.paths import as_typed
from data.store.repair import contents, restore_copy
from data.store.repair_rows import RowRepair, repair_rows, row_repairs
from data.words import say
from screens.dialogs.confirm import Ask, AskWhich
from screens.dialogs.picker import Pick
from screens.dialogs.prompt import AskLine

if TYPE_CHECKING:
    from coprod_tui.window import Window
    from data.model.stamper import Stamper
    from data.session.session import Session
    from data.store.archive import Archive

ELSEWHERE = "note:elsewhere"
"""The key of a folder that is half typed."""

ASK_EVERY, ASK_FOR = 0.25, 5.0
"""Seconds between two looks whether the other window let go, and after which both run."""

MOST_NAMED = 5
"""Rows that can be put back, of which each is shown."""


def in_use_words(holder: Holder) -> str:
    """Who has the meeting, and since when."""
    from coprod_tui.commands.check import holder_words  # not before another window has it

    return holder_words("archive", holder, when_words(holder.since))


def _mend_words(one: RowRepair) -> str:
    when = when_words(one.when)
    if one.table == "meeting":
        return say("check.app.mend_column", column=field_called("meeting", one.name), when=when)
    return say(
        "check.app.mend_row",
        kind=say(f"{stage_of_words(one.table)}.kinds.{one.table}.one"),
        words=one.value.text,
        when=when,
    )


class Rescue:
    """Asks the chair, and does what was chosen."""

    def __init__(
        self, app: Window, archive: Archive, stamper: Stamper, open_meeting: Callable[[Path, str], Awaitable[None]]
    ) -> None:  # fmt: skip
        """`open_meeting`: opens the meeting in a file, and says these words about it."""
        self._app = app
        self._archive = archive
        self._stamper = stamper
        self._open_meeting = open_meeting

    # Another window has it

    def read(self, path: Path, holder: Holder) -> Session:
        """The meeting to read along, while another window has it."""
        return open_to_read(self._archive, path, self._stamper, self._app.status_changed, in_use_words(holder))

    def offer_to_take_over(self, path: Path, holder: Holder) -> None:
        """Ask whether to read along or to take the meeting over."""
        dialog = Ask(
            say("told.in_use_title"), [in_use_words(holder), say("told.in_use_what")],
            yes=say("told.in_use_yes"), no=say("told.in_use_no"),
        )  # fmt: skip
        self._app.push_screen(dialog, lambda sure: self._ask(path) if sure else None)

    def _ask(self, path: Path) -> None:
        assert self._app.session is not None
        hold = hold_of(self._archive, self._app.session.meeting.details.id, self._stamper)
        hold.ask()
        self._app.tell(say("told.asking"))
        left = int(ASK_FOR / ASK_EVERY)

        def look() -> None:
            nonlocal left
            left -= 1
            try:
                session = open_session(
                    self._archive, path, self._stamper, self._app.status_changed, shared=left <= 0
                )  # fmt: skip
            except InUse:
                return
            except ArchiveProblem as problem:
                timer.stop()
                hold.unask()
                self._app.tell(str(problem))
                return
            timer.stop()
            hold.unask()
            self._app.go_on_with(session)
            self._app.tell(say("told.taken_over") if left > 0 else say("told.both_write"))

        timer = self._app.set_interval(ASK_EVERY, look)

    # The file can't be read

    def can_offer(self, path: Path) -> bool:
        """Whether there is something to put back where a file can't be read."""
        return next(goods_at(path, self._archive.state_folder), None) is not None

    def offer_copies(self, path: Path) -> None:
        """Ask which copy to put back. Nothing is changed before one is chosen."""
        goods = list(told_apart(goods_at(path, self._archive.state_folder)))
        rows = [(str(at), when_words(good.when, seconds=True), contents(good.meeting)) for at, good in enumerate(goods)]
        dialog = Pick(say("check.app.title"), rows)
        self._app.push_screen(dialog, lambda key: self._put_back(path, goods[int(key)]) if key is not None else None)

    def _put_back(self, path: Path, good: GoodCopy) -> None:
        try:
            kept = restore_copy(path, self._archive.state_folder, good, self._stamper)
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        words = say(
            "check.app.restored", when=when_words(good.when, seconds=True), path=path_shown(kept) if kept else ""
        )
        self._app.call_later(self._open_meeting, path, words)

    # A row of it can't be read

    def offer_mends(self, path: Path) -> None:
        """Ask whether to put back what doesn't fit, where a copy has it whole. Nothing is changed before."""
        session = self._app.session
        found = row_repairs(session.meeting, self._archive.state_folder) if session is not None else ()
        if not found:
            return
        lines = [_mend_words(one) for one in found[:MOST_NAMED]]
        if len(found) > MOST_NAMED:
            lines.append(say("check.app.mend_more", count=len(found) - MOST_NAMED))
        dialog = Ask(
            say("check.app.mend_title", count=len(found)), [*lines, say("check.app.mend_what")],
            yes=say("check.app.mend_yes"), no=say("check.app.mend_no"),
        )  # fmt: skip
        self._app.push_screen(dialog, lambda sure: self._mend(path, found) if sure else None)

    def _mend(self, path: Path, found: Sequence[RowRepair]) -> None:
        if self._app.session is None or not self._app.session.leave():
            self._app.tell(say("told.unsaved_title"))
            return
        try:
            kept = repair_rows(path, self._archive.state_folder, found, self._stamper)
            words = say("check.app.mended", path=path_shown(kept) if kept else "")
        except ArchiveProblem as problem:
            words = str(problem)
        try:
            self._app.go_on_with(open_session(self._archive, path, self._stamper, self._app.status_changed))
        except ArchiveProblem as problem:
            words = str(problem)
        self._app.tell(words)

    # It can't be saved where it is

    def ask_before_leaving(self) -> None:
        """Ask what to do where something could not be saved: stay, save elsewhere, or leave all the same."""
        answers = [(code, say(f"told.unsaved_{code}")) for code in ("no", "elsewhere", "yes")]
        session = self._app.session
        if session is not None and session.note is not None:
            what = say("told.unsaved_nowhere")
        elif session is not None and self._app.file_is_gone:
            what = say("told.unsaved_gone", id=session.meeting.details.id[:8])
        else:
            what = say("told.unsaved_what")
        question = AskWhich[str](say("told.unsaved_title"), [what], answers)
        self._app.push_screen(question, self._leave_or_not)

    def _leave_or_not(self, answer: str | None) -> None:
        if answer == "yes":
            self._app.exit()
        elif answer == "elsewhere":
            self.offer_elsewhere()

    def offer_elsewhere(self) -> None:
        """Ask for another folder, and go on there."""
        session = self._app.session
        if session is None:
            return
        dialog = AskLine(
            say("told.elsewhere_title"),
            value=session.drafts.get(ELSEWHERE, ""),
            on_draft=lambda words: session.draft(ELSEWHERE, words),
        )
        self._app.push_screen(dialog, self._elsewhere)

    def _elsewhere(self, where: str | None) -> None:
        session = self._app.session
        if where is None or not where.strip() or session is None:
            return
        try:
            path = session.save_elsewhere(as_typed(where.strip()))
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        session.draft(ELSEWHERE, "")
        self._app.tell(say("told.elsewhere", path=path_shown(path)))
