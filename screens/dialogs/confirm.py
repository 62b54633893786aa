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
from screens.widgets.clickable import Answer, Press


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
        self, question: str, lines: Sequence[str], answers: Sequence[tuple[ScreenResultType, str]], *,
        letters: Sequence[str] = (), lit: bool = True,
    ) -> None:  # fmt: skip
        """`answers`: what each means and how it is called. `lit`: Enter means the first one, the safe one, at first.

        `letters`: the key of each, upper case: it chooses an answer, and Enter gives it, so a key that is held answers
        for nobody. Where none is lit, each has one: Enter means nothing before one is chosen, and the line of keys says
        so.
        """
        super().__init__(question)
        self._lines = tuple(lines)
        self._answers = tuple(answers)
        self._letters = tuple(letters)
        self._at = 0 if lit else -1
        self.hint = self._keys()

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
        letters = self._letters or [""] * len(self._answers)
        labels = [f"{letter} {label}".lstrip() for letter, (_, label) in zip(letters, self._answers, strict=True)]
        presses = [Answer(str(at), label, here=at == self._at) for at, label in enumerate(labels)]
        return Horizontal(*presses, id="ask-buttons")

    def hints(self) -> list[str]:
        """What the line of keys says, before an answer is chosen and then."""
        return [say("dialogs.ask.hint_choose"), say("dialogs.ask.hint_letters")] if self._letters else [self.hint]

    def _keys(self) -> str:
        if not self._letters:
            return say("dialogs.ask.hint")
        return say("dialogs.ask.hint_letters" if self._at >= 0 else "dialogs.ask.hint_choose")

    def pressed(self, event: Key) -> bool:
        """Go to another answer, or to the one whose letter it is, or give the one that is marked."""
        letter = (event.character or "").upper()
        if event.key in ("left", "right", "tab", "shift+tab"):
            step = 1 if event.key in ("right", "tab") else -1
            self._choose((self._at + step) % len(self._answers) if self._at >= 0 else 0)
        elif event.key == "enter":
            if self._at >= 0:
                self.answer(self._answers[self._at][0])
        elif letter in self._letters:
            self._choose(self._letters.index(letter))
        else:
            return event.key not in ("up", "down", "pageup", "pagedown", "home", "end")
        return True

    def _choose(self, at: int) -> None:
        """Mark an answer: it is what Enter gives."""
        self._at = at
        for press in self.query(Answer):
            press.mark(here=press.means == str(at))
        self.set_hint(self._keys())

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """Give the answer that was clicked."""
        self.answer(self._answers[int(event.name)][0])


class Ask(AskWhich[bool]):
    """A question with two answers. True: yes; False: no, which is what Enter means at first; None: closed."""

    def __init__(self, question: str, lines: Sequence[str], *, yes: str, no: str) -> None:
        super().__init__(question, lines, [(False, no), (True, yes)])
