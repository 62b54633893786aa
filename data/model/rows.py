"""A meeting as the rows of its tables, and back again. What this program doesn't know rides along untouched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from data.errors import NotAMeeting
from data.model.codes import is_table
from data.model.order import sort_key
from data.model.raw import NOT_WORDS, cleaned, strays, with_strays
from data.model.records.details import FORMAT, Details
from data.model.records.meeting import Meeting, Misfit
from data.model.records.tables import TABLES
from data.model.struck_parts import without_parts
from data.model.upgrades import upgraded
from data.model.validation import validate
from data.record import Record
from data.words import say

AnyRecord = TypeVar("AnyRecord", bound=Record)

UNFIT = "(does not fit)"
"""Where the meeting's own row keeps the columns that didn't fit, while it is in memory."""

KEPT_RAW = ("versions", "rows")
"""A column that holds whole rows as they were. They are cleaned like any others when a version is made of them."""

_COLUMNS: dict[str, frozenset[str]] = {
    table: frozenset(kind.__struct_encode_fields__) - {"extra"} for table, kind in TABLES.items()
}
"""The columns of each table, as they are called on disk."""


def to_tables(meeting: Meeting) -> dict[str, list[dict[str, Any]]]:
    """Every table of a meeting and its rows, as they stand on disk."""
    held: dict[str, Any] = msgspec.to_builtins(meeting)
    misfits: list[dict[str, Any]] = held.pop("misfits")
    others: dict[str, list[dict[str, Any]]] = held.pop("extra")
    tables: dict[str, list[dict[str, Any]]] = {"meeting": [_details_row(held.pop("details"))]}
    for table in TABLES:
        if table != "meeting":
            tables[table] = [_with_extra(row) for row in held[table]]
    for misfit in misfits:
        tables[misfit["table"]].append(misfit["row"])
    tables.update(others)
    return tables


def to_row(record: Record) -> dict[str, Any]:
    """One record as it stands on disk."""
    row: dict[str, Any] = msgspec.to_builtins(record)
    return _details_row(row) if isinstance(record, Details) else _with_extra(row)


def to_record(table: str, row: dict[str, Any]) -> Any:
    """One row as a record of its table, its words cleaned. msgspec.ValidationError where it doesn't fit."""
    return _details(row) if table == "meeting" else _record(table, TABLES[table], row)


def from_tables(tables: dict[str, list[dict[str, Any]]]) -> Meeting:
    """The meeting that the tables hold. A row that doesn't fit its record is kept as it is, among the misfits.

    Words that were struck are left out, where a program that doesn't know of it brought them back.
    """
    tables = upgraded(tables)
    details: Details | None = None
    misfits: list[Misfit] = []
    for row in tables.get("meeting", []):
        if details is None and isinstance(row.get("id"), str) and row["id"]:
            details = _details(row)
        else:
            misfits.append(Misfit(table="meeting", row=row, why=say("archive.second_details")))
    if details is None:
        raise NotAMeeting(say("archive.not_a_meeting", path=say("archive.no_title")))
    columns: dict[str, Any] = {}
    for table, kind in TABLES.items():
        if table in tables and table != "meeting":
            columns[table] = _records(table, kind, tables[table], misfits)
    others = {name: rows for name, rows in tables.items() if name not in TABLES}
    meeting = Meeting(details=details, extra=others, misfits=tuple(misfits), **columns)
    clean: Meeting = without_parts(meeting, meeting.struck_parts)
    return clean


def is_newer(meeting: Meeting) -> bool:
    """Whether a newer program wrote the meeting, in a way that this one would misread."""
    return meeting.details.format > FORMAT


def is_older(meeting: Meeting) -> bool:
    """Whether the file that the meeting was read from is of an older program. Writing it makes it one of this."""
    return meeting.details.format < FORMAT


def unfit_columns(meeting: Meeting) -> tuple[str, ...]:
    """The columns of the meeting's own row that don't fit. They are kept as they are, and count as not filled in."""
    return tuple(meeting.details.extra.get(UNFIT, ()))


def could_be_read(meeting: Meeting) -> bool:
    """Whether every row, and every column of the meeting's own row, could be read."""
    return not meeting.misfits and UNFIT not in meeting.details.extra


def _records(table: str, kind: type[Record], rows: Iterable[dict[str, Any]], misfits: list[Misfit]) -> tuple[Any, ...]:
    records: list[Any] = []
    seen: set[str] = set()
    for row in rows:
        try:
            record = _record(table, kind, row)
        except msgspec.ValidationError as problem:
            from data.model.misfits import why_unfit  # not before a row does not fit: it costs the start

            misfits.append(Misfit(table=table, row=row, why=why_unfit(table, problem)))
            continue
        if table != "log":
            row_id: str = row["id"]
            if row_id in seen:
                misfits.append(Misfit(table=table, row=row, why=say("archive.same_id")))
                continue
            seen.add(row_id)
        records.append(record)
    if is_table(table):
        records.sort(key=sort_key)
    return tuple(records)


def _record(table: str, kind: type[AnyRecord], row: dict[str, Any]) -> AnyRecord:
    known, extra = row.copy(), dict[str, Any]()
    if not row.keys() <= _COLUMNS[table]:
        extra = {name: known.pop(name) for name in row if name not in _COLUMNS[table]}
    nested = False
    for name in [name for name, value in row.items() if value and name in known]:  # most columns are empty
        if isinstance(value := row[name], str):
            if name not in NOT_WORDS:
                known[name] = cleaned(value)
        elif type(value) in (dict, list, tuple):
            nested = True
            if name not in NOT_WORDS and (table, name) != KEPT_RAW:
                known[name] = cleaned(value)
    record = msgspec.convert(known, kind)
    validate(table, record)
    if nested:
        raw = {name: row[name] for name in known}
        extra.update(strays(raw, msgspec.to_builtins(record)))
    if extra:
        record = msgspec.structs.replace(record, extra=extra)
    return record


def _details(row: dict[str, Any]) -> Details:
    """The meeting's own row. A column that doesn't fit is kept as it is, and counts as not filled in."""
    try:
        details = _record("meeting", Details, row)
        ZoneInfo(details.zone)
    except (msgspec.ValidationError, ValueError, OSError, LookupError):
        fits: dict[str, Any] = {"id": row["id"]}
        for name, value in row.items():
            if _fits_details(row["id"], name, value):
                fits[name] = value
        details = _record("meeting", Details, fits)
        unfit = {name: value for name, value in row.items() if name not in fits}
        details = msgspec.structs.replace(details, extra={**details.extra, UNFIT: unfit})
    return details


def _fits_details(meeting_id: str, name: str, value: Any) -> bool:
    try:
        ZoneInfo(_record("meeting", Details, {"id": meeting_id, name: value}).zone)
    except (msgspec.ValidationError, ValueError, OSError, LookupError):
        return False
    return True


def _details_row(row: dict[str, Any]) -> dict[str, Any]:
    """The meeting's row on disk. What didn't fit stands where it was, unless something was filled in since."""
    unfit: dict[str, Any] = row["extra"].pop(UNFIT, {})
    row = _with_extra(row)
    row["format"] = max(FORMAT, row["format"])
    if unfit:
        bare: dict[str, Any] = msgspec.to_builtins(Details(id=row["id"]))
        row |= {name: value for name, value in unfit.items() if row[name] == bare[name]}
    return row


def _with_extra(row: dict[str, Any]) -> dict[str, Any]:
    extra: dict[str, Any] = row.pop("extra")
    for name, value in extra.items():
        row[name] = with_strays(row[name], value) if name in row else value
    return row
