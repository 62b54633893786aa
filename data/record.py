"""What every record is made of: something kept as it is, so that a change makes a new one."""

from __future__ import annotations

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Something kept as it is: a change makes a new one.

    An empty default is `msgspec.field(default={})`: every record gets one of its own.
    """
