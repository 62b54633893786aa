"""What the agreeing dialog says about what was chosen and counted, and when it may be recorded."""

from __future__ import annotations

from collections.abc import Sequence

from data import codes
from data.edits.agreeing import not_asked
from data.meeting import Counts, Details, Meeting, Person
from data.words import say

PUT_TO_THE_GROUP: frozenset[codes.State] = frozenset({"agreed", "for_now", "not_agreed"})
"""What nobody can record without saying how the group was asked."""


def why_not(state: codes.State, how: codes.How | None, counts: Counts, *, any_ticked: bool) -> str:
    """What has to be said before this can be recorded. Empty: it can be."""
    if state in PUT_TO_THE_GROUP and how is None:
        return say("agreeing.choose_how")
    if how == "voice" and (counts.concern or 0) + (counts.against or 0):
        return say("agreeing.not_by_voice")
    if not any_ticked:
        return say("agreeing.nothing_ticked")
    return ""


def who_is_left(people: Sequence[Person], how: codes.How | None, counts: Counts) -> str:
    """How many of those who take part in decisions are in no count. Empty: nobody counts, or nobody is on the list."""
    left = not_asked(Meeting(details=Details(id=""), people=tuple(people)), how, counts)
    if not people or how is None or (how == "voice" and not counts.total):
        return ""
    if counts.total > len(people):
        return say("agreeing.more_than_people", total=counts.total, people=len(people))
    if left:
        return say("agreeing.not_asked", count=left, people=len(people))
    return say("agreeing.all_asked")
