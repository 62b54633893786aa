"""What each way of deciding allows to be recorded, by its counts and by the concerns that are still held."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from data.model import codes
from data.model.records.agreements import Fingers
from data.queries.asking_result import AskingResult
from data.record import Record
from data.words import say

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


def by_voice(answer: AskingResult) -> AllowedResults:
    """Nothing is counted by voice; what an older file has counted there is looked at all the same."""
    if is_held(answer) or _no(answer) or answer.fingers.worried or answer.fingers_again.worried:
        why = say("fit.never.voice_held")
        return fit(
            None, recorded_only=doubts_of(AGREED, OutcomeDoubt(name="voice_held")), never=dict.fromkeys(AGREED, why)
        )
    if answer.counts.agree is not None and not _yes(answer):
        return fit("open", doubts_of(AGREED, OutcomeDoubt(name="nobody_for")))
    return fit("agreed")


def by_counts(answer: AskingResult) -> AllowedResults:
    """Nobody has said how the group decides, or by consensus nothing is in the way of it."""
    yes, no, against = _yes(answer), _no(answer), answer.counts.against or 0
    if not yes and against:
        return fit("not_agreed", doubts_of(AGREED, OutcomeDoubt(name="nobody_for_some_against", count=against)))
    if not yes:
        return fit("open", doubts_of(AGREED, OutcomeDoubt(name="nobody_for")))
    if no >= yes:
        return fit(None, doubts_of(AGREED, OutcomeDoubt(name="as_many_not")))
    if against:
        name = "against_talked_through" if answer.method == "consensus" else "against"
        return fit(None, notes={"agreed": say(f"fit.notes.{name}", count=against)})
    return fit("agreed", _everyone(answer, "all_for"))


def by_consensus(answer: AskingResult, *, uncounted: bool) -> AllowedResults:
    """By consensus a concern that is held leaves agreeing for now, where more are for it than are not.

    Agreed for now says that the group agreed: where nobody is for it, or as many are not, it is no more so by consensus
    than where nobody said how they decide, and what holds there holds here.
    """
    against = answer.counts.against or 0
    if against > _became(answer, NOT_HELD):
        return fit("open", doubts_of(AGREED, OutcomeDoubt(name="consensus_against", count=against)))
    if not uncounted and _no(answer) >= _yes(answer):
        return by_counts(answer)
    concerns = answer.counts.concern or 0
    if concerns or is_held(answer):
        still = is_held(answer) or concerns > _became(answer, NOT_HELD)
        return fit(
            "for_now", doubts_of(["agreed"], OutcomeDoubt(name="consensus_held" if still else "consensus_counted"))
        )
    return by_counts(answer)


def by_consent(answer: AskingResult, *, uncounted: bool) -> AllowedResults:
    """By consent an objection that stands is in the way; where one is taken up later it is agreed for now."""
    later = _became(answer, {"later"})
    stand = _became(answer, {"", "stands"})
    if stand or _no(answer) > later + _became(answer, NOT_HELD):
        return fit("open", doubts_of(AGREED, OutcomeDoubt(name="objection_stands")))
    if not uncounted and not _yes(answer):
        return fit("open", doubts_of(AGREED, OutcomeDoubt(name="no_consent")))
    return fit("for_now") if later else fit("agreed", _everyone(answer, "all_consent"))


def by_vote(answer: AskingResult, stuck: str) -> AllowedResults:
    """By vote more for than against is agreed, fewer is not; a tie leaves it open."""
    agree, against = answer.counts.agree or 0, answer.counts.against or 0
    values: dict[str, int | str] = {"agree": agree, "against": against}
    if agree > against:
        return fit("agreed", doubts_of(["not_agreed"], OutcomeDoubt(name="vote_won")))
    if agree == against:
        tie = (
            OutcomeDoubt(name="tie_stuck", values=values | {"stuck": stuck})
            if stuck
            else OutcomeDoubt(name="tie", values=values)
        )
        return fit("open", doubts_of(AGREED, tie))
    return fit("not_agreed", doubts_of(AGREED, OutcomeDoubt(name="vote_lost", values=values)))


def by_fingers(answer: AskingResult) -> AllowedResults:
    """In fist to five the last time that people showed fingers counts."""
    again = answer.fingers_again != Fingers()
    last = answer.fingers_again if again else answer.fingers
    low, high = last.worried, last.total - last.worried
    if low and not again:
        return fit(None if high else "not_agreed", doubts_of(AGREED, OutcomeDoubt(name="one_round")))
    if not low and high:
        return fit("agreed", _everyone(answer, "nobody_low"))
    if low < high:
        return fit(None)
    doubt = OutcomeDoubt(name="as_many_low" if low and high else "nobody_high")
    return fit("not_agreed" if low and not high else "open", doubts_of(AGREED, doubt))


def _everyone(answer: AskingResult, name: str) -> _Doubts:
    """What speaks against saying that something was not agreed that nobody who was counted is against."""
    if _no(answer) or is_held(answer):
        return {}
    live_with, passed = bool(answer.counts.live_with), bool(answer.counts.passed)
    if name == "all_for" and live_with:
        name = "all_for_live_with_or_passed" if passed else "all_for_or_live_with"
    elif name != "nobody_low" and passed:
        name = f"{name}_or_passed"
    return doubts_of(["not_agreed"], OutcomeDoubt(name=name))


def fit(
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


def doubts_of(states: Iterable[codes.State], doubt: OutcomeDoubt) -> _Doubts:
    """The same doubt about each of these outcomes."""
    return dict.fromkeys(states, doubt)


def _yes(answer: AskingResult) -> int:
    return (answer.counts.agree or 0) + (answer.counts.live_with or 0)


def _no(answer: AskingResult) -> int:
    return (answer.counts.concern or 0) + (answer.counts.against or 0)


def is_held(answer: AskingResult) -> bool:
    """Whether a concern that was written down is still held: it stands, is taken up later, or nobody has said."""
    return any(became not in NOT_HELD for _, became in answer.objections)


def _became(answer: AskingResult, what: Iterable[codes.Became]) -> int:
    """How many of the concerns became that."""
    return sum(became in what for _, became in answer.objections)
