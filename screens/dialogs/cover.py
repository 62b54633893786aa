"""A cover for the shared screen: for a break, or something told in confidence."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Center, Vertical
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
    Cover .cover-words {
        width: 100%;
        height: auto;
        text-align: center;
        margin-bottom: 1;
    }
    Cover .-large {
        color: $accent;
        text-style: bold;
    }
    Cover Press {
        margin: 1 0 0 0;
    }
    """

    def __init__(
        self, first: str | None = None, then: str | None = None, back: str | None = None, *, time: str = ""
    ) -> None:
        """What is said, below it, and on the button; None: the usual words. `time`: stands alone on a line between."""
        super().__init__()
        self._first = say("dialogs.cover.first") if first is None else first
        self._then = say("dialogs.cover.then") if then is None else then
        self._back = say("dialogs.cover.back") if back is None else back
        self._time = time
        self._gone = False

    def compose(self) -> ComposeResult:
        """Draw a few calm words."""
        with Vertical():
            yield Static(plain(self._first), classes="cover-words -large")
            if self._time:
                yield Static(plain(self._time), classes="cover-words -large")
            yield Static(plain(self._then), classes="cover-words")
            with Center():
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
