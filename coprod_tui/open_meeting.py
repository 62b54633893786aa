"""Opening a meeting: from the disk, anew, or from another window; and what has to be asked then."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.errors import ArchiveProblem
from data.words import say
from screens.meeting.screen import MeetingScreen

if TYPE_CHECKING:
    from coprod_tui.delete_dialogs import DeleteDialogs
    from coprod_tui.open_next import NextMeetingOpener
    from coprod_tui.rescue import Rescue
    from coprod_tui.settings import Settings
    from coprod_tui.window import Window
    from data.minutes.formats import Format
    from data.model.records.meeting import Meeting
    from data.model.stamper import Stamper
    from data.session.session import Session
    from data.store.archive import Archive


class MeetingOpener:
    """Opens one meeting at a time in the app: its screen shows, and what opening it left to be asked is asked."""

    def __init__(
        self, app: Window, archive: Archive, settings: Settings, stamper: Stamper, now: Callable[[], datetime]
    ) -> None:  # fmt: skip
        self._app = app
        self._archive = archive
        self._settings = settings
        self._stamper = stamper
        self._now = now
        self._to_ask: Callable[[], None] | None = None
        self._asked: set[str] = set()

    @property
    def rescue(self) -> Rescue:
        """What is offered when a meeting can't just be opened. Not imported before it is needed."""
        from coprod_tui.rescue import Rescue

        return Rescue(self._app, self._archive, self._stamper, self.open)

    @property
    def delete_dialogs(self) -> DeleteDialogs:
        """What asks before a meeting is deleted. Not imported before it is needed."""
        from coprod_tui.delete_dialogs import DeleteDialogs

        return DeleteDialogs(self._app, self._archive, self._settings, self._stamper, self._now, self.open)

    @property
    def next_meeting(self) -> NextMeetingOpener:
        """What goes on to the meeting that follows the open one. Not imported before it is needed."""
        from coprod_tui.open_next import NextMeetingOpener

        return NextMeetingOpener(self._app, self._archive, self._stamper, self._now, self._switch_to)

    # From the disk

    def read(self, path: Path) -> Session | None:
        """The meeting in a file; None: it can't be opened before something is asked, by `ask_first`.

        Raises: ArchiveProblem where there is nothing to ask.
        """
        from data.errors import CannotRead, Damaged, NotAMeeting
        from data.model.rows import could_be_read
        from data.session.open import open_session
        from data.store.conflict_copies import own_file
        from data.store.deletion_log import WasDeleted
        from data.store.lock import InUse

        self._to_ask = None
        self._app.meeting_path = path = own_file(path)
        try:
            session = open_session(self._archive, path, self._stamper, self._app.status_changed)
        except InUse as problem:
            rescue, holder = self.rescue, problem.holder
            self._to_ask = lambda: rescue.offer_to_take_over(path, holder)
            return rescue.read(path, holder)
        except WasDeleted as problem:
            self._to_ask = partial(self.delete_dialogs.returned, problem)
            return None
        except (Damaged, NotAMeeting, CannotRead):
            rescue = self.rescue
            if not rescue.can_offer(path):
                raise
            self._to_ask = lambda: rescue.offer_copies(path)
            return None
        if session.read_only is None and not could_be_read(session.meeting):
            self._to_ask = lambda: self.rescue.offer_mends(path)
        return session

    def ask_first(self) -> None:
        """Ask what opening the meeting left to be asked."""
        ask, self._to_ask = self._to_ask, None
        if ask is not None:
            ask()

    async def open(self, path: Path, words: str = "") -> None:
        """Open a meeting over what is shown, and say these words about it."""
        try:
            session = self.read(path)
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        await self._show(session)
        if words:
            self._app.tell(words)

    async def _show(self, session: Session | None) -> None:
        if session is not None:
            await self._go_into(session)
        self.ask_first()

    async def _go_into(self, session: Session, *, tour: bool = False) -> None:
        self._app.session = session
        await self._app.push_screen(self.screen(session, tour=tour))

    def screen(self, session: Session, *, tour: bool = False) -> MeetingScreen:
        """A screen that shows this meeting. `tour`: people are led through it."""
        from screens.meeting.stages.all_stages import stage_view

        def minutes_place(form: Format, large: bool) -> str:
            from coprod_tui.minutes_file import MinutesFile

            return MinutesFile(self._settings).place(self._app.session or session, form, large=large)

        def last_meeting() -> Meeting | None:
            return self._meeting_called((self._app.session or session).meeting.details.after)

        return MeetingScreen(session, stage_view, self._now, minutes_place, last_meeting, tour=tour)

    def _meeting_called(self, meeting_id: str | None) -> Meeting | None:
        """The meeting with an id, as it would be opened now; None: it is not there, or can't be read."""
        if not meeting_id:
            return None
        from data.store.read_as_opened import look_back

        with suppress(ArchiveProblem):
            return look_back(self._archive.find(meeting_id), self._archive.state_folder)
        return None

    async def _switch_to(self, path: Path) -> None:
        """Open a meeting in place of the one that is shown, which was left."""
        try:
            session = self.read(path)
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        if session is not None:
            self._app.session = session
            await self._app.switch_screen(self.screen(session))  # pyright: ignore[reportUnknownMemberType]  # Textual's gap

    # Anew

    async def start(self, values: dict[str, Any], before: Meeting | None, *, from_form: bool) -> None:
        """Start a meeting and open it. `values`: by the names of the form's fields; `before`: the one it follows.

        `from_form`: the form was filled in, so nothing in it is half typed any more.
        """
        from coprod_tui.new_meeting import blank_meeting, left_behind, meeting_after
        from data.store.new_meeting_draft import NewMeetingDraft

        try:
            after = before.details.id if before is not None else ""
            new = meeting_after(self._stamper, before, **values) if before is not None else None
            path = self._archive.create(new or blank_meeting(self._stamper, **values))
            session = self.read(path)
        except ArchiveProblem as problem:
            self._app.tell(str(problem))
            return
        self._archive.remember(path)
        if from_form:
            NewMeetingDraft(self._archive.state_folder, after).keep({})
        await self._show(session)
        if before is not None and (words := left_behind(before)):
            self._app.tell(words)

    async def open_example(self) -> None:
        """Open the example, of which nothing is kept."""
        from data.example.example_meeting import example_meeting
        from data.session.session import Session

        await self._go_into(Session(example_meeting(self._stamper), self._stamper), tour=True)

    # From another window, and to it

    def hand_over_where_asked(self) -> None:
        """Let another window have the meeting where it asks for it, and read along from now on."""
        session, path = self._app.session, self._app.meeting_path
        asker = session.asker if session is not None and session.read_only is None else None
        if session is None or asker is None or asker.token in self._asked:
            return
        self._asked.add(asker.token)  # once: where it can't be saved now, both windows write after a while
        from data.store.follower import Follower

        time = f"{self._now().astimezone():%H:%M}"
        self._app.keep_drafts()
        if not session.hand_over(say("archive.handed_over", time=time)):
            return  # it can't be saved now: after a while both windows write, and that is merged
        if path is not None:
            session.follow(Follower(path, self._archive.state_folder, session.meeting, self._app.status_changed))
        self._app.tell(session.read_only or "")
