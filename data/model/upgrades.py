"""Files of older programs: how their tables become those of this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from data.model.records.details import FORMAT

PlainTables = dict[str, list[dict[str, Any]]]
"""The rows of each table."""

UpgradeStep = Callable[[PlainTables], PlainTables]
"""Makes the tables of one format into those of the next."""

STEPS: Mapping[int, UpgradeStep] = {}
"""By the format that each begins with. There is only one format so far."""


def upgraded(tables: PlainTables, steps: Mapping[int, UpgradeStep] = STEPS, to: int = FORMAT) -> PlainTables:
    """The tables in the format `to`. The number that they give as theirs stays, until the meeting is written."""
    for number in range(max(0, format_number(tables)), to):
        if number in steps:
            tables = steps[number](tables)
    return tables


def format_number(tables: PlainTables) -> int:
    """The format of a file; this program's own where none is said."""
    for row in tables.get("meeting", []):
        said = row.get("format", FORMAT)
        return said if type(said) is int else FORMAT
    return FORMAT
