"""Lines of words in the agree box: a numbered list with a line that adds to it, and one line alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from data.text.clean import clean
from data.words import say
from screens.dialogs.agree.box_state import Asking, LineList, StepName
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.rows import draft_rows, going_back, line_keys, read_out
from screens.dialogs.agree.step import Step, StepCommand, StepLine, StepRow, Then, by_letter, lettered
from screens.widgets.entries import number_shown, row_meant

ONE: dict[LineList, StepName] = {"concerns": "concern", "reasons": "reason"}
"""The step in which one of a list is opened. What stands in the line that adds to the list is kept under its name."""

REWORDED: dict[LineList, StepName] = {"concerns": "concern_words", "reasons": "reason_words"}
"""The step in which it gets other words; these are kept under its name."""


def lines_step(
    asking: Asking, proposal: Proposal, of: LineList, *, title: str, hint: str, add: Callable[[Asking, str], Asking],
    more: Sequence[str] = (), last: Sequence[StepRow] = (),
) -> Step:  # fmt: skip
    """A numbered list and a line, as a stage has them. A number and Enter opens the line of that number.

    `more`: what stands beside each; empty: nothing does. `last`: rows under it.
    """
    name, lines = ONE[of], asking.lines(of)
    opens, enter = say("agreeing.foot.open"), say("agreeing.keys.enter")
    numbered = [
        StepRow(
            f"one:{at}", partial(asking.to, name, about=at), (), number_shown(at + 1), words, more=beside,
            enter_foot=opens,
        )
        for at, (words, beside) in enumerate(zip(lines, more or [""] * len(lines), strict=True))
    ]  # fmt: skip
    typed = clean(asking.words(name))
    if here := row_meant(typed, ((row, row.shown) for row in numbered)):
        opened = here.then().with_words(name, "")
        does = StepCommand("enter", lambda: opened, ("enter",), enter, foot=opens)
    elif typed:
        does = StepCommand("enter", lambda: add(asking, typed), ("enter",), enter, foot=say("agreeing.foot.add"))
    else:
        done = asking.to("result")
        does = StepCommand("enter", lambda: done, ("enter",), enter, foot=say("agreeing.foot.done"))
    rows = [*draft_rows(asking, proposal), *numbered, *last]
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


def one_of(asking: Asking, of: LineList) -> tuple[str, StepRow, StepRow]:
    """The opened line of a list, as one says it; and what changes its words, and what takes it out."""
    at = asking.about or 0
    words = asking.lines(of)[at]
    edit, edit_shown = lettered("concern", "edit")
    out, out_shown = lettered("concern", "take_out")
    change = asking.with_words(REWORDED[of], words).to(REWORDED[of])
    without = asking.without_line(of, at).to(of, about=None)
    return (
        say("agreeing.numbered", number=number_shown(at + 1), words=words),
        StepRow("edit", lambda: change, edit, edit_shown, say("agreeing.bar.edit")),
        StepRow("take_out", lambda: without, out, out_shown, say("agreeing.bar.take_out")),
    )


def reworded(asking: Asking, proposal: Proposal, of: LineList, *, title: str, to: StepName) -> Step:
    """Other words for one line of a list. `to`: where it goes on once they are kept."""
    at, name = asking.about or 0, REWORDED[of]

    def kept() -> Asking:
        now = asking.with_line(of, at, clean(asking.words(name)) or asking.lines(of)[at])
        return now.with_words(name, "").to(to, about=None if to == of else asking.about)

    return words_step(asking, proposal, name=name, title=title, then=kept, back=ONE[of], foot=say("agreeing.foot.keep"))


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
    return lines_step(
        asking, proposal, "reasons", title=say("agreeing.titles.reasons"), hint=say("agreeing.reasons_hint"),
        add=_added,
    )  # fmt: skip


def _added(asking: Asking, words: str) -> Asking:
    return replace(asking, reasons=(*asking.reasons, words)).with_words("reason", "")


def reason(asking: Asking, proposal: Proposal) -> Step:
    """The menu of one reason."""
    said, *commands = one_of(asking, "reasons")
    rows = [*draft_rows(asking, proposal), *commands]
    lit, keys, typed_on = by_letter(asking, rows, "reasons", "reason", "edit")
    return Step(
        title=say("agreeing.titles.reason"),
        read_out=read_out(asking, proposal),
        says=(said,),
        rows=tuple(rows),
        lit=lit,
        keys=(*keys, going_back(asking, "reasons")),
        typed_on=typed_on,
    )


def reason_words(asking: Asking, proposal: Proposal) -> Step:
    """Other words for one reason."""
    return reworded(asking, proposal, "reasons", title=say("agreeing.titles.reason"), to="reasons")


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
