"""Whom a typed name means among the people of a meeting, what owners are called, and who takes part in decisions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.text.clean import folded
from data.words import say


def person_named(meeting: Meeting, words: str) -> Person | None:
    """The one person whom these words name: by the whole name, else by what only one is called by.

    A name on the list may have something in brackets or after a comma behind it, "Ana Ruiz (chair)", "Kieran,
    Autistica", the surname first, "Silva, Ana", a title, or a nickname in quotes or brackets; a typed one may be run
    together, or have a title before the surname, "Dr Patel".
    """
    groups = tuple(group.text for group in meeting.stakeholders)
    at = one_meant([person.text for person in meeting.people], words, groups)
    return None if at is None else meeting.people[at]


def one_meant(names: Sequence[str], words: str, groups: tuple[str, ...]) -> int | None:
    """Where the one name stands that words mean; None: nowhere, or several are meant equally well."""
    found = all_meant(names, words, groups)
    return found[0] if len(found) == 1 else None


def all_meant(names: Sequence[str], words: str, groups: tuple[str, ...]) -> Sequence[int]:
    """Where the names stand that words may mean, found in the surest way: the whole name, the name without what is in
    brackets or after a comma, run together, what somebody is called by. What a group is called is no first name behind
    a comma: "Kieran, Autistica".
    """  # noqa: D205  (one sentence)
    from data.queries.names.typed_names import (  # not before somebody is looked up: it costs the start
        typed_as,
        typed_key,
    )

    wanted = folded(words)
    whole, bare, together, called = _index(tuple(names))
    if not wanted:
        return ()
    if sure := whole.get(wanted) or bare.get(wanted) or together.get(run_together(wanted)):
        return sure
    key = typed_key(words)
    found = called.get(key, ())
    if found and run_together(words) in groups_index(groups):
        return [at for at in found if key in typed_as(names[at].partition(",")[0])]
    return found


@lru_cache(maxsize=4)
def _index(names: tuple[str, ...]) -> tuple[dict[str, list[int]], ...]:
    """Where names stand, by each way of writing them: a line is read again on every key."""
    from data.queries.names.typed_names import typed_as

    whole: dict[str, list[int]] = {}
    bare: dict[str, list[int]] = {}
    together: dict[str, list[int]] = {}
    called: dict[str, list[int]] = {}
    for at, name in enumerate(map(folded, names)):
        without, _, behind = re.sub(r" ?[(\[][^()\[\]]*[)\]]", "", name).partition(",")
        without = without.strip()
        turned = f"{behind.strip()} {without}" if behind.strip() else without  # "Silva, Ana"
        whole.setdefault(name, []).append(at)
        for way in {without, turned}:
            bare.setdefault(way, []).append(at)
        for way in {run_together(name), run_together(without), run_together(turned)}:
            together.setdefault(way, []).append(at)
        for key in typed_as(names[at]):
            called.setdefault(key, []).append(at)
    return whole, bare, together, called


@lru_cache(maxsize=4)
def groups_index(groups: tuple[str, ...]) -> dict[str, list[str]]:
    """The stakeholders by their whole names as one word."""
    found: dict[str, list[str]] = {}
    for group in groups:
        found.setdefault(run_together(group), []).append(group)
    return found


def run_together(name: str) -> str:
    """A name as one word: "AnaRuiz" and "Ana_Ruiz" are "Ana Ruiz"."""
    return re.sub(r"[\s_.,-]", "", folded(name))


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


def owner_words(meeting: Meeting, owner: Owner | None) -> str:
    """Who it is, as the room knows them; empty: nobody."""
    if owner is None:
        return ""
    if is_gone(meeting, owner):
        return say("lists.gone", name=owner.words)
    person = meeting.row("people", owner.person) if owner.person else None
    return person.text if person else owner.words


def owner_named(meeting: Meeting, words: str, known: str | None) -> Owner:
    """An owner who was named in a line as `words`, and who is `known` by that name on a list; None: on none."""
    person = person_named(meeting, known or words)
    return Owner(person=person.id if person else None, words=words if person or known is None else known)


def together(names: Sequence[str]) -> str:
    """Those who do something together: first who answers for it, and with whom. Empty: nobody."""
    if len(names) < 2:
        return "".join(names)
    return say("lists.together", name=names[0], others=join_with_and(names[1:]))


def join_with_and(names: Sequence[str]) -> str:
    """Names one after another, the last behind an "and". Empty: none."""
    if len(names) < 2:
        return "".join(names)
    told = names[0]
    for name in names[1:-1]:
        told = say("lists.names", names=told, name=name)
    return say("lists.names_last", names=told, last=names[-1])


AWAY: tuple[codes.Presence, ...] = ("apologies", "to_confirm")
"""Where somebody stands who is not expected in the meeting."""


def people_deciding(meeting: Meeting) -> tuple[Person, ...]:
    """The people who take part in decisions and are expected in the meeting: here, joining later, or left early.

    Of whoever came over from the meeting before, and is still to be confirmed, nobody knows that.
    """
    return tuple(person for person in may_be_asked(meeting) if person.presence not in AWAY)


def people_away(meeting: Meeting) -> tuple[str, ...]:
    """The ids of those who take part in decisions and are not expected in the meeting."""
    return tuple(person.id for person in may_be_asked(meeting) if person.presence in AWAY)


def presence_unless_here(person: Person) -> str:
    """Where somebody stands who is not here, in words; empty: they are here."""
    return "" if person.presence == "here" else say(f"arrive.fields.people.presence.codes.{person.presence}")


def may_be_asked(meeting: Meeting) -> tuple[Person, ...]:
    """Everybody who takes part in decisions, whether they are expected in the meeting or not."""
    return tuple(person for person in meeting.people if person.deciding)


def how_many_decide(meeting: Meeting) -> int:
    """How many take part in decisions: as the group counted, else those on the list. 0: nobody is known to."""
    counted = meeting.details.deciding_count
    return len(people_deciding(meeting)) if counted is None else counted
