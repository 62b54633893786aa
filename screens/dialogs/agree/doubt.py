"""The second step of what contradicts the counts: going back is lit, so that Enter twice never records it."""

from __future__ import annotations

from msgspec.structs import replace

from data.words import say
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.outcome import about_to, going_on
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import answers
from screens.dialogs.agree.rows import draft_rows, read_out
from screens.dialogs.agree.step import Step, StepCommand, StepRow, lettered, listed


def step(asking: Asking, proposal: Proposal) -> Step:
    """What is about to be recorded, and what speaks against it."""
    state = asking.state or "agreed"
    about = about_to(asking, proposal)
    back = asking.to("result", state=None, sure=False, chosen="")
    record = going_on(replace(asking, sure=True), proposal, state)
    if asking.doubted != about:  # somebody came or left since it was said
        record = replace(asking, doubted=about, said=say("agreeing.look_again"))
    keys, shown = lettered("doubt", "record")
    rows = [
        *draft_rows(asking, proposal),
        StepRow("go_back", lambda: back, (), "", say("agreeing.go_back"), enter_foot=say("agreeing.foot.go_back")),
        StepRow(
            "record", lambda: record, keys, shown, say(f"agreeing.all_the_same.{state}"),
            enter_foot=say(f"agreeing.foot.after.{state}"),
        ),
    ]  # fmt: skip
    total = answers(asking, proposal) or 0
    if asking.here is None and proposal.may_count and 0 < proposal.count < total:
        letter, written = lettered("doubt", "count_all")
        here = asking.to("result", state=None, here=total, chosen="")
        words = say("agreeing.count_all", count=total)
        rows.append(StepRow("count_all", lambda: here, letter, written, words, enter_foot=words))
    lit, list_keys = listed(asking, rows, "go_back")
    escape = StepCommand(
        "escape", lambda: back, ("escape",), say("agreeing.keys.escape"), foot=say("agreeing.foot.back")
    )
    return Step(
        title=say("agreeing.titles.doubt"),
        read_out=read_out(asking, proposal),
        says=(about,),
        rows=tuple(rows),
        lit=lit,
        keys=(*list_keys, escape),
    )
