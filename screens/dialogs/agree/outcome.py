"""Step 3: what came of it. A letter or an arrow only lights an outcome; Enter records it, or asks what it needs."""

from __future__ import annotations

from msgspec.structs import replace

from data.model import codes
from data.queries.agreement import OF_THEIR_OWN
from data.queries.results_by_method import AllowedResults
from data.text.clean import clean
from data.words import say
from screens.dialogs.agree.box_state import Asking, StepName
from screens.dialogs.agree.concerns import concern_words
from screens.dialogs.agree.follow_up import to_ask_words
from screens.dialogs.agree.proposal import HELD, Proposal
from screens.dialogs.agree.recorded import (
    concerns_in,
    concerns_told,
    count_words,
    fits,
    half_typed,
    is_counted,
    no_day,
    sentence,
)
from screens.dialogs.agree.rows import draft_rows, read_out
from screens.dialogs.agree.step import Step, StepCommand, StepRow, Then, choosing, lettered, listed

OUTCOMES: tuple[codes.State, ...] = ("agreed", "for_now", "not_agreed", "open", "parked")
"""What can come of it, in the order in which it stands."""

AFTER_MORE: frozenset[codes.State] = frozenset({"for_now", "not_agreed", "open", "parked"})
"""The outcomes that ask for a day, or for the next step."""


def step(asking: Asking, proposal: Proposal) -> Step:
    """What came of it: nothing is recorded by a letter alone."""
    fit = fits(asking, proposal)
    rows = [*draft_rows(asking, proposal), *(_row(asking, proposal, fit, state) for state in OUTCOMES)]
    chosen = asking.chosen if asking.chosen_of == asking.counted else ""
    lit, keys = listed(asking, rows, chosen or fit.lit or "", choose=say("agreeing.choose_outcome"))
    on_way = [choosing(say("agreeing.foot.light"))]
    if is_counted(asking):
        on_way.append(
            StepCommand(
                "counts", asking.to_counts, ("left",), say("agreeing.keys.left"), foot=say("agreeing.foot.counts")
            )
        )
    escape = StepCommand(
        "escape", asking.to_counts if is_counted(asking) else lambda: asking.to("ask"), ("escape",),
        say("agreeing.keys.escape"), foot=say("agreeing.foot.back"),
    )  # fmt: skip
    return Step(
        title=say("agreeing.titles.result"),
        read_out=read_out(asking, proposal),
        says=_says(asking, proposal),
        rows=tuple(rows),
        lit=lit,
        under=will_be(asking, proposal, lit),
        bar=tuple(_bar(asking, proposal, fit)),
        keys=(*keys, *on_way, escape),
    )


def _row(asking: Asking, proposal: Proposal, fit: AllowedResults, state: codes.State) -> StepRow:
    words = say(f"agreeing.outcomes.{state}")
    if state in fit.never:
        return StepRow(state, lambda: asking, (), "", words, more=fit.never[state], can_be_lit=False)
    keys, shown = lettered("result", state)
    light: Then = lambda: replace(asking, lit=state)  # noqa: E731
    if asking.to_ask and no_day(asking, proposal):
        to: Then = lambda: asking.to("ask_by", came_from="result", said=say("agreeing.day_first"))  # noqa: E731
        foot = say("agreeing.foot.day_first")
    elif state in fit.doubts:
        to = lambda: doubted(replace(asking, state=state), proposal)  # noqa: E731
        foot = say("agreeing.foot.doubt")
    else:
        to = lambda: going_on(asking, proposal, state)  # noqa: E731
        foot = say(f"agreeing.foot.{'after' if _asks_more(asking, state) else 'record'}.{state}")
    more = fit.doubts.get(state) or fit.notes.get(state) or (say(f"agreeing.mores.{state}") if state in MORES else "")
    return StepRow(state, light, keys, shown, words, more=more, enter=to, enter_foot=foot)


MORES: frozenset[codes.State] = frozenset({"for_now", "open", "parked"})
"""The outcomes that say what they are for."""


def going_on(asking: Asking, proposal: Proposal, state: codes.State) -> Asking:
    """An outcome is to be recorded: at once, or after its day or the next step, where that was not said yet."""
    if _asks_more(asking, state):
        return asking.to("until", state=state, came_from="result")
    return ended(replace(asking, state=state), proposal)


def _asks_more(asking: Asking, state: codes.State) -> bool:
    """Whether an outcome asks for its day, or for the next step, which stands there already where somebody said it."""
    return state in AFTER_MORE and not (state == "not_agreed" and clean(asking.words("next_step")))


def ended(asking: Asking, proposal: Proposal) -> Asking:
    """It is recorded, unless something speaks against it by now that nobody has said yes to: nothing else records."""
    state, found = asking.state, fits(asking, proposal)
    if state is None or state in found.never:
        return asking.to("result" if asking.how else "ask", state=None, sure=False)
    if state in found.doubts and not (asking.sure and asking.doubted == about_to(asking, proposal)):
        return doubted(asking, proposal)
    return replace(asking, end="record")


def doubted(asking: Asking, proposal: Proposal) -> Asking:
    """At the second step of what contradicts the counts."""
    return asking.to("doubt", doubted=about_to(asking, proposal), sure=False)


def about_to(asking: Asking, proposal: Proposal) -> str:
    """What is about to be recorded, and what speaks against it: just these counts, of just so many people."""
    state = asking.state or "agreed"
    why = fits(asking, proposal).doubts.get(state, "")
    return say("agreeing.about_to", words=sentence(asking, proposal, state), why=why)


def _says(asking: Asking, proposal: Proposal) -> tuple[str, ...]:
    """What was counted, and all that was written down, whole."""
    told = [say("agreeing.not_recorded")] if asking.reopened else []
    if asking.how == "voice" and asking.changed:
        told.append(say("agreeing.changed_by_voice"))
    return (*told, *came(asking, proposal))


def came(asking: Asking, proposal: Proposal) -> tuple[str, ...]:
    """What was counted, and all that was written down, a line each."""
    told: list[str] = []
    counts = count_words(asking, proposal)
    if counts:
        told.append(say(f"agreeing.counted.{asking.how}", counts=counts))
    elif asking.how:
        told.append(say(f"agreeing.uncounted.{asking.how}"))
    told += concern_words(asking, proposal)
    if missing := _not_written(asking, proposal):
        told.append(missing)
    if asking.held_before and any(one.became in HELD for one in concerns_told(asking, proposal)):
        told.append(say("agreeing.held_before"))
    told += [say("agree.reason.why", words=words) for words in asking.reasons]
    told += [say("agreeing.half_typed", words=words) for words in half_typed(asking)]
    if (words := clean(asking.words("next_step"))) and asking.step == "result":
        told.append(say("agreeing.next", words=words))
    if words := clean(asking.words("decided_by")):
        told.append(say("agreeing.who_decided", words=words))
    told += to_ask_words(asking, proposal)
    return tuple(told)


def _not_written(asking: Asking, proposal: Proposal) -> str:
    """That some who were counted have a concern, or an objection, beyond those that are written down; empty: none."""
    cells = {"consent": "against", "vote": "", "fist_to_five": ""}
    number = int(asking.counts.get(cells.get(asking.method, "concern")) or 0) if is_counted(asking) else 0
    missing = number - len(concerns_in(asking, proposal))
    kind = "consent" if asking.method == "consent" else "any"
    return say(f"agreeing.not_written.{kind}", count=missing) if missing > 0 else ""


def will_be(asking: Asking, proposal: Proposal, lit: str) -> tuple[str, ...]:
    """The sentence that would be recorded of what is lit."""
    state: codes.State | None = next((state for state in OUTCOMES if state == lit), None)
    if state is None:
        return ()
    words = sentence(asking, proposal, state)
    if proposal.several:
        left = len(proposal.ids) - len(asking.left_out)
        return (say("agreeing.will_be_each", count=left, words=words),)
    return (say("agreeing.will_be", words=words),)


def _bar(asking: Asking, proposal: Proposal, fit: AllowedResults) -> list[StepCommand]:
    steps: list[tuple[str, StepName]] = [("concerns", "concerns"), ("reasons", "reasons"), ("next_step", "next_step")]
    if proposal.people:
        steps.append(("to_ask", "to_ask"))
    if asking.method in codes.DECIDED_BY_OTHERS:
        steps.append(("decided_by", "decided_by"))
    if not proposal.several:
        steps.append(("words", "words"))
    if fit.never:
        steps.append(("hands", "counts"))
    if not asking.method and fit.notes:
        steps.append(("way", "ways"))
    return [_to(asking, proposal, name, step) for name, step in steps]


def _to(asking: Asking, proposal: Proposal, name: str, step: StepName) -> StepCommand:
    keys, shown = lettered("result", name)
    kind = asking.method
    by = kind if name == "concerns" and kind in OF_THEIR_OWN else ""
    words = say(f"agreeing.bar_by.{by}") if by else say(f"agreeing.bar.{name}")
    more: dict[str, codes.How] = {"how": "hands"} if name == "hands" else {}
    return StepCommand(name, lambda: asking.to(step, came_from="result", about=None, **more), keys, shown, words)
