"""The fields of a form that say who does something, and whether they said yes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from data.model.fields import Field
from data.model.records.people import Owner
from data.parsing.action_line.owner_names import names_in
from data.queries.field_text import is_promised
from data.queries.known_names import KnownNames
from data.text.clean import clean, folded
from data.words import say
from screens.dialogs.form.row import LineRow
from screens.literal import plain
from screens.widgets.choice import Choice
from screens.widgets.name_line import NameLine, NamesLine, whom_named
from screens.widgets.options import Option

SAID = "said_yes"
"""What stands behind the `?` for whether somebody said yes: of several, each behind a comma."""

MOST = 6
"""People who do something together up to whom the form asks each: the menu of an action asks any number."""


class SaidYesRow(Horizontal):
    """Whether one of them said yes."""

    DEFAULT_CSS = """
    SaidYesRow {
        height: auto;
    }
    SaidYesRow Static {
        width: auto;
        margin: 0 2 0 1;
    }
    """

    def compose(self) -> ComposeResult:
        """Draw who it is about, and the answer."""
        yield Static()
        yield Choice([Option("yes", say("forms.yes")), Option("no", say("forms.no"))], "no")

    @property
    def yes(self) -> bool:
        """Whether they did."""
        return self.query_one(Choice).chosen == "yes"

    def show(self, name: str, yes: bool) -> None:
        """Ask it of somebody; of the only one without their name."""
        self.query_one(Static).update(plain(say("forms.name_said_yes", name=name) if name else say("forms.said_yes")))
        self.query_one(Choice).chosen = "yes" if yes else "no"


class OwnerRow(LineRow):
    """Who does it: names are offered as one types, and who is meant stands below.

    Where it is a promise, whether they said yes stands under that, for each who is named. A yes belongs to the name
    that it was said under: it goes with the name, and is there again when the name is.
    """

    def __init__(self, field: Field, values: Mapping[str, Any], known: KnownNames) -> None:
        super().__init__(field, values)
        self.known = known
        self.several = field.kind == "owners"
        others: tuple[Owner, ...] = values.get("with_others") or () if self.several else ()
        held: tuple[Owner | None, ...] = (values.get(field.name), *others)
        self.held = tuple(owner for owner in held if owner is not None)
        self.promises = is_promised(field)
        self._yes = {self._key(owner.words): owner.said_yes for owner in self.held}
        self._shown = tuple(owner.words for owner in self.held)

    def opening(self) -> str:
        """The names as they were typed."""
        return ", ".join(owner.words for owner in self.held)

    def filled(self) -> ComposeResult:
        """Draw the line."""
        if self.several:
            held = [owner.words for owner in self.held]
            yield NamesLine(self.opening(), self.known, held=held, placeholder=self.field_hint)
        else:
            yield NameLine(self.opening(), self.known, placeholder=self.field_hint)

    def below(self) -> ComposeResult:
        """Draw whether they said yes, for each who may be named."""
        for _ in range((MOST if self.several else 1) if self.promises else 0):
            yield SaidYesRow()

    def on_mount(self) -> None:
        """Show whether they said yes."""
        self._ask_of(self._shown)
        super().on_mount()

    def names(self) -> tuple[str, ...]:
        """Who is named now, as typed."""
        words = clean(self.line().value)
        if self.several:
            return names_in(words, self.known, [owner.words for owner in self.held])
        return (words,) if words else ()

    def given(self) -> tuple[tuple[str, bool], ...]:
        """Who is named now, and whether they said yes."""
        self._follow()
        return tuple((name, self._yes.get(self._key(name), False)) for name in self.names())

    def typed(self) -> dict[str, str]:
        """The names, and whether they said yes."""
        typed = super().typed()
        if self.promises:
            typed[f"{self.field.name}?{SAID}"] = ",".join("yes" if yes else "no" for _, yes in self.given()) or "no"
        return typed

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Write the names again, and whether they said yes."""
        super().put_back(typed)
        said = typed.get(f"{self.field.name}?{SAID}")
        if self.promises and said is not None:
            self._yes |= {
                self._key(name): yes == "yes" for name, yes in zip(self.names(), said.split(","), strict=False)
            }
            self._ask_of(self.names())

    def answers(self) -> dict[str, Any]:
        """Each name with whether they said yes; the one, where there can be only one."""
        given = self.given()
        if self.several:
            return {self.field.name: given}
        if self.promises:
            return {self.field.name: given[0] if given else ("", False)}
        return {self.field.name: (clean(self.line().value), any(owner.said_yes for owner in self.held))}

    def changes(self) -> dict[str, Any]:
        """The answer, where it differs."""
        held = tuple((owner.words, owner.said_yes) for owner in self.held)
        answers = self.answers()
        opened = held if self.several else held[0] if held else ("", False)
        return {} if answers[self.field.name] == opened or not self.is_changed() else answers

    def understood(self) -> str:
        """Whom the words mean, or which name is offered; of whom people tell, also that they are not named."""
        line = self.query_one(NameLine)
        names = whom_named(self.known, clean(line.value)) if self.field.name == "comments_to" else ()
        unnamed = bool(names) and self.known.unnamed.issuperset(names)
        return "\n".join(filter(None, (line.meant, say("forms.told_instead") if unnamed else "")))

    def on_input_changed(self) -> None:
        """Say who is meant now, and ask about them."""
        self._follow()
        super().on_input_changed()

    def _follow(self) -> None:
        """Ask about those who are named now, with what was said of each before."""
        asked = list(self.query(SaidYesRow))
        for one, name in zip(asked, self._shown, strict=False):
            self._yes[self._key(name)] = one.yes
        if (names := self.names()) != self._shown:
            self._ask_of(names)

    def _ask_of(self, names: tuple[str, ...]) -> None:
        self._shown = names
        for at, one in enumerate(self.query(SaidYesRow)):
            name = names[at] if at < len(names) else ""
            one.display = at < max(len(names), 1)
            one.show(name if len(names) > 1 else "", self._yes.get(self._key(name), False))

    def _key(self, name: str) -> str:
        """Under what a yes is remembered: the person, however they are called here."""
        return self.known.meant(name) or folded(name)
