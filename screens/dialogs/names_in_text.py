"""Lines that name someone who is not to be named: before the minutes leave the meeting, the chair says what is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog, scrolled
from screens.plain import plain
from screens.widgets.press import Press

For: TypeAlias = Literal["", "final", "copy"]
"""Why the chair is asked: the minutes are to be saved, made final, or something is to be copied."""


class NamesInText(KeyedDialog[str]):
    """The lines, each with where it is. It gives back `mend` (what Enter means at first) or `keep`; None: cancelled."""

    DEFAULT_CSS = """
    NamesInText DialogBox {
        width: 84;
    }
    NamesInText #names-what, NamesInText .line {
        height: auto;
        margin-bottom: 1;
    }
    NamesInText #names-lines {
        height: auto;
        max-height: 50vh;
        scrollbar-size-vertical: 1;
    }
    NamesInText .line {
        text-style: bold;
    }
    NamesInText #names-buttons {
        height: 1;
    }
    NamesInText.-low #names-what, NamesInText.-low .line, NamesInText.-low #dialog-head {
        margin-bottom: 0;
    }
    """

    page = getters.query_one("#names-lines", VerticalScroll)

    def __init__(self, lines: Sequence[str], what_for: For = "") -> None:
        """`what_for`: what is to be done with the words; empty: the minutes are to be saved."""
        super().__init__(say("names.title"), say("names.hint"))
        self._lines = tuple(lines)
        self._end = f"_{what_for}" if what_for else ""
        self._at = 0

    def contents(self) -> ComposeResult:
        """Draw the lines, and what can be done, the safe thing first."""
        with VerticalScroll(id="names-lines", can_focus=False):
            for line in self._lines:
                yield Static(plain(line), classes="line")
        yield Static(plain(say(f"names.what{self._end}")), id="names-what")
        with Horizontal(id="names-buttons"):
            yield Press("mend", say("names.mend"), here=True)
            yield Press("keep", say(f"names.keep{self._end}"))
            yield Press("cancel", say("names.cancel"))

    def pressed(self, event: Key) -> bool:
        """Scroll, go from answer to answer, give the one that is marked."""
        if scrolled(self.page, event.key):
            pass
        elif event.key in ("tab", "right"):
            self._go(1)
        elif event.key in ("shift+tab", "left"):
            self._go(-1)
        elif event.key == "enter":
            self._give(list(self.query(Press))[self._at].means)
        return True

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """Give the answer that was clicked."""
        self._give(event.name)

    def _go(self, step: int) -> None:
        presses = list(self.query(Press))
        self._at = (self._at + step) % len(presses)
        for place, press in enumerate(presses):
            press.set_class(place == self._at, "-here")

    def _give(self, name: str) -> None:
        self.answer(None if name == "cancel" else name)
