"""A turn in a round: what somebody says, if anything. They may pass, or come later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from data.text.clean import clean
from data.words import say
from screens.dialogs.autosave import Autosave
from screens.dialogs.keyed import FieldDialog
from screens.dialogs.round import fit_round
from screens.literal import plain
from screens.widgets.clickable import Press
from screens.widgets.one_line import OneLine

Speaks: TypeAlias = tuple[Literal["done", "later"], str]
"""What became of a turn, and the words, cleaned; empty: none."""


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
    RoundTurn #round-question {
        text-style: bold;
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
        on_draft: Callable[[str], object] | None = None, room_for: int = 0,
    ) -> None:  # fmt: skip
        """`question`: what is asked in the round. `told`: where the words go. `draft`: what was half typed before.

        `on_draft`: keeps what is half typed; empty words let go of it. `room_for`: as in `RoundPick` (`round.py`).
        """
        super().__init__(name, say("rounds.turn_hint"), draft, reads_lists=True)
        self._question = question
        self._told = told
        self._on_draft = on_draft
        self._room_for = room_for
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

    def on_mount(self) -> None:
        """Take the place that the list of who is to come had."""
        super().on_mount()
        fit_round(self, self._room_for)

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
