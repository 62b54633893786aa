"""A list that was pasted into the line of a meeting: what it comes to there, told and shown before it is added."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.stages import Kind
from data.parsing.pasted_list.list_items import NewItem, items_to_add, rows_of
from data.parsing.pasted_list.parse_list import own_words, parse_list
from data.parsing.pasted_list.pasted_lines import as_pasted
from data.parsing.pasted_list.told_list import told_list
from data.queries.known_names import known_names
from screens.meeting.actions.line_preview import action_told
from screens.meeting.item_rows import item_entry
from screens.widgets.capture_line import PREVIEWED
from screens.widgets.entry_layout import APART

if TYPE_CHECKING:
    from data.parsing.agenda.parsed_agenda import ParsedAgenda

SHOWN_IN = "    "
"""In front of what is a part of another item."""


class PastedList:
    """A list as it was read for a meeting as it stands, worked out once."""

    def __init__(self, meeting: Meeting, today: date, kind: Kind, text: str, way: int) -> None:
        self._meeting, self._today, self._kind, self._text, self._way = meeting, today, kind, text, way
        self._parsed = parse_list(text, kind, way)
        self._agenda: ParsedAgenda | None = None
        if self._parsed.agenda:
            from data.parsing.agenda.agenda_items import items_of_agenda  # only there: it costs a moment
            from data.parsing.agenda.parse_agenda import parse_agenda

            self._agenda = parse_agenda(self._parsed.agenda, known_names(meeting), own_words(kind))
            self._to_add = items_of_agenda(meeting, self._agenda, today)
        else:
            self._to_add = items_to_add(meeting, kind.table, self._parsed, today)

    def is_of(self, meeting: Meeting, today: date, kind: Kind, text: str, way: int) -> bool:
        """Whether it is just this list, as it is read now."""
        same = self._meeting is meeting and self._kind is kind
        return same and (self._today, self._text, self._way) == (today, text, way)

    def with_typed(self, words: str) -> tuple[NewItem, ...]:
        """What is added: its items, and behind them what was typed below it."""
        if not words:
            return self._to_add.items
        typed = items_to_add(self._meeting, self._kind.table, as_pasted(words), self._today)
        return (*self._to_add.items, *typed.items)

    def counted(self, words: str) -> int:
        """How many items it adds to or changes, with what was typed below it."""
        return len(self.with_typed(words)) + len(self.filled)

    @property
    def filled(self) -> dict[str, dict[str, Any]]:
        """What it fills in of topics that are there already: their columns, by their ids."""
        return self._to_add.filled

    @property
    def ways(self) -> int:
        """In how many ways it can be read."""
        return len(self._parsed.ways)

    @cached_property
    def told(self) -> str:
        """What is told of it; empty: each of its lines is an item as it stands."""
        if self._agenda is None:
            return told_list(self._kind, self._parsed, self._to_add)
        from data.parsing.agenda.told_agenda import told_list_of_topics

        return told_list_of_topics(self._agenda, self._to_add, self._parsed.ways)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The first of its items as they will stand in the list, in a line each."""
        first = self._to_add.items[:PREVIEWED]
        rows: list[Any] = rows_of(self._kind.table, first, self._kind.columns)
        return tuple(self._line(row, one) for row, one in zip(rows, first, strict=True))

    @property
    def goes_to_topics(self) -> bool:
        """Whether it is read as topics of the group's own with their lines."""
        return self._agenda is not None

    def _line(self, row: Any, item: NewItem) -> str:
        further_in = (item.under is not None) + (self.goes_to_topics and item.table != "topics")
        return SHOWN_IN * further_in + APART.join(self._parts(row, item))

    def _parts(self, row: Any, item: NewItem) -> Iterator[str]:
        """What is shown of an item: its words, and what else is known of it."""
        yield row.text
        if item.columns.keys() == {"text"}:
            return
        entry = item_entry(self._meeting, item.table or self._kind.table, row)
        if isinstance(row, Action) and (told := action_told(self._meeting, self._today, row)):
            yield told
        placed = entry.narrow_details if {"touched", "say"} & item.columns.keys() else ()
        yield from [entry.status] if {"room", "reach"} & item.columns.keys() else []
        yield from (one.text for one in (*placed, *entry.details))
