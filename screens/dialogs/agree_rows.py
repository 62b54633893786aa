"""The rows of the agreeing dialog: how it was asked, one line of words, who is still to ask, and the ways out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize
from textual.suggester import SuggestFromList
from textual.widgets import Static

from data import codes
from data.dates import day_to_show, read_date, show_date
from data.meeting import Person
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


class FollowUpRow(Labelled):
    """Who is still to ask: names to tick, for the group's own use; and, once somebody is ticked, who asks them."""

    SCOPED_CSS: ClassVar[bool] = False
    DEFAULT_CSS = """
    FollowUpRow .asks {
        height: auto;
        padding-left: 1;
    }
    FollowUpRow .asks Static {
        width: auto;
        margin-right: 1;
    }
    FollowUpRow .asks OneLine {
        width: 15;
        margin-right: 1;
    }
    FollowUpRow .by OneLine {
        width: 1fr;
    }
    .-narrow FollowUpRow .asks OneLine {
        width: 1fr;
    }
    .-narrow FollowUpRow .asks {
        layout: vertical;
    }
    """

    def __init__(self, people: Sequence[Person], names: Sequence[str], today: date, *, id: str | None = None) -> None:
        super().__init__(say("agreeing.follow_up"), id=id)
        self.people = tuple(people)
        self.today = today
        self.has_day = False
        self._names = tuple(names)

    def filled(self) -> ComposeResult:
        """Draw the names, and who asks them."""
        yield Ticks([Option(person.id, person.text) for person in self.people])
        with Horizontal(classes="asks"):
            yield Static(plain(say("agreeing.asks")))
            yield OneLine(
                placeholder=say("agreeing.asks_hint"), suggester=SuggestFromList(self._names, case_sensitive=False)
            )
            yield Choice([Option("yes", say("agreeing.asks_yes")), Option("no", say("agreeing.asks_no"))], "no")
        with Horizontal(classes="asks by"):
            yield Static(plain(say("agreeing.ask_by")))
            yield OneLine(placeholder=say("agreeing.ask_by_hint", **day_to_show(self.today)), id="ask-by")

    def on_mount(self) -> None:
        """Say what the names are for."""
        self.explain()
        self.ask_who()

    @property
    def line(self) -> OneLine:
        """Where it is typed who asks them."""
        return self.query_one(OneLine)

    @property
    def said_yes(self) -> Choice:
        """Whether whoever asks said yes."""
        return self.query_one(Choice)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of those who are ticked."""
        return self.query_one(Ticks).codes

    @property
    def asks(self) -> tuple[str, bool]:
        """Who asks them, as typed, and whether they said yes; nobody where nobody is ticked."""
        named = clean(self.line.value) if self.ticked else ""
        return (named, bool(named) and self.said_yes.chosen == "yes")

    @property
    def day(self) -> OneLine:
        """Where it is typed by when they are asked."""
        return self.query_one("#ask-by", OneLine)

    @property
    def ask_by(self) -> str | None:
        """By when, as ISO; None: no day that can be read, or nobody is ticked, or it is asked for elsewhere."""
        found = read_date(clean(self.day.value), self.today) if self.query_one(".by").display else None
        return found.isoformat() if found else None

    @property
    def no_day(self) -> bool:
        """Whether something else than a day was typed for by when."""
        return bool(self.query_one(".by").display and clean(self.day.value)) and self.ask_by is None

    def ask_who(self, *, until: bool | None = None) -> None:
        """Ask who asks them, once somebody is ticked; and by when. `until`: whether it is open until a day anyway."""
        self.has_day = self.has_day if until is None else until
        self.query_one(".asks").display = bool(self.ticked)
        self.query_one(".by").display = bool(self.ticked) and not self.has_day

    def explain(self) -> None:
        """Say what the names are for, or how the day is understood."""
        shown = show_date(self.ask_by) if self.ask_by else ""
        if self.no_day:
            shown = say("forms.wants_date", **day_to_show(self.today))
        self.say_under(shown or say("agreeing.follow_up_note"))

    def on_input_changed(self) -> None:
        """Say how the day is understood."""
        self.explain()

    def typed(self) -> dict[str, str]:
        """Everything, to be put back."""
        yes = "yes" if self.said_yes.chosen == "yes" else ""
        return {
            "to_ask": " ".join(self.ticked), "asks": self.line.value, "asks_yes": yes, "ask_by": self.day.value,
        }  # fmt: skip

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Tick those again who were ticked, and are still on the list; write again who asks them."""
        known = frozenset(person.id for person in self.people)
        self.query_one(Ticks).ticked = known.intersection(typed.get("to_ask", "").split())
        self.line.value = typed.get("asks", "")
        self.day.value = typed.get("ask_by", "")
        self.said_yes.chosen = "yes" if typed.get("asks_yes") else "no"
        self.ask_who()


class StatesRow(Horizontal):
    """A button for each that may come of asking, with its letter."""

    DEFAULT_CSS = """
    StatesRow {
        height: auto;
    }
    StatesRow .buttons {
        width: auto;
    }
    Dialog.-narrow StatesRow .buttons {
        padding-left: 1;
    }
    Dialog.-narrow StatesRow .buttons Button {
        padding: 0;
        margin: 0;
        background: $background;
        text-style: bold underline;
    }
    Dialog.-narrow StatesRow .buttons Button:focus {
        background: $accent;
        color: $background;
        text-style: bold;
    }
    """
    SCOPED_CSS: ClassVar[bool] = False

    TWO_LINES: ClassVar[int] = 53
    """In fewer columns the two groups stand below each other."""

    def compose(self) -> ComposeResult:
        """Draw the buttons, in two groups."""
        letters = {key.name: key.letter for key in keys_of("agree")}
        for states in (("agreed", "for_now", "not_agreed"), ("open", "parked")):
            with Horizontal(classes="buttons"):
                for state in states:
                    words = f"{letters.get(state, '')} {say(f'agreeing.buttons.{state}')}".strip()
                    yield FormButton(state, words)

    def on_resize(self, event: Resize) -> None:
        """Stand below each other where there is no room beside."""
        self.styles.layout = "vertical" if event.size.width < self.TWO_LINES else "horizontal"
