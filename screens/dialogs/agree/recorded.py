"""What came of asking, as it would be recorded just now."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from data.edits import agreeing
from data.minutes.agreement_text import counts_words, record_words
from data.model import codes
from data.model.records.agreements import Agreeable, Agreement, Counts, Fingers
from data.queries.agreement import people_counted
from data.queries.allowed_results import allowed_results
from data.queries.asking_result import AskingResult
from data.queries.results_by_method import AllowedResults
from data.queries.ways_of_deciding import replies
from data.text.clean import clean
from screens.dialogs.agree.box_state import Asking, Concern, ReadOut
from screens.dialogs.agree.proposal import Proposal

HALF = ("concern", "reason")
"""The lines that add to a list: what stands there was not added yet."""


def is_counted(asking: Asking) -> bool:
    """Whether the group was asked in a way in which people are counted."""
    return asking.how not in (None, "voice")


def concerns_told(asking: Asking, proposal: Proposal) -> tuple[Concern, ...]:
    """Those that a record tells: what was held before is no part of it where the group was not asked."""
    return concerns_in(asking, proposal) if asking.how else concerns_said(asking, proposal)


def was_asked(asking: Asking, proposal: Proposal) -> bool:
    """Whether people were counted, or said something, about what is read out now: not only how they would be asked."""
    now = read_now(asking, proposal)
    said = any(now in one.held_of for one in concerns_said(asking, proposal))
    return asking.how is not None and (said or answers(asking, proposal) is not None)


def number(digits: Mapping[str, str], code: str) -> int | None:
    """A number that was typed; None: it was not counted."""
    typed = digits.get(code, "")
    return int(typed) if typed else None


def fingers_in(digits: Mapping[str, str]) -> Fingers:
    """How many showed how many fingers."""
    return Fingers(**{code: number(digits, code) for code in replies("fist_to_five")})


def concerns_in(asking: Asking, proposal: Proposal) -> tuple[Concern, ...]:
    """The concerns that were added. None was worked into words that are as they were."""
    now = read_now(asking, proposal)
    return tuple(replace(one, became=one.became_of(now)) for one in asking.concerns)


def read_now(asking: Asking, proposal: Proposal) -> ReadOut:
    """What is read out of the one item, with what was changed here."""
    return proposal.read_out(asking.values)


def concerns_said(asking: Asking, proposal: Proposal) -> tuple[Concern, ...]:
    """The concerns that something was said of since the box was opened: not those that are only there from before."""
    before = {(one.words, one.became) for one in proposal.still_held}
    return tuple(one for one in concerns_in(asking, proposal) if (one.words, one.became) not in before)


def half_typed(asking: Asking) -> tuple[str, ...]:
    """A concern and a reason that stand in their lines and were not added: they wait there, and are not recorded."""
    return tuple(filter(None, (clean(asking.words(name)) for name in HALF)))


def until_of(asking: Asking, proposal: Proposal, state: codes.State) -> tuple[str | None, str]:
    """The day that was typed for an outcome, as ISO, or else the words."""
    found = proposal.when(clean(asking.words(state)) if state in codes.DATED else "")
    return found.iso, found.words


def ask_by(asking: Asking, proposal: Proposal) -> str | None:
    """By when people are asked, as ISO; None: that was not said, or it is no day."""
    return proposal.when(clean(asking.words("ask_by"))).iso if asking.to_ask else None


def no_day(asking: Asking, proposal: Proposal) -> bool:
    """Whether something else than a day stands there for by when people are asked."""
    return bool(asking.to_ask and clean(asking.words("ask_by"))) and ask_by(asking, proposal) is None


def answer(asking: Asking, proposal: Proposal, state: codes.State) -> AskingResult:
    """What came of asking."""
    method = asking.method
    fist = method == "fist_to_five"
    counts, fingers, again = Counts(), Fingers(), Fingers()
    if is_counted(asking) and fist:
        fingers = fingers_in(asking.counts)
        again = fingers_in(asking.again) if fingers.worried else Fingers()
    elif is_counted(asking):
        counts = Counts(**{code: number(asking.counts, code) for code in replies(method)})
    known = {person.id for person in proposal.people}
    to_ask = tuple(who for who in asking.to_ask if who in known)
    asks = clean(asking.words("asks")) if to_ask else ""
    until, until_words = until_of(asking, proposal, state)
    return AskingResult(
        state=state, how=asking.how, method=method, counts=counts, fingers=fingers, fingers_again=again,
        objections=tuple((one.words, one.became) for one in concerns_told(asking, proposal)),
        decided_by=clean(asking.words("decided_by")), to_ask=to_ask,
        asks=(asks, bool(asks) and asking.said_yes), ask_by=ask_by(asking, proposal) if to_ask else None,
        reasons=asking.reasons, next_step=clean(asking.words("next_step")), until=until, until_words=until_words,
    )  # fmt: skip


def fits(asking: Asking, proposal: Proposal) -> AllowedResults:
    """What may be recorded."""
    return allowed_results(answer(asking, proposal, "agreed"), people_here(asking, proposal), stuck=proposal.stuck)


def said_here(asking: Asking, proposal: Proposal) -> int | None:
    """How many the group said here that take part in decisions; None: it didn't, or has said it elsewhere since."""
    return asking.here if proposal.may_count else None


def people_here(asking: Asking, proposal: Proposal) -> int:
    """How many take part in decisions; 0: nobody is known to."""
    here = said_here(asking, proposal)
    return proposal.count if here is None else here


def answers(asking: Asking, proposal: Proposal) -> int | None:
    """How many were counted; None: nobody was."""
    one = answer(asking, proposal, "agreed")
    return people_counted(one.method, one.counts, one.fingers, one.fingers_again)


class DryStamper:
    """A hand that writes nothing down: to see what a record would say."""

    def now(self) -> str:
        """No time."""
        return ""

    def new_id(self) -> str:
        """No identity."""
        return ""


def recorded(asking: Asking, proposal: Proposal, state: codes.State) -> Agreement:
    """The record as it would be made, by the edit that makes it."""
    stamper, meeting = DryStamper(), proposal.meeting
    row_id = next((row.id for row in proposal.rows if row.id not in asking.left_out), proposal.ids[0])
    values = proposal.changes(asking.values)
    said = answer(asking, proposal, state)
    here = said_here(asking, proposal)
    after = agreeing.agree(meeting, stamper, proposal.table, [row_id], said, values=values, here=here)
    row = after.row(proposal.table, row_id)
    assert isinstance(row, Agreeable)
    return row.agreements[-1]


def sentence(asking: Asking, proposal: Proposal, state: codes.State) -> str:
    """What the record would say: “Agreed by hands: 9 for, 1 concern”."""
    return record_words(recorded(asking, proposal, state))


def count_words(asking: Asking, proposal: Proposal) -> str:
    """What was counted: “9 for, 1 concern”; empty: nothing was."""
    return counts_words(recorded(asking, proposal, "agreed"))
