"""A round: who would like to speak, and then what they say, if anything. Anyone may pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.widgets import Static

from data.text.clean import clean, folded, typed_text
from data.words import say
from screens.dialogs.autosave import Autosave
from screens.dialogs.keyed import FieldDialog, KeyedDialog
from screens.literal import plain
from screens.widgets.clickable import Press
from screens.widgets.entries import number_shown
from screens.widgets.one_line import OneLine
from screens.widgets.row_list import ListRow, RowList

Speaks: TypeAlias = tuple[Literal["done", "later"], str]
"""What became of a turn, and the words, cleaned; empty: none."""


TOLD = "told"
"""What is picked to say the other thing about where the words of a round go."""


class RoundPick(KeyedDialog[str]):
    """Who speaks next: by ↑ ↓, a number or first letters. It gives back the key of a row."""

    DEFAULT_CSS = """
    RoundPick DialogBox {
        width: 76;
    }
    RoundPick #round-told, RoundPick #round-says {
        height: auto;
        margin-bottom: 1;
    }
    RoundPick.-low #round-told, RoundPick.-low #round-says, RoundPick.-low #dialog-head {
        margin-bottom: 0;
    }
    """

    lines = getters.query_one(RowList)

    def __init__(
        self, question: str, says: str, rows: Sequence[tuple[str, str, str]], hint: str = "", *, told: str = "",
        last: str = "",
    ) -> None:  # fmt: skip
        """`says`: one line under the question; `rows`: the key, the name, and a note, of everyone still to come.

        `hint`: the line of keys, where somebody is not picked to speak. `told`: where their words go.
        `last`: the row under all others, which stands for nobody and gives back `TOLD`; empty: there is none.
        """
        self._hint = hint or say("rounds.pick_hint")
        super().__init__(question, self._hint)
        self._says = says
        self._told = told
        self._rows = tuple(rows)
        self._last = last
        self._typed = ""

    def contents(self) -> ComposeResult:
        """Draw who is still to come."""
        if self._told:
            yield Static(plain(self._told), id="round-told")
        yield Static(plain(self._says), id="round-says")
        rows = [ListRow(key, name, number_shown(at), note) for at, (key, name, note) in enumerate(self._rows, 1)]
        yield RowList([*rows, *([ListRow(TOLD, self._last)] if self._last else [])])

    def pressed(self, event: Key) -> bool:
        """Choose, or give who is chosen."""
        if event.key in ("up", "down"):
            self._typed = ""
            self.lines.go(-1 if event.key == "up" else 1)
            self._say_keys()
        elif event.key == "enter":
            self._choose(self.lines.at)
        elif event.key == "backspace":
            self._seek(self._typed[:-1])
        elif text := typed_text(event.character, self._typed):
            self._seek(self._typed + text)
        else:
            return False
        return True

    def _seek(self, typed: str) -> None:
        """Choose the row of a number, or the first whose name or surname begins with what is typed."""
        self._typed = typed
        wanted = folded(typed)
        if wanted.isdecimal():
            at = self.lines.meant(wanted)
        else:
            names = [folded(name) for _, name, _ in self._rows]
            starts = [
                place for place, name in enumerate(names) if name.startswith(wanted) or f" {wanted}" in f" {name}"
            ]
            at = next(iter(sorted(starts, key=lambda place: not names[place].startswith(wanted))), None)
        if wanted and at is not None:
            self.lines.choose(at)
            self._say_keys()

    def _say_keys(self) -> None:
        """Say what Enter does to the chosen row."""
        on_last = self.lines.at >= len(self._rows)
        self.set_hint(say("rounds.pick_hint_told") if on_last else self._hint)

    def hints(self) -> list[str]:
        """The line of keys on a row of somebody, and on the last one."""
        return [self._hint, *([say("rounds.pick_hint_told")] if self._last else [])]

    @on(RowList.Picked)
    def _clicked(self, event: RowList.Picked) -> None:
        self._choose(event.at)

    def _choose(self, at: int) -> None:
        self.answer(self._rows[at][0] if at < len(self._rows) else TOLD)


class RoundTurn(FieldDialog[Speaks]):
    """Somebody speaks: a word or nothing, and Enter; Tab passes, Shift+Tab comes back to it."""

    DEFAULT_CSS = """
    RoundTurn DialogBox {
        width: 76;
    }
    RoundTurn OneLine {
        margin-bottom: 1;
    }
    RoundTurn #round-question, RoundTurn #round-told {
        height: auto;
        margin-bottom: 1;
    }
    RoundTurn.-low #round-question, RoundTurn.-low #round-told {
        margin-bottom: 0;
    }
    RoundTurn #round-buttons {
        height: 1;
    }
    """

    TAKES = frozenset({"enter"})

    def __init__(
        self, name: str, *, question: str = "", told: str = "", draft: str = "",
        on_draft: Callable[[str], object] | None = None,
    ) -> None:  # fmt: skip
        """`question`: what is asked in the round. `told`: where the words go. `draft`: what was half typed before.

        `on_draft`: keeps what is half typed; empty words let go of it.
        """
        super().__init__(name, say("rounds.turn_hint"), draft)
        self._question = question
        self._told = told
        self._on_draft = on_draft
        self._half = Autosave(self, lambda: {"words": self.field.value}, self._keep, {"words": draft})

    def contents(self) -> ComposeResult:
        """Draw what is asked, where the words go, the line, and what can come of the turn."""
        if self._question:
            yield Static(plain(self._question), id="round-question")
        if self._told:
            yield Static(plain(self._told), id="round-told")
        yield self.field
        with Horizontal(id="round-buttons"):
            yield Press("done", say("rounds.heard"), here=True)
            yield Press("pass", say("rounds.pass"))
            yield Press("later", say("rounds.back"))

    def _keep(self, typed: dict[str, str]) -> None:
        if self._on_draft is not None:
            self._on_draft(typed["words"])

    @on(OneLine.Changed)
    def _changed(self) -> None:
        self._half.touch()

    def act(self, key: str) -> None:
        """Heard, pass, or come back. Words that stand there are kept, whatever is pressed."""
        self._half.end()
        if key == "shift+tab":
            self.answer(("later", ""))  # what is half typed waits for them
            return
        words = clean(self.field.value)
        self.answer(("done", words))

    def move(self, step: int) -> None:
        """Tab and Shift+Tab go nowhere here: they pass, or come back to it."""
        self.act("tab" if step > 0 else "shift+tab")

    def on_press_pressed(self, event: Press.Pressed) -> None:
        """The same by a click."""
        self.act({"later": "shift+tab", "pass": "tab"}.get(event.name, "enter"))

    def keep_draft(self) -> None:
        """Keep what is half typed."""
        if not self.answered:
            self._half.keep_now()

    def action_close(self) -> None:
        """Go back to who is still to come; what was typed is kept for then."""
        self._half.keep_now()
        self.answer(None)
