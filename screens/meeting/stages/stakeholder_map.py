"""What the map of stakeholders shows, from the list and the meeting."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.screen import Screen

from data.model.records.meeting import Meeting
from data.words import say
from screens.meeting.item_rows import amount
from screens.widgets.entries import Entry
from screens.widgets.item_list import ItemList
from screens.widgets.stakeholder_map import AMOUNTS, MapWords, PlacedStakeholder, StakeholderMap, draw_map


def map_of(screen: Screen[None]) -> StakeholderMap:
    """The map of a screen, beside its list; it is put there when it is first asked for."""
    there = screen.query(StakeholderMap)
    if there:
        return there.first()
    new = StakeholderMap()
    screen.mount(new, after=screen.query_one(ItemList))
    return new


def drawn_map(entries: Sequence[Entry], meeting: Meeting, width: int, chosen: str | None) -> Content | None:
    """The map of a list of stakeholders, `width` cells wide. None: some name doesn't fit into its box."""
    rows = {row.id: row for row in meeting.stakeholders}
    placed = [
        PlacedStakeholder(entry.key, entry.mark, entry.words, rows[entry.key].touched, rows[entry.key].say)
        for entry in entries
        if entry.key in rows
    ]
    words = MapWords(
        touched=say("stakeholders.columns.touched_rows"),
        say=say("stakeholders.columns.say_columns"),
        amounts={code: amount(code) for code in AMOUNTS},
        not_placed=say("stakeholders.groups.not_placed"),
        missing=say("stakeholders.groups.missing"),
    )
    missing = [(entry.key, entry.words) for entry in entries if entry.key.startswith("row:gap:")]
    return draw_map(placed, words, width, chosen, missing)
