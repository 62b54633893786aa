"""Step 2: how many answered how, in one line of numbers: only those that this way of deciding has."""

from __future__ import annotations

from msgspec.structs import replace

from data.model import codes
from data.queries.agreement import FINGERS
from data.queries.ways_of_deciding import replies
from data.words import say
from screens.dialogs.agree.ask import asks_words
from screens.dialogs.agree.box_state import MOST_DIGITS, Asking
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import answers, count_words, fingers_in, people_here
from screens.dialogs.agree.rows import draft_rows, notices, read_out
from screens.dialogs.agree.step import Cell, Step, StepCommand, Then, listed


def step(asking: Asking, proposal: Proposal) -> Step:
    """How many, the first time or (in fist to five, after any 0, 1 or 2) once more."""
    method = asking.method
    once_more = asking.step == "again"
    held = asking.again if once_more else asking.counts
    codes_of = replies(method)
    cells = tuple(Cell(code, label(method, code), held.get(code, "")) for code in codes_of)
    rows = draft_rows(asking, proposal)
    lit, listed_keys = listed(asking, rows, below=True)
    keys = listed_keys if lit else [*_cell_keys(asking, codes_of, held), _on(asking, method), *listed_keys]
    counts = count_words(asking, proposal)
    so_far = say(f"agreeing.so_far.{asking.how}", counts=counts) if counts else ""
    back = StepCommand(
        "escape", asking.to_counts if once_more else lambda: asking.to("ask"), ("escape",),
        say("agreeing.keys.escape"), foot=say("agreeing.foot.first_time" if once_more else "agreeing.foot.how"),
    )  # fmt: skip
    return Step(
        title=say("agreeing.titles.again" if once_more else "agreeing.titles.counts"),
        read_out=read_out(asking, proposal),
        says=(*notices(asking), *_asks(asking, method, once_more=once_more)),
        rows=tuple(rows),
        lit=lit,
        cells=cells,
        under=tuple(filter(None, (who_is_left(asking, proposal), so_far))),
        keys=(*keys, back),
        text=(lambda _: None) if lit else (lambda letter: _typed(asking, codes_of, held, letter)),
    )


def label(method: codes.Method, code: codes.Reply) -> str:
    """What a number is called."""
    if method == "fist_to_five":
        return str(FINGERS.index(code))
    by = "consent_counts" if method == "consent" and code in ("agree", "against") else "counts"
    return say(f"agree.labels.{by}.{code}")


def _asks(asking: Asking, method: codes.Method, *, once_more: bool) -> tuple[str, ...]:
    if once_more:
        return (say("agreeing.talk"),)
    return (asks_words(asking.how, method),) if asking.how else ()


def who_is_left(asking: Asking, proposal: Proposal) -> str:
    """How many of those who take part in decisions are in no count. Empty: nobody was counted, or nobody is known."""
    total = answers(asking, proposal)
    people = people_here(asking, proposal)
    if total is None or not people or not total:
        return ""
    if total > people:
        return say("agreeing.more_than_people", total=total, people=people)
    if total == people:
        return say("agreeing.all_asked", count=people)
    return say("agreeing.not_asked", count=people - total, people=people)


def _cell_keys(asking: Asking, codes_of: tuple[codes.Reply, ...], held: dict[str, str]) -> list[StepCommand]:
    last = len(codes_of) - 1
    at = min(asking.cell, last)

    def go(step: int) -> Asking:
        if at + step > last:
            return replace(asking, fresh=True, said=say("agreeing.enter_goes_on"))
        return replace(asking, cell=max(0, at + step), fresh=True)

    def backspace() -> Asking:
        digits = held.get(codes_of[at], "")
        return _held(asking, {**held, codes_of[at]: digits[:-1]}) if digits else go(-1)

    return [
        StepCommand("", lambda: asking, (), say("agreeing.keys.digits"), foot=say("agreeing.foot.number")),
        StepCommand(
            "next", lambda: go(1), ("space", "tab", "right"), say("agreeing.keys.space_tab"),
            foot=say("agreeing.foot.next"),
        ),
        StepCommand(
            "previous", lambda: go(-1), ("shift+tab", "left"), say("agreeing.keys.shift_tab"),
            foot=say("agreeing.foot.previous"),
        ),
        StepCommand("backspace", backspace, ("backspace",)),
        *(StepCommand(f"cell:{place}", _at(asking, place), ()) for place in range(last + 1)),
    ]  # fmt: skip


def _at(asking: Asking, place: int) -> Then:
    return lambda: replace(asking, cell=place, fresh=True, lit="")


def _held(asking: Asking, digits: dict[str, str]) -> Asking:
    kept = {code: typed for code, typed in digits.items() if typed}
    if asking.step == "again":
        return replace(asking, again=kept, fresh=False)
    return replace(asking, counts=kept, cell_typed=asking.cell, fresh=False)


def _typed(asking: Asking, codes_of: tuple[codes.Reply, ...], held: dict[str, str], letter: str) -> Asking | None:
    if not (letter.isascii() and letter.isdecimal()):
        return replace(asking, said=say("agreeing.numbers_only")) if letter.isprintable() else None
    code = codes_of[min(asking.cell, len(codes_of) - 1)]
    digits = letter if asking.fresh else held.get(code, "") + letter
    return _held(asking, {**held, code: digits}) if len(digits) <= MOST_DIGITS else asking


def _on(asking: Asking, method: codes.Method) -> StepCommand:
    worried = method == "fist_to_five" and fingers_in(asking.counts).worried > 0
    more = worried and asking.step == "counts"
    foot = say("agreeing.foot.once_more" if more else "agreeing.foot.go_on")
    to = asking.to("again" if more else "result")
    return StepCommand("enter", lambda: to, ("enter",), say("agreeing.keys.enter"), foot=foot)
