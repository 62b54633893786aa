"""Why, and concerns: lines without names, one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from data.text import clean
from data.words import say
from screens.dialogs.fields_dialog import FormButton
from screens.dialogs.labelled import Labelled
from screens.plain import plain
from screens.widgets.one_line import OneLine


class ReasonLine(OneLine):
    """Where a reason is typed."""

    @dataclass
    class TookBack(Message):
        """Backspace was pressed on the empty line."""

        line: ReasonLine

    def action_cursor_right(self, select: bool = False) -> None:
        """On the empty line: not sure why yet. Else a step to the right."""
        if self.value:
            super().action_cursor_right(select)
        else:
            self.write(say("agreeing.not_sure"))

    def action_delete_left(self) -> None:
        """On the empty line: take the last reason back into it."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.TookBack(self))


class ReasonAdded(Static):
    """A reason that was added. A click takes it back into the line."""

    @dataclass
    class Clicked(Message):
        """It was clicked."""

        reason: ReasonAdded

    def __init__(self, words: str) -> None:
        super().__init__(plain(f"- {words}"), classes="reason")
        self.words = words

    def on_click(self, event: Click) -> None:
        """Take it back into the line."""
        event.stop()
        self.post_message(self.Clicked(self))


class ReasonsRow(Labelled):
    """Why, and concerns: lines without names."""

    DEFAULT_CSS = """
    ReasonsRow .reason {
        height: auto;
        padding-left: 1;
    }
    ReasonsRow #reasons-added {
        height: auto;
    }
    """

    def filled(self) -> ComposeResult:
        """Draw the line, what stands ready for it, and what was added."""
        yield ReasonLine(placeholder=say("agreeing.reasons_hint"))
        yield Vertical(id="reasons-added")
        with Vertical(classes="buttons -beside"):
            yield FormButton("not_sure", say("agreeing.not_sure"), reached=False)

    @property
    def line(self) -> ReasonLine:
        """Where a reason is typed."""
        return self.query_one(ReasonLine)

    @property
    def lines(self) -> tuple[str, ...]:
        """Every reason, with the one that still stands in the line."""
        words = (reason.words for reason in self.query(ReasonAdded))
        return tuple(line for line in (*words, clean(self.line.value)) if line)

    def typed(self) -> dict[str, str]:
        """What was added, and what still stands in the line, to be put back."""
        added = "\n".join(reason.words for reason in self.query(ReasonAdded))
        return {"reasons": added, "reason": self.line.value}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write again what was typed."""
        for words in typed.get("reasons", "").splitlines():
            self.add(words)
        self.line.value = typed.get("reason", "")

    def add(self, words: str) -> None:
        """Add a reason under the line."""
        self.query_one("#reasons-added").mount(ReasonAdded(words))

    def add_typed(self) -> bool:
        """Add what stands in the line. False: nothing does."""
        words = clean(self.line.value)
        if words:
            self.add(words)
            self.line.clear()
        return bool(words)

    def add_not_sure(self) -> None:
        """Add that nobody is sure why yet."""
        self.add(say("agreeing.not_sure"))
        self.screen.set_focus(self.line)

    def on_reason_line_took_back(self) -> None:
        """Take the last one back."""
        for reason in list(self.query(ReasonAdded))[-1:]:
            self._take_back(reason)

    def on_reason_added_clicked(self, event: ReasonAdded.Clicked) -> None:
        """Take back the one that was clicked."""
        self._take_back(event.reason)

    def _take_back(self, reason: ReasonAdded) -> None:
        self.add_typed()
        self.line.value = reason.words
        self.line.cursor_position = len(reason.words)
        reason.remove()
        self.screen.set_focus(self.line)
