"""What the ways out of agreeing ask for: a date or words, or the next step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Static

from data import codes
from data.dates import day_to_show, read_date, show_date
from data.words import say
from screens.dialogs.agree_rows import LineRow
from screens.dialogs.fields_dialog import FormButton
from screens.plain import plain

WAYS_OUT: tuple[codes.State, ...] = ("for_now", "not_agreed", "open", "parked")
"""What can come of asking besides agreeing."""


class WayOutRow(LineRow):
    """What agreed for now, not agreed, open and parked ask for. What was typed for one of them waits for it."""

    state: reactive[codes.State | None] = reactive(None, init=False)
    """Which of them is asked for; None: none is, and the row is not there."""

    def __init__(self, today: date, *, id: str | None = None) -> None:
        super().__init__("", id=id)
        self.today = today
        self.display = False
        self._waiting: dict[str, str] = {}
        self.waits: codes.State | None = None
        """Which of them was asked for when what was typed was kept; None: none was."""

    def filled(self) -> ComposeResult:
        """Draw the line, and what records it."""
        yield from super().filled()
        with Vertical(classes="buttons -beside"):
            yield FormButton("record", say("agreeing.record"), reached=False)

    def ask(self, state: codes.State, words: str | None = None) -> None:
        """Ask for what this way out needs. `words`: what stands there; None: what was typed for it before."""
        self.state = state
        self.query_one(".row-label", Static).update(plain(say(f"agreeing.ask.{state}")))
        self.line.placeholder = say(f"agreeing.ask_hint.{state}", **day_to_show(self.today))
        self.line.value = self._waiting.get(state, "") if words is None else words
        self.display = True
        self.go()

    def hide(self) -> None:
        """Ask for nothing any more."""
        self._waiting = self._all()
        self.state = None
        self.display = False

    @property
    def until(self) -> tuple[str | None, str]:
        """The date as ISO, or else the words."""
        found = read_date(self.words, self.today)
        return (found.isoformat(), "") if found else (None, self.words)

    def typed(self) -> dict[str, str]:
        """What was typed for each, and which of them is asked for now."""
        held = self._all()
        return {**held, "way_out": self.state if self.state and held[self.state] else ""}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Have again what was typed for each."""
        self._waiting = {state: typed[state] for state in WAYS_OUT if state in typed}
        self.waits = next((state for state in WAYS_OUT if state == typed.get("way_out")), None)

    def _all(self) -> dict[str, str]:
        return {**self._waiting, **({self.state: self.line.value} if self.state else {})}

    def on_input_changed(self) -> None:
        """Say how a date was understood."""
        iso, words = self.until
        shown = show_date(iso) if iso else say("forms.kept_as_words", **day_to_show(self.today)) if words else ""
        self.say_under(shown if self.state != "not_agreed" and shown != self.words else "")
