"""What is said in passing where somebody who has taken something on is taken out, renamed, or leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.words import say

if TYPE_CHECKING:
    from data.queries.responsibilities import Responsibility
    from screens.meeting.context import Host

MOST = 5
"""So many things are named one by one; of more, how many there are."""


def telling(
    host: Host, row_id: str, do: Callable[[], Change | None], otherwise: Callable[[Change], str] = lambda _: ""
) -> None:
    """Change the meeting; say what is still theirs where that took somebody out, renamed them, or they left.

    `row_id`: who it may have been. `otherwise`: gives what is said where it is nothing of the kind, but something
    changed.
    """
    before = host.session.meeting
    change = do()
    if change is None:
        return
    after = host.session.meeting
    told = (still_theirs(before, after, row_id) if before.people is not after.people else "") or otherwise(change)
    if told:
        host.tell(told)


def kept(change: Change) -> str:
    """What a form has changed, in words: its fields; empty where it made something else than that of it."""
    from data.session.undo_words import fields_kept  # not before a form is kept: it costs the start

    names = fields_kept(change)
    return say("told.kept", what=", ".join(names)) if names else ""


def still_theirs(before: Meeting, after: Meeting, person_id: str) -> str:
    """What is still theirs, and where it goes, in one line; empty: nothing, or nothing came of it."""
    from data.queries.responsibilities import of_person  # not before somebody's row is changed: it costs the first key

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
    """An item by what it is referred to by, the rest by what it is."""
    if one.shared:
        return say("told.theirs.shared", item=one.item)
    return one.item or say(f"told.theirs.{one.kind}")


def _person(meeting: Meeting, person_id: str) -> Person | None:
    return next((one for one in meeting.people if one.id == person_id), None)
