"""The ways of deciding, each with its meaning, those that the group has chosen first."""

from __future__ import annotations

from typing import get_args

from msgspec.structs import replace

from data.model import codes
from data.queries.agreement import OF_THEIR_OWN
from data.words import say
from screens.dialogs.agree.box_state import Asking, StepName
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import answers, count_words, is_counted
from screens.dialogs.agree.rows import draft_rows, going_back, notices, read_out
from screens.dialogs.agree.step import Step, StepRow, Then, choosing, listed

ASKED_FIRST: tuple[codes.Method, ...] = ("consent", "consensus", "vote", "fist_to_five")
"""Ways that a group uses in the room, which stand before the others."""

NOT_SAID = "not_said"
"""The row for no way of deciding."""


def way_words(asking: Asking, proposal: Proposal) -> str:
    """The way of deciding as it stands: “How we decide it: vote, as last time”.

    Where nobody has said, the one that the group used last is named: it is only offered.
    """
    method = asking.method or proposal.used_last
    if not method:
        return say("agreeing.way.nobody_has_said")
    name = say(f"ground_rules.fields.decisions.method.codes.{method}")
    key = "last_time" if method == proposal.method and proposal.as_last_time else "chosen"
    return say(f"agreeing.way.{key if asking.method else 'used_last'}", way=name[:1].lower() + name[1:])


def step(asking: Asking, proposal: Proposal) -> Step:
    """Which way of deciding this is. The one that stands is lit, else the one that the group used last."""
    rows = [*draft_rows(asking, proposal), *(_row(asking, proposal, method) for method in _in_order(proposal))]
    lit, keys = listed(asking, rows, asking.method or proposal.used_last or NOT_SAID)
    return Step(
        title=say("agreeing.titles.ways"),
        read_out=read_out(asking, proposal),
        says=notices(asking),
        rows=tuple(rows),
        lit=lit,
        keys=(*keys, choosing(say("agreeing.foot.choose")), going_back(asking, asking.came_from)),
    )


def _in_order(proposal: Proposal) -> list[codes.Method]:
    known: tuple[codes.Method, ...] = tuple(method for method in get_args(codes.Method) if method)
    last: tuple[codes.Method, ...] = (proposal.method, proposal.used_last)
    own: tuple[codes.Method, ...] = tuple(method for method in last if method)
    ways: dict[codes.Method, None] = dict.fromkeys((*own, *proposal.chosen, *ASKED_FIRST, *known, ""))
    return list(ways)


def _row(asking: Asking, proposal: Proposal, method: codes.Method) -> StepRow:
    chosen: Then = lambda: decided_by(asking, proposal, method)  # noqa: E731
    if not method:
        words = say("agreeing.way.not_said")
        return StepRow(NOT_SAID, chosen, (), "", words, enter_foot=words)
    name, meaning = say(f"ground_rules.methods.{method}.name"), say(f"ground_rules.methods.{method}.meaning")
    topics = proposal.chosen.get(method)
    more = say("agreeing.way.chosen_for", meaning=meaning, topic=topics[0]) if topics else meaning
    return StepRow(method, chosen, (), "", name, more=more, enter_foot=name)


def decided_by(asking: Asking, proposal: Proposal, method: codes.Method) -> Asking:
    """With another way of deciding. Counts of another question are no counts of this one: they are made again."""
    before = asking.method
    same = before == method or not {before, method} & OF_THEIR_OWN
    told = replace(asking, method=method)
    if same:
        return told.to(asking.came_from)
    if answers(asking, proposal) is not None:
        told = replace(told, counts={}, again={}, before_way=count_words(asking, proposal))
    back: StepName = "counts" if asking.came_from == "result" and is_counted(asking) else asking.came_from
    return told.to(back)
