"""Every text that the minutes print as people said it, with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from data.minutes.agreement_text import agreed_before, asked_otherwise
from data.minutes.compose import minutes_status, version_as_printed
from data.minutes.conflict_text import field_of, left_out_with_names
from data.minutes.draft_status import DraftStatus, version_status
from data.minutes.printed_place import PrintedPlace, PrintedText, place_order
from data.model import codes
from data.model.fields import FIELDS, Field, FieldTable, value
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.rounds import Check, Round
from data.model.records.row import Row
from data.model.records.versions import Version
from data.queries.agreed_text import as_it_was_read, changed_since
from data.queries.agreement import concerns_left, heard_words, last_asked, reasons_said
from data.queries.attribution.printed_people import PrintedPeople, shown_as
from data.queries.carry_over import is_promise, to_do
from data.queries.conflicts import with_pair
from data.queries.item_places import ItemPlaces, stage_of, stage_of_details
from data.queries.rounds import is_printed, is_told
from data.words import say


class Printed:
    """What the minutes print of a meeting as people said it, and the people in it as they may be shown."""

    def __init__(self, meeting: Meeting, version: Version | None = None) -> None:
        """`version`: a final version as it was, instead of the minutes as they are now."""
        if version is None:
            self._stands = minutes_status(meeting)
            self.people = PrintedPeople(meeting)
        else:
            self._stands = version_status(meeting, version)
            self.people, meeting = version_as_printed(meeting, version)
        self.meeting = meeting
        """The meeting that they are printed from."""
        self._outline = ItemPlaces(meeting)

    @property
    def versions(self) -> list[tuple[FieldTable, Version]]:
        """The versions of which something is told: that which it is, and that which was opened again."""
        return [("versions", one) for one in (self._stands.version, self._stands.opened) if one is not None]

    def place(self, table: FieldTable, row: str, field: str) -> PrintedPlace:
        """Where something stands."""
        stage = stage_of_details(field) if table == "meeting" else stage_of(self.meeting, table, row)
        item = say(f"{stage}.name") if table == "meeting" else self._outline.name(table, row)
        order = self._outline.order(stage, row)
        return PrintedPlace(stage=stage, table=table, row=row, field=field, item=item, order=order)

    @cached_property
    def texts(self) -> list[PrintedText]:
        """Every text, in the order of the meeting; nothing that is not printed."""
        found: list[PrintedText] = []
        told = (*_printed(self.people, self.meeting), *_why_opened(self._stands))
        for table, row, field, words in dict.fromkeys(told):
            if words:
                at = self.place(table, row, field)
                found.append(
                    PrintedText(
                        stage=at.stage,
                        table=at.table,
                        row=at.row,
                        field=at.field,
                        item=at.item,
                        order=at.order,
                        words=words,
                    )
                )
        return sorted(found, key=place_order)


def _printed(people: PrintedPeople, meeting: Meeting) -> Iterator[tuple[FieldTable, str, str, str]]:
    """Every free text that the minutes print as it is: table, row, field, words."""
    details = meeting.details
    for field in FIELDS:
        if field.table == "meeting" and field.kind in ("words", "when"):
            yield ("meeting", details.id, field.name, _words(field, details))
    for held in details.keeping.values():
        yield ("meeting", details.id, "keeping", held.longer or (held.words if held.so_yet else ""))
    yield from _two_ways("meeting", details)
    for table, row in meeting.all_rows():
        if table == "versions" or (isinstance(row, Round) and not is_told(meeting, row)):
            continue
        if isinstance(row, Check) and not is_printed(meeting, row):
            continue
        if isinstance(row, Person) and shown_as(row) != "name":
            continue
        yield from _two_ways(table, row)
        if isinstance(row, Person):
            yield (table, row.id, "text", row.text)
            continue
        for field in FIELDS:
            if field.table == table and field.kind in ("words", "when") and _is_told(field, row):
                yield (table, row.id, field.name, _words(field, row))
        if isinstance(row, Agreeable):
            for name, words in _asked(row):
                yield (table, row.id, name, words)


def _is_told(field: Field, row: Row) -> bool:
    """Whether the minutes print a field. Of what was done before the meeting they tell only under power."""
    if isinstance(row, Action) and (field.group == "promise" or not [*to_do([row])]):
        return is_promise(row) and field.name in ("text", "what_changed", "changed_before")
    if isinstance(row, Action) and row.state == "done" and field.name in ("by", "help"):
        return any(pair.field == "state" for pair in row.unsettled)  # while two copies differ, nobody knows that it is
    return field.minutes != "never"


def _why_opened(stands: DraftStatus) -> Iterator[tuple[FieldTable, str, str, str]]:
    if stands.opened is not None:
        yield ("versions", stands.opened.id, "text", stands.opened.text)
        yield from _two_ways("versions", stands.opened)


def _two_ways(table: FieldTable, row: Any) -> Iterator[tuple[FieldTable, str, str, str]]:
    """What two copies of the meeting hold in free text, and waits to be settled: the minutes tell of both.

    Also of what they don't tell else, like the help that was needed for something that is done.
    """
    for pair in row.unsettled:
        field = field_of(table, pair)
        for one in (row, with_pair(table, row, pair)):
            if field is None:
                for name, words in _asked(one):
                    yield (table, row.id, name, words)
            elif field.kind in ("words", "when") and field.minutes != "never" and not left_out_with_names(field):
                yield (table, row.id, field.name, _words(field, one))


def _until_words(row: Agreeable) -> str:
    """Until when something stands where it stands, where that is no day."""
    return row.until_words if row.state in codes.DATED and not row.until else ""


def _words(field: Field, record: Any) -> str:
    if field.kind == "when":
        return "" if value(record, field.name) else value(record, f"{field.name}_words")
    words: str = value(record, field.name)
    return words


def _asked(row: Agreeable) -> Iterator[tuple[str, str]]:
    """What is printed of the last time that the group was asked."""
    yield ("until", _until_words(row))
    if (heard := row.came_of_it) is not None and not heard.until and heard_words(row):
        yield ("until", heard.until_words)
    last = last_asked(row)
    for earlier in (agreed_before(row), asked_otherwise(row)):
        yield from (("wording", words) for words in _read_then(row, earlier))
    if last is not None and row.state != "to_agree":
        yield from (("objections", one.words) for one in concerns_left(last))
        yield from (("reasons", reason) for reason in reasons_said(last))
        yield ("next_step", last.next_step)


def _read_then(row: Agreeable, earlier: Agreement | None) -> Iterator[str]:
    """What was read out then, in people's own words, where it is something else now."""
    if earlier is None:
        return
    was = as_it_was_read(row, earlier)
    for name in changed_since(row, earlier):
        if isinstance(held := getattr(was, name), str) and name not in ("level", "method"):
            yield held
