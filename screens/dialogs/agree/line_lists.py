"""Lines of words in the agree box: a numbered list with a line that adds to it, and one line alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from data.text.clean import clean
from data.words import say
from screens.dialogs.agree.box_state import Asking, StepName
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.rows import draft_rows, going_back, line_keys, read_out
from screens.dialogs.agree.step import Step, StepCommand, StepLine, StepRow, Then, lettered, listed


def lines_step(
    asking: Asking, proposal: Proposal, rows: Sequence[StepRow], *, name: str, title: str, hint: str,
    add: Callable[[Asking, str], Asking], open_: Callable[[int], Asking], count: int,
) -> Step:  # fmt: skip
    """A numbered list and a line, as a stage has them. A number and Enter opens the line of that number."""
    typed = clean(asking.words(name))
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else 0
    enter = say("agreeing.keys.enter")
    if 1 <= number <= count:
        opened = open_(number - 1).with_words(name, "")
        does = StepCommand("enter", lambda: opened, ("enter",), enter, foot=say("agreeing.foot.open"))
    elif typed:
        does = StepCommand("enter", lambda: add(asking, typed), ("enter",), enter, foot=say("agreeing.foot.add"))
    else:
        done = asking.to("result")
        does = StepCommand("enter", lambda: done, ("enter",), enter, foot=say("agreeing.foot.done"))
    rows = [*draft_rows(asking, proposal), *rows]
    lit, keys = line_keys(asking, rows, does)
    choose = [StepCommand("", lambda: asking, (), say("agreeing.keys.up_down"), foot=say("agreeing.foot.choose"))]
    return Step(
        title=title,
        read_out=read_out(asking, proposal),
        rows=tuple(rows),
        lit=lit,
        line=StepLine(name, hint=hint),
        keys=(*keys, *(choose if rows else ()), going_back(asking, "result")),
    )


def words_step(
    asking: Asking, proposal: Proposal, *, name: str, title: str, then: Then, back: StepName, foot: str,
    label: str = "", hint: str = "", names: bool = False, under: tuple[str, ...] = (),
) -> Step:  # fmt: skip
    """One line of words."""
    rows = draft_rows(asking, proposal)
    enter = StepCommand("enter", then, ("enter",), say("agreeing.keys.enter"), foot=foot)
    lit, keys = line_keys(asking, rows, enter)
    return Step(
        title=title,
        read_out=read_out(asking, proposal),
        rows=tuple(rows),
        lit=lit,
        line=StepLine(name, label, hint, names),
        under=under,
        keys=(*keys, going_back(asking, back)),
    )


def reasons(asking: Asking, proposal: Proposal) -> Step:
    """Why: the reasons, and the line that adds one."""
    rows = [
        StepRow(f"one:{at}", _opened(asking, at), (), str(at + 1), words, enter_foot=say("agreeing.foot.open"))
        for at, words in enumerate(asking.reasons)
    ]
    return lines_step(
        asking, proposal, rows, name="reason", title=say("agreeing.titles.reasons"), hint=say("agreeing.reasons_hint"),
        add=_added, open_=lambda at: _opened(asking, at)(), count=len(asking.reasons),
    )  # fmt: skip


def _added(asking: Asking, words: str) -> Asking:
    return replace(asking, reasons=(*asking.reasons, words)).with_words("reason", "")


def _opened(asking: Asking, at: int) -> Then:
    return lambda: asking.to("reason", about=at)


def reason(asking: Asking, proposal: Proposal) -> Step:
    """The menu of one reason."""
    at = asking.about or 0
    edit, edit_shown = lettered("concern", "edit")
    out, out_shown = lettered("concern", "take_out")
    change = asking.with_words("reason_words", asking.reasons[at]).to("reason_words")
    without = asking.without_reason(at).to("reasons", about=None)
    rows = [
        *draft_rows(asking, proposal),
        StepRow("edit", lambda: change, edit, edit_shown, say("agreeing.bar.edit")),
        StepRow("take_out", lambda: without, out, out_shown, say("agreeing.bar.take_out")),
    ]
    lit, keys = listed(asking, rows, "edit")
    return Step(
        title=say("agreeing.titles.reason"),
        read_out=read_out(asking, proposal),
        says=(say("agreeing.numbered", number=at + 1, words=asking.reasons[at]),),
        rows=tuple(rows),
        lit=lit,
        keys=(*keys, going_back(asking, "reasons")),
    )


def reason_words(asking: Asking, proposal: Proposal) -> Step:
    """Other words for one reason."""
    at = asking.about or 0

    def kept() -> Asking:
        reasons = list(asking.reasons)
        reasons[at] = clean(asking.words("reason_words")) or reasons[at]
        return replace(asking, reasons=tuple(reasons)).with_words("reason_words", "").to("reasons", about=None)

    return words_step(
        asking, proposal, name="reason_words", title=say("agreeing.titles.reason"), then=kept, back="reason",
        foot=say("agreeing.foot.keep"),
    )  # fmt: skip


def next_step(asking: Asking, proposal: Proposal) -> Step:
    """What happens next."""
    return words_step(
        asking, proposal, name="next_step", title=say("agreeing.titles.next_step"), then=lambda: asking.to("result"),
        back="result", foot=say("agreeing.foot.keep"), hint=say("agreeing.next_step_hint"),
    )  # fmt: skip


def decided_by(asking: Asking, proposal: Proposal) -> Step:
    """Who decided, where it was not the group."""
    return words_step(
        asking, proposal, name="decided_by", title=say("agreeing.titles.decided_by"), then=lambda: asking.to("result"),
        back="result", foot=say("agreeing.foot.keep"), hint=say("agreeing.decided_by_hint"), names=True,
    )  # fmt: skip
