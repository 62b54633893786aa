"""What a key does in the agree box: one answer made from the step that is drawn, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from screens.dialogs.agree import amending, concerns, counting, doubt, follow_up, how_asked, noted, result, ways
from screens.dialogs.agree.answering import count_words
from screens.dialogs.agree.asking import Asking, StepName
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.step import Step

STEPS: dict[StepName, Callable[[Asking, Proposal], Step]] = {
    "ask": how_asked.step,
    "ways": ways.step,
    "counts": counting.step,
    "again": counting.step,
    "result": result.step,
    "until": result.until,
    "doubt": doubt.step,
    "concerns": concerns.step,
    "concern": concerns.opened,
    "concern_words": concerns.reworded,
    "reasons": noted.reasons,
    "reason": noted.reason,
    "reason_words": noted.reason_words,
    "next_step": noted.next_step,
    "to_ask": follow_up.step,
    "asks": follow_up.asks,
    "asks_yes": follow_up.asks_yes,
    "ask_by": follow_up.by_when,
    "decided_by": noted.decided_by,
    "words": amending.step,
}
"""The step of each name."""


def step_of(asking: Asking, proposal: Proposal) -> Step:
    """The step as it is drawn."""
    return STEPS[asking.step](asking, proposal)


def press(asking: Asking, proposal: Proposal, key: str, character: str = "") -> Asking:
    """What is said once a key was pressed. A key that the step doesn't have changes nothing."""
    quiet = replace(asking, said="")
    step = step_of(quiet, proposal)
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

    Where something else stands there than what was read out, nothing that was counted is a count of it: it is read out
    again, and asked again. What was changed here waits in its fields.
    """
    if asking.read == proposal.read:
        return asking
    typed = dict(asking.typed)
    for name, held in asking.values.items():
        if isinstance(held, str):
            typed.setdefault(f"{amending.FORM}{name}", held)
    before = count_words(asking, proposal) or asking.before
    own = asking.method == asking.own_method
    left_out = tuple(row_id for row_id in asking.left_out if row_id in proposal.ids)
    fresh = replace(
        asking, read=proposal.read, values={}, filled={}, counts={}, again={}, typed=typed, before=before,
        before_way="", changed=True, left_out=left_out, about=None,
        method=proposal.method if own else asking.method, own_method=proposal.method, state=None, sure=False,
    )  # fmt: skip
    return fresh.to("ask", reopened=asking.reopened)
