"""What may be recorded after the group was asked: the outcome that fits the counts, and those that contradict them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from data.model import codes
from data.model.records.agreements import Agreeable, Agreement, Counts, Fingers
from data.queries.agreement import AskingResult, people_counted
from data.record import Record
from data.words import say

ASKED: tuple[codes.State, ...] = ("agreed", "for_now", "not_agreed")
"""What only a group that was asked can come to. To leave something open, or to park it, is always free."""

AGREED: tuple[codes.State, ...] = ("agreed", "for_now")
"""The two of them that say that the group agreed, in the order in which they stand."""

NOT_HELD: frozenset[codes.Became] = frozenset({"worked_in", "settled"})
"""What has become of a concern that nobody holds any more."""


class OutcomeDoubt(Record, frozen=True):
    """What speaks against recording an outcome."""

    name: str
    """The name of its words, in `fit.doubts` and `fit.because`."""
    count: int | None = None
    """The number of people by which its words are singular or plural; None: they are neither."""
    values: dict[str, int | str] = msgspec.field(default_factory=dict[str, int | str])
    """What else stands in its words."""

    @property
    def words(self) -> str:
        """What is said before the outcome is recorded: "Nobody is for it, and 3 are against."."""
        return say(f"fit.doubts.{self.name}", count=self.count, **self.values)

    def recorded(self, state: codes.State) -> str:
        """What the minutes say: "Recorded as agreed all the same: nobody is for it, and 3 are against"."""
        why = say(f"fit.because.{self.name}", count=self.count, **self.values)
        return say(f"fit.recorded.{state}", why=why)


_Doubts = dict[codes.State, OutcomeDoubt]


class AllowedResults(Record, frozen=True):
    """What may be recorded, by its outcome. What stands nowhere here is free, as are leaving it open and parking it."""

    lit: codes.State | None
    """The outcome that is lit to begin with; None: none."""
    doubts: dict[codes.State, str]
    """What has to be said before an outcome is recorded, as a sentence."""
    never: dict[codes.State, str]
    """Outcomes that can't be recorded at all, with why."""
    notes: dict[codes.State, str]
    """Outcomes that are free, with what is said beside them."""
    recorded: dict[codes.State, str]
    """What the minutes say of an outcome that was recorded all the same, without a full stop."""


def allowed_results(answer: AskingResult, people: int, stuck: str = "") -> AllowedResults:
    """What may be recorded after the group answered, whatever `answer.state` says.

    `people`: how many take part in decisions, 0: nobody is on the list; `stuck`: what the topic says is done where the
    group is stuck. The first line that fits counts.
    """
    if answer.how is None:
        return _fit(None, never=dict.fromkeys(ASKED, say("fit.never.choose_how")))
    answer = _as_counted(answer)
    answers = _answers(answer)
    if people and answers > people:
        return _fit(None, _doubts(ASKED, OutcomeDoubt(name="more_answers", count=people, values={"answers": answers})))
    if answer.method in codes.DECIDED_BY_OTHERS:
        named = answer.decided_by.strip()
        return _fit(None, {} if named else _doubts(AGREED, OutcomeDoubt(name="nobody_named")))
    if answer.method == "wait":
        return _fit("open", _doubts(AGREED, OutcomeDoubt(name="not_ready")))
    if answer.how == "voice":
        return _by_voice(answer)
    uncounted = people_counted(answer.method, answer.counts, answer.fingers, answer.fingers_again) is None
    if uncounted and not (answer.method in ("consensus", "consent") and _held(answer)):
        return _fit(None)
    if answer.method == "consensus":
        return _by_consensus(answer, uncounted=uncounted)
    if answer.method == "consent":
        return _by_consent(answer, uncounted=uncounted)
    if answer.method == "vote":
        return _by_vote(answer, stuck)
    if answer.method == "fist_to_five":
        return _by_fingers(answer)
    return _by_counts(answer)


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


def _by_voice(answer: AskingResult) -> AllowedResults:
    """Nothing is counted by voice; what an older file has counted there is looked at all the same."""
    if _held(answer) or _no(answer) or answer.fingers.worried or answer.fingers_again.worried:
        why = say("fit.never.voice_held")
        return _fit(
            None, recorded_only=_doubts(AGREED, OutcomeDoubt(name="voice_held")), never=dict.fromkeys(AGREED, why)
        )
    if answer.counts.agree is not None and not _yes(answer):
        return _fit("open", _doubts(AGREED, OutcomeDoubt(name="nobody_for")))
    return _fit("agreed")


def _by_counts(answer: AskingResult) -> AllowedResults:
    """Nobody has said how the group decides, or by consensus nothing is in the way of it."""
    yes, no, against = _yes(answer), _no(answer), answer.counts.against or 0
    if not yes and against:
        return _fit("not_agreed", _doubts(AGREED, OutcomeDoubt(name="nobody_for_some_against", count=against)))
    if not yes:
        return _fit("open", _doubts(AGREED, OutcomeDoubt(name="nobody_for")))
    if no >= yes:
        return _fit(None, _doubts(AGREED, OutcomeDoubt(name="as_many_not")))
    if against:
        name = "against_talked_through" if answer.method == "consensus" else "against"
        return _fit(None, notes={"agreed": say(f"fit.notes.{name}", count=against)})
    return _fit("agreed", _everyone(answer, "all_for"))


def _by_consensus(answer: AskingResult, *, uncounted: bool) -> AllowedResults:
    """By consensus a concern that is held leaves agreeing for now, where more are for it than are not.

    Agreed for now says that the group agreed: where nobody is for it, or as many are not, it is no more so by consensus
    than where nobody said how they decide, and what holds there holds here.
    """
    against = answer.counts.against or 0
    if against > _became(answer, NOT_HELD):
        return _fit("open", _doubts(AGREED, OutcomeDoubt(name="consensus_against", count=against)))
    if not uncounted and _no(answer) >= _yes(answer):
        return _by_counts(answer)
    concerns = answer.counts.concern or 0
    if concerns or _held(answer):
        still = _held(answer) or concerns > _became(answer, NOT_HELD)
        return _fit(
            "for_now", _doubts(["agreed"], OutcomeDoubt(name="consensus_held" if still else "consensus_counted"))
        )
    return _by_counts(answer)


def _by_consent(answer: AskingResult, *, uncounted: bool) -> AllowedResults:
    later = _became(answer, {"later"})
    stand = _became(answer, {"", "stands"})
    if stand or _no(answer) > later + _became(answer, NOT_HELD):
        return _fit("open", _doubts(AGREED, OutcomeDoubt(name="objection_stands")))
    if not uncounted and not _yes(answer):
        return _fit("open", _doubts(AGREED, OutcomeDoubt(name="no_consent")))
    return _fit("for_now") if later else _fit("agreed", _everyone(answer, "all_consent"))


def _by_vote(answer: AskingResult, stuck: str) -> AllowedResults:
    agree, against = answer.counts.agree or 0, answer.counts.against or 0
    values: dict[str, int | str] = {"agree": agree, "against": against}
    if agree > against:
        return _fit("agreed", _doubts(["not_agreed"], OutcomeDoubt(name="vote_won")))
    if agree == against:
        tie = (
            OutcomeDoubt(name="tie_stuck", values=values | {"stuck": stuck})
            if stuck
            else OutcomeDoubt(name="tie", values=values)
        )
        return _fit("open", _doubts(AGREED, tie))
    return _fit("not_agreed", _doubts(AGREED, OutcomeDoubt(name="vote_lost", values=values)))


def _by_fingers(answer: AskingResult) -> AllowedResults:
    """In fist to five the last time that people showed fingers counts."""
    again = answer.fingers_again != Fingers()
    last = answer.fingers_again if again else answer.fingers
    low, high = last.worried, last.total - last.worried
    if low and not again:
        return _fit(None if high else "not_agreed", _doubts(AGREED, OutcomeDoubt(name="one_round")))
    if not low and high:
        return _fit("agreed", _everyone(answer, "nobody_low"))
    if low < high:
        return _fit(None)
    doubt = OutcomeDoubt(name="as_many_low" if low and high else "nobody_high")
    return _fit("not_agreed" if low and not high else "open", _doubts(AGREED, doubt))


def _everyone(answer: AskingResult, name: str) -> _Doubts:
    """What speaks against saying that something was not agreed that nobody who was counted is against."""
    if _no(answer) or _held(answer):
        return {}
    live_with, passed = bool(answer.counts.live_with), bool(answer.counts.passed)
    if name == "all_for" and live_with:
        name = "all_for_live_with_or_passed" if passed else "all_for_or_live_with"
    elif name != "nobody_low" and passed:
        name = f"{name}_or_passed"
    return _doubts(["not_agreed"], OutcomeDoubt(name=name))


def _fit(
    lit: codes.State | None,
    doubts: _Doubts | None = None,
    *,
    recorded_only: _Doubts | None = None,
    never: dict[codes.State, str] | None = None,
    notes: dict[codes.State, str] | None = None,
) -> AllowedResults:
    """One line of the table. `recorded_only`: what an older file may hold, and nobody can record any more."""
    told: _Doubts = doubts or {}
    kept: _Doubts = told | (recorded_only or {})
    return AllowedResults(
        lit=lit,
        doubts={state: doubt.words for state, doubt in told.items()},
        never=never or {},
        notes=notes or {},
        recorded={state: doubt.recorded(state) for state, doubt in kept.items()},
    )


def _doubts(states: Iterable[codes.State], doubt: OutcomeDoubt) -> _Doubts:
    return dict.fromkeys(states, doubt)


def _as_counted(answer: AskingResult) -> AskingResult:
    """The answer with just the counts that its way of deciding has: those of another way are told nowhere."""
    if answer.method == "fist_to_five":
        return replace(answer, counts=Counts())
    return replace(answer, fingers=Fingers(), fingers_again=Fingers())


def _answers(answer: AskingResult) -> int:
    """The most answers that there were at a time."""
    return max(answer.counts.total, answer.fingers.total, answer.fingers_again.total)


def _yes(answer: AskingResult) -> int:
    return (answer.counts.agree or 0) + (answer.counts.live_with or 0)


def _no(answer: AskingResult) -> int:
    return (answer.counts.concern or 0) + (answer.counts.against or 0)


def _held(answer: AskingResult) -> bool:
    """Whether a concern that was written down is still held: it stands, is taken up later, or nobody has said."""
    return any(became not in NOT_HELD for _, became in answer.objections)


def _became(answer: AskingResult, what: Iterable[codes.Became]) -> int:
    """How many of the concerns became that."""
    return sum(became in what for _, became in answer.objections)
