"""What of the check before minutes go out was in view: nothing goes out before all that is to be looked at was."""

from __future__ import annotations

from collections.abc import Sequence

from data.words import say
from screens.dialogs.name_check_rows import GAP, CheckRow, CheckRowKind
from screens.widgets.row_list import RowList

TO_BE_SEEN: frozenset[CheckRowKind] = frozenset({"owner", "may_be", "fold"})
"""Lines that are to be in view before anything goes out. Those that name somebody are not: Enter brackets each name."""


def unseen(lines: RowList, rows: Sequence[CheckRow]) -> list[int]:
    """The lines that are to be seen, and were not yet, from top to bottom."""
    return [at for at, row in enumerate(rows) if row.kind in TO_BE_SEEN and lines.undrawn(at) is not None]


def out_of_view_words(lines: RowList, rows: Sequence[CheckRow]) -> str:
    """How many lines are above and below what is in view, in words; empty: all is in view."""
    above, below = ([rows[at] for at in places] for places in lines.out_of_view())
    return GAP.join(filter(None, [_how_many("above", above), _how_many("below", below)]))


def _how_many(where: str, rows: Sequence[CheckRow]) -> str:
    """The lines that can be chosen are counted; the others are only more of it."""
    if not rows:
        return ""
    count = sum(bool(row.kind) for row in rows)
    return say(f"names.more_{where}", count=count) if count else say(f"names.more_words_{where}")
