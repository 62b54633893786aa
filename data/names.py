"""Whom a typed name means, among the people of a meeting."""

from __future__ import annotations

from data.meeting import Meeting, Owner, Person
from data.text import folded


def person_named(meeting: Meeting, words: str) -> Person | None:
    """The one person whom these words name: by the whole name, else by a first name that only one has."""
    wanted = folded(words)
    if not wanted:
        return None
    whole = [person for person in meeting.people if folded(person.text) == wanted]
    if len(whole) == 1:
        return whole[0]
    first = [person for person in meeting.people if folded(person.text).split(" ")[0] == wanted]
    return first[0] if len(first) == 1 and not whole else None


def owner_from(meeting: Meeting, words: str, *, said_yes: bool = False) -> Owner | None:
    """An owner from words as typed, with the person they name where there is one. None: the words are empty."""
    words = words.strip().removeprefix("@").strip()
    if not words:
        return None
    person = person_named(meeting, words)
    return Owner(person=person.id if person else None, words=words, said_yes=said_yes)


def names_known(meeting: Meeting) -> tuple[str, ...]:
    """Whom `@name` may mean: the people, then the groups."""
    return tuple(row.text for row in (*meeting.people, *meeting.stakeholders))


def deciding(meeting: Meeting) -> tuple[Person, ...]:
    """The people who take part in decisions and are expected in the meeting: here, joining later, or left early.

    Of whoever came over from the meeting before, and is still to be confirmed, nobody knows that.
    """
    away = ("apologies", "to_confirm")
    return tuple(person for person in meeting.people if person.deciding and person.presence not in away)
