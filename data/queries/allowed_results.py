"""What may be recorded after the group was asked: the outcome that fits the counts, and those that contradict them."""

from __future__ import annotations

from msgspec.structs import replace

from data.model import codes
from data.model.records.agreements import Agreeable, Agreement, Counts, Fingers
from data.queries.agreement import people_counted
from data.queries.asking_result import AskingResult
from data.queries.results_by_method import (
    AGREED,
    AllowedResults,
    OutcomeDoubt,
    by_consensus,
    by_consent,
    by_counts,
    by_fingers,
    by_voice,
    by_vote,
    doubts_of,
    fit,
    is_held,
)
from data.words import say

ASKED: tuple[codes.State, ...] = ("agreed", "for_now", "not_agreed")
"""What only a group that was asked can come to. To leave something open, or to park it, is always free."""


def allowed_results(answer: AskingResult, people: int, stuck: str = "") -> AllowedResults:
    """What may be recorded after the group answered, whatever `answer.state` says.

    `people`: how many take part in decisions, 0: nobody is on the list; `stuck`: what the topic says is done where the
    group is stuck. The first line that fits counts.
    """
    if answer.how is None:
        return fit(None, never=dict.fromkeys(ASKED, say("fit.never.choose_how")))
    answer = _as_counted(answer)
    answers = _answers(answer)
    if people and answers > people:
        return fit(None, doubts_of(ASKED, OutcomeDoubt(name="more_answers", count=people, values={"answers": answers})))
    if answer.method in codes.DECIDED_BY_OTHERS:
        named = answer.decided_by.strip()
        return fit(None, {} if named else doubts_of(AGREED, OutcomeDoubt(name="nobody_named")))
    if answer.method == "wait":
        return fit("open", doubts_of(AGREED, OutcomeDoubt(name="not_ready")))
    if answer.how == "voice":
        return by_voice(answer)
    uncounted = people_counted(answer.method, answer.counts, answer.fingers, answer.fingers_again) is None
    if uncounted and not (answer.method in ("consensus", "consent") and is_held(answer)):
        return fit(None)
    if answer.method == "consensus":
        return by_consensus(answer, uncounted=uncounted)
    if answer.method == "consent":
        return by_consent(answer, uncounted=uncounted)
    if answer.method == "vote":
        return by_vote(answer, stuck)
    if answer.method == "fist_to_five":
        return by_fingers(answer)
    return by_counts(answer)


def recorded_all_the_same(one: Agreement, row: Agreeable | None = None) -> str:
    """What the minutes say of what was recorded against its counts; empty: it fits them, or nobody was asked.

    `row`: its item, where `one` is told with what was answered since: that was in no count. How many decided is taken
    from the agreement alone: the list of people may be another by now. That nobody was named who decided is said only
    where it was so then: they may be gone since.
    """
    one = next((each for each in (row.agreements if row is not None else ()) if each.id == one.id), one)
    if one.state not in ASKED:
        return ""
    answer = AskingResult(
        state=one.state,
        how=one.how or "hands",  # a count is one, also where an older file doesn't say how it was made
        method=one.method,
        counts=one.counts,
        fingers=one.fingers,
        fingers_again=one.fingers_again,
        objections=tuple((each.words, each.became) for each in one.objections),
        decided_by="" if one.nobody_named else "-",
    )
    people = one.people
    if people is None:
        people = _answers(_as_counted(answer)) + one.not_asked if one.not_asked else 0
    return allowed_results(answer, people).recorded.get(one.state, "")


def _as_counted(answer: AskingResult) -> AskingResult:
    """The answer with just the counts that its way of deciding has: those of another way are told nowhere."""
    if answer.method == "fist_to_five":
        return replace(answer, counts=Counts())
    return replace(answer, fingers=Fingers(), fingers_again=Fingers())


def _answers(answer: AskingResult) -> int:
    """The most answers that there were at a time."""
    return max(answer.counts.total, answer.fingers.total, answer.fingers_again.total)
