"""Concerns, objections or worries, one a line and without names, each with what became of it."""

from __future__ import annotations

from msgspec.structs import replace

from data.model import codes
from data.queries.agreement import OF_THEIR_OWN
from data.words import say
from screens.dialogs.agree import line_lists
from screens.dialogs.agree.box_state import Asking, Concern, ReadOut
from screens.dialogs.agree.line_lists import lines_step, one_of
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import concerns_in, concerns_told, read_now
from screens.dialogs.agree.rows import draft_rows, going_back, read_out
from screens.dialogs.agree.step import Step, StepRow, Then, by_letter, lettered

BECAME: tuple[codes.Became, ...] = ("worked_in", "settled", "stands", "later")
"""What may become of a concern, in the order in which it is offered."""


def concern_words(asking: Asking, proposal: Proposal) -> list[str]:
    """Every concern whole, with what became of it."""
    kind = asking.method
    by = kind if kind in OF_THEIR_OWN and kind != "vote" else "any"
    told = ((one.words, one.became) for one in concerns_told(asking, proposal))
    return [say(f"agree.objections.{by}.{became or 'none'}", words=words) for words, became in told]


def kind_of(asking: Asking, proposal: Proposal) -> str:
    """What they are called by this way of deciding."""
    kind = asking.method
    return kind if kind in OF_THEIR_OWN else "any"


def step(asking: Asking, proposal: Proposal) -> Step:
    """The concerns, and the line that adds one. A new one asks at once what became of it."""
    not_sure = say("agreeing.not_sure")

    def add(so_far: Asking, words: str) -> Asking:
        return added(so_far, words, read_now(so_far, proposal))

    nobody_sure = StepRow(
        "not_sure", lambda: add(asking, not_sure), (), "", not_sure, enter_foot=say("agreeing.foot.add")
    )
    return lines_step(
        asking, proposal, "concerns",
        title=say(f"agreeing.titles_by.{kind_of(asking, proposal)}"), hint=say("agreeing.objections_hint"), add=add,
        more=[say(f"agreeing.became.{one.became or 'none'}") for one in concerns_in(asking, proposal)],
        last=[nobody_sure],
    )  # fmt: skip


def added(asking: Asking, words: str, read: ReadOut) -> Asking:
    """With one more concern about what was read out, and the question what became of it."""
    now = replace(asking, concerns=(*asking.concerns, Concern(words=words, held_of=(read,))))
    now = now if words == say("agreeing.not_sure") and asking.words("concern") else now.with_words("concern", "")
    return now.to("concern", about=len(now.concerns) - 1)


def opened(asking: Asking, proposal: Proposal) -> Step:
    """What became of one concern."""
    at = asking.about or 0
    became = concerns_in(asking, proposal)[at].became
    said, *commands = one_of(asking, "concerns")
    rows = draft_rows(asking, proposal)
    for code in BECAME:
        if code == "worked_in" and proposal.several:
            continue
        keys, shown = lettered("concern", code)
        label = say(f"agreeing.became_of.{code}")
        to = _to_words(asking) if code == "worked_in" else _became(asking, at, code)
        rows.append(StepRow(code, to, keys, shown, label, enter_foot=label))
    nobody = say("agreeing.became_of.none")
    rows.append(StepRow("none", _became(asking, at, ""), (), "", nobody, enter_foot=nobody))
    rows += commands
    lit, list_keys, typed_on = by_letter(asking, rows, "concerns", "concern", became or "none")
    return Step(
        title=say(f"agreeing.titles_one.{kind_of(asking, proposal)}"),
        read_out=read_out(asking, proposal),
        says=(said, say("agreeing.what_became")),
        rows=tuple(rows),
        lit=lit,
        keys=(*list_keys, going_back(asking, "concerns", "to_line")),
        typed_on=typed_on,
    )


def _became(asking: Asking, at: int, became: codes.Became) -> Then:
    def then() -> Asking:
        return with_became(asking, at, became).to("concerns", about=None)

    return then


def with_became(asking: Asking, at: int, became: codes.Became) -> Asking:
    """With what became of one concern."""
    concerns = list(asking.concerns)
    concerns[at] = replace(concerns[at], became=became)
    return replace(asking, concerns=tuple(concerns))


def held_of(asking: Asking, read: ReadOut) -> Asking:
    """What was read out is about to change: what was held of it was not worked into it."""
    told = tuple(
        one if one.became_of(read) == "worked_in" or read in one.held_of
        else replace(one, held_of=(*one.held_of, read))
        for one in asking.concerns
    )  # fmt: skip
    return replace(asking, concerns=told)


def _to_words(asking: Asking) -> Then:
    return lambda: asking.to("words", came_from="concern")


def reworded(asking: Asking, proposal: Proposal) -> Step:
    """Other words for one concern."""
    title = say(f"agreeing.titles_one.{kind_of(asking, proposal)}")
    return line_lists.reworded(asking, proposal, "concerns", title=title, to="concern")
