"""Final versions of the minutes."""

from typing import Any

import msgspec

from data.model.instants import Instant, Number
from data.model.records.people import Owner
from data.model.records.row import Row


class Version(Row, frozen=True):
    """A final version of the minutes, `made` when it was made final. `text` is the reason it was opened again."""

    number: Number = 1
    """Counted from 1; one that undo took back keeps its number, for it may have been sent. Two copies of a meeting may
    each have made one of the same number: both are kept."""
    checker: Owner | None = None
    """Who checked them besides whoever made them final; None: nobody did."""
    opened: Instant | None = None
    """UTC instant at which they were opened again; None: they were not."""
    rows: dict[str, tuple[dict[str, Any], ...]] = msgspec.field(default={})
    """What they were made from: by table, the rows as they stood, as on disk. Struck ones left `id` and `struck`."""
