"""Concerns, objections or worries, one a line and without names, each with what became of it."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from data.model import codes
from data.queries.agreement import OF_THEIR_OWN
from data.text.clean import clean
from data.words import say
from screens.dialogs.agree.box_state import Asking, Concern, ReadOut
from screens.dialogs.agree.line_lists import lines_step, words_step
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import concerns_in, concerns_told, read_now
from screens.dialogs.agree.rows import draft_rows, going_back, read_out
from screens.dialogs.agree.step import Step, StepCommand, StepRow, Then, lettered, listed

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

    rows = [
        StepRow(
            f"one:{at}", _opened(asking, at), (), str(at + 1), one.words,
            more=say(f"agreeing.became.{one.became or 'none'}"), enter_foot=say("agreeing.foot.open"),
        )
        for at, one in enumerate(concerns_in(asking, proposal)[: len(asking.concerns)])
    ]  # fmt: skip
    rows.append(
        StepRow("not_sure", lambda: add(asking, not_sure), (), "", not_sure, enter_foot=say("agreeing.foot.add"))
    )
    return lines_step(
        asking, proposal, rows,
        name="concern", title=say(f"agreeing.titles_by.{kind_of(asking, proposal)}"),
        hint=say("agreeing.objections_hint"), add=add, open_=lambda at: _opened(asking, at)(),
        count=len(asking.concerns),
    )  # fmt: skip


def added(asking: Asking, words: str, read: ReadOut) -> Asking:
    """With one more concern about what was read out, and the question what became of it."""
    now = replace(asking, concerns=(*asking.concerns, Concern(words=words, held_of=(read,))))
    now = now if words == say("agreeing.not_sure") and asking.words("concern") else now.with_words("concern", "")
    return now.to("concern", about=len(now.concerns) - 1)


def _opened(asking: Asking, at: int) -> Then:
    return lambda: asking.to("concern", about=at)


def opened(asking: Asking, proposal: Proposal) -> Step:
    """What became of one concern."""
    at = asking.about or 0
    words, became = asking.concerns[at].words, concerns_in(asking, proposal)[at].became
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
    lit, list_keys = listed(asking, rows, became or "none")
    return Step(
        title=say(f"agreeing.titles_one.{kind_of(asking, proposal)}"),
        read_out=read_out(asking, proposal),
        says=(say("agreeing.numbered", number=at + 1, words=words), say("agreeing.what_became")),
        rows=tuple(rows),
        lit=lit,
        bar=(_change(asking, words), _take_out(asking, at)),
        keys=(*list_keys, going_back(asking, "concerns", "to_line")),
    )


def _became(asking: Asking, at: int, became: codes.Became) -> Then:
    def then() -> Asking:
        return with_became(asking, at, became).to("concerns", about=None)

    return then


def with_became(asking: Asking, at: int, became: codes.Became) -> Asking:
    """With what became of one concern."""
    return _with(asking, at, became=became)


def _with(asking: Asking, at: int, **changed: Any) -> Asking:
    concerns = list(asking.concerns)
    concerns[at] = replace(concerns[at], **changed)
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


def _change(asking: Asking, words: str) -> StepCommand:
    keys, shown = lettered("concern", "edit")
    return StepCommand(
        "edit", lambda: asking.with_words("concern_words", words).to("concern_words"), keys, shown,
        say("agreeing.bar.edit"),
    )  # fmt: skip


def _take_out(asking: Asking, at: int) -> StepCommand:
    keys, shown = lettered("concern", "take_out")
    return StepCommand(
        "take_out", lambda: asking.without_concern(at).to("concerns", about=None), keys, shown,
        say("agreeing.bar.take_out"),
    )  # fmt: skip


def reworded(asking: Asking, proposal: Proposal) -> Step:
    """Other words for one concern."""
    at = asking.about or 0

    def kept() -> Asking:
        words = clean(asking.words("concern_words")) or asking.concerns[at].words
        return _with(asking, at, words=words).with_words("concern_words", "").to("concern")

    return words_step(
        asking, proposal, name="concern_words", title=say(f"agreeing.titles_one.{kind_of(asking, proposal)}"),
        then=kept, back="concern", foot=say("agreeing.foot.keep"),
    )  # fmt: skip
