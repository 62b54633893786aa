"""What doesn't fit in a meeting's file, in words of the meeting: which line it is, and what stands where."""

from __future__ import annotations

import re

from data.model.codes import is_table
from data.model.fields import FIELDS
from data.model.records.meeting import Misfit
from data.model.stages import stage_of_words
from data.text.clean import clean
from data.words import say

LONGEST = 60
"""Letters of a line by which it is named."""

_AT = re.compile(r" - at `\$((?:\.\w+|\[[^\]]*\])+)`$")
"""How msgspec names a place in a row, behind what it expected there."""

_MISSING = re.compile(r"^Object missing required field `(\w+)`$")
"""How it says that a column is not there."""


def why_unfit(table: str, problem: Exception) -> str:
    """Why a row doesn't fit its record, in a sentence."""
    told = str(problem)
    if missing := _MISSING.match(told):
        return say("archive.no_column", column=field_called(table, missing[1]))
    if place := _AT.search(told):
        return say("archive.unfit", column=field_called(table, re.sub(r"\[[^\]]*\]", "", place[1]).strip(".")))
    return say("archive.unfit_row") if "`" in told else told  # ours are in words


def field_called(table: str, column: str) -> str:
    """What a column is called on the screen, else in the file. A dot leads into one that holds several."""
    parts = column.split(".")
    for length in range(len(parts), 0, -1):
        name = ".".join(parts[:length])
        for field in FIELDS:
            if field.table == table and field.name == name:
                return say(f"{field.key}.label")
    return column


def misfit_words(one: Misfit, *, quoted: bool = True) -> str:
    """Which row can't be read, and why. It is named by its words, else by its id, where it has either.

    `quoted`: whether its words are said at all: they may name somebody.
    """
    kind = say(
        f"{stage_of_words(one.table)}.kinds.{one.table}.one" if is_table(one.table)
        else f"archive.row_of.{one.table}"
    )  # fmt: skip
    text, row_id = one.row.get("text"), one.row.get("id")
    if quoted and isinstance(text, str) and clean(text):
        words = clean(text)
        words = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
        return say("check.misfit", kind=kind, words=words, why=one.why)
    if isinstance(row_id, str) and row_id:
        return say("check.misfit_id", kind=kind, id=row_id[:8], why=one.why)
    return say("check.misfit_bare", kind=kind, why=one.why)
