"""Striking a person: where else they are named, and what becomes of these lines."""

from __future__ import annotations

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.queries.named_elsewhere import NamingLine
from data.queries.people_names import join_with_and
from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.keys import keys_of
from screens.literal import plain
from screens.widgets.row_list import ListRow, RowList


class StrikePerson(KeyedDialog[str]):
    """The lines, each only by where it stands until it is opened: the screen may be shared.

    A letter lights a choice, and Enter does it: nothing is struck by one key. It gives back what becomes of the lines:
    `someone` ("[someone]" is put there), `these_too` (they are struck) or `leave`; None: closed, nothing is struck.
    """

    DEFAULT_CSS = """
    StrikePerson DialogBox {
        width: 76;
    }
    StrikePerson .line {
        height: auto;
        margin-bottom: 1;
    }
    StrikePerson .who {
        text-style: bold;
    }
    StrikePerson.-low .line, StrikePerson.-low #dialog-head {
        margin-bottom: 0;
    }
    """

    rows = getters.query_one(RowList)

    def __init__(self, who: str, what: str, lines: Sequence[NamingLine]) -> None:
        """`who`: what they are called. `what`: what striking them does. `lines`: which name them, or may."""
        super().__init__(say("striking.title"), say("striking.hint"))
        self._who, self._what = who, what
        self._lines = tuple(lines)
        self._open: set[int] = set()
        self._keys = keys_of("strike_person")

    def contents(self) -> ComposeResult:
        """Draw who it is, what is said of striking, the lines, and what can be done."""
        yield Static(plain(self._who), classes="line who")
        yield Static(plain(self._what), classes="line")
        sure = sum(not line.is_unsure for line in self._lines)
        counts = {"striking.others": sure, "striking.others_may": len(self._lines) - sure}
        told = " ".join(say(key, count=count) for key, count in counts.items() if count)
        yield Static(plain(told), classes="line")
        yield RowList(self._listed())

    def pressed(self, event: Key) -> bool:
        """Light a row by ↑ ↓ or its letter; open a line, or do what is chosen."""
        letter = (event.character or "").upper()
        at = next((place for place, key in enumerate(self._keys) if letter and key.letter == letter), None)
        if event.key in ("up", "down"):
            self.rows.go(-1 if event.key == "up" else 1)
        elif event.key == "enter":
            self._do(self.rows.at)
        elif at is not None:
            self.rows.choose(len(self._lines) + at)
        else:
            return event.key not in ("pageup", "pagedown")
        return True

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Open the line that was clicked; light a choice, and do it with a second click."""
        if event.at < len(self._lines) or event.at == self.rows.at:
            self._do(event.at)
        else:
            self.rows.choose(event.at)

    def _do(self, at: int) -> None:
        if at < len(self._lines):
            self._open ^= {at}
            self.rows.show(self._listed(), at)
            return
        self.answer(self._keys[at - len(self._lines)].name)

    def _listed(self) -> list[ListRow]:
        lines = [
            ListRow(f"line:{at}", _words(line) if at in self._open else _where(line))
            for at, line in enumerate(self._lines)
        ]
        return [*lines, *(ListRow(key.name, key.what, key.letter) for key in self._keys)]


def _where(line: NamingLine) -> str:
    return say("striking.where_may", where=line.where) if line.is_unsure else line.where


def _words(line: NamingLine) -> str:
    quoted = " ".join(
        say("striking.quoted_may" if words in line.unsure else "striking.quoted", words=words) for words in line.words
    )
    told = say("striking.line", where=line.where, words=quoted)
    return f"{told} {say('striking.may_be', names=join_with_and(line.may_be))}" if line.may_be else told
