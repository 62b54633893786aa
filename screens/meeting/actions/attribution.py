"""Asking people how the minutes name them, one after the other: a letter each, and on to the next who was not asked.

The same key again at once answers nothing: whoever has just come up was not asked yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.edits import items
from data.model import codes
from data.model.records.people import Person
from data.words import say
from screens.dialogs.ask_naming import LATER, ROLE, AskNaming
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
        self._among = None if among is None else frozenset(one.id for one in among)
        self._put_off: set[str] = set()

    def ask(self) -> None:
        """Ask how the minutes name them."""
        dialog = AskNaming(self._who.text, self._answered, self._host.now, can_wait=self._goes_on)
        self._host.ask(dialog, self._last)

    def _not_asked(self) -> list[Person]:
        """Who was not asked yet, in the order of the list: behind the one who is asked now, then from its top."""
        people = [one for one in self._host.session.meeting.people if self._among is None or one.id in self._among]
        at = next((place for place, one in enumerate(people) if one.id == self._who.id), -1)
        return [one for one in (*people[at + 1 :], *people[: at + 1]) if not one.shown]

    def _next(self) -> Person | None:
        """Who is asked after this one. None: nobody is left, but for those who were put off in this turn."""
        if not self._goes_on or self._host.session.read_only is not None:
            return None
        return next((one for one in self._not_asked() if one.id not in {*self._put_off, self._who.id}), None)

    def _answered(self, choice: str) -> str | None:
        """Keep an answer, and go on to the next person: their name. None: nobody is left."""
        if choice == LATER:
            self._put_off.add(self._who.id)
        else:
            self._host.apply(items.change, "people", self._who.id, {"shown": ANSWERS[choice]})
        following = self._next()
        self._who = following or self._who
        return following.text if following is not None else None

    def _last(self, choice: str) -> None:
        if choice == ROLE:
            self._ask_role()
        else:
            self._tell_left()

    def _tell_left(self) -> None:
        """Say who is still to be asked, once nobody comes next."""
        meeting = self._host.session.meeting
        left = [one.text for one in meeting.people if one.id in self._put_off and not one.shown]
        if left and self._host.session.read_only is None:
            self._host.tell(say("arrive.appear.left", count=len(left), names=", ".join(left)))

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
        if following is None:
            self._tell_left()
        else:
            self._who = following
            self.ask()
