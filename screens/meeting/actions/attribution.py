"""Asking people how the notes name them, one after the other: a letter each, and on to the next who was not asked.

The same key again at once answers nothing: whoever has just come up was not asked yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.edits import items
from data.model import codes
from data.model.records.people import Person
from data.words import say
from screens.dialogs.menu import ItemMenu, MenuChoice
from screens.keys import keys_of
from screens.meeting.drafts import UnfinishedWords

if TYPE_CHECKING:
    from screens.meeting.context import Host

ANSWERS: dict[str, codes.Shown] = {"by_name": "name", "by_role": "role", "not_at_all": "not_at_all"}
"""What each choice means."""


class AttributionAction:
    """Asks, beginning with one person; goes on to others only where that one was not asked yet."""

    def __init__(self, host: Host, person: Person, among: Sequence[Person] | None = None) -> None:
        """`among`: who else is asked; None: everybody who was not asked yet."""
        self._host = host
        self._who = person
        self._goes_on = not person.shown
        self._among = None if among is None else frozenset(one.id for one in among)

    def ask(self) -> None:
        """Ask how the notes name them."""
        menu = ItemMenu(
            self._who.text, self._choices(), refresh=self._answered, title=say("arrive.appear.title"),
            clock=self._host.now,
        )  # fmt: skip
        self._host.ask(menu, self._last)

    def _next(self) -> Person | None:
        """Who is asked after this one: behind them in the list, else from its top. None: nobody is left."""
        if not self._goes_on:
            return None
        people = [
            one for one in self._host.session.meeting.people if self._among is None or one.id in self._among
        ]  # fmt: skip
        at = next((place for place, one in enumerate(people) if one.id == self._who.id), -1)
        return next((one for one in (*people[at + 1 :], *people[:at]) if not one.shown), None)

    def _choices(self) -> list[MenuChoice]:
        """The answers, each staying where somebody is left to ask. By which role is asked by itself."""
        more = self._next() is not None and self._host.session.read_only is None
        return [
            MenuChoice(key.name, key.letter, key.what, stays=more and key.name != "by_role")
            for key in keys_of("appear")
            if more or key.name != "later"
        ]

    def _answered(self, choice: str) -> tuple[str, Sequence[MenuChoice]]:
        """Keep an answer, and show the next person."""
        self._keep(choice)
        self._who = self._next() or self._who
        return self._who.text, self._choices()

    def _last(self, choice: str) -> None:
        if choice == "by_role":
            self._ask_role()
        else:
            self._keep(choice)

    def _keep(self, choice: str) -> None:
        if choice in ANSWERS:
            self._host.apply(items.change, "people", self._who.id, {"shown": ANSWERS[choice]})

    def _ask_role(self) -> None:
        """Ask for their own words for their role; none are fine, too."""
        from screens.dialogs.prompt import AskLine

        draft = UnfinishedWords(self._host, f"shown_as:{self._who.id}")
        dialog = AskLine(
            say("arrive.appear.role", name=self._who.text),
            value=draft.words or self._who.shown_as,
            placeholder=say("arrive.fields.people.shown_as.hint"),
            may_be_empty=True,
            on_draft=draft.keep_words,
        )
        self._host.ask(dialog, self._by_role, draft)

    def _by_role(self, words: str) -> None:
        self._host.apply(items.change, "people", self._who.id, {"shown": "role", "shown_as": words})
        following = self._next()
        if following is not None:
            self._who = following
            self.ask()
