"""What the screen of a meeting does for whatever is done there: the context of its actions and dialogs."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar, cast

from msgspec.structs import replace
from textual.message import Message
from textual.screen import ModalScreen, Screen

from data.model import codes
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.words import say
from screens.meeting.actions.handover import RolesAction
from screens.meeting.drafts import UnfinishedWords
from screens.meeting.shown_stage import ShownStage
from screens.meeting.stages.base import StageView, ViewState
from screens.meeting.toasts import StrikeToasts
from screens.widgets.capture_line import CaptureLine
from screens.widgets.entries import Entry, together_with
from screens.widgets.item_list import ItemList

if TYPE_CHECKING:
    from data.edits.named import Edit
    from data.minutes.formats import Format
    from data.session.session import Session
    from screens.meeting.actions.minutes import MinutesAction
    from screens.meeting.actions.open_entry import OpenEntryAction
    from screens.meeting.actions.people_list import PeopleListAction
    from screens.meeting.name_check_action import NameCheckAction

Result = TypeVar("Result")
P = ParamSpec("P")


class Draws(Protocol):
    """Whatever draws the meeting."""

    def redraw(self) -> None:
        """Draw the stage from the meeting."""
        ...

    def redraw_keys(self) -> None:
        """Draw the line's label and the keys that help now."""
        ...

    def redraw_head(self) -> None:
        """Draw the title, what is saved, and the time."""
        ...

    def show_stage(self, code: codes.Stage, key: str | None = None, line: str = "") -> None:
        """Look at a stage, and at an item of it. `line`: the kind of line that it turns to."""
        ...


class ScreenContext:
    """Changes the meeting, opens dialogs over it and tells, and has the screen draw it."""

    def __init__(
        self, screen: Screen[None], draws: Draws, session: Session, shown: ShownStage, now: Callable[[], datetime],
        minutes_place: Callable[[Format, bool], str], last_meeting: Callable[[], Meeting | None],
    ) -> None:  # fmt: skip
        """`minutes_place`: gives where the minutes would be saved in a format and size, shown from `~`.

        `last_meeting`: gives the meeting before, as far as it is there and can be read.
        """
        self.screen = screen
        self._draws = draws
        self.session = session
        self.shown = shown
        self.now = now
        self.minutes_place = minutes_place
        self.last_meeting = last_meeting
        self._naming: NameCheckAction | None = None
        self.roles = RolesAction(self)
        self.strikes = StrikeToasts(self)
        self.doing = ""
        """What is being done beside the screen, in words; empty: nothing is."""

    @property
    def naming(self) -> NameCheckAction:
        """What looks for names in people's words. Not imported before it is needed: it costs the start."""
        from screens.meeting.name_check_action import NameCheckAction

        self._naming = self._naming or NameCheckAction(self)
        return self._naming

    @property
    def stage(self) -> StageView:
        """The stage that is looked at."""
        return self.shown.stage

    @property
    def looking(self) -> codes.Stage:
        """Its code."""
        return self.shown.looking

    @property
    def view(self) -> ViewState:
        """How it is looked at."""
        return self.shown.view

    @property
    def line(self) -> CaptureLine:
        """The line."""
        return self.screen.query_one(CaptureLine)

    @property
    def items(self) -> ItemList:
        """The list."""
        return self.screen.query_one(ItemList)

    # The meeting

    def apply(self, edit: Edit[P], /, *args: P.args, **more: P.kwargs) -> Change | None:
        """Change the meeting and draw it; say so where it is only to be read."""
        if self.session.read_only:
            self.tell(say("told.read_only"))
            return None
        before = self.session.meeting
        change = self.session.apply(edit, *args, **more)
        if self.session.meeting is not before:  # something may have come in from elsewhere, too
            self.roles.changed(before)
            self.redraw()
        return change

    # Dialogs, and what is told

    def ask(
        self, dialog: ModalScreen[Result | None], then: Callable[[Result], object],
        draft: UnfinishedWords | None = None, *, reads: bool = False,
    ) -> None:  # fmt: skip
        """Open a dialog at once; what it gives goes on, unless it was closed. The rest is as in `ask_or_not`."""

        def given(result: Result | None) -> None:
            if result is not None:
                then(result)

        self.ask_or_not(dialog, given, draft, reads=reads)

    def ask_or_not(
        self, dialog: ModalScreen[Result | None], then: Callable[[Result | None], object],
        draft: UnfinishedWords | None = None, *, reads: bool = False,
    ) -> None:  # fmt: skip
        """Open a dialog at once; what it gives goes on, None where it was closed, or not opened.

        `reads`: it helps where nothing can be changed, too. Any other is not opened there: that is told at once.
        `draft`: let go of once that is done. In a window that only reads nothing is done, so the words stay.
        """
        if self.session.read_only and not reads:
            self.tell(say("told.read_only"))
            then(None)
            return

        def given(result: Result | None) -> None:
            then(result)
            if draft is not None and result is not None and not self.session.read_only:
                draft.let_go()
            if self.chosen is not None:
                self.reveal(self.chosen.key)
            self.redraw_keys()

        self._app.push_screen(dialog, given)

    @property
    def _app(self) -> Any:
        """The app. Textual gives it a type that it imports only while checking, in a circle."""
        return cast("Any", self.screen.app)  # pyright: ignore[reportUnknownMemberType]

    def come_back(self) -> None:
        """Close what is open over the meeting; what is half typed there is kept for the next time."""
        while self._app.screen is not self.screen:
            getattr(self._app.screen, "keep_draft", lambda: None)()
            self._app.pop_screen()

    def tell(self, words: str) -> None:
        """Say something in passing."""
        self.screen.notify(words, markup=False)

    def post_message(self, message: Message) -> bool:
        """Ask something of the program."""
        return self.screen.post_message(message)

    # Beside the screen

    def work(self, doing: Coroutine[Any, Any, None], group: str) -> object:
        """Do something beside the screen; what was begun in the group before ends."""
        return self.screen.run_worker(doing, group=group, exclusive=True)

    def busy(self, words: str) -> None:
        """Say what is being done beside the screen; empty: nothing is, any more."""
        self.doing = words
        self._draws.redraw_head()

    # What is shown

    def redraw(self) -> None:
        """Draw the stage from the meeting."""
        self._draws.redraw()

    def show_stage(self, code: codes.Stage, key: str | None = None, line: str = "") -> None:
        """Look at a stage, and at an item of it. `line`: the kind of line that it turns to."""
        self._draws.show_stage(code, key, line)

    def redraw_keys(self) -> None:
        """Draw the line's label and the keys that help now."""
        self._draws.redraw_keys()

    @property
    def chosen(self) -> Entry | None:
        """What is chosen in the list; None: nothing is."""
        return self.items.entry(self.items.chosen)

    def reveal(self, key: str) -> None:
        """Bring an entry of the list into view, also where it was folded; the choice stays."""
        if self.shown.unfold_for(self.session.meeting, key):
            self.redraw()
        self.items.reveal(key)

    def neighbours(self, key: str, *, parts: bool = False) -> list[Entry]:
        """The items of one table that stand together with an item in the list, itself among them.

        `parts`: also those that are a part of one of them.
        """
        return together_with(self.items.entries, key, parts=parts)

    def turn_view(self) -> None:
        """Show the map instead of the list, or the list instead of the map."""
        self.shown.view = replace(self.view, map=not self.view.map)
        self.redraw()
        if self.view.map and not self.screen.has_class("-map"):
            self.tell(say("told.no_map"))

    @property
    def half_typed(self) -> str:
        """What stands in the line."""
        return self.line.text

    def suggest(self, words: str) -> None:
        """Put words into the line, for Enter to add. What stands there already stays instead."""
        if not (self.line.text or self.line.pending):
            self.line.restore((), words)


def tell_dialog(screen: Screen[None]) -> None:
    """Tell a dialog that is open over the meeting that somebody else changed it, where the dialog wants to know."""
    shown = cast("Any", screen.app).screen  # pyright: ignore[reportUnknownMemberType]
    changed = getattr(shown, "meeting_changed", None)
    if changed is not None:
        shown.call_later(changed)


def clear_told(screen: Screen[Any]) -> None:
    """Take away what is said in passing: somebody looks elsewhere, or it is not so any more."""
    screen.app.clear_notifications()  # pyright: ignore[reportUnknownMemberType]  # as `_app`


def opening(context: ScreenContext) -> OpenEntryAction:
    """What opens from the list. Not imported before it is needed: it costs the start."""
    from screens.meeting.actions.open_entry import OpenEntryAction

    return OpenEntryAction(context)


def minutes_of(context: ScreenContext) -> MinutesAction:
    """What is done with the minutes. Not imported before it is needed, as above."""
    from screens.meeting.actions.minutes import MinutesAction

    return MinutesAction(context)


def people_lists(context: ScreenContext) -> PeopleListAction:
    """What takes in lists of people. Not imported before it is needed, as above."""
    from screens.meeting.actions.people_list import PeopleListAction

    return PeopleListAction(context)
