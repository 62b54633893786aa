"""The entries of a stage's list, each with what it is referred to by, and drawn anew only where they changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.row import Row
from data.queries.carry_over import CameOver
from data.queries.outline import Listed
from data.text.dates.format import show_date
from data.words import say
from screens.meeting.item_rows import item_entry, who_invites
from screens.widgets.entries import Entry


class DrawnEntries:
    """Entries of rows that have not changed since they were drawn: five hundred cost a redraw next to nothing."""

    def __init__(self) -> None:
        self._people: object = None
        self._entries: dict[str, tuple[Row, Owner | None, Entry]] = {}

    def entry(self, meeting: Meeting, one: Listed) -> Entry:
        """The entry of an item, with its mark."""
        if meeting.people is not self._people:  # owners are shown by the people's names
            self._people = meeting.people
            self._entries.clear()
        row: Row = one.row
        asks = who_invites(meeting, row) if isinstance(row, Action) else None  # that is said of the stakeholder
        kept = self._entries.get(row.id)
        if kept is not None and kept[0] is row and kept[1] is asks and kept[2].mark == one.mark:
            return kept[2]
        entry = item_entry(meeting, one.table, row, one.mark)
        self._entries[row.id] = (row, asks, entry)
        return entry


class NumberedEntries:
    """Builds a stage's list: items with their marks, and what stands between them."""

    def __init__(self, meeting: Meeting, drawn: DrawnEntries) -> None:
        self.meeting = meeting
        self._drawn = drawn
        self.entries: list[Entry] = []

    def group(self, words: str, key: str = "") -> None:
        """Start a group with its name."""
        self.gap()
        self.entries.append(Entry(key=key or f"group:{words}", kind="group", words=words))

    def gap(self) -> None:
        """Leave a line free, but not at the top and not twice."""
        if self.entries and self.entries[-1].kind != "gap":
            self.entries.append(Entry(key=f"gap:{len(self.entries)}", kind="gap"))

    def note(self, words: str, key: str = "") -> None:
        """Say something that is not to be chosen."""
        self.entries.append(Entry(key=key or f"note:{len(self.entries)}", kind="note", words=words))

    def row(self, key: str, words: str, status: str = "", **more: Any) -> None:
        """Put in a row that is not an item."""
        self.entries.append(Entry(key=f"row:{key}", kind="row", words=words, status=status, **more))

    def items(self, rows: Iterable[Listed]) -> None:
        """Put in items, each with what stands under it further in; above what came over, once, from where and how."""
        above = None
        for one in rows:
            if one.came_over is not None and one.came_over != above:
                self._came_over(one.came_over)
            above = one.came_over
            self._item(one)

    def _item(self, one: Listed, under: int = 0, *, comes_of: bool = False) -> None:
        """Put in an item, and under it what belongs to it: its parts, and what will be done about it."""
        entry = self._drawn.entry(self.meeting, one)
        self.entries.append(replace(entry, under=under, comes_of=comes_of) if under else entry)
        for each in one.under:
            self._item(each, under + 1, comes_of=each.table == "actions" and one.table != "actions")

    def _came_over(self, came: CameOver) -> None:
        if self.entries and self.entries[-1].kind == "item":
            self.gap()
        words = say(f"lists.came_over.{came.how}", when=show_date(came.since))
        self.entries.append(Entry(key=f"came_over:{len(self.entries)}", kind="group", words=words))
