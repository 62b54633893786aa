"""A list that is read as an agenda: headings are topics, what stands below stands under them, and nothing is agreed."""

from __future__ import annotations

from typing import Any

from data.edits import items
from data.edits.item_lists import add_agenda
from data.model.records.tables import AGREEABLE_TABLES
from data.parsing.agenda.agenda_items import items_of_agenda
from data.parsing.agenda.parse_agenda import parse_agenda
from data.parsing.agenda.told_agenda import told_list_of_topics
from data.parsing.pasted_list.parse_list import own_words, parse_list
from data.queries.known_names import known_names
from data.queries.nesting import part_of
from data.text.clean import pasted_lines
from tests.data.parsing.test_pasted_lists import DAY, KINDS, TOPICS, as_text, meeting_of_lists, under_topics
from tests.fixed import FixedStamper
from tests.rows import each_row


@each_row("row", TOPICS)
def test_headings_are_topics_and_what_stands_below_stands_under_them(row: dict[str, Any]) -> None:
    kind, meeting = KINDS[row.get("at", "outcome")], meeting_of_lists()
    meeting = items.add(meeting, FixedStamper(first=50), "topics", row.get("there", []))
    parsed = parse_list("\n".join(pasted_lines(as_text(row["pasted"]))), kind, row.get("way", 0))
    agenda = parse_agenda(parsed.agenda, known_names(meeting), own_words(kind))
    to_add = items_of_agenda(meeting, agenda, DAY)
    assert told_list_of_topics(agenda, to_add, parsed.ways) == row["told"]
    after = add_agenda(meeting, FixedStamper(first=90), kind.table, to_add.items, to_add.filled)
    assert under_topics(after) == row["topics"]
    assert {one.text: one.minutes for one in after.topics if one.minutes} == row.get("minutes", {})
    wholes = {one.text: whole.text for _, one in after.all_rows() if (whole := part_of(after, one)) is not None}
    assert wholes == row.get("under", {})
    assert not any(after.rows(table) for table in AGREEABLE_TABLES)
