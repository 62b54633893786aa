"""A whole meeting."""

from collections.abc import Iterator
from typing import Any, cast

import msgspec

from data.model.codes import PerTable, Table
from data.model.records.actions import Action
from data.model.records.details import Details
from data.model.records.ground_rules import Communication, Decision, GroundRule
from data.model.records.log import Logged
from data.model.records.name_answers import Spoken
from data.model.records.outcomes import LimitRow, Outcome
from data.model.records.people import Person
from data.model.records.power import PowerRow
from data.model.records.rounds import Check, Round
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.records.tombstones import Removed, StruckPart
from data.model.records.topics import Topic, TopicLine, TopicProposal
from data.model.records.versions import Version
from data.record import Record


class Misfit(Record, frozen=True):
    """A row of a known table that doesn't fit its record: kept raw, shown, and named by a check."""

    table: str
    """The table that it stands in."""
    row: dict[str, Any]
    """The row as it was read."""
    why: str
    """What doesn't fit, for a person to read."""


class Meeting(Record, frozen=True):
    """A whole meeting. Rows of a table are sorted by (`order`, `id`)."""

    details: Details
    people: tuple[Person, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    limits: tuple[LimitRow, ...] = ()
    power: tuple[PowerRow, ...] = ()
    decisions: tuple[Decision, ...] = ()
    ground_rules: tuple[GroundRule, ...] = ()
    communication: tuple[Communication, ...] = ()
    topics: tuple[Topic, ...] = ()
    topic_lines: tuple[TopicLine, ...] = ()
    proposals: tuple[TopicProposal, ...] = ()
    actions: tuple[Action, ...] = ()
    rounds: tuple[Round, ...] = ()
    checks: tuple[Check, ...] = ()
    versions: tuple[Version, ...] = ()
    removed: tuple[Removed, ...] = ()
    struck_parts: tuple[StruckPart, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    log: tuple[Logged, ...] = ()
    extra: dict[str, list[dict[str, Any]]] = msgspec.field(default={})
    """Tables that this program doesn't know, rows as they were read."""
    misfits: tuple[Misfit, ...] = ()
    """Rows that don't fit."""

    def rows(self, table: Table) -> tuple[Row, ...]:
        """The rows of a table that holds rows of the group's words, by its name."""
        if table not in ROW_TABLES:
            raise KeyError(table)
        found: tuple[Row, ...] = getattr(self, table)
        return found

    def row(self, table: Table, row_id: str) -> Row | None:
        """One row by its id; None: it is not there."""
        return next((row for row in self.rows(table) if row.id == row_id), None)

    def all_rows(self) -> Iterator[tuple[Table, Row]]:
        """Every row of the group's words, with the name of its table."""
        for table in ROW_TABLES:
            for row in self.rows(table):
                yield table, row


_RECORDS: PerTable[type[Row]] = {
    "people": Person,
    "outcomes": Outcome,
    "stakeholders": Stakeholder,
    "limits": LimitRow,
    "power": PowerRow,
    "decisions": Decision,
    "ground_rules": GroundRule,
    "communication": Communication,
    "topics": Topic,
    "topic_lines": TopicLine,
    "proposals": TopicProposal,
    "actions": Action,
    "rounds": Round,
    "checks": Check,
    "versions": Version,
}

ROW_TABLES = cast("dict[Table, type[Row]]", _RECORDS)
"""The tables whose rows hold words, and the record of each."""
