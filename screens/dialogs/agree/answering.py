"""What came of asking, as it would be recorded just now."""

from __future__ import annotations

from collections.abc import Mapping

from data import codes
from data.asking import counted, replies
from data.edits import agreeing
from data.edits.agreeing import Answer
from data.edits.the_meeting import change_meeting
from data.fit import Fit, fit
from data.meeting import Agreeable, Agreement, Counts, Fingers
from data.minutes.agreed import counts_words, record_words
from data.text import clean
from screens.dialogs.agree.asking import Asking
from screens.dialogs.agree.proposal import Proposal

DATED: frozenset[codes.State] = frozenset({"for_now", "open", "parked"})
"""The outcomes that have a day, or words for it."""


def is_counted(asking: Asking) -> bool:
    """Whether the group was asked in a way in which people are counted."""
    return asking.how not in (None, "voice")


def number(digits: Mapping[str, str], code: str) -> int | None:
    """A number that was typed; None: it was not counted."""
    typed = digits.get(code, "")
    return int(typed) if typed else None


def fingers_in(digits: Mapping[str, str]) -> Fingers:
    """How many showed how many fingers."""
    return Fingers(**{code: number(digits, code) for code in replies("fist_to_five")})


def concerns_in(asking: Asking) -> tuple[tuple[str, codes.Became], ...]:
    """The concerns, with the one that still stands in the line."""
    left = clean(asking.words("concern"))
    return (*asking.concerns, (left, "")) if left else asking.concerns


def reasons_in(asking: Asking) -> tuple[str, ...]:
    """The reasons, with the one that still stands in the line."""
    left = clean(asking.words("reason"))
    return (*asking.reasons, left) if left else asking.reasons


def until_of(asking: Asking, proposal: Proposal, state: codes.State) -> tuple[str | None, str]:
    """The day that was typed for an outcome, as ISO, or else the words."""
    found = proposal.when(clean(asking.words(state)) if state in DATED else "")
    return found.iso, found.words


def ask_by(asking: Asking, proposal: Proposal) -> str | None:
    """By when people are asked, as ISO; None: that was not said, or it is no day."""
    return proposal.when(clean(asking.words("ask_by"))).iso if asking.to_ask else None


def no_day(asking: Asking, proposal: Proposal) -> bool:
    """Whether something else than a day stands there for by when people are asked."""
    return bool(asking.to_ask and clean(asking.words("ask_by"))) and ask_by(asking, proposal) is None


def answer(asking: Asking, proposal: Proposal, state: codes.State) -> Answer:
    """What came of asking. Nothing was worked into words that nobody changed."""
    method = asking.method
    fist = method == "fist_to_five"
    counts, fingers, again = Counts(), Fingers(), Fingers()
    if is_counted(asking) and fist:
        fingers = fingers_in(asking.counts)
        again = fingers_in(asking.again) if fingers.worried else Fingers()
    elif is_counted(asking):
        counts = Counts(**{code: number(asking.counts, code) for code in replies(method)})
    changed = proposal.reworded or bool(asking.values)
    objections: list[tuple[str, codes.Became]] = [
        (words, "" if became == "worked_in" and not changed else became) for words, became in concerns_in(asking)
    ]
    known = {person.id for person in proposal.people}
    to_ask = tuple(who for who in asking.to_ask if who in known)
    asks = clean(asking.words("asks")) if to_ask else ""
    until, until_words = until_of(asking, proposal, state)
    return Answer(
        state=state, how=asking.how, method=method, counts=counts, fingers=fingers, fingers_again=again,
        objections=tuple(objections), decided_by=clean(asking.words("decided_by")), to_ask=to_ask,
        asks=(asks, bool(asks) and asking.said_yes), ask_by=ask_by(asking, proposal) if to_ask else None,
        reasons=reasons_in(asking), next_step=clean(asking.words("next_step")), until=until, until_words=until_words,
    )  # fmt: skip


def fits(asking: Asking, proposal: Proposal) -> Fit:
    """What may be recorded."""
    people = proposal.count if asking.here is None else asking.here
    return fit(answer(asking, proposal, "agreed"), people, stuck=proposal.stuck)


def answers(asking: Asking, proposal: Proposal) -> int | None:
    """How many were counted; None: nobody was."""
    one = answer(asking, proposal, "agreed")
    return counted(one.method, one.counts, one.fingers, one.fingers_again)


class DryPen:
    """A hand that writes nothing down: to see what a record would say."""

    def now(self) -> str:
        """No time."""
        return ""

    def new_id(self) -> str:
        """No identity."""
        return ""


def recorded(asking: Asking, proposal: Proposal, state: codes.State) -> Agreement:
    """The record as it would be made, by the edit that makes it."""
    pen, meeting = DryPen(), proposal.meeting
    if asking.here is not None:
        meeting = change_meeting(meeting, pen, {"deciding_count": asking.here})
    row_id = next((row.id for row in proposal.rows if row.id not in asking.left_out), proposal.ids[0])
    values = proposal.changes(asking.values)
    after = agreeing.agree(meeting, pen, proposal.table, [row_id], answer(asking, proposal, state), values=values)
    row = after.row(proposal.table, row_id)
    assert isinstance(row, Agreeable)
    return row.agreements[-1]


def sentence(asking: Asking, proposal: Proposal, state: codes.State) -> str:
    """What the record would say: “Agreed by hands: 9 for, 1 concern”."""
    return record_words(recorded(asking, proposal, state))


def count_words(asking: Asking, proposal: Proposal) -> str:
    """What was counted: “9 for, 1 concern”; empty: nothing was."""
    return counts_words(recorded(asking, proposal, "agreed"))
