"""What several steps of the agree box share."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from data.words import say
from screens.dialogs.agree.box_state import Asking, StepName
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.step import StepCommand, StepRow, listed


def begin(proposal: Proposal) -> Asking:
    """The box as it opens where nothing was said in it. A concern that was still held the last time is there again."""
    held, way = proposal.still_held, proposal.method
    return Asking(
        step="ask", read=proposal.read, asked=proposal.asked, concerns=held, held_before=bool(held), method=way,
        own_method=way,
    )  # fmt: skip


def read_out(asking: Asking, proposal: Proposal) -> tuple[tuple[str, str], ...]:
    """What the group is asked about, a line each: what stands before the words, and the words."""
    if not proposal.several:
        told = proposal.read_out(asking.values)
        return tuple((say("agreeing.labelled", label=label) if label else "", words) for label, words in told)
    lines: list[tuple[str, str]] = []
    widest = max(map(len, proposal.marks))
    for row_id, mark, fields in zip(proposal.ids, proposal.marks, proposal.read, strict=True):
        if row_id not in asking.left_out:
            own = f"{mark:>{widest}}  "
            lines += [(say("agreeing.labelled", label=label) if label else own, words) for label, words in fields]
    return tuple(lines)


def notices(asking: Asking) -> tuple[str, ...]:
    """What has to be said above all: that it isn't recorded yet, and that it is asked again with other words."""
    told = [say("agreeing.not_recorded")] if asking.reopened else []
    if asking.changed:
        told.append(say("agreeing.changed"))
    told += asking.stands
    if asking.before_other:
        told.append(say("agreeing.before_other", counts=asking.before_other))
    if asking.before:
        told.append(say("agreeing.before", counts=asking.before))
    if asking.before_way:
        told.append(say("agreeing.before_way", counts=asking.before_way))
    return tuple(told)


def draft_rows(asking: Asking, proposal: Proposal) -> list[StepRow]:
    """To start afresh, where the box opened on what stood here before; then to have that back."""
    if asking.reopened:
        aside = replace(asking, put_aside="", reopened=False, said="")
        kept = msgspec.json.encode(aside).decode()
        afresh = replace(begin(proposal), put_aside=kept)
        words = say("agreeing.start_afresh")
        return [StepRow("afresh", lambda: afresh, (), "", words, enter_foot=words)]
    if asking.put_aside and asking.step == "ask":
        words = say("agreeing.have_back")
        back = msgspec.json.decode(asking.put_aside, type=Asking)
        return [StepRow("back", lambda: back, (), "", words, enter_foot=words)]
    return []


def going_back(asking: Asking, step: StepName, foot: str = "back") -> StepCommand:
    """Esc: one step back, and all is kept. `foot`: the name of what the footer says of it."""
    return StepCommand(
        "escape", lambda: asking.to(step), ("escape",), say("agreeing.keys.escape"), foot=say(f"agreeing.foot.{foot}")
    )


def closing(asking: Asking) -> StepCommand:
    """Esc on the first step: the box closes, and all is kept."""
    return StepCommand(
        "escape", lambda: replace(asking, end="close"), ("escape",), say("agreeing.keys.escape"),
        foot=say("agreeing.foot.close"),
    )  # fmt: skip


def line_keys(asking: Asking, rows: Sequence[StepRow], enter: StepCommand) -> tuple[str, list[StepCommand]]:
    """The row that is lit above a line of words, and its keys: Enter is for the line while none is."""
    lit, keys = listed(asking, rows, below=True)
    return lit, keys if lit else [enter, *(one for one in keys if one.code != "enter")]
