"""The app: the theme, which screen is shown, the one open meeting, and the keys that work everywhere."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from coprod_tui.signals import when_told_to_end
from coprod_tui.themes import THEMES
from coprod_tui.window import Window
from data.text.dates.format import show_date
from data.words import say
from screens.keys import bindings
from screens.meeting.screen import MeetingScreen
from screens.meeting.stages.all_stages import stage_views

if TYPE_CHECKING:
    from coprod_tui.delete_dialogs import DeleteDialogs
    from coprod_tui.export import GivingOut
    from coprod_tui.rescue import Rescue
    from coprod_tui.settings import Settings
    from data.minutes.formats import Format
    from data.model.clock import Pen
    from data.parsing.people_list.result import Taken
    from data.session.session import Session
    from data.store.archive import Archive
    from screens.home.screen import HomeScreen


class CoprodApp(Window, inherit_bindings=False):
    """Chairs one meeting at a time."""

    TITLE = "coprod"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("always")]
    CSS_PATH = ["app.tcss", "../screens/home/home.tcss", "../screens/meeting/meeting.tcss"]  # noqa: RUF012  (as Textual names it)

    def __init__(
        self,
        archive: Archive,
        settings: Settings,
        pen: Pen,
        now: Callable[[], datetime],
        *,
        theme: str | None = None,
        path: Path | None = None,
        session: Session | None = None,
        words: str = "",
        people: Taken | None = None,
    ) -> None:
        """`path`: a meeting to open at once; `session`: one that is open already; neither: home.

        `words`: what is said in passing once it shows. `people`: a list that the meeting then asks about.
        """
        super().__init__()
        self._archive = archive
        self._settings = settings
        self._pen = pen
        self._now = now
        for one in THEMES:
            self.register_theme(one)
        self._begin_in(theme or settings.theme)
        self.animation_level = "none"
        self.session: Session | None = session
        self._path: Path | None = None
        self._asked: set[str] = set()
        self.fault = ""
        """What went wrong in coprod itself, for whoever mends it; empty: nothing."""
        self._begin_with: Callable[[], None] | None = None
        self._words = words
        self._people = people
        if path is not None:
            self.session = self._open(path)

    def _begin_in(self, theme: str) -> None:
        """Take the first theme. Setting `theme` would parse every style twice before the first frame."""
        self.set_reactive(CoprodApp.theme, theme)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def on_load(self) -> None:
        """From the first key on, a closed window or a shutdown is a way of leaving, too."""
        when_told_to_end(self._told_to_end)

    def on_ready(self) -> None:
        """Collect garbage again from now on, but not what was imported: that stays."""
        gc.collect()
        gc.freeze()
        gc.enable()
        self._ask_first()
        if self._words:
            self.tell(self._words)
        if self._people is not None and (shown := self._meeting_shown) is not None:
            shown.offer_people(self._people)

    def _fatal_error(self) -> None:
        """Leave after a fault of ours. Textual would print it with the values of everything: people's words, too."""
        import traceback

        self.fault = self.fault or traceback.format_exc()
        self._close_messages_no_wait()

    class StatusChanged(Message):
        """What is on disk has changed."""

    class StandsLater(Message):
        """A line that was struck came over to meetings of these days, and stands there."""

        def __init__(self, dates: list[str]) -> None:
            super().__init__()
            self.dates = dates

    def get_default_screen(self) -> Screen[None]:
        """The open meeting, else home: the first frame is the right one."""
        return self._meeting_screen(self.session) if self.session is not None else self._home()

    # Meetings

    def _open(self, path: Path) -> Session | None:
        """Open a meeting. What then has to be asked is in `_begin_with`; None: only that."""
        from data.errors import CannotRead, Damaged, NotAMeeting
        from data.model.rows import fits
        from data.session.open import open_session
        from data.store.deletion_log import WasDeleted
        from data.store.lock import InUse

        self._begin_with = None
        self._path = path
        try:
            session = open_session(self._archive, path, self._pen, self.status_changed)
        except InUse as problem:
            rescue, holder = self.rescue, problem.holder
            self._begin_with = lambda: rescue.offer_to_take_over(path, holder)
            return rescue.read(path, holder)
        except WasDeleted as problem:
            self._begin_with = partial(self.delete_dialogs.returned, problem)
            return None
        except (Damaged, NotAMeeting, CannotRead):
            rescue = self.rescue
            if not rescue.can_offer(path):
                raise
            self._begin_with = lambda: rescue.offer_copies(path)
            return None
        if session.read_only is None and not fits(session.meeting):
            self._begin_with = lambda: self.rescue.offer_mends(path)
        return session

    @property
    def rescue(self) -> Rescue:
        """What is offered when a meeting can't just be opened. Not imported before it is needed."""
        from coprod_tui.rescue import Rescue

        return Rescue(self, self._archive, self._pen)

    @property
    def delete_dialogs(self) -> DeleteDialogs:
        """What asks before a meeting is deleted. Not imported before it is needed."""
        from coprod_tui.delete_dialogs import DeleteDialogs

        return DeleteDialogs(self, self._archive, self._settings, self._pen, self._now)

    def on_home_screen_delete(self, event: HomeScreen.Delete) -> None:
        """Ask whether a meeting is to be deleted for good."""
        self.delete_dialogs.offer(event.meeting)

    def on_home_screen_past_day(self, event: HomeScreen.PastDay) -> None:
        """Ask what becomes of a meeting that is past its day."""
        self.delete_dialogs.ask_about(event.meeting)

    def on_home_screen_file_gone(self, event: HomeScreen.FileGone) -> None:
        """Ask what becomes of a meeting whose file is gone."""
        self.delete_dialogs.ask_about_gone(event.meeting)

    @cached_property
    def giving_out(self) -> GivingOut:
        """What saves and copies. Not imported before it is needed."""
        from coprod_tui.export import GivingOut

        return GivingOut(self, self._settings)

    @property
    def file_is_gone(self) -> bool:
        """Whether nothing stands where the open meeting's file was."""
        return self._path is not None and not os.path.lexists(self._path)

    def status_changed(self) -> None:
        """What is on disk, or who asks for the meeting, has changed. Called from threads: only a message crosses."""
        if self.is_running:
            self.post_message(self.StatusChanged())

    @on(StatusChanged)
    def _draw_status(self) -> None:
        asker = self.session.asker if self.session is not None and self.session.read_only is None else None
        if self.session is not None and asker is not None and asker.token not in self._asked:
            self._asked.add(asker.token)  # once: where it can't be saved now, both windows write after a while
            self._hand_over(self.session)
        if (screen := self._meeting_shown) is not None:
            screen.status_changed()
        if self.session is not None and (placed := self.session.placed_anew()) is not None:
            from data.errors import shown

            self._path, why = placed
            self.tell(say("told.placed_anew", why=why[:1].upper() + why[1:], path=shown(self._path)))

    def _hand_over(self, session: Session) -> None:
        """Let another window have the meeting, and read along from now on."""
        from data.store.follower import Follower

        time = f"{self._now().astimezone():%H:%M}"
        self._keep_drafts()
        if not session.hand_over(say("archive.handed_over", time=time)):
            return  # it can't be saved now: after a while both windows write, and that is merged
        if self._path is not None:
            session.follow(Follower(self._path, self._archive.state_folder, session.meeting, self.status_changed))
        self.tell(session.read_only or "")

    @property
    def _meeting_shown(self) -> MeetingScreen | None:
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, MeetingScreen)), None)

    def _meeting_screen(self, session: Session) -> MeetingScreen:
        stages = stage_views()

        def minutes_place(form: Format) -> str:
            from coprod_tui.minutes_file import MinutesFile

            return MinutesFile(self._settings).place(self.session or session, form)

        return MeetingScreen(session, stages, self._now, minutes_place)

    def _home(self) -> HomeScreen:
        from data.store.paths import notes_folder
        from screens.home.screen import HomeScreen

        return HomeScreen(self._archive, self._now, notes_folder(os.environ))

    async def on_home_screen_open(self, event: HomeScreen.Open) -> None:
        """Open a meeting."""
        await self.open_meeting(event.path)

    async def open_meeting(self, path: Path, words: str = "") -> None:
        """Open a meeting, and say these words about it."""
        from data.errors import ArchiveProblem

        try:
            session = self._open(path)
        except ArchiveProblem as problem:
            self.tell(str(problem))
            return
        await self._begin(session)
        if words:
            self.tell(words)

    async def _begin(self, session: Session | None) -> None:
        if session is not None:
            await self._go_into(session)
        self._ask_first()

    def _ask_first(self) -> None:
        """Ask what opening the meeting left to be asked."""
        begin, self._begin_with = self._begin_with, None
        if begin is not None:
            begin()

    def go_on_with(self, session: Session) -> None:
        """Show this session of the meeting instead of the one that could only be read."""
        if self.session is not None:
            self.session.leave()
        while not isinstance(self.screen, MeetingScreen):
            self.pop_screen()
        self.session = session
        self.screen.go_on_with(session)

    async def on_home_screen_start(self, event: HomeScreen.Start) -> None:
        """Start a meeting and open it."""
        from coprod_tui.new_meeting import blank_meeting, left_behind, meeting_after
        from data.errors import ArchiveProblem
        from data.store.new_meeting_draft import HalfStarted

        try:
            after = event.before.details.id if event.before is not None else ""
            new = meeting_after(self._pen, event.before, **event.values) if event.before is not None else None
            path = self._archive.create(new or blank_meeting(self._pen, **event.values))
            session = self._open(path)
        except ArchiveProblem as problem:
            self.tell(str(problem))
            return
        self._archive.remember(path)
        HalfStarted(self._archive.state_folder, after).keep({})
        await self._begin(session)
        if event.before is not None and (words := left_behind(event.before)):
            self.tell(words)

    async def go_to(self, path: Path) -> None:
        """Open a meeting in place of the one that is shown, which was left."""
        from data.errors import ArchiveProblem

        try:
            session = self._open(path)
        except ArchiveProblem as problem:
            self.tell(str(problem))
            return
        if session is not None:
            self.session = session
            await self.switch_screen(self._meeting_screen(session))  # pyright: ignore[reportUnknownMemberType]  # Textual's gap

    async def on_home_screen_example(self) -> None:
        """Open the example, of which nothing is kept."""
        from data.example import example_meeting
        from data.session.session import Session

        await self._go_into(Session(example_meeting(self._pen), self._pen))

    def on_home_screen_leave(self) -> None:
        """Leave."""
        self.action_leave()

    async def _go_into(self, session: Session) -> None:
        self.session = session
        await self.push_screen(self._meeting_screen(session))

    @on(MeetingScreen.CopyWanted)
    def _copy_wanted(self, event: MeetingScreen.CopyWanted) -> None:
        shown = self._meeting_shown
        if shown is not None:
            self.giving_out.copy_minutes(shown, event.form)

    @on(MeetingScreen.TextWanted)
    def _text_wanted(self, event: MeetingScreen.TextWanted) -> None:
        if event.save and (shown := self._meeting_shown) is not None:
            self.giving_out.save_text(shown, event.text, event.stem)
        else:
            self.giving_out.copy_invitation(event.text)

    @on(MeetingScreen.MinutesWanted)
    def _minutes_wanted(self, event: MeetingScreen.MinutesWanted) -> None:
        self._save_minutes(event.where, event.form)

    @on(MeetingScreen.Struck)
    def _struck(self, event: MeetingScreen.Struck) -> None:
        """Look, beside the screen, whether the line came over to later meetings."""
        if self._path is not None:
            self.run_worker(partial(self._look_later, self._path.parent, event.row_id), thread=True, group="later")

    def _look_later(self, folder: Path, row_id: str) -> None:
        from data.store.deletion.later_meetings import came_over_to

        if dates := came_over_to(folder, row_id):
            self.post_message(self.StandsLater(dates))

    @on(StandsLater)
    def _say_later(self, event: StandsLater) -> None:
        days = ", ".join(show_date(one) if one else say("archive.no_date") for one in event.dates)
        self.tell(say("told.struck_later", when=days))

    # Keys that work everywhere

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the screen is covered, nothing works but leaving."""
        covered = getattr(self.screen, "COVERS", False) if self.screen_stack else False
        return not covered or action in ("leave", "quit")

    def action_help(self) -> None:
        """Show the keys."""
        from screens.dialogs.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help())

    def action_cover(self) -> None:
        """Cover the screen."""
        from screens.dialogs.cover import Cover

        self.push_screen(Cover())

    def action_everything(self) -> None:
        """Show everything that can be done, by name."""
        from coprod_tui.palette import commands, run_command
        from screens.dialogs.palette import Palette

        if not isinstance(self.screen, Palette):
            rows = commands(self)
            self.push_screen(Palette(rows), lambda code: run_command(self, code))

    def action_copy(self) -> None:
        """Copy what is selected, else what an open dialog shows to be copied, else the stage for the call's chat."""
        from screens.dialogs.minutes_preview import MinutesPreview
        from screens.dialogs.name_check import NamesInText

        field = self.focused.selected_text if isinstance(self.focused, Input) else ""
        selected = field or self.screen.get_selected_text()
        shown = self._meeting_shown
        if selected:
            self.giving_out.copy_words(selected)
        elif offered := getattr(self.screen, "to_copy", ""):
            self.giving_out.copy_invitation(offered)
        elif shown is not None and isinstance(self.screen, MinutesPreview):
            self.giving_out.copy_minutes(shown, self.screen.form)
        elif shown is not None and not isinstance(self.screen, NamesInText):
            self.giving_out.copy_stage(shown)

    def action_save_minutes(self) -> None:
        """Save the minutes now, and say where."""
        self._save_minutes(None)

    def _save_minutes(self, where: str | None, form: Format = "md") -> None:
        from screens.dialogs.name_check import NamesInText

        shown = self._meeting_shown
        if shown is None:
            self.tell(say("told.no_meeting"))
        elif not isinstance(self.screen, NamesInText):
            self.giving_out.save(shown, where, form)

    def action_leave(self) -> None:
        """Leave; ask only where something could not be saved."""
        self._keep_drafts()
        if self.session is None or self.session.leave():
            self.exit()
            return
        self.rescue.ask_before_leaving()

    def _told_to_end(self) -> None:
        """Keep all that was typed, and leave: nobody can be asked any more."""
        self._keep_drafts()
        if self.session is not None:
            self.session.leave()
        self.exit()

    def _keep_drafts(self) -> None:
        for screen in self.screen_stack:
            keep_draft: Callable[[], object] = getattr(screen, "keep_draft", lambda: None)
            keep_draft()

    def action_next_meeting(self) -> None:
        """Start the next meeting after this one."""
        from coprod_tui.open_meeting import offer_the_next

        if self.session is not None:
            offer_the_next(self, self.session, self._archive, self._pen, self._now)

    def action_elsewhere(self) -> None:
        """Save the meeting in another folder, and go on there."""
        self.rescue.offer_elsewhere()

    def action_take_back_merge(self) -> None:
        """Take back what came in from elsewhere last."""
        if self.session is not None and self.session.take_back_merge() is not None:
            if (shown := self._meeting_shown) is not None:
                shown.redraw()
            self.tell(say("told.took_back_merge"))

    @property
    def keeps(self) -> bool:
        """Whether the open meeting has a file, and can be changed here."""
        return self._path is not None and self.session is not None and self.session.read_only is None

    def tell(self, words: str) -> None:
        """Say something in passing."""
        self.notify(words, markup=False)

    def use_theme(self, name: str) -> None:
        """Use a theme, and remember it."""
        self.theme = name
        self._settings.remember(theme=name)
