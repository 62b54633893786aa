"""A meeting in which every column of every table holds something, for tests that put anything in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, cast, get_args, get_origin

import msgspec

from data.model import codes
from data.model.fields import FIELDS
from data.model.instants import Day, Instant
from data.model.records.details import Details
from data.model.records.log import Logged
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.tables import TABLES
from data.model.records.tombstones import Removed
from data.model.rows import to_tables
from data.queries.versions import rows_now
from data.store.atomic import encode_tables
from data.store.codec import numbered
from tests.fixed import fresh_meeting

Tables = dict[str, list[dict[str, Any]]]

_NAMES = {"id": "", "person": "people0", "of": "agreements", "who": "people0", "table": "outcomes",
          "zone": "Europe/London", "stage": "outcomes", "field": "text", "revision": "r1", "order": "a0",
          "topic": "topics0"}  # fmt: skip
_KEYS: dict[str, tuple[str, ...]] = {"headings": get_args(codes.Heading), "stages": (*codes.STAGES, "break")}
_TIMES = {one.name.rpartition(".")[2] for one in FIELDS if one.kind == "time"}


def _value(kind: Any, name: str, row_id: str) -> Any:
    """Something that a column of this type may hold."""
    if name == "id":
        return row_id
    if name in ("extra", "unsettled", "rows", "read"):
        return {} if name != "unsettled" else ()
    if name in _NAMES and str in (kind, *get_args(kind)) and get_origin(kind) is not tuple:
        return _NAMES[name]
    if kind == Instant:
        return "2026-10-21T09:10:00Z"
    if kind == Day:
        return "2026-11-03"
    options = [one for one in get_args(kind) if one is not type(None)]
    if type(None) in get_args(kind):
        return _value(options[0] if len(options) == 1 else options[-1], name, row_id)
    if get_origin(kind) is Literal:
        return options[-1]
    if get_origin(kind) is tuple:
        return (_value(options[0], "", f"{row_id}.{name}"),)
    if get_origin(kind) is dict:
        keys = _KEYS.get(name, ("people0",))
        return {key: _value(options[1], "", f"{row_id}.{name}") for key in keys}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return filled(kind, f"{row_id}.{name}")
    if kind is bool:
        return True
    if kind is str:
        return "10:00" if name in _TIMES else f"the {name or 'words'}"
    return 3


def filled(kind: type[Any], row_id: str) -> Any:
    """A record in which every column holds something."""
    return kind(**{one.name: _value(one.type, one.name, row_id) for one in msgspec.structs.fields(kind)})


def filled_meeting() -> Meeting:
    """The whole of it, three rows in each table, with a version made of it."""
    details = msgspec.structs.replace(
        filled(Details, "m"), id=fresh_meeting().details.id, format=1, back_at=None, ended=None,
        stages=filled(Details, "m").stages,
    )  # fmt: skip
    columns: dict[str, Any] = {
        table: tuple(msgspec.structs.replace(filled(kind, f"{table}{at}"), order=f"a{at}") for at in range(2))
        for table, kind in ROW_TABLES.items()
        if table != "versions"
    }
    meeting = Meeting(
        details=details, **columns, log=(filled(Logged, ""),),
        removed=(Removed(id="gone", table="outcomes", when="2026-10-21T09:00:00Z", struck=True),),
        extra={"later": [{"id": "x", "text": "from a later coprod"}]},
    )  # fmt: skip
    version = filled(TABLES["versions"], "versions0")
    return msgspec.structs.replace(meeting, versions=(msgspec.structs.replace(version, rows=rows_now(meeting)),))


def filled_tables() -> Tables:
    """The same as the tables of its file."""
    tables: Tables = msgspec.json.decode(msgspec.json.encode(to_tables(filled_meeting())))
    return tables


def as_file(tables: Tables) -> bytes:
    """The bytes of a file that holds these rows."""
    return encode_tables({name: numbered(rows) for name, rows in tables.items()})


def places(held: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value within others, the containers too."""
    pairs: Iterable[tuple[Any, Any]] = ()
    if isinstance(held, dict):
        pairs = cast("dict[str, Any]", held).items()
    elif isinstance(held, list):
        rows: list[Any] = held  # pyright: ignore[reportUnknownVariableType]
        pairs = enumerate(rows)
    for key, value in pairs:
        yield (*before, key)
        yield from places(value, (*before, key))


def with_at(tables: Tables, place: tuple[Any, ...], value: Any) -> Tables:
    """The tables with another value in a place."""
    changed: Tables = msgspec.json.decode(msgspec.json.encode(tables))
    held: Any = changed
    for key in place[:-1]:
        held = held[key]
    held[place[-1]] = value
    return changed
