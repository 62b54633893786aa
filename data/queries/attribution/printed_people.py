"""The one place that turns a person or an owner into words that are printed.

Each appears as they chose: by name, by role in their own words, or not at all. Who was not asked is not named.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.queries.attribution.brackets import Brackets
from data.queries.attribution.free_owners import FreeOwners
from data.queries.attribution.shown_as import shown_as
from data.queries.names.find_listed_names import Guard, Hit
from data.queries.names.keys import name_key
from data.queries.names.possible_names import PossibleName
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import is_everyday_key
from data.queries.names_looked_for import guard_of, may_be_beside
from data.queries.people_names import is_gone, join_with_and, owner_person
from data.text.clean import folded
from data.text.dates.format import show_due_words
from data.words import say

__all__ = ["Hit", "PrintedPeople", "shown_as"]


class PrintedPeople:
    """The people of one meeting, as its minutes may show them."""

    def __init__(self, meeting: Meeting, others: Sequence[Person] = ()) -> None:
        """`others`: the same people under other names, and people who are not here but may be spoken of."""
        self.meeting = meeting
        self._others = others
        self._known = {person.id: person for person in (*others, *meeting.people)}

    @cached_property
    def guard(self) -> Guard:
        """What finds the names of those who are not to be named."""
        return guard_of(self.meeting, lambda person: shown_as(person) != "name", self._others)

    @cached_property
    def _free_owners(self) -> FreeOwners:
        return FreeOwners(self.meeting, tuple(self._known.values()), self.guard)

    @cached_property
    def _brackets(self) -> Brackets:
        return Brackets(self, self.meeting)

    def person(self, person: Person) -> str | None:
        """A person as they chose to appear. None: they are not to be named, only counted."""
        how = shown_as(person)
        if how == "name":
            return self._brackets.put_named(person.text, person.id)
        if how == "role":
            away = {"apologies": "_away", "to_confirm": ""}.get(person.presence, "_here")
            return self._brackets.put(self.role(person), person.id) or say(f"minutes.people.someone{away}")
        return None

    def role(self, person: Person) -> str:
        """A person's own words for their role, where they appear by role. Empty: they have none that may be printed."""
        if shown_as(person) != "role" or any(pair.field == "shown_as" for pair in person.unsettled):
            return ""
        theirs = all(person.id in ids for ids in self.guard.found(person.shown_as))  # their name is theirs to tell
        return person.shown_as if theirs else ""

    def who(self, owner: Owner) -> Person | None:
        """The person that an owner is: by id, else by the words, where they name one. None: no one that we know."""
        return owner_person(self.meeting, owner)

    def owner(self, owner: Owner) -> str:
        """Whoever does something: a person as they chose, a group or words that are more than a name as typed.

        A name that nobody here goes by belongs to someone who was not asked; so does that of somebody who is gone.
        """
        person = self.who(owner)
        if person is not None:
            return self.person(person) or say("minutes.people.someone")
        if owner.person is not None or self._brackets.leaves_unnamed(owner.words):
            return say("minutes.people.someone")
        if self._free_owners.may_stand(owner.words):
            return self._brackets.put_single(owner.words)
        if (found := self._free_owners.with_way(owner.words)) is not None:
            name, way = self.person(found[0]), self._brackets.put_single(found[1])
            return say("minutes.people.with_way", name=name, way=way) if name else say("minutes.people.someone")
        names = dict.fromkeys(self.owner(Owner(words=one)) for one in self._free_owners.several(owner.words))
        return join_with_and([*names]) or say("minutes.people.someone")

    def is_known_owner(self, owner: Owner) -> bool:
        """Whether whoever does something is a group of the map, everybody, a role in use, or people who are known."""
        free = self._free_owners
        known = free.is_known(owner.words) or bool(free.several(owner.words))
        return known or free.with_way(owner.words) is not None

    def is_unnamed(self, owner: Owner) -> bool:
        """Whether an owner is somebody of whom nothing is printed but that there is somebody."""
        return self.owner(owner) == say("minutes.people.someone")

    def key(self, owner: Owner) -> str:
        """What two owners have in common who are the same person."""
        person = self.who(owner)
        return (person.id if person is not None else owner.person) or folded(owner.words)

    def asked(self, owner: Owner) -> str:
        """Whoever does something, and that they are still to be asked until they said yes.

        Of somebody who was taken out, too. A yes of an earlier meeting stands, also while it is still to be asked how
        they appear in this one.
        """
        name, person = self.owner(owner), self.who(owner)
        if not owner.said_yes:
            return say("minutes.people.to_be_asked", name=name)
        if is_gone(self.meeting, owner):
            return name
        unasked = person is None or not shown_as(person)
        if self.meeting.details.after and unasked and name == say("minutes.people.someone"):
            return say("minutes.people.someone_yes")
        return name

    def told(self, owner: Owner) -> str:
        """Whom to tell, so that people can turn to them: as typed, or by name. Empty: they are not to be named."""
        person = self.who(owner)
        if person is not None:
            return person.text if shown_as(person) == "name" else ""
        free, words = self._free_owners, owner.words
        if owner.person is not None or self._brackets.leaves_unnamed(words):
            return ""
        if (found := free.with_way(words)) is not None:
            return self._brackets.put_single(words) if shown_as(found[0]) == "name" else ""
        if free.may_be_told(words):
            return self._brackets.put_single(words)
        return join_with_and([name for one in free.several(words) if (name := self.told(Owner(words=one)))])

    def chair(self) -> str:
        """Who chairs: by name, or a group as typed. Empty: nobody has said, or they are not to be named."""
        owner = self.meeting.details.chair
        if owner is None:
            return self.in_role("chair")
        if self.who(owner) is not None:
            return self.told(owner)
        words = self.owner(owner)
        return words if words != say("minutes.people.someone") else ""

    def in_role(self, role: codes.Role) -> str:
        """The first who has a role and may be named. Empty: nobody."""
        return next((one.text for one in self.meeting.people if role in one.roles and shown_as(one) == "name"), "")

    def due_words(self, words: str, row: str = "") -> str:
        """Words that say by when: "next meeting" with its day, once the group has agreed on one."""
        return show_due_words(self.words(words, row), self.meeting.details.next.date)

    def words(self, text: str, row: str = "") -> str:
        """What people said, as it is, but for names that the chair put in brackets.

        Words that are nothing but a person's name stand as that person chose. `row`: the id of the row that says them;
        without one, what was said of the same words in any row counts.
        """
        person = self._whose_name(text)
        if person is not None:
            return self.person(person) or say("minutes.people.someone")
        return self._brackets.put(text, row)

    def _whose_name(self, text: str) -> Person | None:
        """Of words that are surely nothing but the name of someone who is not to be named: whose it is.

        A word that everybody uses may be no name ("Hope"), and what two people are called may be the other's.
        """
        hit = self.guard.only_name(text)
        if hit is None or hit.also or len(hit.people) > 1:
            return None
        if all(is_everyday_key(name_key(word)) for word in WORD.findall(hit.words)):
            return None
        person = next((self._known[one] for one in hit.people if one in self._known), None)
        return person if person is not None and shown_as(person) != "name" else None

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Where somebody is named in these words who is not to be, in their order."""
        return self.guard.hits(text)

    def title(self) -> str:
        """The meeting's title; one that is nothing but the name of someone who is not to be named is left out."""
        title = self.meeting.details.title
        return (
            say("minutes.untitled") if not title or self.is_name(title) else self.words(title, self.meeting.details.id)
        )

    def is_name(self, text: str) -> bool:
        """Whether words are nothing but the name of someone who is not to be named: these stand as they chose."""
        return self._whose_name(text) is not None

    def in_brackets(self, hit: Hit) -> str:
        """What a name reads where it stands in brackets."""
        return self._brackets.words(hit)

    def may_be_names(self, lines: Sequence[str]) -> tuple[PossibleName, ...]:
        """Words of these lines that may be names of people on no list, each once, with where it stands."""
        return may_be_beside(self.guard).scan(lines)

    def names_hidden(self, text: str) -> bool:
        """Whether somebody is named in these words who chose not to be, or was not asked."""
        return bool(self.guard.found(text))
