"""Rounds in which everyone may speak: who is still to come, and what the minutes print. Nobody is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.rounds import Check, Round
from data.model.records.row import Row
from data.record import Record
from data.text.clean import folded
from data.words import say

FAR = ("phone", "chat")
"""Who is easily forgotten in a round: people on the phone, and those who write in the call's chat."""


class ToCome(Record, frozen=True):
    """Whose turn in a round is still to come, each in the order of the meeting's list."""

    people: tuple[Person, ...]
    """Those who are here and had no turn, then those who join later, or of whom nobody knows yet."""
    back: tuple[Person, ...]
    """Those who said that they come back to it."""
    far: tuple[str, ...]
    """`phone` and `chat`, where nobody has asked there yet."""

    @property
    def count(self) -> int:
        """How many people are still to come, those who come back among them."""
        return len(self.people) + len(self.back)

    @property
    def here(self) -> tuple[Person, ...]:
        """Those of them who are here: who had no turn, then who comes back to it, and so is here by now."""
        return (*(person for person in self.people if person.presence == "here"), *self.back)

    @property
    def may_be_here(self) -> tuple[Person, ...]:
        """Those of whom nobody has said yet whether they are here."""
        return tuple(person for person in self.people if person.presence == "to_confirm")


def to_come(meeting: Meeting, one: Round) -> ToCome:
    """Whose turn is still to come. Who comes late is among them; who has left or sent apologies is not."""
    here = [
        person
        for presence in ("here", "later", "to_confirm")
        for person in meeting.people
        if person.presence == presence
    ]
    return ToCome(
        people=tuple(person for person in here if person.id not in one.turns),
        back=tuple(person for person in here if one.turns.get(person.id) == "later"),
        far=tuple(place for place in FAR if one.turns.get(place) != "done"),
    )


def taking_part(meeting: Meeting, one: Round) -> tuple[Person, ...]:
    """Everybody who has had, or may still have, a turn in a round, in the order of the meeting's list."""
    gone = ("apologies", "left")
    return tuple(person for person in meeting.people if person.presence not in gone or person.id in one.turns)


def current(meeting: Meeting) -> Round | None:
    """The newest round, where somebody's turn in it is still to come; None: there is none."""
    newest = max(meeting.rounds, key=lambda one: (one.made, one.order), default=None)
    return newest if newest is not None and to_come(meeting, newest).count else None


def by_alphabet(checks: Iterable[Check]) -> tuple[Check, ...]:
    """What was said in rounds, by the alphabet: so nobody can read back who said what from the order."""
    return tuple(sorted(checks, key=_by_alphabet))


def said_in(meeting: Meeting, one: Round) -> tuple[Check, ...]:
    """What was said in a round, by the alphabet, without names."""
    return by_alphabet(check for check in meeting.checks if check.round == one.id)


def at_check_out(meeting: Meeting) -> tuple[Check, ...]:
    """What was said at check-out, in a round or not, and what belongs to no round that is there, by the alphabet."""
    others = {one.id for one in meeting.rounds if one.kind != "check_out"}
    return by_alphabet(check for check in meeting.checks if check.round not in others)


def beside_check_out(meeting: Meeting) -> tuple[Round, ...]:
    """Every round but those of the check-out, which has a part of its own."""
    return tuple(one for one in meeting.rounds if one.kind != "check_out")


# What the minutes tell of it


def usually_told(kind: codes.RoundKind) -> bool:
    """Whether the words of a round go into the minutes unless the group says otherwise.

    Check-in is how somebody is today, said before anybody knew what is kept; it is of no use to who was not there.
    """
    return kind != "check_in"


def goes_in(one: Round) -> bool:
    """Whether the words of a round go into the minutes."""
    return usually_told(one.kind) if one.told is None else one.told


def is_printed(meeting: Meeting, check: Check) -> bool:
    """Whether the minutes print something that was said: both its round and what was said before it allow that.

    Of older words whose round is gone nobody knows whether they were a check-in: they stay out.
    """
    if check.told is False:
        return False
    one = next((one for one in meeting.rounds if one.id == check.round), None)
    return goes_in(one) if one is not None else check.round is None or check.told is True


def where_words_go(meeting: Meeting, one: Round) -> str:
    """Where the words of a round go, as the group is told; of what stays in the minutes all the same, that too."""
    if goes_in(one):
        return say("rounds.told.in")
    still = len(made_something_else(meeting, one))
    return say("rounds.told.out_but", count=still) if still else say("rounds.told.out")


def made_something_else(meeting: Meeting, one: Round) -> tuple[Row, ...]:
    """What was said in a round, and is an item of another kind by now: that is printed wherever the words go."""
    return tuple(
        row
        for table, row in meeting.all_rows()
        if table != "checks"
        and row.extra.get("was", {}).get("checks", {}).get("round") == one.id  # as `convert` has it
    )


def may_go_in(meeting: Meeting, one: Round) -> bool:
    """Whether the words of a round that stay out can still go in: not once somebody has spoken, relying on that."""
    return not said_in(meeting, one)


def said_since(meeting: Meeting, one: Round) -> tuple[Check, ...]:
    """What was said in a round; of an older check-out, whose words don't name it, all that was said since it began."""
    if one.told is None and one.kind == "check_out":
        return tuple(check for check in meeting.checks if check.round in (None, one.id) and check.made >= one.made)
    return said_in(meeting, one)


def with_told(meeting: Meeting, round_id: str) -> Meeting:
    """The meeting in which each word of a round says itself whether it is printed, for when the round is gone."""
    one = next((one for one in meeting.rounds if one.id == round_id), None)
    if one is None:
        return meeting
    checks = tuple(
        msgspec.structs.replace(check, told=goes_in(one)) if check.round == round_id and check.told is None else check
        for check in meeting.checks
    )
    return msgspec.structs.replace(meeting, checks=checks) if checks != meeting.checks else meeting


def as_told(meeting: Meeting, checks: Iterable[Check]) -> tuple[Check, ...]:
    """What the minutes print of this."""
    return tuple(check for check in checks if is_printed(meeting, check))


def is_told(meeting: Meeting, one: Round) -> bool:
    """Whether the minutes tell of a round by itself: the check-out has its own part, and an empty one is nothing."""
    return one.kind != "check_out" and any(is_printed(meeting, check) for check in said_in(meeting, one))


def struck_in_rounds(meeting: Meeting) -> Counter[str]:
    """How many lines were struck of each round whose words go into the minutes, by its id; of the check-out: ""."""
    rounds, found = {one.id: one for one in meeting.rounds}, Counter[str]()
    for stone in meeting.removed:
        one = rounds.get(stone.round or "")
        if stone.struck and stone.table == "checks" and (one is None or goes_in(one)):
            found["" if one is None or one.kind == "check_out" else one.id] += 1
    return found


def printed_of_rounds(meeting: Meeting) -> frozenset[str]:
    """The ids of all that was said and is printed."""
    return frozenset(check.id for check in meeting.checks if is_printed(meeting, check))


def kept_out_since(was: Meeting, now: Meeting) -> Meeting:
    """A meeting as it was, in which those words stay out that stay out by now."""
    rounds = {one.id for one in now.rounds if not goes_in(one)}
    checks = {check.id for check in now.checks if check.told is False}
    return msgspec.structs.replace(
        was,
        rounds=tuple(msgspec.structs.replace(one, told=False) if one.id in rounds else one for one in was.rounds),
        checks=tuple(msgspec.structs.replace(one, told=False) if one.id in checks else one for one in was.checks),
    )


def _by_alphabet(check: Check) -> tuple[str, str, str]:
    """Letters and digits alone, without accents and capitals; then the words as they are; then by chance."""
    parts = "".join(letter if letter.isalnum() else " " for letter in folded(check.text)).split()
    return " ".join(parts), check.text, check.id
