"""Marks of names from two copies of a meeting, as one."""

from __future__ import annotations

from collections.abc import Iterable

from data.model.records.people import Marks


def joined(*several: Iterable[Marks]) -> tuple[Marks, ...]:
    """All of these marks, each once, in an order that doesn't tell which came first."""
    found: dict[str, set[int]] = {}
    for one in (one for marks in several for one in marks):
        found.setdefault(one.salt, set()).update(one.of)
    return tuple(Marks(salt=salt, of=tuple(sorted(of))) for salt, of in sorted(found.items()))
