"""A labelled row of a dialog: what it asks, where that is filled in, and a line under it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.widgets import Static

from screens.dialogs.base import Dialog
from screens.literal import plain


class Labelled(Horizontal):
    """A label, what is filled in beside it (under it in a narrow window), and a line for what is to be said of it."""

    SCOPED_CSS: ClassVar[bool] = False
    DEFAULT_CSS = """
    Labelled {
        width: 100%;
        height: auto;
        margin: 0 1 1 0;
        border-left: blank;
        padding-left: 1;
    }
    Labelled:focus-within {
        border-left: outer $accent;
    }
    Labelled > .row-label {
        width: 22;
        height: auto;
        margin-right: 2;
    }
    Labelled:focus-within > .row-label {
        color: $accent;
        text-style: bold;
    }
    Labelled > .row-filled {
        width: 1fr;
        height: auto;
    }
    Labelled .row-note {
        width: 1fr;
        height: auto;
        padding-left: 1;
        display: none;
    }
    Labelled .row-note.-said {
        display: block;
    }
    Labelled .row-note.-wrong {
        text-style: bold;
    }
    .-narrow Labelled {
        layout: vertical;
    }
    .-narrow Labelled > .row-label {
        width: 1fr;
        margin-right: 0;
    }
    .-narrow Labelled > .row-filled {
        width: 1fr;
    }
    """

    def __init__(self, label: str, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="together")
        self.label = label

    def compose(self) -> ComposeResult:
        """Draw the label, what is filled in, and the line under it."""
        yield Static(plain(self.label), classes="row-label")
        with Vertical(classes="row-filled"):
            yield from self.filled()
            yield Static(classes="row-note")
            yield from self.below()

    def filled(self) -> ComposeResult:
        """Draw what is filled in."""
        raise NotImplementedError

    def below(self) -> ComposeResult:
        """Draw what belongs to it and stands under what is said of it."""
        yield from ()

    def on_resize(self, event: Resize) -> None:
        """It may have grown under the cursor."""
        self.keep_in_view()

    def say_under(self, words: str, *, wrong: bool = False) -> None:
        """Say something under what is filled in; nothing: the line goes."""
        note = self.query_one(".row-note", Static)
        note.update(plain(words))
        note.set_class(bool(words), "-said")
        note.set_class(wrong, "-wrong")

    def keep_in_view(self) -> None:
        """Keep what the cursor is in in view, here, where it has grown."""
        screen = self.screen
        if isinstance(screen, Dialog) and screen.focused is not None and self in screen.focused.ancestors:
            self.call_after_refresh(screen.show_focused)

    def go(self) -> None:
        """Put the cursor here."""
        self.screen.set_focus(self.query_one(".row-filled > *:first-child"))
