"""The rows of the agreeing dialog: counts, reasons, who is still to ask, and what a way out asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Grid, Horizontal, Vertical
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from data import codes
from data.dates import read_date, show_date
from data.meeting import Counts, Person
from data.text import clean
from data.words import say
from screens.dialogs.fields_dialog import FormButton
from screens.dialogs.labelled import Labelled
from screens.plain import plain
from screens.widgets.choice import Choice
from screens.widgets.one_line import OneLine
from screens.widgets.options import Option
from screens.widgets.ticks import Ticks

COUNTS = ("agree", "live_with", "concern", "against", "passed")
"""The counts, in the order in which a group is asked for them."""

HOWS: tuple[tuple[codes.How, str], ...] = (("voice", "V"), ("hands", "H"), ("round", "R"), ("chat", "C"))
"""How a group is asked, and the letter for it."""


class HowRow(Labelled):
    """How it was asked. Nothing is chosen until somebody chooses."""

    def filled(self) -> ComposeResult:
        """Draw the four ways."""
        yield Choice([Option(code, say(f"agree.how.{code}"), letter) for code, letter in HOWS])


class LineRow(Labelled):
    """A line to type in."""

    def __init__(self, label: str, value: str = "", hint: str = "", *, id: str | None = None) -> None:
        super().__init__(label, id=id)
        self.value = value
        self.hint = hint

    def filled(self) -> ComposeResult:
        """Draw the line."""
        yield OneLine(self.value, placeholder=self.hint)

    @property
    def line(self) -> OneLine:
        """The line."""
        return self.query_one(".row-filled > OneLine", OneLine)

    @property
    def words(self) -> str:
        """What stands in it, cleaned."""
        return clean(self.line.value)


class WayOutRow(LineRow):
    """What agreed for now, not agreed, open and parked ask for: a date or words, or the next step."""

    state: reactive[codes.State | None] = reactive(None, init=False)
    """Which of them is asked for; None: none is, and the row is not there."""

    def __init__(self, today: date, *, id: str | None = None) -> None:
        super().__init__("", id=id)
        self.today = today
        self.display = False

    def filled(self) -> ComposeResult:
        """Draw the line, and what records it."""
        yield from super().filled()
        with Vertical(classes="buttons -beside"):
            yield FormButton("record", say("agreeing.record"), reached=False)

    def ask(self, state: codes.State, words: str = "") -> None:
        """Ask for what this way out needs."""
        self.state = state
        self.query_one(".row-label", Static).update(plain(say(f"agreeing.ask.{state}")))
        self.line.placeholder = say(f"agreeing.ask_hint.{state}")
        self.line.value = words
        self.display = True
        self.go()

    def hide(self) -> None:
        """Ask for nothing any more."""
        self.state = None
        self.display = False

    @property
    def until(self) -> tuple[str | None, str]:
        """The date as ISO, or else the words."""
        found = read_date(self.words, self.today)
        return (found.isoformat(), "") if found else (None, self.words)

    def on_input_changed(self) -> None:
        """Say how a date was understood."""
        iso, words = self.until
        shown = show_date(iso) if iso else say("forms.kept_as_words") if words else ""
        self.say_under(shown if self.state != "not_agreed" and shown != self.words else "")


class CountsRow(Labelled):
    """How many answered how."""

    SCOPED_CSS: ClassVar[bool] = False
    DEFAULT_CSS = """
    CountsRow Grid {
        grid-size: 3;
        grid-rows: auto;
        height: auto;
    }
    CountsRow {
        layout: vertical;
    }
    CountsRow > .row-filled {
        width: 100%;
    }
    CountsRow .count {
        height: auto;
    }
    CountsRow .count OneLine {
        width: 5;
        margin-left: 1;
    }
    CountsRow .count Static {
        width: 16;
    }
    .-narrow CountsRow Grid {
        grid-size: 2;
    }
    """

    def filled(self) -> ComposeResult:
        """Draw a small field for each count, behind its name."""
        with Grid():
            for name in COUNTS:
                with Horizontal(classes="count"):
                    yield Static(plain(say(f"agree.counts.{name}.label")))
                    yield OneLine(digits=True, id=f"count-{name}")

    @property
    def counts(self) -> Counts:
        """How many answered how; None where nothing was typed."""
        numbers = {name: self.query_one(f"#count-{name}", OneLine).value for name in COUNTS}
        return Counts(**{name: int(number) if number else None for name, number in numbers.items()})

    def typed(self) -> dict[str, str]:
        """What was typed, by the names of the counts."""
        return {name: self.query_one(f"#count-{name}", OneLine).value for name in COUNTS}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write again what was typed."""
        for name in COUNTS:
            self.query_one(f"#count-{name}", OneLine).value = typed.get(name, "")

    def go(self) -> None:
        """Put the cursor into the first."""
        self.screen.set_focus(self.query_one(OneLine))


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


class FollowUpRow(Labelled):
    """Who is still to ask: names to tick, for the group's own use."""

    def __init__(self, people: Sequence[Person], *, id: str | None = None) -> None:
        super().__init__(say("agreeing.follow_up"), id=id)
        self.people = tuple(people)

    def filled(self) -> ComposeResult:
        """Draw the names."""
        yield Ticks([Option(person.id, person.text) for person in self.people])

    def on_mount(self) -> None:
        """Say what the names are for."""
        self.say_under(say("agreeing.follow_up_note"))

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of those who are ticked."""
        return self.query_one(Ticks).codes
