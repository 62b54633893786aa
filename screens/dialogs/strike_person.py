"""Striking a person: where else they are named, and what becomes of these lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import getters
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from data.queries.named_elsewhere import NamingLine, ticked_with
from data.queries.people_names import join_with_and
from data.words import say
from screens.dialogs.keyed import KeyedDialog
from screens.keys import keys_of
from screens.literal import plain
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList


class LinesChoice(NamedTuple):
    """What becomes of the lines."""

    what: str
    """`someone` ("[someone]" is put into the ticked ones), `these_too` (these are struck) or `leave` (none is touched).
    """
    ticked: tuple[NamingLine, ...]
    """Those that are ticked."""


class StrikePerson(KeyedDialog[LinesChoice]):
    """The lines, each only by where it stands until it is opened: the screen may be shared.

    Those that name them are ticked at first, those that only may are not. A letter lights a choice, and Enter does it:
    nothing is struck by one key. It gives back what becomes of the lines; None: closed, nothing is struck.
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
        self._ticked = {at for at, line in enumerate(lines) if not line.is_unsure}
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
        """Light a row by ↑ ↓ or its letter; tick a line by Space, open it by Enter, or do what is chosen."""
        letter = (event.character or "").upper()
        at = next((place for place, key in enumerate(self._keys) if letter and key.letter == letter), None)
        if event.key in ("up", "down"):
            self.rows.go(-1 if event.key == "up" else 1)
        elif event.key == "space":
            self._tick(self.rows.at)
        elif event.key == "enter":
            self._do(self.rows.at)
        elif at is not None:
            self.rows.choose(len(self._lines) + at)
        else:
            return event.key not in ("pageup", "pagedown")
        return True

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        """Open the line that was clicked, and tick it with a second click; so a choice is lit, and done."""
        if event.at in self._open:
            self._tick(event.at)
        elif event.at < len(self._lines) or event.at == self.rows.at:
            self._do(event.at)
        else:
            self.rows.choose(event.at)

    def _do(self, at: int) -> None:
        if at < len(self._lines):
            self._open ^= {at}
            self.rows.show(self._listed(), at)
            return
        ticked = tuple(line for place, line in enumerate(self._lines) if place in self._ticked)
        self.answer(LinesChoice(self._keys[at - len(self._lines)].name, ticked))

    def _tick(self, at: int) -> None:
        """Tick a line or untick it, and with it those that have the same words: these go wherever they stand."""
        if at < len(self._lines):
            several = ticked_with(self._lines, at)
            self._ticked = self._ticked - several if at in self._ticked else self._ticked | several
            self.rows.show(self._listed(), at)

    def _listed(self) -> list[ListRow]:
        lines = [
            ListRow(
                f"line:{at}",
                _words(line) if at in self._open else _where(line),
                say("striking.ticked" if at in self._ticked else "striking.not_ticked"),
            )
            for at, line in enumerate(self._lines)
        ]
        return [*lines, *(ListRow(key.name, self._does(key.name), key.letter) for key in self._keys)]

    def _does(self, name: str) -> str:
        """What a letter does with the lines that are ticked now."""
        key = f"{name}_none" if name != "leave" and not self._ticked else name
        return say(f"striking.does.{key}", count=len(self._ticked))


def _where(line: NamingLine) -> str:
    return say("striking.where_may", where=line.where) if line.is_unsure else line.where


def _words(line: NamingLine) -> str:
    quoted = "striking.quoted_may" if line.is_unsure else "striking.quoted"
    words = " ".join(say(quoted, words=words) for words in line.words)
    told = say("striking.line", where=line.where, words=words)
    return f"{told} {say('striking.may_be', names=join_with_and(line.may_be))}" if line.may_be else told
