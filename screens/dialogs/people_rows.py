"""The fields of a form that are about people: who does something, and what somebody is here as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, get_args

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from data import codes
from data.fields import Field
from data.meeting import Owner
from data.names import KnownNames
from data.text import clean
from data.words import say
from screens.dialogs.field_row import FieldRow, LineRow
from screens.plain import plain
from screens.widgets.choice import Choice
from screens.widgets.name_line import NameLine
from screens.widgets.one_line import OneLine
from screens.widgets.options import Option
from screens.widgets.ticks import Ticks

PROMISES = frozenset({("actions", "owner"), ("stakeholders", "asks"), ("communication", "does")})
"""The fields whose owner promises something, and so is asked whether they said yes."""

OWN = "own"
"""What stands behind the `?` for words of the group's own."""

SAID = "said_yes"
"""What stands behind the `?` for whether somebody said yes."""


class OwnerRow(LineRow):
    """Who does it: names are offered as one types. Where it is a promise, whether they said yes stands under it."""

    DEFAULT_CSS = """
    OwnerRow .said-yes {
        height: auto;
    }
    OwnerRow .said-yes Static {
        width: auto;
        margin: 0 2 0 1;
    }
    """

    def __init__(self, field: Field, values: Mapping[str, Any], known: KnownNames) -> None:
        super().__init__(field, values)
        self.known = known
        held: Owner | None = values.get(field.name)
        self.owner = held or Owner()
        self.promises = (field.table, field.name) in PROMISES
        self._named = clean(self.owner.words)

    def opening(self) -> str:
        """The name as it was typed."""
        return self.owner.words

    def filled(self) -> ComposeResult:
        """Draw the line."""
        yield NameLine(self.opening(), self.known, placeholder=self.field_hint)

    def below(self) -> ComposeResult:
        """Draw whether they said yes."""
        if self.promises:
            with Horizontal(classes="said-yes"):
                yield Static(plain(say("forms.said_yes")))
                both = [Option("yes", say("forms.yes")), Option("no", say("forms.no"))]
                yield Choice(both, "yes" if self.owner.said_yes else "no")

    def typed(self) -> dict[str, str]:
        """The name, and whether they said yes."""
        typed = super().typed()
        if self.promises:
            typed[f"{self.field.name}?{SAID}"] = self.query_one(Choice).chosen or "no"
        return typed

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write the name again, and whether they said yes."""
        super().put_back(typed)
        self._named = clean(self.line().value)
        said = typed.get(f"{self.field.name}?{SAID}")
        if self.promises and said in ("yes", "no"):
            self.query_one(Choice).chosen = said

    def answers(self) -> dict[str, Any]:
        """The name, and whether they said yes: both in one."""
        said_yes = self.query_one(Choice).chosen == "yes" if self.promises else self.owner.said_yes
        return {self.field.name: (clean(self.line().value), said_yes)}

    def changes(self) -> dict[str, Any]:
        """The answer, where it differs."""
        answers = self.answers()
        same = answers[self.field.name] == (self.owner.words, self.owner.said_yes)
        return {} if same or not self.is_changed() else answers

    def understood(self) -> str:
        """Whom the words mean, or which name is offered."""
        return self.query_one(NameLine).meant

    def on_input_changed(self) -> None:
        """Somebody else was named: they have not said yes."""
        super().on_input_changed()
        named = clean(self.line().value)
        if named != self._named:
            self._named = named
            if self.promises:
                self.query_one(Choice).chosen = "no"


class RolesRow(FieldRow):
    """What somebody is here as: roles to tick, and words of the group's own, with commas between them."""

    HINT_STANDS: ClassVar[bool] = True

    @property
    def held(self) -> tuple[str, ...]:
        """The roles that the field opened with."""
        return tuple(self.values.get(self.field.name) or ())

    def filled(self) -> ComposeResult:
        """Draw the roles to tick, and the line for own words."""
        known: tuple[str, ...] = get_args(codes.Role)
        options = [Option(code, say(f"arrive.roles.{code}")) for code in known]
        yield Ticks(options, [code for code in self.held if code in known])
        own = ", ".join(role for role in self.held if role not in known)
        yield OneLine(own, placeholder=say("forms.own_roles"))

    def typed(self) -> dict[str, str]:
        """What is ticked, and the own words."""
        name = self.field.name
        return {name: ",".join(self.query_one(Ticks).codes), f"{name}?{OWN}": self.query_one(OneLine).value}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Tick and write it again."""
        name = self.field.name
        if name in typed:
            self.query_one(Ticks).ticked = frozenset(filter(None, typed[name].split(",")))
        if f"{name}?{OWN}" in typed:
            self.query_one(OneLine).value = typed[f"{name}?{OWN}"]

    def answers(self) -> dict[str, Any]:
        """What is ticked in its order, then the own words, each once."""
        own = [role for role in map(clean, self.query_one(OneLine).value.split(",")) if role]
        return {self.field.name: tuple(dict.fromkeys((*self.query_one(Ticks).codes, *own)))}

    @on(Ticks.Changed)
    def _say(self) -> None:
        self.tell()
