"""A question with two answers, or a few."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.screen import ScreenResultType
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.literal import plain
from screens.widgets.clickable import Press


class AskWhich(KeyedDialog[ScreenResultType]):
    """A question with a few answers. It gives back what the chosen one means; None: closed."""

    DEFAULT_CSS = """
    AskWhich DialogBox {
        width: 72;
    }
    AskWhich .line {
        height: auto;
        margin-bottom: 1;
    }
    AskWhich #ask-buttons {
        height: 1;
    }
    """

    def __init__(
        self, question: str, lines: Sequence[str], answers: Sequence[tuple[ScreenResultType, str]], *, lit: bool = True
    ) -> None:
        """`answers`: what each means and how it is called. `lit`: Enter means the first one, the safe one, at first.

        Where none is lit, Enter means nothing before one is chosen.
        """
        super().__init__(question, say("dialogs.ask.hint"))
        self._lines = tuple(lines)
        self._answers = tuple(answers)
        self._at = 0 if lit else -1

    def contents(self) -> ComposeResult:
        """Draw the lines and the answers."""
        yield from self.shown_lines()
        yield self.buttons()

    def shown_lines(self) -> ComposeResult:
        """Draw the lines."""
        for line in self._lines:
            yield Static(plain(line), classes="line")

    def buttons(self) -> Horizontal:
        """The answers, side by side."""
        presses = [Press(str(at), label, here=at == self._at) for at, (_, label) in enumerate(self._answers)]
        return Horizontal(*presses, id="ask-buttons")

    def pressed(self, event: Key) -> bool:
        """Go to another answer, or give the one that is marked."""
        if event.key in ("left", "right", "tab", "shift+tab"):
            step = 1 if event.key in ("right", "tab") else -1
            self._at = (self._at + step) % len(self._answers) if self._at >= 0 else 0
            for press in self.query(Press):
                press.set_class(press.means == str(self._at), "-here")
        elif event.key == "enter":
            if self._at >= 0:
                self.answer(self._answers[self._at][0])
        else:
            return event.key not in ("up", "down", "pageup", "pagedown", "home", "end")
        return True

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """Give the answer that was clicked."""
        self.answer(self._answers[int(event.name)][0])


class Ask(AskWhich[bool]):
    """A question with two answers. True: yes; False: no, which is what Enter means at first; None: closed."""

    def __init__(self, question: str, lines: Sequence[str], *, yes: str, no: str) -> None:
        super().__init__(question, lines, [(False, no), (True, yes)])
