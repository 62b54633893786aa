"""A meeting with topics of the group's own, open on the screen, and what is read there."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from data.edits import meeting_details
from data.model.records.meeting import Meeting
from data.session.session import Session
from tests.data.topics import with_five_topics
from tests.fixed import FixedStamper
from tests.screens.opened import Open, opened


def at_ground_rules() -> Meeting:
    """A meeting whose group is about to come to its topics."""
    return meeting_details.move_to(with_five_topics(), FixedStamper("2026-10-21T09:20:00+00:00"), "ground_rules")


@asynccontextmanager
async def talking(
    tmp_path: Path, meeting: Meeting | None = None, *, size: tuple[int, int] = (100, 30), read_only: str | None = None
) -> AsyncGenerator[Open]:
    """A meeting that is open at the time at which it was written so far."""
    stamper = FixedStamper("2026-10-21T09:26:00+00:00", first=9000)
    session = Session(meeting or at_ground_rules(), stamper, read_only=read_only)
    async with opened(tmp_path, session=session, size=size) as open_:
        yield open_


def bar(open_: Open) -> str:
    """The bar of stages."""
    return open_.drawn()[1]


def line_of(open_: Open, words: str) -> str:
    """The first line of the screen that has these words; empty: none."""
    return next((line for line in open_.drawn() if words in line), "")


def titles(open_: Open) -> list[str]:
    return [topic.text for topic in open_.meeting.topics]
