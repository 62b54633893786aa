"""What the map of stakeholders shows, from the list and the meeting."""

from __future__ import annotations

from collections.abc import Sequence

from data.meeting import Meeting
from data.words import say
from screens.rows import amount
from screens.widgets.entries import Entry
from screens.widgets.stakeholder_map import AMOUNTS, MapWords, Placed

MAP_COLUMNS = 80
"""Below this width of the window there is only the list."""


def placed(entries: Sequence[Entry], meeting: Meeting) -> list[Placed]:
    """Every stakeholder of the list, with its number there."""
    rows = {row.id: row for row in meeting.stakeholders}
    return [
        Placed(entry.key, entry.number or 0, entry.words, rows[entry.key].touched, rows[entry.key].say)
        for entry in entries
        if entry.key in rows
    ]


def map_words() -> MapWords:
    """The words around the map."""
    return MapWords(
        touched=say("lists.columns.touched_rows"),
        say=say("lists.columns.say_columns"),
        amounts={code: amount(code) for code in AMOUNTS},
        not_placed=say("lists.groups.not_placed"),
    )
