"""Settling a field that two copies of the meeting changed."""

from __future__ import annotations

from typing import Any

from data.edits import resolve_conflicts
from data.model.fields import FieldTable
from data.words import say
from screens.meeting.context import Host


def settle(host: Host, table: FieldTable, row: Any) -> None:
    """Ask the group which of two wordings stays. `row`: a row of the table, or the meeting's details."""
    from screens.dialogs.picker import Pick
    from screens.meeting.item_rows import pair_label, pair_words

    meeting, pair = host.session.meeting, row.unsettled[0]
    rows = [
        ("keep", pair_words(meeting, table, row, None, pair), say("lists.as_here")),
        ("take", pair_words(meeting, table, row, pair, pair), say("lists.as_there")),
    ]

    def settled(choice: str) -> None:
        if host.apply(resolve_conflicts.settle, table, row.id, pair.id, take=choice == "take"):
            host.tell(say("told.settled"))

    host.ask(Pick(say("told.settle_title", label=pair_label(table, pair)), rows), settled)
