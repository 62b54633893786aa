"""Every table of a meeting file, and the record of each."""

from __future__ import annotations

from typing import TypeVar

from data.model import codes
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable
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
from data.model.records.versions import Version
from data.record import Record

ROW_TABLES: dict[codes.Table, type[Row]] = {
    "people": Person,
    "outcomes": Outcome,
    "stakeholders": Stakeholder,
    "limits": LimitRow,
    "power": PowerRow,
    "decisions": Decision,
    "ground_rules": GroundRule,
    "communication": Communication,
    "actions": Action,
    "rounds": Round,
    "checks": Check,
    "versions": Version,
}
"""The tables whose rows hold words, and the record of each."""


_TABLE_OF: dict[type[Row], codes.Table] = {record: table for table, record in ROW_TABLES.items()}


def table_of(row: Row) -> codes.Table:
    """The table that a row of the group's words stands in."""
    return _TABLE_OF[type(row)]


AGREEABLE_TABLES: tuple[codes.Table, ...] = tuple(
    table for table in codes.TABLES if issubclass(ROW_TABLES[table], Agreeable)
)
"""The tables of what the group can agree to, in the order in which they are told."""


TABLES: dict[str, type[Record]] = {
    "meeting": Details,
    **{str(table): record for table, record in ROW_TABLES.items()},
    "removed": Removed,
    "struck_parts": StruckPart,
    "spoken": Spoken,
    "log": Logged,
}
"""Every table of a meeting file, in the order in which they are written."""


TOMBSTONES = ("removed", "struck_parts")
"""The tables that only say what is gone, in no words."""


RowType = TypeVar("RowType", bound=Row)
