"""The look that all dialogs share: a calm box with a title line, what it asks, and one line of keys."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Static

from data.words import say
from screens.keys import bindings
from screens.plain import plain


class DialogBox(VerticalScroll, can_focus=False):
    """The box of a dialog: it scrolls between its title and its line of keys, where it must."""


class CloseMark(Static):
    """The word at the end of the title line that closes the dialog, for the mouse."""

    async def on_click(self) -> None:
        """Close, as Esc does."""
        await self.run_action("screen.close")


class Dialog(ModalScreen[ScreenResultType | None]):
    """A dialog: it takes what it needs, gives back a value by `dismiss` (None: closed), and saves nothing.

    Say what stands in it by `contents`, and what else closing must do by `action_close`.
    """

    AUTO_FOCUS = "DialogBox *"

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("form", ["close"]),
        Binding("up", "scroll('up')", show=False),
        Binding("down", "scroll('down')", show=False),
        Binding("pageup", "scroll('page_up')", show=False),
        Binding("pagedown", "scroll('page_down')", show=False),
        Binding("home", "scroll('home')", show=False),
        Binding("end", "scroll('end')", show=False),
    ]

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 0%;
    }
    Dialog DialogBox {
        width: 92;
        max-width: 100%;
        height: auto;
        max-height: 100%;
        padding: 0 2;
        border: round $accent;
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
    }
    Dialog #dialog-head {
        dock: top;
        height: auto;
        margin-bottom: 1;
    }
    Dialog #dialog-title {
        width: 1fr;
        height: auto;
        color: $accent;
        text-style: bold;
    }
    Dialog CloseMark {
        width: auto;
        margin-left: 2;
    }
    Dialog CloseMark:hover {
        text-style: underline;
    }
    Dialog #dialog-hint {
        dock: bottom;
        height: auto;
        margin-top: 1;
    }
    Dialog.-low #dialog-head, Dialog.-low #dialog-hint {
        margin: 0;
    }
    """

    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-low"), (24, "-high")]

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self.dialog_title = title
        self.hint = hint

    def compose(self) -> ComposeResult:
        """Draw the box: its title line, what `contents` gives, and the line of keys."""
        with DialogBox():
            with Horizontal(id="dialog-head"):
                yield Static(plain(self.dialog_title), id="dialog-title")
                yield CloseMark(plain(say("forms.close")))
            yield from self.contents()
            yield Static(plain(self.hint), id="dialog-hint")

    def contents(self) -> ComposeResult:
        """Draw what stands between the title and the line of keys."""
        yield from ()

    def set_hint(self, hint: str) -> None:
        """Say which keys work now."""
        self.hint = hint
        self.query_one("#dialog-hint", Static).update(plain(hint))

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def action_scroll(self, where: str) -> None:
        """Scroll the box: `up`, `down`, `page_up`, `page_down`, `home`, `end`."""
        getattr(self.query_one(DialogBox), f"scroll_{where}")(animate=False)
