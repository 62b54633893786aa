"""The app: the theme, which screen is shown, the one open meeting, and the keys that work everywhere."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.screen import Screen

from coprod_tui.base_app import when_told_to_end
from coprod_tui.open_meeting import MeetingOpener
from coprod_tui.themes import begin_in
from coprod_tui.window import Window
from data.words import say
from screens.keys import bindings
from screens.meeting.messages import CalendarWanted, CopyWanted, MinutesWanted, Struck, TextWanted

if TYPE_CHECKING:
    from coprod_tui.export import Exporter
    from coprod_tui.settings import Settings
    from data.model.stamper import Stamper
    from data.parsing.people_list.result import ParsedPeople
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
        stamper: Stamper,
        now: Callable[[], datetime],
        *,
        theme: str | None = None,
        path: Path | None = None,
        session: Session | None = None,
        words: str = "",
        people: ParsedPeople | None = None,
        tour: bool = False,
    ) -> None:
        """`path`: a meeting to open at once; `session`: one that is open already; neither: home.

        `words`: what is said in passing once it shows. `people`: a list that the meeting then asks about.
        `tour`: people are led through the open meeting.
        Raises: ArchiveProblem where the meeting can't be opened, and there is nothing to ask about it.
        """
        super().__init__(session)
        self._archive = archive
        self._settings = settings
        self._now = now
        self._opener = MeetingOpener(self, archive, settings, stamper, now)
        begin_in(self, theme or settings.theme)
        self.animation_level = "none"
        self._words = words
        self._people = people
        self._tour = tour
        if path is not None:
            self.session = self._opener.read(path)

    def get_default_screen(self) -> Screen[None]:
        """The open meeting, else home: the first frame is the right one."""
        if self.session is not None:
            return self._opener.screen(self.session, tour=self._tour)
        from data.store.paths import notes_folder
        from screens.home.screen import HomeScreen

        return HomeScreen(self._archive, self._now, notes_folder())

    def on_load(self) -> None:
        """From the first key on, a closed window or a shutdown is a way of leaving, too."""
        when_told_to_end(self.leave_at_once)

    def on_ready(self) -> None:
        """Collect garbage again from now on, but not what was imported: that stays."""
        if not gc.isenabled():  # as the program begins
            gc.freeze()
            gc.enable()
        self._opener.ask_first()
        if self._words:
            self.tell(self._words)
        if self._people is not None and (shown := self.meeting_shown) is not None:
            shown.offer_people(self._people)

    @cached_property
    def _giving_out(self) -> Exporter:
        """What saves and copies. Not imported before it is needed."""
        from coprod_tui.export import Exporter

        return Exporter(self, self._settings)

    # What home wants

    async def on_home_screen_open(self, event: HomeScreen.Open) -> None:
        """Open a meeting."""
        await self._opener.open(event.path)

    async def on_home_screen_start(self, event: HomeScreen.Start) -> None:
        """Start a meeting and open it."""
        await self._opener.start(event.values, event.before, from_form=event.from_form)

    async def on_home_screen_example(self) -> None:
        """Open the example, of which nothing is kept."""
        await self._opener.open_example()

    def on_home_screen_leave(self) -> None:
        """Leave."""
        self.action_leave()

    def on_home_screen_delete(self, event: HomeScreen.Delete) -> None:
        """Ask whether a meeting is to be deleted for good."""
        self._opener.delete_dialogs.offer(event.meeting)

    def on_home_screen_past_day(self, event: HomeScreen.PastDay) -> None:
        """Ask what becomes of a meeting that is past its day."""
        self._opener.delete_dialogs.past_day.ask(event.meeting)

    def on_home_screen_file_gone(self, event: HomeScreen.FileGone) -> None:
        """Ask what becomes of a meeting whose file is gone."""
        self._opener.delete_dialogs.gone.ask(event.meeting)

    # What the meeting wants

    @on(Window.StatusChanged)
    def _draw_status(self) -> None:
        self._opener.hand_over_where_asked()
        if (screen := self.meeting_shown) is not None:
            screen.status_changed()
        if self.session is not None and (placed := self.session.placed_anew()) is not None:
            from data.errors import path_shown

            self.meeting_path, why = placed
            if why:
                self.tell(say("told.placed_anew", why=why[:1].upper() + why[1:], path=path_shown(self.meeting_path)))

    @on(CopyWanted)
    @on(TextWanted)
    @on(MinutesWanted)
    @on(CalendarWanted)
    def _give(self, event: CopyWanted | TextWanted | MinutesWanted | CalendarWanted) -> None:
        self._giving_out.give(event)

    @on(Struck)
    def _struck(self, event: Struck) -> None:
        if self.meeting_path is not None:
            from coprod_tui.struck_later import tell_of_later

            self.run_worker(tell_of_later(self.meeting_path, event.ids, self.tell), group="later")

    # Keys that work everywhere

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the screen is covered, nothing works but leaving."""
        covered = getattr(self.screen, "COVERS", False) if self.screen_stack else False
        return not covered or action in ("leave", "quit")

    def action_help(self) -> None:
        """Show what is on the screen now, and every key."""
        from screens.dialogs.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help(getattr(self.screen, "help_topic", None)))

    def action_cover(self) -> None:
        """Cover the screen."""
        from screens.dialogs.cover import Cover

        self.push_screen(Cover())

    def action_everything(self) -> None:
        """Show everything that can be done, by name."""
        from coprod_tui.palette import commands, run_command
        from screens.dialogs.palette import Palette

        if not isinstance(self.screen, Palette):
            self.clear_notifications()
            self.push_screen(Palette(commands(self)), lambda code: run_command(self, code, self._settings))

    def action_copy(self) -> None:
        """Copy what is selected, else what an open dialog shows to be copied, else the stage for the call's chat."""
        self._giving_out.copier.copy_shown()

    def action_save_minutes(self) -> None:
        """Save the minutes now, and say where."""
        self._giving_out.save_shown()

    def action_next_meeting(self) -> None:
        """Start the next meeting after this one."""
        self._opener.next_meeting.offer()

    def action_elsewhere(self) -> None:
        """Save the meeting in another folder, and go on there."""
        self._opener.rescue.offer_elsewhere()

    def action_leave(self) -> None:
        """Leave; ask only where something could not be saved."""
        self.keep_drafts()
        if self.session is None or self.session.leave():
            self.exit()
        else:
            self._opener.rescue.ask_before_leaving()
