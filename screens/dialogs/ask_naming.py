"""How the minutes name somebody: a letter, or a click. Then the next one is asked, in the same box."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual import getters
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.key_repeats import KeyRepeats
from screens.dialogs.keyed import KeyedDialog
from screens.keys import keys_of
from screens.literal import plain
from screens.widgets.command_rows import CommandList, CommandRow, Commands

ROLE = "by_role"
"""The answer after which they are asked for their words, so that the box closes."""

LATER = "later"
"""The answer that puts somebody off."""


class AskNaming(KeyedDialog[str]):
    """Asks one after the other. It gives back the last answer. Nothing is lit, so Enter answers for nobody."""

    DEFAULT_CSS = """
    AskNaming DialogBox {
        width: 64;
    }
    """

    choices = getters.query_one(CommandList)
    title_words = getters.query_one("#dialog-title", Static)

    def __init__(
        self, name: str, answered: Callable[[str], str | None], clock: Callable[[], datetime], *, goes_on: bool
    ) -> None:
        """`answered`: keeps an answer, and gives the name of who is asked next; None: nobody is.

        `clock`: a key that is held, or pressed twice, must not answer for the next. `goes_on`: whether others are asked
        after them; else whoever puts off takes back what they answered before.
        """
        super().__init__(_title(name), say("arrive.appear.hint"))
        self._answered = answered
        self._repeats = KeyRepeats(clock, "enter")
        self._rows = [
            CommandRow(key.name, key.letter, key.what if goes_on or key.name != LATER else say("arrive.appear.again"))
            for key in keys_of("appear")
        ]

    def contents(self) -> ComposeResult:
        """Draw the answers."""
        yield CommandList(id="answers")

    def on_mount(self) -> None:
        """Show the answers, none of them lit."""
        super().on_mount()
        self.choices.show(self._rows, "")

    def pressed(self, event: Key) -> bool:
        """Answer by a letter."""
        if event.key in ("up", "down", "pageup", "pagedown"):
            return False
        letter = (event.character or "").upper()
        again = self._repeats.is_one(event.key.casefold())
        code = next((row.code for row in self._rows if row.mark == letter), "")
        if code and not again:
            self._take(code)
        return True

    def on_commands_clicked(self, event: Commands.Clicked) -> None:
        """Answer by a click."""
        if not self._repeats.is_one("click"):
            self._take(event.code)

    def _take(self, code: str) -> None:
        if self.answered:
            return
        following = self._answered(code) if code != ROLE else None
        if following is None:
            self.answer(code)
        else:
            self.title_words.update(plain(_title(following)))


def _title(name: str) -> str:
    return say("arrive.appear.title", name=name)
