"""A word to click on, for what a key does as well."""

from __future__ import annotations

from dataclasses import dataclass

from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from screens.literal import plain


class Press(Static):
    """A button of one line. It takes no focus: the dialog says which one Enter presses (class `-here`)."""

    DEFAULT_CSS = """
    Press {
        width: auto;
        height: 1;
        padding: 0 2;
        margin-right: 2;
        background: $panel;
        color: $foreground;
    }
    Press.-here {
        background: $foreground;
        color: $background;
        text-style: bold;
    }
    Press:hover {
        text-style: underline;
    }
    """

    ALLOW_SELECT = False

    @dataclass
    class Pressed(Message):
        """It was clicked."""

        name: str

    def __init__(self, name: str, words: str, *, here: bool = False) -> None:
        super().__init__(plain(words), id=f"press-{name}", classes="-here" if here else None)
        self.means = name

    def say(self, words: str) -> None:
        """Call it something else."""
        self.update(plain(words))

    def on_click(self, event: Click) -> None:
        """Say so."""
        event.stop()
        self.post_message(self.Pressed(self.means))
