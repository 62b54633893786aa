"""Concerns, objections or worries, one a line and without names, each with what became of it."""

from __future__ import annotations

from msgspec.structs import replace

from data import codes
from data.asking import OF_THEIR_OWN
from data.text import clean
from data.words import say
from screens.dialogs.agree.answering import concerns_in
from screens.dialogs.agree.asking import Asking
from screens.dialogs.agree.common import draft_rows, going_back, read_out
from screens.dialogs.agree.noted import lines_step, words_step
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.step import Command, Row, Step, Then, lettered, listed

BECAME: tuple[codes.Became, ...] = ("worked_in", "settled", "stands", "later")
"""What may become of a concern, in the order in which it is offered."""


def concern_words(asking: Asking, proposal: Proposal) -> list[str]:
    """Every concern whole, with what became of it."""
    kind = asking.method
    by = kind if kind in OF_THEIR_OWN and kind != "vote" else "any"
    return [say(f"agree.objections.{by}.{became or 'none'}", words=words) for words, became in concerns_in(asking)]


def kind_of(asking: Asking, proposal: Proposal) -> str:
    """What they are called by this way of deciding."""
    kind = asking.method
    return kind if kind in OF_THEIR_OWN else "any"


def step(asking: Asking, proposal: Proposal) -> Step:
    """The concerns, and the line that adds one. A new one asks at once what became of it."""
    not_sure = say("agreeing.not_sure")
    rows = [
        Row(
            f"one:{at}", _opened(asking, at), (), str(at + 1), words, more=say(f"agreeing.became.{became or 'none'}"),
            enter_foot=say("agreeing.foot.open"),
        )
        for at, (words, became) in enumerate(asking.concerns)
    ]  # fmt: skip
    rows.append(Row("not_sure", lambda: added(asking, not_sure), (), "", not_sure, enter_foot=say("agreeing.foot.add")))
    return lines_step(
        asking, proposal, rows,
        name="concern", title=say(f"agreeing.titles_by.{kind_of(asking, proposal)}"),
        hint=say("agreeing.objections_hint"), add=added, open_=lambda at: _opened(asking, at)(),
        count=len(asking.concerns),
    )  # fmt: skip


def added(asking: Asking, words: str) -> Asking:
    """With one more concern, and the question what became of it."""
    now = replace(asking, concerns=(*asking.concerns, (words, "")))
    now = now if words == say("agreeing.not_sure") and asking.words("concern") else now.with_words("concern", "")
    return now.to("concern", about=len(now.concerns) - 1)


def _opened(asking: Asking, at: int) -> Then:
    return lambda: asking.to("concern", about=at)


def opened(asking: Asking, proposal: Proposal) -> Step:
    """What became of one concern."""
    at = asking.about or 0
    words, became = asking.concerns[at]
    rows = draft_rows(asking, proposal)
    for code in BECAME:
        if code == "worked_in" and proposal.several:
            continue
        keys, shown = lettered("concern", code)
        label = say(f"agreeing.became_of.{code}")
        to = _to_words(asking) if code == "worked_in" else _became(asking, at, code)
        rows.append(Row(code, to, keys, shown, label, enter_foot=label))
    nobody = say("agreeing.became_of.none")
    rows.append(Row("none", _became(asking, at, ""), (), "", nobody, enter_foot=nobody))
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
    concerns = list(asking.concerns)
    concerns[at] = (concerns[at][0], became)
    return replace(asking, concerns=tuple(concerns))


def _to_words(asking: Asking) -> Then:
    return lambda: asking.to("words", came_from="concern")


def _change(asking: Asking, words: str) -> Command:
    keys, shown = lettered("concern", "edit")
    return Command(
        "edit", lambda: asking.with_words("concern_words", words).to("concern_words"), keys, shown,
        say("agreeing.bar.edit"),
    )  # fmt: skip


def _take_out(asking: Asking, at: int) -> Command:
    keys, shown = lettered("concern", "take_out")
    left = tuple(one for place, one in enumerate(asking.concerns) if place != at)
    return Command(
        "take_out", lambda: replace(asking, concerns=left).to("concerns", about=None), keys, shown,
        say("agreeing.bar.take_out"),
    )  # fmt: skip


def reworded(asking: Asking, proposal: Proposal) -> Step:
    """Other words for one concern."""
    at = asking.about or 0

    def kept() -> Asking:
        words = clean(asking.words("concern_words"))
        concerns = list(asking.concerns)
        concerns[at] = (words or concerns[at][0], concerns[at][1])
        return replace(asking, concerns=tuple(concerns)).with_words("concern_words", "").to("concern")

    return words_step(
        asking, proposal, name="concern_words", title=say(f"agreeing.titles_one.{kind_of(asking, proposal)}"),
        then=kept, back="concern", foot=say("agreeing.foot.keep"),
    )  # fmt: skip
