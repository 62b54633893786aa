"""How the minutes name somebody: a letter, or a click. Then the next one is asked, in the same box."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from textual import getters
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.key_repeats import CLICK, KeyRepeats
from screens.dialogs.keyed import KeyedDialog
from screens.keys import keys_of
from screens.literal import plain
from screens.widgets.command_rows import CommandList, CommandRow, Commands

ROLE = "by_role"
"""The answer after which they are asked for their words, so that the box closes."""

LATER = "later"
"""The answer that puts somebody off."""


class KeepsNaming(Protocol):
    """What the dialog asks of the meeting."""

    def answer(self, choice: str) -> str | None:
        """Keep an answer, and go on to the next person: their name. None: nobody is left."""
        ...

    def take_back(self) -> str | None:
        """Take the last answer back: the name of whom it was. None: there is none."""
        ...


class AskNaming(KeyedDialog[str]):
    """Asks one after the other. It gives back the last answer. Nothing is lit, so Enter answers for nobody.

    Where a key is held, or somebody may be typing on, it waits: no letter answers before Enter asks the next one.
    """

    DEFAULT_CSS = """
    AskNaming DialogBox {
        width: 64;
    }
    AskNaming #naming-says {
        height: auto;
        margin-bottom: 1;
    }
    """

    choices = getters.query_one(CommandList)
    title_words = getters.query_one("#dialog-title", Static)
    says = getters.query_one("#naming-says", Static)

    def __init__(
        self, name: str, naming: KeepsNaming, clock: Callable[[], datetime], *, goes_on: bool, waits: bool = False
    ) -> None:
        """`clock`: a key that is held must not answer for the next. `waits`: whether Enter is waited for at first.

        `goes_on`: whether others are asked after them; else whoever puts off takes back what they answered before.
        """
        super().__init__(_title(name), say("arrive.appear.hint"))
        self._who = name
        self._naming = naming
        self._repeats = KeyRepeats(clock, "enter")
        self._waits = waits
        self._rows = [
            CommandRow(key.name, key.letter, key.what if goes_on or key.name != LATER else say("arrive.appear.again"))
            for key in keys_of("appear")
        ]

    def contents(self) -> ComposeResult:
        """Draw the answers."""
        yield Static(plain(say("arrive.appear.held")), id="naming-says")
        yield CommandList(id="answers")

    def on_mount(self) -> None:
        """Show the answers, none of them lit."""
        super().on_mount()
        self._ask(self._who, waits=self._waits)

    def pressed(self, event: Key) -> bool:
        """Answer by a letter."""
        if event.key in ("up", "down", "pageup", "pagedown"):
            return False
        self._repeats.press(event.key.casefold())
        letter = (event.character or "").upper()
        if self._waits:
            if event.key == "enter":
                self._ask(self._who)
        elif code := next((row.code for row in self._rows if row.mark == letter), ""):
            self._take(code)
        return True

    def on_commands_clicked(self, event: Commands.Clicked) -> None:
        """Answer by a click."""
        self._repeats.press(f"{CLICK}{event.code}")
        if not self._waits:
            self._take(event.code)
        elif not self._repeats.held:
            self._ask(self._who)

    def _ask(self, name: str, *, waits: bool = False, held: bool = False) -> None:
        """Ask about somebody, or wait for Enter first. `held`: it is said that a key was not taken."""
        self._who, self._waits = name, waits
        self.title_words.update(plain(_title(name)))
        self.says.display = held
        self.set_hint(say("arrive.appear.wait_hint" if waits else "arrive.appear.hint"))
        on = CommandRow("on", say("agreeing.keys.enter"), say("arrive.appear.ask", name=name))
        self.choices.show([on] if waits else self._rows, "")

    def _take(self, code: str) -> None:
        """Keep an answer, and ask the next one. What a held key answered for others is taken back."""
        if self.answered:
            return
        if self._repeats.held:
            self._stop(self._repeats.run)
            return
        following = self._naming.answer(code) if code != ROLE else None
        if following is not None:
            self._ask(following)
        elif self._repeats.run and code != ROLE:  # it may be held: the box stays until that is known
            self._stop(1)
        else:
            self.answer(code)

    def _stop(self, back: int) -> None:
        """Take answers back, and wait for Enter."""
        name = self._who
        for _ in range(back):
            name = self._naming.take_back() or name
        self._ask(name, waits=True, held=True)


def _title(name: str) -> str:
    return say("arrive.appear.title", name=name)
