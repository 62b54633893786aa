"""A cover for the shared screen: for a break, or something told in confidence."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from data.words import say
from screens.literal import plain
from screens.widgets.clickable import Press


class Cover(ModalScreen[None]):
    """Hides everything of the meeting, messages in passing too, until Enter, Space, Esc or a click on "Back"."""

    COVERS: ClassVar[bool] = True
    """While it is shown, nothing else works but leaving: the app looks at this."""

    AUTO_FOCUS = ""

    DEFAULT_CSS = """
    Cover {
        align: center middle;
        background: $background;
    }
    Cover Toast {
        display: none;
    }
    Cover Vertical {
        width: 60;
        max-width: 100%;
        height: auto;
        padding: 0 2;
    }
    Cover Static {
        height: auto;
    }
    Cover #cover-first {
        color: $accent;
        text-style: bold;
        margin-bottom: 1;
    }
    Cover #cover-then {
        margin-bottom: 2;
    }
    """

    def __init__(self, first: str | None = None, then: str | None = None, back: str | None = None) -> None:
        """What is said, below it, and on the button; None: the usual words."""
        super().__init__()
        self._first = say("dialogs.cover.first") if first is None else first
        self._then = say("dialogs.cover.then") if then is None else then
        self._back = say("dialogs.cover.back") if back is None else back
        self._gone = False

    def compose(self) -> ComposeResult:
        """Draw a few calm words."""
        with Vertical():
            yield Static(plain(self._first), id="cover-first")
            yield Static(plain(self._then), id="cover-then")
            yield Press("back", self._back, here=True)

    def on_key(self, event: Key) -> None:
        """Uncover, or do nothing."""
        event.stop()
        event.prevent_default()
        if event.key in ("enter", "space", "escape"):
            self._uncover()

    def on_press_pressed(self) -> None:
        """Uncover by a click."""
        self._uncover()

    def _uncover(self) -> None:
        if not self._gone:
            self._gone = True
            self.dismiss(None)
