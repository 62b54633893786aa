"""The one place that turns a person or an owner into words that are printed.

Each appears as they chose: by name, by role in their own words, or not at all. Who was not asked is not named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from data import codes
from data.dates import show_due_words
from data.meeting import Meeting, Owner, Person
from data.minutes.hidden_names import HiddenNames, names_known
from data.names import person_named
from data.text import folded
from data.words import say, words_of

LEAST_FIRST: tuple[codes.Shown, ...] = ("not_at_all", "", "role", "name")
"""How people may appear: what tells least comes first."""

assert set(LEAST_FIRST) == set(get_args(codes.Shown))


def shown(person: Person) -> codes.Shown:
    """How a person appears. Where two copies of the meeting differ it is what tells less, until that is settled."""
    said = {person.shown, *(pair.values.get("shown") for pair in person.unsettled)}
    return next(one for one in LEAST_FIRST if one in said)


class People:
    """The people of one meeting, as its minutes may show them."""

    def __init__(self, meeting: Meeting, others: Sequence[Person] = ()) -> None:
        """`others`: the same people under other names, and people who are not here but may be spoken of."""
        self._meeting = meeting
        self._by_id = {person.id: person for person in meeting.people}
        known = {person.id: person for person in (*others, *meeting.people)}
        self._named: dict[str, list[Person]] = {}
        for person_id, names in names_known(meeting, others).items():
            for name in {folded(name) for name in names} - {""}:
                self._named.setdefault(name, []).append(known[person_id])
        self._groups = {folded(row.text) for row in meeting.stakeholders} | set(words_of("minutes.people.everyone"))
        self._roles = {folded(person.shown_as) for person in meeting.people if shown(person) == "role"} - {""}
        self._hidden = HiddenNames(meeting, lambda person: shown(person) != "name", others)

    def person(self, person: Person) -> str | None:
        """A person as they chose to appear. None: they are not to be named, only counted."""
        how = shown(person)
        if how == "name":
            return person.text
        if how == "role":
            away = {"apologies": "_away", "to_confirm": ""}.get(person.presence, "_here")
            theirs = all(
                person.id in ids for ids in self._hidden.found(person.shown_as)
            )  # their name is theirs to tell
            settled = not any(pair.field == "shown_as" for pair in person.unsettled)
            return (person.shown_as if theirs and settled else "") or say(f"minutes.people.someone{away}")
        return None

    def who(self, owner: Owner) -> Person | None:
        """The person that an owner is: by id, else by the words, where they name one. None: no one that we know."""
        if owner.person in self._by_id:
            return self._by_id[owner.person]
        return person_named(self._meeting, owner.words)

    def owner(self, owner: Owner) -> str:
        """Whoever does something. A name that nobody here goes by belongs to someone who was not asked."""
        person = self.who(owner)
        if person is not None:
            return self.person(person) or say("minutes.people.someone")
        wanted = folded(owner.words)
        known = wanted in self._groups | self._roles and wanted not in self._named
        return owner.words if known and not self.names_hidden(owner.words) else say("minutes.people.someone")

    def asked(self, owner: Owner) -> str:
        """Whoever does something, and that they are still to be asked until they said yes."""
        name = self.owner(owner)
        return name if owner.said_yes else say("minutes.people.to_be_asked", name=name)

    def due_words(self, words: str) -> str:
        """Words that say by when: "next meeting" with its day, once the group has agreed on one."""
        return self.words(show_due_words(words, self._meeting.details.next.date))

    def words(self, text: str) -> str:
        """What people said, as it is; but words that are nothing but a person's name stand as that person chose."""
        for person in self._named.get(folded(text), ()):
            if shown(person) != "name" and self.names_hidden(text):
                return self.person(person) or say("minutes.people.someone")
        return text

    def title(self) -> str:
        """The meeting's title; one that is nothing but the name of someone who is not to be named is left out."""
        title = self._meeting.details.title
        return title if title and self.words(title) == title else say("minutes.untitled")

    def names_hidden(self, text: str) -> bool:
        """Whether somebody is named in these words who chose not to be, or was not asked."""
        return bool(self._hidden.found(text))
