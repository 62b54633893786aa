"""What is said in passing where somebody who has taken something on is taken out, renamed, or leaves."""

from __future__ import annotations

from data.meeting import Meeting, Person
from data.responsibilities import Responsibility, of_person
from data.words import say

MOST = 5
"""So many things are named one by one; of more, how many there are."""


def told_of(before: Meeting, after: Meeting, person_id: str) -> str:
    """What is still theirs, and where it goes, in one line; empty: nothing, or nothing came of it."""
    old, new = (_person(meeting, person_id) for meeting in (before, after))
    if old is None:
        return ""
    if new is None:
        return _said("taken_out", of_person(before, old))
    if new.text != old.text:
        return _said("renamed", of_person(after, new))
    if new.presence == "left" != old.presence:
        return _said("left", of_person(after, new))
    return ""


def _said(what: str, theirs: tuple[Responsibility, ...]) -> str:
    """One line of what is theirs; empty: nothing is."""
    if not theirs:
        return ""
    named = ", ".join(map(_named, theirs[:MOST]))
    rest = len(theirs) - MOST
    return say(f"told.theirs.{what}", what=say("told.theirs.more", what=named, count=rest) if rest > 0 else named)


def _named(one: Responsibility) -> str:
    """An action by its number at Close, another item by its stage and number, the rest by what it is."""
    if one.shared:
        return say("told.theirs.shared", number=one.number)
    if one.kind in ("actions", "chair", "types", "comments_to"):
        return say(f"told.theirs.{one.kind}", number=one.number)
    return say("told.theirs.item", stage=say(f"stages.{one.stage}"), number=one.number)


def _person(meeting: Meeting, person_id: str) -> Person | None:
    return next((one for one in meeting.people if one.id == person_id), None)
