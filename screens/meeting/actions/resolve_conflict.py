"""Settling a field that two copies of the meeting changed."""

from __future__ import annotations

from typing import Any

from data.edits import resolve_conflicts
from data.model.fields import FieldTable
from data.session.shown_before_merge import Side, shown_here
from data.words import say
from screens.meeting.context import Host

CALLED = {
    Side.STANDING: ("as_here", "as_there"),
    Side.WAITING: ("as_there", "as_here"),
    Side.UNKNOWN: ("as_now", "as_too"),
}
"""How that which stands in the row is called, and that which waits."""


def settle(host: Host, table: FieldTable, row: Any) -> None:
    """Ask the group which of two wordings stays. `row`: a row of the table, or the meeting's details."""
    from screens.dialogs.picker import Pick
    from screens.meeting.conflict_rows import pair_label, pair_words

    meeting, pair = host.session.meeting, row.unsettled[0]
    side = shown_here(host.session.shown_before, table, row, pair)
    stands, waits = CALLED[side]
    rows = [
        ("keep", pair_words(meeting, table, row, None, pair), say(f"lists.{stands}")),
        ("take", pair_words(meeting, table, row, pair, pair), say(f"lists.{waits}")),
    ]
    if side is Side.WAITING:
        rows.reverse()  # what this window showed goes first

    def settled(choice: str) -> None:
        if host.apply(resolve_conflicts.settle, table, row.id, pair.id, take=choice == "take"):
            host.tell(say("told.settled"))

    host.ask(Pick(say("told.settle_title", label=pair_label(table, pair)), rows), settled)
