"""What stands in the agree box, as it is kept while it isn't recorded; also what earlier programs kept of theirs."""

from __future__ import annotations

import contextlib
from typing import get_args

import msgspec
from msgspec.structs import replace

from data.model import codes
from data.queries.agreement import COUNTS, FINGERS
from screens.dialogs.agree.amend import FORM
from screens.dialogs.agree.box_state import Asking, Concern
from screens.dialogs.agree.concerns import BECAME
from screens.dialogs.agree.flow import brought_up_to_date
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import HALF, count_words
from screens.dialogs.agree.rows import begin


def to_draft(asking: Asking, proposal: Proposal) -> str:
    """What is kept; empty: nothing that would be missed."""
    bare = replace(asking, said="", unsaid="", end="", lit="", reopened=False)
    untouched = replace(
        bare, how=None, cell=0, cell_typed=0, fresh=True, state=None, came_from="ask", about=None, chosen="",
        chosen_of="",
    )  # fmt: skip
    if untouched == begin(proposal):
        return ""
    return msgspec.json.encode(bare).decode()


def words_left(asking: Asking) -> str:
    """What is kept once it was recorded: fields that somebody began to change, what was not added. Empty: none."""
    left = {name: words for name, words in asking.typed.items() if name.startswith(FORM) or name in HALF}
    return msgspec.json.encode(Asking(step="ask", typed=left)).decode() if left else ""


def from_draft(draft: str, proposal: Proposal) -> Asking:
    """The box as it was left. Where something else is to be read out by now, it is asked anew."""
    if not draft:
        return begin(proposal)
    kept = None
    with contextlib.suppress(msgspec.MsgspecError):
        kept = msgspec.json.decode(draft, type=Asking)
    if kept is None:
        kept = _earlier(draft, proposal)
    if kept is None:
        return begin(proposal)
    if not kept.read:  # only words that were left when it was recorded
        kept = replace(begin(proposal), typed=kept.typed)
    return brought_up_to_date(replace(kept, reopened=True), proposal)


def _earlier(draft: str, proposal: Proposal) -> Asking | None:
    """What the agree box of an earlier program kept: one field a name. Of which words its counts are nobody knows."""
    try:
        held = msgspec.json.decode(draft, type=dict[str, str])
    except msgspec.MsgspecError:
        return None
    new = begin(proposal)
    known: dict[str, codes.Became] = {code: code for code in BECAME}
    pairs = [line.partition("\t") for line in held.get("objections", "").splitlines()]
    concerns = tuple(Concern(words=words, became=known.get(became, "")) for became, _, words in pairs)
    ways: tuple[codes.Method, ...] = get_args(codes.Method)
    typed = {
        "concern": held.get("objection", ""), "reason": held.get("reason", ""), "asks": held.get("asks", ""),
        "ask_by": held.get("ask_by", ""), "decided_by": held.get("decided_by", ""),
        "next_step": held.get("next_step", "") or held.get("not_agreed", ""), "form:text": held.get("words", ""),
        **{state: held.get(state, "") for state in ("for_now", "open", "parked")},
    }  # fmt: skip
    found = replace(
        new,
        how="hands",
        method=next((way for way in ways if way == held.get("method")), new.method),
        counts={code: held[code] for code in (*COUNTS, *FINGERS) if held.get(code, "").isdecimal()},
        again={code: held[f"again-{code}"] for code in FINGERS if held.get(f"again-{code}", "").isdecimal()},
        concerns=concerns or new.concerns,
        reasons=tuple(held.get("reasons", "").splitlines()),
        to_ask=tuple(held.get("to_ask", "").split()),
        said_yes=bool(held.get("asks_yes")),
        left_out=tuple(one for one in held.get("left_out", "").split() if one in proposal.ids),
        typed={name: words for name, words in typed.items() if words},
    )
    return replace(found, how=None, counts={}, again={}, before_other=count_words(found, proposal))
