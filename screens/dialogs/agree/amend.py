"""The fields that the group agrees to, to be changed before it is asked: for a concern, or by themselves."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from data.model import codes
from data.words import say
from screens.dialogs.agree.box_state import Asking, StepName
from screens.dialogs.agree.concerns import held_of, with_became
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import count_words, is_counted, read_now
from screens.dialogs.agree.rows import draft_rows, going_back, line_keys
from screens.dialogs.agree.step import Step, StepCommand

FORM = "form:"
"""Before the names of what is half typed in these fields."""


def step(asking: Asking, proposal: Proposal) -> Step:
    """The words, and the other fields that are put to the group with them, one a line."""
    says: list[str] = []
    if asking.came_from == "concern" and asking.about is not None:
        says.append(say("agreeing.concern_is", words=asking.concerns[asking.about].words))
    read = read_now(asking, proposal)
    before = read[0][1]
    differs = proposal.read_out({**asking.values, **asking.filled}) != read
    foot = "these_are" if differs else "as_they_were"
    enter = StepCommand("enter", lambda: amended(asking, proposal), ("enter",), say("agreeing.keys.enter"),
                    foot=say(f"agreeing.foot.{foot}"))  # fmt: skip
    rows = draft_rows(asking, proposal)
    lit, keys = line_keys(asking, rows, enter)
    if len(proposal.fields) > 1:
        keys = [one for one in keys if one.code not in ("up", "down")]
        keys.append(StepCommand("", lambda: asking, (), say("agreeing.keys.tab"), foot=say("agreeing.foot.next_field")))
    return Step(
        title=say("agreeing.titles.words_for_it" if says else "agreeing.titles.words"),
        says=tuple(says),
        rows=tuple(rows),
        lit=lit,
        form=True,
        under=(say("agreeing.before_words", words=before),),
        keys=(*keys, going_back(asking, asking.came_from, "leave_words" if differs else "back")),
    )


def amended(asking: Asking, proposal: Proposal) -> Asking:
    """These are the words. Where they are others, nothing that was counted is a count of them: it is asked again."""
    values = {**asking.values, **asking.filled}
    half = {name: words for name, words in asking.typed.items() if not name.startswith(FORM)}
    read = read_now(asking, proposal)
    done = replace(asking, typed=half, filled={})
    if proposal.read_out(values) == read:
        said = say("agreeing.words_stand") if asking.came_from == "concern" else ""
        return done.to(asking.came_from, said=said)
    counted = count_words(asking, proposal)
    done, said = held_of(done, read), ""
    if asking.came_from == "concern" and asking.about is not None:
        done = with_became(done, asking.about, "worked_in")
        if not done.concerns[asking.about].became_of(proposal.read_out(values)):
            said = say("agreeing.words_stand")
    again = _again(done, values, asking, proposal, counted)
    return again.to("ask" if asking.came_from == "ask" else asked_again(asking), about=None, said=said)


def _again(done: Asking, values: dict[str, Any], asking: Asking, proposal: Proposal, counted: str) -> Asking:
    way: codes.Method = values.get("method", asking.method)
    follows = asking.method == asking.own_method
    changed = proposal.read_out(values) != proposal.read_out({})
    return replace(
        done, values=values if changed else {}, counts={}, again={}, changed=True, before=counted or asking.before,
        before_way="", method=way if follows else asking.method,
    )  # fmt: skip


def asked_again(asking: Asking) -> StepName:
    """Where the group is asked once more: how it is asked is kept."""
    if asking.how is None:
        return "ask"
    return "counts" if is_counted(asking) else "result"
