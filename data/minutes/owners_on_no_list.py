"""Who does something in the minutes, and is on no list."""

from __future__ import annotations

from collections.abc import Iterator

from data.minutes.checked_texts import owners_printed
from data.minutes.printed_place import PrintedPlace, place_order
from data.minutes.printed_texts import Printed
from data.model.records.people import Owner
from data.queries.name_answers import NameAnswers
from data.queries.names.contact_details import contact_details
from data.queries.people_names import owner_person
from data.record import Record


class UnlistedOwner(Record, frozen=True, kw_only=True):
    """Somebody who does something, typed as words with a capital, and on no list."""

    words: str
    """As they were typed."""
    places: tuple[PrintedPlace, ...]
    """Where."""
    is_printed: bool
    """Whether the minutes print the words; else they say that it is someone."""
    is_seen: bool = False
    """Whether somebody looked at it before."""


def owners_on_no_list(printed: Printed, answers: NameAnswers) -> Iterator[UnlistedOwner]:
    """Everybody who does something, with a capital, and is neither on the list nor a group."""
    found: dict[str, list[PrintedPlace]] = {}
    for place, owner in owners_printed(printed):
        if (
            owner.person is None
            and any(letter.isupper() for letter in owner.words)
            and not contact_details(owner.words)
        ):
            known = owner_person(printed.meeting, owner) is not None or printed.people.is_known_owner(owner)
            if not known and answers.of(place.row, owner.words) is None:
                found.setdefault(owner.words, []).append(place)
    for words, places in found.items():
        is_printed = not printed.people.is_unnamed(Owner(words=words))
        is_seen = all(answers.is_seen(at.row, words) for at in places)
        yield UnlistedOwner(
            words=words, places=tuple(sorted(places, key=place_order)), is_printed=is_printed, is_seen=is_seen
        )
