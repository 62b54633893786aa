"""Every table of a meeting file, and the record of each."""

from typing import TypeVar

from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.details import Details
from data.model.records.log import Logged
from data.model.records.meeting import ROW_TABLES
from data.model.records.name_answers import Spoken
from data.model.records.row import Row
from data.model.records.tombstones import Removed, StruckPart
from data.record import Record

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
