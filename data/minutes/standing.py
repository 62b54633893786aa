"""Where what a group can agree to stands in its minutes: each is told as one thing, in one place."""

from __future__ import annotations

from typing import Literal, TypeAlias

from data.minutes.agreement_text import agreed_before
from data.model import codes
from data.model.records.agreements import Agreeable
from data.queries.agreed_text import waits_to_be_settled
from data.queries.carry_over import asked_then, asked_today

Standing: TypeAlias = Literal["decided", "left", "not_put", "agreed_then", "not_asked_again"]
"""`decided`: the group agreed to it in this meeting. `left`: the group was asked about it, or something was said of it,
and it is not settled. `not_put`: it was not put to the group yet. `agreed_then`: agreed in an earlier meeting, and it
still is. `not_asked_again`: agreed in an earlier one, to be asked about again, and not asked yet."""


def standing(row: Agreeable) -> Standing:
    """Where an item stands."""
    if waits_to_be_settled(row) or row.state in ("not_agreed", "open", "parked"):
        return "left"
    if row.state in codes.AGREED:
        return "decided" if asked_today(row) else "agreed_then"
    then = asked_then(row)
    if then is not None and then.state in codes.AGREED and not (asked_today(row) or agreed_before(row)):
        return "not_asked_again"
    return "left" if row.agreements else "not_put"
