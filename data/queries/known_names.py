"""Whom a name in a line may mean: the people of a meeting, and its stakeholders."""

from __future__ import annotations

from data.model import codes
from data.model.records.meeting import Meeting
from data.queries.people_names import all_meant, groups_index, one_meant, run_together
from data.record import Record
from data.text.clean import folded

LIKE = 0.6
"""From where on, of 1, a name that is not known is taken for a slip."""


class KnownNames(Record, frozen=True):
    """Whom a name in a line may mean."""

    people: tuple[str, ...] = ()
    """The people of the meeting, as they stand on the list."""
    groups: tuple[str, ...] = ()
    """The stakeholders."""
    presence: tuple[codes.Presence, ...] = ()
    """Who of the people is here, in their order; empty: that is not said."""
    unnamed: frozenset[str] = frozenset()
    """Those of the people who are not named in the minutes, or only by their role; empty: that is not said."""

    def __bool__(self) -> bool:
        """Whether there is any name at all."""
        return bool(self.people or self.groups)

    def presence_of(self, name: str) -> codes.Presence | None:
        """Whether somebody of the people is here; None: it is the name of a group."""
        if name not in self.people:
            return None
        return self.presence[self.people.index(name)] if self.presence else "to_confirm"

    def offered(self, words: str) -> str | None:
        """The name that words begin, or of which they begin a later word; None: none, or they mean somebody already."""
        wanted = folded(words.strip().removeprefix("@"))
        if not wanted or self.meant(wanted) or self.several(wanted):
            return None
        names = (*self.people, *self.groups)
        first = (name for name in names if folded(name).startswith(wanted))
        return next(first, next((name for name in names if f" {wanted}" in folded(name)), None))

    def meant(self, words: str) -> str | None:
        """The one name on the lists that words mean: a person, else a group by its whole name. None: not one."""
        person = one_meant(self.people, words, self.groups)
        if person is not None:
            return self.people[person]
        whole = groups_index(self.groups).get(run_together(words), ()) if words else ()
        return whole[0] if len(whole) == 1 and not self.several(words) else None

    def several(self, words: str) -> tuple[str, ...]:
        """The people whom words may mean, where that is more than one."""
        found = all_meant(self.people, words, self.groups)
        return tuple(self.people[at] for at in found) if len(found) > 1 else ()

    def like(self, words: str) -> str | None:
        """The person whose name words may be a slip for, "Anna" for "Ana Ruiz"; None: nobody's is like them."""
        from difflib import SequenceMatcher  # not before a name is not known

        wanted = folded(words)
        best, found = LIKE, None
        for person in self.people:
            for name in (folded(person), folded(person).split(" ")[0]):
                ratio = SequenceMatcher(None, wanted, name).ratio() if name[:1] == wanted[:1] else 0
                if ratio > best:
                    best, found = ratio, person
        return found


def known_names(meeting: Meeting) -> KnownNames:
    """Whom a name in a line of this meeting may mean."""
    return KnownNames(
        people=tuple(person.text for person in meeting.people),
        groups=tuple(group.text for group in meeting.stakeholders),
        presence=tuple(person.presence for person in meeting.people),
    )
