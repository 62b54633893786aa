"""Whom a typed name means, among the people of a meeting."""

from __future__ import annotations

from data.meeting import Meeting, Owner, Person


def person_named(meeting: Meeting, words: str) -> Person | None:
    """The one person whom these words name: by the whole name, else by a first name that only one has."""
    wanted = _plain(words)
    if not wanted:
        return None
    whole = [person for person in meeting.people if _plain(person.text) == wanted]
    if len(whole) == 1:
        return whole[0]
    first = [person for person in meeting.people if _plain(person.text).split(" ")[0] == wanted]
    return first[0] if len(first) == 1 and not whole else None


def is_gone(meeting: Meeting, owner: Owner) -> bool:
    """Whether an owner was somebody on the list of people who is not there any more."""
    return owner.person is not None and all(person.id != owner.person for person in meeting.people)


def owner_person(meeting: Meeting, owner: Owner) -> Person | None:
    """The person on the list that an owner is: by id, else by the words. None: a group, a stranger, somebody gone."""
    if owner.person is None:
        return person_named(meeting, owner.words)
    return next((person for person in meeting.people if person.id == owner.person), None)


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


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
