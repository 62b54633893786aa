"""Asks whether undo is meant, where it would take back what others rely on. Enter leaves it; one letter does it."""

from __future__ import annotations

from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.keys import key_for
from screens.literal import plain
from screens.widgets.clickable import Answer, Press


class UndoQuestion(KeyedDialog[bool]):
    """True: do it. False, or None where it was closed: leave it. The keys of undo and redo mean nothing here."""

    DEFAULT_CSS = """
    UndoQuestion DialogBox {
        width: 72;
    }
    UndoQuestion #undo-behind {
        height: auto;
        margin-bottom: 1;
    }
    UndoQuestion #undo-buttons {
        height: 1;
    }
    """

    def __init__(self, name: Literal["undo", "redo"], question: str, behind: str = "") -> None:
        """`behind`: what has come since, as a sentence; empty: it asks for another reason."""
        super().__init__(question, say(f"undo.{name}_hint"))
        self._name = name
        self._behind = behind

    def contents(self) -> ComposeResult:
        """Draw what has come since, and the two answers."""
        if self._behind:
            yield Static(plain(self._behind), id="undo-behind")
        with Horizontal(id="undo-buttons"):
            yield Answer("no", say("undo.no"), here=True)
            yield Answer("yes", say(f"undo.{self._name}_yes"))

    def pressed(self, event: Key) -> bool:
        """Leave it, or do it. Any other key is held here."""
        if event.key == "enter":
            self.answer(False)
        elif (event.character or "").upper() == key_for("undo", "do_it").letter:
            self.answer(True)
        return True

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """The same by a click."""
        self.answer(event.name == "yes")
