"""What the agreeing dialog says about what was chosen and counted, and when it may be recorded."""

from __future__ import annotations

from collections.abc import Sequence

from data import codes
from data.asking import counted
from data.edits.agreeing import Answer, not_asked
from data.meeting import Details, Fingers, Meeting, Person
from data.words import say

PUT_TO_THE_GROUP: frozenset[codes.State] = frozenset({"agreed", "for_now", "not_agreed"})
"""What nobody can record without saying how the group was asked."""

DONE_WITH: frozenset[codes.Became] = frozenset({"worked_in", "settled"})
"""What has become of a concern that nobody holds any more."""


def total_of(answer: Answer) -> int | None:
    """How many people were counted; None: nobody was."""
    return counted(answer.method, answer.counts, answer.fingers, answer.fingers_again)


def why_not(answer: Answer, *, any_ticked: bool) -> str:
    """What has to be said before this can be recorded. Empty: it can be."""
    if answer.state in PUT_TO_THE_GROUP and answer.how is None:
        return say("agreeing.choose_how")
    against = (answer.counts.concern or 0) + (answer.counts.against or 0) + answer.fingers.worried
    if answer.how == "voice" and against:
        return say("agreeing.not_by_voice")
    # Only what is agreed says in the record that no one spoke against. Left open, or not agreed, a concern may be why.
    held = any(one not in DONE_WITH for _, one in answer.objections)
    if answer.how == "voice" and answer.state in codes.AGREED and held:
        return say("agreeing.not_by_voice_yet")
    if not any_ticked:
        return say("agreeing.nothing_ticked")
    return ""


def doubt(answer: Answer, people: int, *, recount: bool = False) -> str:
    """What is asked about once, before this is recorded as it is. Empty: nothing.

    `people`: how many decide; `recount`: whether the words were changed after people were counted.
    """
    total = total_of(answer) or 0
    if people and total > people:
        return say("agreeing.doubts.more_than_people", total=total, people=people)
    if answer.state not in codes.AGREED:
        return ""
    if recount and total:
        return say("agreeing.doubts.words_changed")
    if answer.method == "vote" and (answer.counts.against or 0) >= max(1, answer.counts.agree or 0):
        return say("agreeing.doubts.vote_lost")
    if answer.method == "consent":
        held = any(became in ("", "stands") for _, became in answer.objections)
        if held or (answer.counts.against or 0):
            return say("agreeing.doubts.objection_stands")
    if answer.method == "fist_to_five" and answer.fingers.worried and answer.fingers_again == Fingers():
        return say("agreeing.doubts.one_round")
    return ""


def who_is_left(people: Sequence[Person], how: codes.How | None, total: int | None) -> str:
    """How many of those who take part in decisions are in no count. Empty: nobody counts, or nobody is on the list."""
    if not people or how is None or total is None:
        return ""
    left = not_asked(Meeting(details=Details(id=""), people=tuple(people)), how, total)
    if total > len(people):
        return say("agreeing.more_than_people", total=total, people=len(people))
    if left:
        return say("agreeing.not_asked", count=left, people=len(people))
    return say("agreeing.all_asked") if total else ""
