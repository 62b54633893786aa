"""The frame that all stages share: where we are, the question, the list, the line, the keys.

One screen serves every stage. Looking at another stage changes what the frame shows and nothing else, so no key is
ever typed into a screen that is going or not yet there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import BindingType

from data.model import codes
from data.model.records.meeting import Meeting
from data.session.drafts import take_over
from data.words import say
from screens.keys import bindings
from screens.meeting.header import Header, been_in, stage_names
from screens.meeting.key_actions import KeyActions
from screens.meeting.line_draft import LineDraft
from screens.meeting.line_handlers import LineHandlers
from screens.meeting.list_handlers import ListHandlers
from screens.meeting.screen_context import ScreenContext, clear_told, tell_dialog
from screens.meeting.shown_stage import ShownStage
from screens.meeting.stages.base import StageView, ViewState
from screens.meeting.toasts import SaveToasts
from screens.widgets.capture_line import CaptureLine
from screens.widgets.item_list import ItemList, ListPlace
from screens.widgets.key_line import KeyLine
from screens.widgets.stage_bar import StageBar

if TYPE_CHECKING:
    from data.minutes.formats import Format
    from data.session.session import Session

TOO_WIDE = 120
"""Columns from which on people on the call may not be able to read the window."""


class MeetingScreen(LineHandlers, ListHandlers, KeyActions):
    """A meeting, stage by stage."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("meeting", priority=False)]
    AUTO_FOCUS = "LineInput"

    bar = getters.query_one(StageBar)

    def __init__(
        self,
        session: Session,
        view: Callable[[codes.Stage], StageView],
        now: Callable[[], datetime],
        minutes_place: Callable[[Format, bool], str],
        last_meeting: Callable[[], Meeting | None],
        *,
        tour: bool = False,
    ) -> None:
        """`view`: gives the view of a stage. `minutes_place`: gives where they would be saved, in a format and size.

        `last_meeting`: gives the meeting before; None: there is none, or it can't be read here.
        `tour`: people are led through it from its first stage on.
        """
        super().__init__()
        looking = codes.STAGES[0] if tour else session.meeting.details.stage
        self.shown = ShownStage(view, looking, ViewState(today=now().date(), tour=tour))
        self.context = ScreenContext(self, self, session, self.shown, now, minutes_place, last_meeting)
        self.draft = LineDraft(self.context)
        self._header = Header()
        self._notices = SaveToasts(self.context)
        self._drafted_in: Session | None = None
        self._places: dict[codes.Stage, ListPlace] = {}
        self._said_wide = False

    def compose(self) -> ComposeResult:
        """The frame, top to bottom."""
        yield self._header.top
        yield StageBar(stage_names())
        yield self._header.question
        yield ItemList()
        yield CaptureLine()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the stage where the group is, and keep the clock."""
        self.show_stage(self.looking)
        self._tick()
        self._tell_half_typed()

    def on_resize(self) -> None:
        """Draw the map again, which knows how wide it is; in a very wide window say once that letters may be small."""
        self.redraw_map()
        if self.size.width > TOO_WIDE and not self._said_wide:
            self._said_wide = True
            self.context.tell(say("frame.wide"))

    def _tick(self) -> None:
        now = self.context.now()
        self.shown.at(now.astimezone(ZoneInfo(self.meeting.details.zone)))
        if self.shown.stage.ticks:
            self.redraw()
        self.redraw_head()
        self.set_timer(60 - now.second, self._tick)

    # What is shown

    @property
    def session(self) -> Session:
        """The open meeting, and what is kept of it."""
        return self.context.session

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.session.meeting

    @property
    def looking(self) -> codes.Stage:
        """The stage that is looked at."""
        return self.shown.looking

    def show_stage(self, code: codes.Stage, key: str | None = None, line: str = "") -> None:
        """Look at a stage; at an item of it where `key` names one. The cursor stays in the line.

        `line`: the kind of line that it turns to; empty: it stays what it was.
        """
        if self.session is self._drafted_in:
            self.draft.keep()
        self._drafted_in = self.session
        another = code != self.looking
        self._places[self.looking] = self.items.place
        self.shown.switch(code, line)
        if key:
            self.shown.unfold_for(self.meeting, key)
        self.restore_draft()
        self.redraw()
        if another:
            self.items.go_to(self._places.get(code, ListPlace(0, None)))
        self.items.choose(key)
        if key:
            self.follow_heading(key)
        self.redraw_keys()

    def redraw(self) -> None:
        """Draw the stage from the meeting."""
        stage, details = self.shown.stage, self.meeting.details
        shown = self.session.turns.on(self.meeting)
        above = [*self.context.roles.rows(), *stage.introduction(shown, self.shown.view)]
        self.items.entries = [*above, *stage.entries(shown, self.shown.view)]
        stages = self.shown.in_bar(self.meeting)
        self.bar.show(stages, group=details.stage, looking=self.looking, reached=been_in(details))
        self.redraw_map()
        self.redraw_head()
        self.redraw_enter()

    def redraw_head(self) -> None:
        """Draw the title, what is saved, and the time."""
        self._header.draw(self.session, self.shown, self.context.now(), self.context.doing)

    # What the program says

    def go_on_with(self, session: Session) -> None:
        """Show the same meeting from another session: from now on it can be changed here, and words are kept."""
        self.draft.keep()
        take_over(session, self.session.unkept)
        self.context.session = session
        self.show_stage(self.looking)
        self._tell_half_typed()

    def _tell_half_typed(self) -> None:
        """Tell where words are that were half typed where nobody would look for them any more."""
        if self.session.read_only is None and self.session.turns.half_typed_left():
            self.context.tell(say("rounds.half_typed_left"))

    def keep_draft(self) -> None:
        """Keep what stands in the line, for the next time the meeting is opened."""
        self.draft.keep()

    def status_changed(self) -> None:
        """Draw what is saved; join what somebody else wrote meanwhile, and say what is not kept."""
        if (change := self.session.take_in()) is not None:
            self.redraw()
            tell_dialog(self)
            self._notices.joined(change)
        self._notices.trouble()
        self.context.strikes.look()
        self.redraw_head()

    # The mouse

    @on(KeyLine.Pressed)
    async def _pressed(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.action)

    @on(StageBar.Picked)
    def _picked(self, event: StageBar.Picked) -> None:
        clear_told(self)
        self.show_stage(event.stage)
