"""After a line is struck: that it came over to later meetings, and stands there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from data.text.dates.format import show_date
from data.words import say


async def tell_of_later(own: Path, struck: frozenset[str], tell: Callable[[str], None]) -> None:
    """Look, beside the screen, whether what was struck came over to meetings beside its own; say so where it did."""

    def look() -> list[str]:
        from data.store.deletion.later_meetings import came_over_to

        return came_over_to(own, struck)

    if dates := await asyncio.to_thread(look):
        tell(
            say("told.struck_later", when=", ".join(show_date(one) if one else say("archive.no_date") for one in dates))
        )
