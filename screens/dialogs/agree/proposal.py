"""What is put to the group, and what the meeting says of it just now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from data.minutes.agreement_text import agreement_words, state_words
from data.model import codes
from data.model.fields import Field, fields_of
from data.model.records.agreements import Agreeable
from data.model.records.ground_rules import Decision
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.queries.agreed_text import as_it_was_read, put_to_group, read_out
from data.queries.agreement import concerns_left, last_asked, so_far
from data.queries.known_names import KnownNames, known_names
from data.queries.people_names import how_many_decide, may_be_asked
from data.queries.ways_of_deciding import methods_chosen, way_of_deciding, way_used_last
from data.text.dates.format import base_day
from data.text.dates.parse import When, read_when
from screens.dialogs.agree.box_state import Concern, ReadOut
from screens.dialogs.form.values import changes_from, values_of

HELD: frozenset[codes.Became] = frozenset({"", "stands", "later"})
"""What a concern became that somebody still holds."""


@dataclass(frozen=True)
class Proposal:
    """One item of a table, or several together."""

    meeting: Meeting
    """The meeting as it stands."""
    table: codes.Table
    """The table."""
    ids: tuple[str, ...]
    """The ids of its rows."""
    today: date
    """Today. Days count from the meeting's day, or from today where that is earlier."""
    marks: tuple[str, ...] = ()
    """What each is referred to by, "R3", where several are put together; none: it is one item."""

    @property
    def several(self) -> bool:
        """Whether several are put together."""
        return bool(self.marks)

    @cached_property
    def rows(self) -> tuple[Agreeable, ...]:
        """The items, as they stand."""
        found = (self.meeting.row(self.table, row_id) for row_id in self.ids)
        return tuple(row for row in found if isinstance(row, Agreeable))

    @property
    def is_there(self) -> bool:
        """Whether all of it is still in the meeting."""
        return len(self.rows) == len(self.ids)

    @cached_property
    def read(self) -> tuple[ReadOut, ...]:
        """What is read out of each item as it stands in the meeting."""
        return tuple(tuple(read_out(self.meeting, self.table, row)) for row in self.rows)

    @property
    def asked(self) -> tuple[tuple[str, ...], ...]:
        """The ids of the times that the group was asked about each item."""
        return tuple(tuple(one.id for one in row.agreements) for row in self.rows)

    def read_out(self, values: Mapping[str, Any]) -> ReadOut:
        """What is read out of the one item, with fields changed as a form gives them."""
        if not values:
            return self.read[0]
        row = replace(self.rows[0], **self.changes(values))
        return tuple(read_out(self.meeting, self.table, row))

    def changes(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Fields that were changed, as an edit is told."""
        return changes_from(self.meeting, self.fields, dict(values), self.rows[0]) if values else {}

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that the group agrees to."""
        names = put_to_group(self.table)
        return tuple(field for field in fields_of(self.table) if field.name in names)

    def held(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What each field holds, as a form opens with it."""
        return values_of(self.fields, replace(self.rows[0], **self.changes(values)), self.meeting)

    @property
    def people(self) -> tuple[Person, ...]:
        """Those on the list who take part in decisions, also who is away."""
        return may_be_asked(self.meeting)

    @property
    def count(self) -> int:
        """How many take part in decisions; 0: nobody is on the list."""
        return how_many_decide(self.meeting)

    @property
    def may_count(self) -> bool:
        """Whether the group has not said yet how many they are."""
        return self.meeting.details.deciding_count is None

    @property
    def known(self) -> KnownNames:
        """Whom a name may mean."""
        return known_names(self.meeting)

    @property
    def base(self) -> date:
        """The day from which days count."""
        return base_day(self.meeting.details.date, self.today)

    def when(self, words: str) -> When:
        """What was typed where a day is asked for."""
        return read_when(words, self.base, self.today)

    @property
    def method(self) -> codes.Method:
        """The way of deciding: as last time, else the topic's own; empty: none, or not the same one for all."""
        ways: set[codes.Method] = {way_of_deciding(row) for row in self.rows}
        return ways.pop() if len(ways) == 1 else ""

    @property
    def as_last_time(self) -> bool:
        """Whether the group has decided so about these items before."""
        return bool(self.method) and all(any(one.method == self.method for one in row.agreements) for row in self.rows)

    @cached_property
    def used_last(self) -> codes.Method:
        """The way with which the group decided last about anything, where these items have none; empty: none."""
        return "" if self.method else way_used_last(self.meeting)

    @property
    def chosen(self) -> dict[codes.Method, tuple[str, ...]]:
        """The ways of deciding that the group has chosen, each with its topics."""
        return methods_chosen(self.meeting)

    @property
    def stuck(self) -> str:
        """What the group said that it does if it is stuck; empty: nothing, or it is no topic."""
        row = self.rows[0]
        return row.stuck if isinstance(row, Decision) and not self.several else ""

    @property
    def still_held(self) -> tuple[Concern, ...]:
        """The concerns that somebody still held when the group was asked last, or has said since.

        What was left open or parked without asking the group settles none of them.
        """
        row = self.rows[0]
        found: list[Concern] = []
        for one in reversed(() if self.several else row.agreements):
            read = tuple(read_out(self.meeting, self.table, as_it_was_read(row, one)))
            later = {concern.words for concern in found}
            said = [each for each in concerns_left(so_far(row, one)) if each.words not in later]
            found = [*(Concern(words=each.words, became=each.became, held_of=(read,)) for each in said), *found]
            if one.how is not None:
                break
        return tuple(concern for concern in found if concern.became in HELD)

    @property
    def stands(self) -> tuple[str, ...]:
        """Where each item stands, in words."""
        told: list[str] = []
        for row in self.rows:
            last = last_asked(row)
            told.append(agreement_words(last, row) if last is not None else state_words(row))
        return tuple(told)
