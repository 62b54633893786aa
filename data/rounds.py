"""Rounds in which everyone may speak: whose turn is still to come. Nobody is counted."""

from __future__ import annotations

from data.meeting import Check, Meeting, Person, Record, Round

FAR = ("phone", "chat")
"""Who is easily forgotten in a round: people on the phone, and those who write in the call's chat."""


class ToCome(Record, frozen=True):
    """Whose turn in a round is still to come, each in the order of the meeting's list."""

    people: tuple[Person, ...]
    """Those who are here and had no turn, then those who join later."""
    back: tuple[Person, ...]
    """Those who said that they come back to it."""
    far: tuple[str, ...]
    """`phone` and `chat`, where nobody has asked there yet."""

    @property
    def count(self) -> int:
        """How many people are still to come, those who come back among them."""
        return len(self.people) + len(self.back)


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


def current(meeting: Meeting) -> Round | None:
    """The newest round, where somebody's turn in it is still to come; None: there is none."""
    newest = max(meeting.rounds, key=lambda one: (one.made, one.order), default=None)
    return newest if newest is not None and to_come(meeting, newest).count else None


def said_in(meeting: Meeting, one: Round) -> tuple[Check, ...]:
    """What was said in a round, in its order, without names."""
    return tuple(check for check in meeting.checks if check.round == one.id)


def at_check_out(meeting: Meeting) -> tuple[Check, ...]:
    """What was said at check-out, in a round or not, and what belongs to no round that is there."""
    others = {one.id for one in meeting.rounds if one.kind != "check_out"}
    return tuple(check for check in meeting.checks if check.round not in others)


def beside_check_out(meeting: Meeting) -> tuple[Round, ...]:
    """Every round but those of the check-out, which has a part of its own."""
    return tuple(one for one in meeting.rounds if one.kind != "check_out")


def is_told(meeting: Meeting, one: Round) -> bool:
    """Whether the minutes tell of a round by itself: the check-out has its own part, and an empty one is nothing."""
    return one.kind != "check_out" and bool(said_in(meeting, one))
