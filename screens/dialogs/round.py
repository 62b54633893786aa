"""A round: who would like to speak. What they say then is asked in `round_turn.py`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual import getters, on
from textual.app import ComposeResult
from textual.events import Key, Paste
from textual.widgets import Static

from data.text.clean import clean, folded, typed_text
from data.words import say
from screens.dialogs.base import Dialog, DialogBox
from screens.dialogs.keyed import KeyedDialog
from screens.literal import plain, shortened
from screens.widgets.key_queue import list_in_one_line
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList

TOLD = "told"
"""What is picked to say the other thing about where the words of a round go."""

FINISH = "finish"
"""What is picked to end a round in which everyone was asked."""

ROOM = 30
"""Cells of what was typed before somebody is chosen that are shown with the keys."""

AROUND = 12
"""Lines of the box besides its list: the frame, what is asked, where the words go, the keys, and air."""


def fit_round(dialog: Dialog[Any], rows: int) -> None:
    """Make the box of a dialog as high as a list of so many rows needs; 0: as high as what is in it.

    Who speaks next and what they say are asked in two dialogs: so both have one size and place throughout a round.
    """
    if rows:
        dialog.add_class("-round")
        dialog.query_one(DialogBox).styles.height = rows + AROUND


class RoundPick(KeyedDialog[str]):
    """Who speaks next: by ↑ ↓, a number or first letters. It gives back the key of a row."""

    DEFAULT_CSS = """
    RoundPick DialogBox {
        width: 76;
    }
    RoundPick.-round RowList {
        height: 1fr;
    }
    RoundPick #round-told, RoundPick #round-asks {
        height: auto;
        margin-bottom: 1;
    }
    RoundPick #round-asks {
        text-style: bold;
    }
    RoundPick.-low #round-told, RoundPick.-low #round-asks, RoundPick.-low #dialog-head {
        margin-bottom: 0;
    }
    """

    lines = getters.query_one(RowList)

    def __init__(
        self, title: str, rows: Sequence[ListRow], *, asks: str = "", hint: str = "", nobody: str = "", told: str = "",
        last: str = "", lit: str = "", room_for: int = 0, on_words: Callable[[str], None] | None = None,
    ) -> None:  # fmt: skip
        """`rows`: everybody, those who are done too; `lit`: the key of the one that is chosen first.

        `asks`: what is asked in the round; `told`: where their words go. `hint`: the line of keys, where somebody is
        not picked to speak; `nobody`: what stands there while nobody is lit. `last`: the row under all others, which
        stands for nobody and gives back `TOLD`; empty: there is none. `room_for`: so many rows the box has room for,
        however many there are now; 0: as many as it has.

        `on_words`: keeps `words`, where the program is about to end. None: what names nobody is no words here.
        """
        self._hint = hint or say("rounds.pick_hint")
        self._nobody = nobody or say("rounds.choose_first")
        super().__init__(title, self._hint)
        self._asks = asks
        self._told = told
        self._rows = (*rows, ListRow(TOLD, last)) if last else tuple(rows)
        self._lit = lit
        self._room_for = room_for
        self._typed = ""
        self._on_words = on_words
        self._words = ""
        """What was typed that names nobody, before somebody was chosen."""

    def contents(self) -> ComposeResult:
        """Draw what is asked, and everybody with where they stand."""
        if self._asks:
            yield Static(plain(self._asks), id="round-asks")
        if self._told:
            yield Static(plain(self._told), id="round-told")
        yield RowList(self._rows, self._first())

    def _first(self) -> int:
        """The place of the row that is lit before anything is pressed."""
        open_rows = (at for at, row in enumerate(self._rows) if not row.kind)
        return next((at for at, row in enumerate(self._rows) if row.key == self._lit), next(open_rows, 0))

    def on_mount(self) -> None:
        """Take the place that the box of the turn has, too."""
        super().on_mount()
        fit_round(self, self._room_for)
        self._say_keys()

    def pressed(self, event: Key) -> bool:
        """Choose, or give who is chosen."""
        if event.key in ("up", "down"):
            self._end_typing()
            self.lines.go(-1 if event.key == "up" else 1)
            self._say_keys()
        elif event.key == "enter":
            self._end_typing()
            self._choose(self.lines.at)
        elif event.key == "backspace":
            if not self._typed:
                self._typed, self._words = self._words, ""
            self._seek(self._typed[:-1])
        elif text := typed_text(event.character, self._typed):
            self._seek(self._typed + text)
        else:
            return False
        return True

    def on_paste(self, event: Paste) -> None:
        """Take what is pasted as if it was typed."""
        event.stop()
        if not self.answered:
            self._seek(self._typed + list_in_one_line(event.text))

    def _seek(self, typed: str) -> None:
        """Choose the row of a number, or the first whose name or surname begins with what is typed; else none.

        Somebody may type what is said, and not a name: then Enter gives nobody.
        """
        self._typed = typed
        wanted = folded(typed)
        if wanted.isdecimal():
            at = self.lines.meant(wanted)
        else:
            names = {at: folded(row.words) for at, row in enumerate(self._rows) if not (row.kind or row.key == TOLD)}
            starts = [at for at, name in names.items() if name.startswith(wanted) or f" {wanted}" in f" {name}"]
            at = next(iter(sorted(starts, key=lambda place: not names[place].startswith(wanted))), None)
        if not wanted:
            at = self._first() if self.lines.chosen is None else self.lines.at
        self.lines.choose(None if at is None or self._rows[at].kind else at)
        self._say_keys()

    @property
    def words(self) -> str:
        """What was typed that is nobody's name, cleaned: somebody said it before they were chosen. Empty: nothing."""
        typed = clean(self._typed)
        wanted = folded(typed)
        names = (folded(row.words) for row in self._rows if row.key not in (TOLD, FINISH))
        named = wanted.isdecimal() or any(f" {wanted}" in f" {name}" for name in names)
        is_said = self._on_words is not None and bool(wanted) and not named
        return " ".join(filter(None, (self._words, typed if is_said else "")))

    def _end_typing(self) -> None:
        """Go on to another way of choosing. What was typed and is nobody's name is kept."""
        self._words, self._typed = self.words, ""

    def keep_draft(self) -> None:
        """Keep what is nobody's name: the program may be about to end."""
        if not self.answered and self._on_words is not None:
            self._on_words(self.words)

    def _say_keys(self) -> None:
        """Say what Enter does to the chosen row; where none is, that one is to be chosen, and what is kept."""
        words = shortened(self.words, ROOM)
        if self._rows and self.lines.chosen is None:
            self.set_hint(say("rounds.no_name", words=words) if words else self._nobody)
            return
        key = self._rows[self.lines.at].key if self._rows else ""
        hint = say("rounds.pick_hint_words", words=words) if words else self._hint
        self.set_hint(say(f"rounds.pick_hint_{key}") if key in (TOLD, FINISH) else hint)

    def hints(self) -> list[str]:
        """The line of keys on a row of somebody, on those of nobody, and where no row is lit."""
        keys = {row.key for row in self._rows}
        return [self._hint, self._nobody, *(say(f"rounds.pick_hint_{key}") for key in (TOLD, FINISH) if key in keys)]

    @on(RowList.Picked)
    def _clicked(self, event: RowList.Picked) -> None:
        self._choose(event.at)

    def _choose(self, at: int) -> None:
        if at >= 0 and not self._rows[at].kind:
            self.answer(self._rows[at].key)
