"""Asking people how the minutes name them, one after the other: a letter each, and on to the next who was not asked.

Only whoever is here can be asked: the others are named at the end. Who is begun with is asked wherever they are, and
with them those who are away like them.

A key that is held answers for one: whoever comes up behind was not asked yet. Nor are they by what is typed on behind
the words of a role: Enter asks them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.edits import items
from data.model import codes
from data.model.patch import Change
from data.model.records.people import Person
from data.words import say
from screens.dialogs.ask_naming import LATER, ROLE, AskNaming
from screens.meeting.actions.undo import UndoActions
from screens.meeting.drafts import UnfinishedWords

if TYPE_CHECKING:
    from screens.meeting.context import Host

ANSWERS: dict[str, codes.Shown] = {"by_name": "name", ROLE: "role", "not_at_all": "not_at_all"}
"""What each choice means."""


class AttributionAction:
    """Asks, beginning with one person; goes on to others only where that one was not asked yet."""

    def __init__(self, host: Host, person: Person, among: Sequence[Person] | None = None) -> None:
        """`among`: who else is asked; None: everybody who was not asked yet."""
        self._host = host
        self._who = person
        self._goes_on = not person.shown
        self._presences = {"here", person.presence}
        self._among = None if among is None else frozenset(one.id for one in among)
        self._put_off: set[str] = set()
        self._given: list[tuple[Person, Change | None]] = []
        self._before = host.session.meeting

    def ask(self, *, waits: bool = False) -> None:
        """Ask how the minutes name them. `waits`: only after Enter."""
        dialog = AskNaming(self._who.text, self, self._host.now, goes_on=self._goes_on, waits=waits)
        self._host.ask(dialog, self._last)

    def _people(self) -> list[Person]:
        """Everybody who may be asked, in the order of the list."""
        return [one for one in self._host.session.meeting.people if self._among is None or one.id in self._among]

    def _not_asked(self) -> list[Person]:
        """Who was not asked yet, in the order of the list: behind the one who is asked now, then from its top."""
        people = self._people()
        at = next((place for place, one in enumerate(people) if one.id == self._who.id), -1)
        return [one for one in (*people[at + 1 :], *people[: at + 1]) if not one.shown]

    def _next(self) -> Person | None:
        """Who is asked after this one. None: nobody is left, but for those who were put off in this turn."""
        if not self._goes_on or self._host.session.read_only is not None:
            return None
        had = {*self._put_off, self._who.id}
        left = (one for one in self._not_asked() if one.id not in had and one.presence in self._presences)
        return next(left, None)

    def answer(self, choice: str) -> str | None:
        """Keep an answer, and go on to the next person: their name. None: nobody is left."""
        if choice == LATER:
            self._put_off.add(self._who.id)
        shown = "" if choice == LATER else ANSWERS[choice]
        before = next((one for one in self._people() if one.id == self._who.id), self._who)
        self._given.append((before, self._host.apply(items.change, "people", self._who.id, {"shown": shown})))
        following = self._next()
        self._who = following or self._who
        return following.text if following is not None else None

    def take_back(self) -> str | None:
        """Take the last answer back: the name of whom it was. None: there is none."""
        if not self._given or self._host.session.read_only is not None:
            return None
        self._who, change = self._given.pop()
        self._put_off.discard(self._who.id)
        if change is not None and not UndoActions(self._host).take_back(change):
            self._host.apply(items.change, "people", self._who.id, {"shown": self._who.shown})
        return self._who.text

    def _last(self, choice: str) -> None:
        self._tell_named_before()
        if choice == ROLE:
            self._ask_role()
        else:
            self._tell_left()

    def _tell_named_before(self) -> None:
        from screens.meeting.actions.named_before import tell_named_before

        tell_named_before(self._host, self._before)  # below what is asked next
        self._before = self._host.session.meeting

    def _tell_left(self) -> None:
        """Say who is still to be asked, once nobody comes next: who was put off, and who is not here."""
        waiting = [one for one in self._people() if not one.shown]
        left = [one.text for one in waiting if one.id in self._put_off]
        away = [one.text for one in waiting if one.presence not in self._presences] if self._goes_on else []
        told = [
            say(f"arrive.appear.{key}", count=len(names), names=", ".join(names))
            for key, names in (("left", left), ("away", away))
            if names
        ]
        if told and self._host.session.read_only is None:
            self._host.tell(" ".join(told))

    def _ask_role(self) -> None:
        """Ask for their own words for their role; none are fine, too."""
        from data.queries.roles import role_words_offered
        from screens.dialogs.ask_role import AskRole

        draft = UnfinishedWords(self._host, f"shown_as:{self._who.id}")
        offered = role_words_offered(self._host.session.meeting, self._who, self._host.last_meeting())
        value = draft.words or self._who.shown_as
        dialog = AskRole(self._who.text, offered, value=value, on_draft=draft.keep_words)
        self._host.ask(dialog, self._by_role, draft)

    def _by_role(self, words: str) -> None:
        self._host.apply(items.change, "people", self._who.id, {"shown": "role", "shown_as": words})
        self._tell_named_before()
        following = self._next()
        if following is None:
            self._tell_left()
        else:
            self._who = following
            self.ask(waits=True)
