"""Who does something, where it was typed as free words: what of it may be printed as typed.

Groups and whatever is more than a name stand as typed. A bare name stands only if it is that of people who may be
named; and no words stand in which somebody on the list is named who is not to be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.queries.attribution.shown_as import shown_as
from data.queries.every_owner import all_owners
from data.queries.names.find_listed_names import Guard
from data.queries.names.mentions import Mentions
from data.queries.names.owner_free_text import is_reachable, more_than_a_name, name_and_way, split_owners
from data.queries.names_looked_for import called, whole_and_first
from data.queries.people_names import is_gone, person_named
from data.text.clean import folded
from data.words import words_of
from data.words.known import is_everyday

_DIGITS = re.compile(r"\W*\d+\W*")


class FreeOwners:
    """Judges the words of owners who are nobody on the list."""

    def __init__(self, meeting: Meeting, people: Sequence[Person], guard: Guard) -> None:
        """`people`: all that may be spoken of, each once; `guard`: knows the names of those who are not to be named."""
        self._meeting = meeting
        known = called(meeting, people)
        self._visible = {
            name
            for one in people
            if shown_as(one) == "name"
            for typed in known[one.id]
            for name in whole_and_first(typed)
        }
        self._hidden = {folded(one.text) for one in people if shown_as(one) != "name"}
        self._groups = {folded(row.text) for row in meeting.stakeholders} | set(words_of("minutes.people.everyone"))
        self._known = {folded(one.shown_as) for one in meeting.people if shown_as(one) == "role"} - {""}
        self._known |= self._visible
        self._mentions = Mentions(guard, (owner.words for owner in all_owners(meeting) if is_gone(meeting, owner)))

    def may_stand(self, words: str) -> bool:
        """Whether words that say who does something are printed as typed."""
        if self.names_hidden(words):
            return False
        return self.is_known(words) or all(map(self.is_known, split_owners(words))) or more_than_a_name(words)

    def may_be_told(self, words: str) -> bool:
        """Whether words that say whom to tell are printed as typed: an address, a number or "reception" may be, too."""
        if self.names_hidden(words):
            return False
        if is_reachable(words) or self.may_stand(words) or (words.islower() and is_everyday(words)):
            return True
        return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded(words)) for name in self._visible)

    def names_hidden(self, words: str) -> bool:
        """Whether somebody is named in them who is not to be: whole, by a first name or by a surname."""
        return folded(words) in self._hidden or self._mentions.found(words)

    def with_way(self, words: str) -> tuple[Person, str] | None:
        """The person on the list whom words name, and how to reach them; None: not both, or somebody hidden, too."""
        found = name_and_way(words)
        person = person_named(self._meeting, found[0]) if found is not None else None
        return (person, found[1]) if found and person is not None and not self.names_hidden(found[1]) else None

    def several(self, words: str) -> list[str]:
        """Each of several whom words name, where all are known; none: it is one, or somebody is not known."""
        parts = split_owners(words)
        known = all(person_named(self._meeting, one) is not None or self.is_known(one) for one in parts)
        return parts if known and len(parts) > 1 else []

    def is_known(self, words: str) -> bool:
        """Whether it is a group of the map, everyone, a role in use, or the name of those who may be named."""
        wanted = folded(words)
        return wanted in self._groups | self._known or folded(_DIGITS.sub(" ", words)) in self._groups
