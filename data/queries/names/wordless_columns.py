"""The columns and tables that hold nothing that people said: days, codes, ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from data.model.fields import FIELDS
from data.model.name_marks import BESIDES
from data.model.records.tables import TOMBSTONES

INSTANT = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.+-]*Z?)?|[0-9a-f]{32}|\d\d:\d\d")
"""A time, a day or an id: nothing that people said."""

TABLES_WITHOUT_WORDS = frozenset({*TOMBSTONES, "spoken", "log"})
"""Tables in which nobody's words stand."""


@cache
def columns_without_words() -> frozenset[str]:
    """The columns of all records that hold no words: days, codes, ids."""
    words, others = set(_named("words")), set(_named("choice", "day", "time", "number", "yes_no", "when"))
    for columns in BESIDES.values():
        words |= {name for name, kind in columns.items() if kind == "free"}
        others |= {name for name, kind in columns.items() if kind == "neither"}
    return frozenset((others | {"from", "person", "to_ask", "away", "who", "row"}) - words)


def _named(*kinds: str) -> Iterator[str]:
    return (field.name.rpartition(".")[2] for field in FIELDS if field.kind in kinds)
