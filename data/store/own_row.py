"""A meeting's own row, read for the list without more of the file than is needed."""

from __future__ import annotations

from typing import Any

import msgspec

from data.model import codes
from data.model.records.details import Consents, Keeping
from data.model.records.tables import TABLES


class OwnRow(msgspec.Struct):
    """What the list needs of the meeting's own row."""

    id: str
    title: str = ""
    date: str | None = None
    changed: str = ""
    stage: codes.Stage = "arrive"
    start: str | None = None
    after: str | None = None
    consents: Consents = Consents()
    keeping: dict[str, Keeping] = {}


class _AnyRow(msgspec.Struct, gc=False):
    """A row of any other table, of which everything is passed over."""


class FileRows(msgspec.Struct):
    """A meeting's file. Where it is not just tables of rows, as we know them, `find` (replay.py) decides what it is."""

    meeting: dict[str, OwnRow]


OWN_ROW_DECODER: msgspec.json.Decoder[Any] = msgspec.json.Decoder(
    msgspec.defstruct(
        "_Tables",
        [(table, dict[str, _AnyRow] | msgspec.UnsetType, msgspec.UNSET) for table in TABLES if table != "meeting"],
        bases=(FileRows,),
        forbid_unknown_fields=True,
        kw_only=True,
    )
)
