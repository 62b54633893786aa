"""An agenda that was read becomes topics, with what stands under each. Nothing of it is agreed by that."""

from __future__ import annotations

from datetime import date

from data.edits.item_lists import add_list
from data.edits.named import named
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.parsing.agenda.agenda_items import items_of_agenda
from data.parsing.agenda.parsed_agenda import ParsedAgenda


@named("add_agenda")
def add_agenda(meeting: Meeting, stamper: Stamper, agenda: ParsedAgenda, today: date | None = None) -> Meeting:
    """Put the topics at the end of those that are there, with their lines and actions. `today`: where the group is."""
    day = today or date.fromisoformat(stamper.now()[:10])
    return add_list(meeting, stamper, "topics", items_of_agenda(meeting, agenda, day).items)
