"""What every record is made of: something kept as it is, so that a change makes a new one."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Something kept as it is: a change makes a new one.

    An empty default is `msgspec.field(default={})`: every record gets one of its own. Those of
    `data/model/records` are defined without `from __future__ import annotations`: msgspec works out each of these texts
    anew at a start.
    """


@cache
def column_types(kind: type[Record]) -> dict[str, Any]:
    """What each column of a kind of record may hold, by its name. It is found once: that takes long."""
    return {field.name: field.type for field in msgspec.structs.fields(kind)}
