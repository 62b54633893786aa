"""Rows that don't fit their records, in two copies of a meeting."""

from __future__ import annotations

from data.model.raw import id_in
from data.model.records.meeting import Meeting, Misfit
from data.store.merge_values import sorted_bytes


def misfits_in_either(base: Meeting | None, one: Meeting, other: Meeting, known: set[str]) -> tuple[Misfit, ...]:
    """Rows that don't fit: what either has, but what one of them mended."""
    was, here, there = (
        {sorted_bytes(it.row): it for it in meeting.misfits} if meeting else {} for meeting in (base, one, other)
    )
    if here.keys() == there.keys():
        return one.misfits
    found = {key: it for key, it in (here | there).items() if (key in here and key in there) or key not in was}
    return tuple(found[key] for key in sorted(found) if id_in(found[key].row) not in known)
