"""What is made of a meeting beside its screen, while everybody can go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from screens.meeting.screen import MeetingScreen

if TYPE_CHECKING:
    from data.model.records.meeting import Meeting

T = TypeVar("T")

GROUP = "giving out"
"""The workers that make what is saved or copied."""


async def made_in_background(screen: MeetingScreen, make: Callable[[Meeting], T]) -> T | None:
    """What is made of the meeting beside the screen; None: something was changed or struck meanwhile."""
    before = screen.session.meeting.details.revision
    made = await asyncio.to_thread(make, screen.context.naming.meeting)
    return made if screen.session.meeting.details.revision == before else None
