"""What can be done with an item: a letter, or ↑ ↓ and Enter, or a click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Key
from textual.widgets import Static

from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.literal import plain
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList


@dataclass(frozen=True)
class MenuChoice:
    """One thing that can be done."""

    code: str
    """What the menu gives back for it."""
    letter: str
    """The key for it, upper case; both cases work."""
    label: str
    """What it says."""
    value: str = ""
    """How things are now, in words."""
    stays: bool = False
    """Whether the menu stays open when it is chosen."""


Refresh: TypeAlias = Callable[[str], tuple[str, Sequence[MenuChoice]]]
"""Does what a choice that stays asks for, and gives the item's words and choices as they are then."""


class ItemMenu(KeyedDialog[str]):
    """The menu of an item. It gives back the code of what was chosen."""

    DEFAULT_CSS = """
    ItemMenu DialogBox {
        width: 64;
    }
    ItemMenu #menu-words {
        height: auto;
        max-height: 30vh;
        margin-bottom: 1;
        scrollbar-size-vertical: 1;
    }
    ItemMenu.-low #menu-words, ItemMenu.-low #dialog-head {
        margin-bottom: 0;
    }
    ItemMenu #menu-words Static {
        height: auto;
        text-style: bold;
    }
    """

    lines = getters.query_one(RowList)
    words = getters.query_one("#menu-words Static", Static)

    def __init__(
        self, words: str, choices: Sequence[MenuChoice], *, refresh: Refresh | None = None, title: str = "",
        lit: str = "", names_lit: bool = False,
    ) -> None:  # fmt: skip
        """`title`: what is asked, where that is something else. `lit`: the code of what is lit; empty: the first.

        `names_lit`: whether the line of keys names what Enter answers.
        """
        super().__init__(title or say("dialogs.menu.title"))
        self._words = words
        self._choices = tuple(choices)
        self._refresh = refresh
        self._lit = next((place for place, one in enumerate(self._choices) if one.code == lit), 0)
        self._names_lit = names_lit
        self.hint = self.hints()[self._lit]

    def contents(self) -> ComposeResult:
        """Draw the item's words and what can be done with it."""
        with VerticalScroll(id="menu-words", can_focus=False):
            yield Static(plain(self._words))
        yield RowList(_rows(self._choices), self._lit)

    def hints(self) -> list[str]:
        """What the line of keys says, by which choice is lit."""
        what = "dialogs.menu.hint_lit" if self._names_lit else "dialogs.menu.hint"
        return [say(what, what=one.label) for one in self._choices]

    def pressed(self, event: Key) -> bool:
        """Choose by ↑ ↓ Enter or a letter."""
        letter = (event.character or "").upper()
        if event.key in ("up", "down"):
            self.lines.go(-1 if event.key == "up" else 1)
            self.set_hint(self.hints()[self.lines.at])
        elif event.key == "enter":
            self._choose(self.lines.at)
        elif event.key in ("pageup", "pagedown"):
            return False
        else:
            found = next((place for place, one in enumerate(self._choices) if letter and one.letter == letter), None)
            if found is not None:
                self._choose(found)
        return True

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Choose what was clicked."""
        self._choose(event.at)

    def _choose(self, at: int) -> None:
        if not 0 <= at < len(self._choices):
            return
        choice = self._choices[at]
        if not (choice.stays and self._refresh):
            self.answer(choice.code)
            return
        self._words, choices = self._refresh(choice.code)
        self._choices = tuple(choices)
        places = [place for place, one in enumerate(self._choices) if one.code == choice.code]
        self.words.update(plain(self._words))
        self.lines.show(_rows(self._choices), places[0] if places else 0)


def _rows(choices: Sequence[MenuChoice]) -> list[ListRow]:
    return [ListRow(one.code, one.label, one.letter, one.value) for one in choices]
