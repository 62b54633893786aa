"""What a key does in the agree box: one answer made from the step that is drawn, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from data.words import say
from screens.dialogs.agree import amend, ask, concerns, counts, doubt, follow_up, line_lists, method, outcome, until
from screens.dialogs.agree.box_state import Asking, StepName
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import count_words, read_now
from screens.dialogs.agree.step import Step
from screens.dialogs.form.owner_row import SAID

STEPS: dict[StepName, Callable[[Asking, Proposal], Step]] = {
    "ask": ask.step,
    "ways": method.step,
    "counts": counts.step,
    "again": counts.step,
    "result": outcome.step,
    "until": until.until,
    "doubt": doubt.step,
    "concerns": concerns.step,
    "concern": concerns.opened,
    "concern_words": concerns.reworded,
    "reasons": line_lists.reasons,
    "reason": line_lists.reason,
    "reason_words": line_lists.reason_words,
    "next_step": line_lists.next_step,
    "to_ask": follow_up.step,
    "asks": follow_up.asks,
    "asks_yes": follow_up.asks_yes,
    "ask_by": follow_up.by_when,
    "decided_by": line_lists.decided_by,
    "words": amend.step,
}
"""The step of each name."""


def step_of(asking: Asking, proposal: Proposal) -> Step:
    """The step as it is drawn."""
    return STEPS[asking.step](asking, proposal)


def press(asking: Asking, proposal: Proposal, key: str, character: str = "") -> Asking:
    """What is said once a key was pressed. A key that the step doesn't have changes nothing."""
    return pressed(step_of(replace(asking, said=""), proposal), asking, key, character)


def pressed(step: Step, asking: Asking, key: str, character: str = "") -> Asking:
    """The same, from the step as it is drawn once nothing more is said of the key before."""
    if character and step.typed_on is not None:
        return step.typed_on(character)
    command = step.command(key)
    if command is not None:
        return command.then()
    return step.text(character) or asking if character else asking


def click(asking: Asking, proposal: Proposal, code: str) -> Asking:
    """What is said once something was clicked: as by its letter. The row that is lit already does nothing more."""
    quiet = replace(asking, said="")
    step = step_of(quiet, proposal)
    command = step.coded(code)
    if command is None or (code == step.lit and asking.step == "result"):
        return asking
    return command.then()


def brought_up_to_date(asking: Asking, proposal: Proposal) -> Asking:
    """The same with what the meeting holds now.

    Where something else stands there than what was read out, or the group was asked about it meanwhile, nothing
    that was counted is a count of it: it is read out again, and asked again. What was changed here waits in its fields.
    """
    reworded, meanwhile = asking.read != proposal.read, asking.asked != proposal.asked
    if not (reworded or meanwhile):
        return asking
    counted = count_words(asking, proposal)
    own = asking.method == asking.own_method
    before = {"before": counted or asking.before} if reworded else {"before_other": counted or asking.before_other}
    fresh = replace(
        _taken_along(asking, proposal), read=proposal.read, asked=proposal.asked, values={}, filled={}, counts={},
        again={}, **before, before_way="", changed=asking.changed or reworded, about=None,
        method=proposal.method if own else asking.method, own_method=proposal.method, state=None,
        doubted="", sure=False,
    )  # fmt: skip
    if meanwhile:
        fresh = _asked_meanwhile(fresh, asking, proposal)
    return fresh.to("ask", reopened=asking.reopened)


def _taken_along(asking: Asking, proposal: Proposal) -> Asking:
    """With what was changed here waiting in its fields, and with no concern as worked into words that are gone."""
    typed = dict(asking.typed)
    for name, held in asking.values.items():
        words, said_yes = (held, False) if isinstance(held, str) else held
        typed.setdefault(f"{amend.FORM}{name}", words)
        if said_yes:
            typed.setdefault(f"{amend.FORM}{name}?{SAID}", "yes")
    was = read_now(asking, proposal)
    gone = not proposal.several and proposal.read[0] != was
    told = tuple(
        replace(one, became="") if gone and one.became == "worked_in" else one for one in asking.concerns
    )  # fmt: skip
    left_out = tuple(row_id for row_id in asking.left_out if row_id in proposal.ids)
    return replace(asking, typed=typed, concerns=told, left_out=left_out)


def _asked_meanwhile(fresh: Asking, before: Asking, proposal: Proposal) -> Asking:
    """The group was asked about it meanwhile: where it stands by now is said, and of several it is taken out."""
    known = {one for ids in before.asked for one in ids}
    new = [row_id for row_id, ids in zip(proposal.ids, proposal.asked, strict=True) if not known.issuperset(ids)]
    if not proposal.several:
        return replace(fresh, stands=(say("agreeing.stands_now", words=proposal.stands[0]),))
    stands = tuple(
        say("agreeing.stands_now_of", item=mark, words=words)
        for row_id, mark, words in zip(proposal.ids, proposal.marks, proposal.stands, strict=True)
        if row_id in new
    )
    return replace(fresh, stands=stands, left_out=tuple(sorted({*fresh.left_out, *new})))
