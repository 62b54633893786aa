"""Step 1: the words are read out, and it is said how the group is asked. Nothing is lit."""

from __future__ import annotations

from msgspec.structs import replace

from data.minutes.agreement_text import since_words
from data.model import codes
from data.model.stages import LETTERS
from data.queries.agreement import OF_THEIR_OWN, last_asked
from data.words import say
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.method import way_words
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import count_words, was_asked
from screens.dialogs.agree.rows import closing, draft_rows, notices, read_out
from screens.dialogs.agree.step import Step, StepCommand, StepRow, Then, lettered, listed

HOWS: tuple[codes.How, ...] = ("voice", "hands", "round", "chat")
"""How a group is asked, in the order in which it is offered."""

NOT_PUT: tuple[codes.State, ...] = ("open", "parked")
"""What becomes of something that is not put to the group."""


def asks_words(how: codes.How, method: codes.Method) -> str:
    """What the chair says to ask so."""
    by = f"asks_by.{method}" if method in OF_THEIR_OWN else "asks"
    return say(f"agree.{by}.{how}")


def step(asking: Asking, proposal: Proposal) -> Step:
    """How the group is asked about one item, or about several together."""
    return _several(asking, proposal) if proposal.several else _one(asking, proposal)


def _one(asking: Asking, proposal: Proposal) -> Step:
    rows = [*draft_rows(asking, proposal), *_hows(asking, proposal), _way(asking, proposal)]
    lit, keys = listed(asking, rows, choose=say("agreeing.choose_how"))
    return Step(
        title=say("agreeing.titles.ask"),
        read_out=read_out(asking, proposal),
        says=(*notices(asking), *_told_since(proposal), say("agreeing.how")),
        rows=tuple(rows),
        lit=lit,
        bar=(_words(asking), *_not_put(asking, proposal)),
        keys=(*keys, closing(asking)),
    )


def _told_since(proposal: Proposal) -> tuple[str, ...]:
    """What people answered who were asked after the last time: nobody takes it for counted where it is asked again."""
    row = proposal.rows[0]
    last = last_asked(row)
    told = since_words(row, last) if last is not None else ""
    return (say("agreeing.since", told=told),) if told else ()


def _several(asking: Asking, proposal: Proposal) -> Step:
    """The items stand in the list, so that any of them can be taken out; how it is asked stands in a line."""
    rows = [*draft_rows(asking, proposal), *_items(asking, proposal)]
    lit, keys = listed(asking, rows, proposal.ids[0])
    choose = say("agreeing.choose_how")
    left = len(proposal.ids) - len(asking.left_out)
    if lit in proposal.ids:  # Enter takes nothing out: nobody would mean that by it
        keys[0] = StepCommand("enter", lambda: replace(asking, said=choose), ("enter",))
        keys.append(StepCommand("turn", _turned(asking, proposal, lit), ("space",)))
    bar: list[StepCommand] = []
    if left:
        hows = [replace_bar(row) for row in _hows(asking, proposal)]
        bar = [*hows, replace_bar(_way(asking, proposal)), *_not_put(asking, proposal)]
    ask = say("agreeing.how") if left else say("agreeing.nothing_ticked")
    out = StepCommand("", lambda: asking, (), say("agreeing.keys.space_or_number"), foot=say("agreeing.foot.takes_out"))
    return Step(
        title=say("agreeing.titles.several", count=left, all=len(proposal.ids)),
        says=notices(asking),
        rows=tuple(rows),
        lit=lit,
        under=(ask,),
        bar=tuple(bar),
        keys=(out, *keys, closing(asking)),
        text=lambda letter: _digit(asking, proposal, lit, letter),
    )


def replace_bar(row: StepRow) -> StepCommand:
    """A row as it stands in a line."""
    return StepCommand(row.code, row.then, row.keys, row.shown, row.words, row.foot)


def _hows(asking: Asking, proposal: Proposal) -> list[StepRow]:
    method = asking.method
    rows: list[StepRow] = []
    for how in HOWS:
        keys, shown = lettered("asking", how)
        rows.append(
            StepRow(
                how, _asked(asking, how), keys, shown, say(f"agree.how.{how}"), say("agreeing.foot.how"),
                more=asks_words(how, method), enter_foot=say(f"agree.how.{how}"),
            )
        )  # fmt: skip
    return rows


def _asked(asking: Asking, how: codes.How) -> Then:
    return lambda: asking.to("result" if how == "voice" else "counts", how=how)


def _way(asking: Asking, proposal: Proposal) -> StepRow:
    keys, shown = lettered("asking", "way")
    return StepRow(
        "way", lambda: asking.to("ways", came_from="ask"), keys, shown, way_words(asking, proposal),
        say("agreeing.foot.way"), apart=True, enter_foot=say("agreeing.foot.way"),
    )  # fmt: skip


def _words(asking: Asking) -> StepCommand:
    keys, shown = lettered("asking", "words")
    return StepCommand(
        "words", lambda: asking.to("words", came_from="ask", about=None), keys, shown, say("agreeing.bar.words"),
        say("agreeing.foot.words"),
    )  # fmt: skip


def _not_put(asking: Asking, proposal: Proposal) -> list[StepCommand]:
    """Leaving it open, or parking it: not put to the group, unless it was asked about here."""
    how = asking.how if was_asked(asking, proposal) else None
    found: list[StepCommand] = []
    for state in NOT_PUT:
        keys, shown = lettered("asking", state)
        found.append(
            StepCommand(
                state, _left(asking, state, how), keys, shown, say(f"agreeing.bar.{state}"),
                say(f"agreeing.foot.leave.{state}"),
            )
        )  # fmt: skip
    return found


def _left(asking: Asking, state: codes.State, how: codes.How | None) -> Then:
    return lambda: asking.to("until", state=state, how=how, came_from="ask")


def _items(asking: Asking, proposal: Proposal) -> list[StepRow]:
    rows: list[StepRow] = []
    widest = max(map(len, proposal.marks))
    for row, mark in zip(proposal.rows, proposal.marks, strict=True):
        out = row.id in asking.left_out
        told = "; ".join(words for _, words in proposal.read[proposal.ids.index(row.id)])
        rows.append(
            StepRow(
                row.id, _turned(asking, proposal, row.id), (), f"[{' ' if out else 'x'}] {mark:>{widest}}", told,
                more=say("agreeing.taken_out") if out else "", strong=not out,
            )
        )  # fmt: skip
    return rows


def turned(asking: Asking, proposal: Proposal, row_id: str) -> Asking:
    """With one of several taken out, or in again. Of what is taken in nothing was counted yet."""
    out = tuple(sorted(set(asking.left_out) ^ {row_id}))
    now = replace(asking, lit=row_id, left_out=out, reopened=False)
    counted = count_words(asking, proposal) if row_id not in out else ""
    return replace(now, counts={}, again={}, before_other=counted) if counted else now


def _turned(asking: Asking, proposal: Proposal, row_id: str) -> Then:
    return lambda: turned(asking, proposal, row_id)


def _digit(asking: Asking, proposal: Proposal, lit: str, digit: str) -> Asking | None:
    """Go to an item by its number, and turn it. Where the number could still grow, Space or a digit goes on."""
    if not (digit.isascii() and digit.isdecimal()):
        return None
    numbers = {
        row_id: mark.lstrip(LETTERS.get(proposal.table, ""))
        for row_id, mark in zip(proposal.ids, proposal.marks, strict=True)
    }
    begun = asking.words("number")
    begun = begun if begun and numbers.get(lit, "").startswith(begun) else ""
    for typed in dict.fromkeys((begun + digit, digit)):
        found = [row_id for row_id, number in numbers.items() if number.startswith(typed)]
        exact = [row_id for row_id in found if numbers[row_id] == typed]
        if found:
            at = replace(asking.with_words("number", typed if len(found) > 1 else ""), lit=(exact or found)[0])
            return turned(at, proposal, at.lit) if exact and len(found) == 1 else at
    return asking
