"""What of the minutes may tell who somebody is, though nobody is named: what only one person has, or said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal, TypeAlias

from data.minutes.agreement_text import reply_words
from data.minutes.printed_place import PrintedPlace
from data.minutes.printed_texts import Printed
from data.model.records.agreements import Agreeable, Agreement, Fingers
from data.model.records.details import VOICES
from data.queries.agreement import COUNTS, FINGERS, answers_since, last_asked
from data.text.clean import folded
from data.words import say

GivesAway: TypeAlias = Literal["role", "voices", "count", "since"]
"""What it is: a role that one person has, one voice of a kind, a count of 1 with what was said, or of who was asked
since then.
"""


def gives_away(printed: Printed) -> list[tuple[PrintedPlace, GivesAway, str]]:
    """Each with where it stands, what it is, and that in words."""
    return [*_roles(printed), *_voices(printed), *_counts(printed)]


def _roles(printed: Printed) -> Iterator[tuple[PrintedPlace, GivesAway, str]]:
    """A role that one person has, where they appear by it."""
    by_role = [(person, role) for person in printed.meeting.people if (role := printed.people.role(person))]
    often = Counter(folded(role) for _, role in by_role)
    for person, role in by_role:
        if often[folded(role)] == 1:
            yield printed.place("people", person.id, "shown_as"), "role", say("names.away.role", role=role)


def _voices(printed: Printed) -> Iterator[tuple[PrintedPlace, GivesAway, str]]:
    """One voice in the room of a kind."""
    details = printed.meeting.details
    for name in VOICES:
        if getattr(details.voices, name) == 1:
            words = say(f"arrive.voices.{name}", count=1)
            place = printed.place("meeting", details.id, f"voices.{name}")
            yield place, "voices", say("names.away.voices", words=words)


def _counts(printed: Printed) -> Iterator[tuple[PrintedPlace, GivesAway, str]]:
    """One person who answered so, and what was said then."""
    for table, row in printed.meeting.all_rows():
        if not isinstance(row, Agreeable) or row.state == "to_agree" or (last := last_asked(row)) is None:
            continue
        place = printed.place(table, row.id, "text")
        for words in _ones(last) if last.objections or last.reasons else ():
            yield place, "count", say("names.away.count", words=words)
        for reply, count in answers_since(row, last).items():  # readers may know who was still to be asked
            if count == 1:
                yield place, "since", say("names.away.since", words=reply_words(last.method, reply, 1))


def _ones(one: Agreement) -> Iterator[str]:
    """What was counted once."""
    shown = one.fingers_again if one.fingers_again != Fingers() else one.fingers
    if one.method == "fist_to_five":
        yield from (reply_words(one.method, reply, 1) for reply in FINGERS if getattr(shown, reply) == 1)
    else:
        yield from (reply_words(one.method, reply, 1) for reply in COUNTS if getattr(one.counts, reply) == 1)
