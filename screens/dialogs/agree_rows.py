"""The rows of the agreeing dialog: counts, reasons, who is still to ask, and what a way out asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Grid, Horizontal
from textual.widgets import Static

from data import codes
from data.meeting import Counts, Person
from data.text import clean
from data.words import say
from screens.dialogs.fields_dialog import FormButton
from screens.dialogs.labelled import Labelled
from screens.keys import keys_of
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

    @property
    def choice(self) -> Choice:
        """The four ways."""
        return self.query_one(Choice)

    @property
    def how(self) -> codes.How | None:
        """How it was asked; None: nobody has chosen yet."""
        return next((code for code, _ in HOWS if code == self.choice.chosen), None)


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

    def typed(self) -> dict[str, str]:
        """The same, to be put back."""
        return {"to_ask": " ".join(self.ticked)}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Tick those again who were ticked, and are still on the list."""
        known = frozenset(person.id for person in self.people)
        self.query_one(Ticks).ticked = known.intersection(typed.get("to_ask", "").split())


class StatesRow(Horizontal):
    """A button for each that may come of asking, with its letter."""

    DEFAULT_CSS = """
    StatesRow {
        height: auto;
    }
    StatesRow .buttons {
        width: auto;
    }
    .-narrow StatesRow {
        layout: vertical;
    }
    """
    SCOPED_CSS: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__(classes="together")

    def compose(self) -> ComposeResult:
        """Draw the buttons, in two groups that stand below each other in a narrow window."""
        letters = {key.name: key.letter for key in keys_of("agree")}
        for states in (("agreed", "for_now", "not_agreed"), ("open", "parked")):
            with Horizontal(classes="buttons"):
                for state in states:
                    words = f"{letters.get(state, '')} {say(f'agreeing.buttons.{state}')}".strip()
                    yield FormButton(state, words)
