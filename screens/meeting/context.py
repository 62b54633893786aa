"""What an action on an open meeting needs: the meeting, how it is looked at, and somebody who asks and tells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

from textual.message import Message
from textual.screen import ModalScreen

from data.edits.named import Edit
from data.model import codes
from data.model.patch import Change
from data.model.records.meeting import Meeting
from screens.meeting.drafts import UnfinishedWords
from screens.meeting.shown_stage import ShownStage
from screens.meeting.stages.base import StageView, ViewState
from screens.widgets.entries import Entry

if TYPE_CHECKING:
    from data.minutes.formats import Format
    from data.session.session import Session
    from screens.meeting.name_check_action import NameCheckAction
    from screens.meeting.toasts import StrikeToasts

Result = TypeVar("Result")
P = ParamSpec("P")


class Host(Protocol):
    """What the frame does for whatever is done in a meeting."""

    @property
    def session(self) -> Session:
        """The open meeting."""
        ...

    shown: ShownStage
    """Which stage is looked at, and how."""

    @property
    def stage(self) -> StageView:
        """The stage that is looked at."""
        ...

    @property
    def looking(self) -> codes.Stage:
        """Its code."""
        ...

    @property
    def view(self) -> ViewState:
        """How the stage is looked at."""
        ...

    @property
    def chosen(self) -> Entry | None:
        """What is chosen in the list; None: nothing is."""
        ...

    @property
    def naming(self) -> NameCheckAction:
        """What looks for names in people's words."""
        ...

    def last_meeting(self) -> Meeting | None:
        """The meeting before, as it would be opened now; None: there is none, or it can't be read here."""
        ...

    def now(self) -> datetime:
        """What time it is."""
        ...

    def apply(self, edit: Edit[P], /, *args: P.args, **more: P.kwargs) -> Change | None:
        """Change the meeting and draw it."""
        ...

    def ask(
        self, dialog: ModalScreen[Result | None], then: Callable[[Result], object],
        draft: UnfinishedWords | None = None, *, reads: bool = False,
    ) -> None:  # fmt: skip
        """Open a dialog; what it gives goes on, unless it was closed. `draft`: let go of once that is done.

        `reads`: it helps where nothing can be changed, too. Any other is not opened there: that is told at once.
        """
        ...

    def ask_or_not(
        self, dialog: ModalScreen[Result | None], then: Callable[[Result | None], object],
        draft: UnfinishedWords | None = None, *, reads: bool = False,
    ) -> None:  # fmt: skip
        """Open a dialog; what it gives goes on, None where it was closed, or not opened."""
        ...

    def come_back(self) -> None:
        """Close what is open over the meeting; what is half typed there is kept for the next time."""
        ...

    @property
    def strikes(self) -> StrikeToasts:
        """What tells how far a strike has come."""
        ...

    def tell(self, words: str) -> None:
        """Say something in passing."""
        ...

    def redraw(self) -> None:
        """Draw the stage from the meeting."""
        ...

    def post_message(self, message: Message) -> bool:
        """Ask something of the program."""
        ...

    def reveal(self, key: str) -> None:
        """Bring an entry of the list into view; the choice stays."""
        ...

    def neighbours(self, key: str, *, parts: bool = False) -> list[Entry]:
        """The items that stand together with an item in the list, itself among them.

        `parts`: also those that are a part of one of them.
        """
        ...

    def show_stage(self, code: codes.Stage, key: str | None = None, line: str = "") -> None:
        """Look at a stage, and at an item of it. `line`: the kind of line that it turns to."""
        ...

    def turn_view(self) -> None:
        """Show the map instead of the list, or the list instead of the map."""
        ...

    def suggest(self, words: str) -> None:
        """Put words into the line, for Enter to add."""
        ...

    @property
    def minutes_place(self) -> Callable[[Format, bool], str]:
        """Gives where the minutes would be saved in a format and size, shown from `~`."""
        ...
