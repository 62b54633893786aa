"""How people may appear in minutes: the one place that turns a person or an owner into words that are printed.

Each appears as they chose: by name, by role in their own words, or not at all. Who was not asked is not named.
"""

from __future__ import annotations

import re

from data.meeting import Meeting, Owner, Person
from data.names import person_named
from data.words import say, words_of


class People:
    """The people of one meeting, as its minutes may show them."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._by_id = {person.id: person for person in meeting.people}
        self._named: dict[str, list[Person]] = {}
        for person in meeting.people:
            for name in _names(person):
                self._named.setdefault(name, []).append(person)
        self._groups = {_plain(row.text) for row in meeting.stakeholders} | set(words_of("minutes.people.everyone"))
        self._roles = {_plain(person.shown_as) for person in meeting.people if person.shown == "role"} - {""}
        hidden = {name for person in meeting.people if person.shown != "name" for name in _names(person)}
        self._hidden = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(hidden)) or r"(?!)")

    def person(self, person: Person) -> str | None:
        """A person as they chose to appear. None: they are not to be named, only counted."""
        if person.shown == "name":
            return person.text
        if person.shown == "role":
            away = "away" if person.presence == "apologies" else "here"
            told = self._hidden.findall(_plain(person.shown_as))
            shown_as = person.shown_as if set(told) <= _names(person) else ""  # their own name is theirs to tell
            return shown_as or say(f"minutes.people.someone_{away}")
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
        wanted = _plain(owner.words)
        if wanted in self._named or wanted not in self._groups | self._roles:
            return say("minutes.people.someone")
        return owner.words

    def asked(self, owner: Owner) -> str:
        """Whoever does something, and that they are still to be asked until they said yes."""
        name = self.owner(owner)
        return name if owner.said_yes else say("minutes.people.to_be_asked", name=name)

    def words(self, text: str) -> str:
        """What people said, as it is; but words that are nothing but a person's name stand as that person chose."""
        for person in self._named.get(_plain(text), ()):
            if person.shown != "name":
                return self.person(person) or say("minutes.people.someone")
        return text

    def names_hidden(self, text: str) -> bool:
        """Whether somebody is named in these words who chose not to be, or was not asked."""
        return bool(self._hidden.search(_plain(text)))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _names(person: Person) -> set[str]:
    """The whole name, and the first."""
    whole = _plain(person.text)
    return {whole, whole.partition(" ")[0]} - {""}
