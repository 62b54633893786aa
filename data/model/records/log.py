"""What was changed, in no words."""

from typing import Any

import msgspec

from data.model.instants import Instant
from data.record import Record


class Logged(Record, frozen=True):
    """That something was changed, without any words."""

    when: Instant
    """UTC instant."""
    edit: str
    """The name of the edit."""
    row: str = ""
    """The id of the row that it changed; empty: the meeting itself, or several rows."""
    by: str = ""
    """The first digits of the revision that it made: two computers may do the same in one second. Empty: not known."""
    extra: dict[str, Any] = msgspec.field(default={})
    """Columns that this program doesn't know."""
