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


class Answer(Press):
    """One of several answers side by side. That which Enter gives is in brackets, too: colour alone may not be seen."""

    DEFAULT_CSS = """
    Answer {
        padding: 0 1;
    }
    """

    def __init__(self, name: str, words: str, *, here: bool = False) -> None:
        super().__init__(name, _in_brackets(words, here=here), here=here)
        self._words = words

    def mark(self, *, here: bool) -> None:
        """Say whether Enter gives it."""
        self.set_class(here, "-here")
        self.say(_in_brackets(self._words, here=here))


def _in_brackets(words: str, *, here: bool) -> str:
    return f"[{words}]" if here else f" {words} "
