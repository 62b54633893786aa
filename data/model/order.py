"""Where a row stands among its neighbours: a fractional index, so that a move changes one row only."""

from __future__ import annotations

from collections.abc import Sequence

from data.model.records.row import Row


def after_all(rows: Sequence[Row], count: int = 1) -> list[str]:
    """Indexes for `count` rows at the end of a table's sorted rows."""
    from fractional_indexing import FIError, generate_n_keys_between  # not before a row is made: it costs the start

    last = rows[-1].order if rows else ""
    try:
        return generate_n_keys_between(last or None, None, count)
    except FIError:  # an index that another program wrote: anything behind it will do
        return [f"{last}{number:06d}1" for number in range(1, count + 1)]


def between(before: str | None, after: str | None) -> str:
    """An index between two others. None: the start, or the end.

    Two copies of a meeting may both have added a row at one place: equal neighbours have nothing between
    them, so the row goes right behind them.
    """
    from fractional_indexing import FIError, generate_key_between

    if before is not None and after is not None and before >= after:
        after = None
    try:
        return generate_key_between(before or None, after or None)
    except FIError:
        return f"{before or ''}V"


def sort_key(row: Row) -> tuple[str, str]:
    """What rows are sorted by."""
    return (row.order, row.id)
