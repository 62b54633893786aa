"""What every row of every table has."""

from typing import Any

import msgspec

from data.model.instants import Day, Instant, Reference
from data.record import Record


class Unsettled(Record, frozen=True):
    """What another copy of the meeting holds in a field that was changed in both: the group settles which it is."""

    id: str
    """Made from the field and its value, so that two copies that meet twice find one pair."""
    field: str
    """The field, by its name in the registry; `state` for where an item stands."""
    values: dict[str, Any]
    """Its columns and what the other copy holds in them, as on disk; dots lead into a column that holds several."""


class Row(Record, frozen=True):
    """What every row of every table has."""

    id: str
    """Identity, uuid4 hex, the same for ever and everywhere."""
    text: str = ""
    """The words."""
    made: Instant = ""
    """UTC instant at which it was written down."""
    changed: Instant = ""
    """UTC instant of its last change."""
    order: str = ""
    """A fractional index: rows sort by it, ties by id, and a move changes one row."""
    origin: str | None = msgspec.field(default=None, name="from")
    """The id of the row that this one was made from, here or in the meeting before; None: it was typed."""
    since: Day | None = None
    """ISO date of the earlier meeting that it was said in, and came over from; None: it is of this meeting."""
    unsettled: tuple[Unsettled, ...] = ()
    """What other copies hold in fields that were changed in both, until the group settles it."""
    extra: dict[str, Any] = msgspec.field(default={})
    """Columns that this program doesn't know. They ride along untouched."""


class Referenced(Row, frozen=True):
    """A row that people refer to by the letter of its table and a number: "O3"."""

    ref: Reference | None = None
    """Its number: the next of its table when it was added, the same from then on, and never another row's. None: none
    was given yet."""
    under: str | None = None
    """The id of the row of its table that it is a part of, as it was pasted. None, or that row is gone: of none."""
