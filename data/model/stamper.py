"""What stamps each row and each change: the time, and a new id."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol


class Stamper(Protocol):
    """What an edit needs from outside."""

    def now(self) -> str:
        """The UTC instant, as in 2026-10-21T10:14:05Z."""
        ...

    def new_id(self) -> str:
        """A new identity: uuid4 hex, 32 digits."""
        ...


class RealStamper:
    """Writes with the computer's clock and random ids."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock

    def now(self) -> str:
        """The UTC instant, to the second."""
        return self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def new_id(self) -> str:
        """A uuid4 in hex."""
        return uuid.uuid4().hex
