"""A fixed hand for tests: ids and times that are the same in every run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from data.model.records.details import Details
from data.model.records.meeting import Meeting


class FixedStamper:
    """Gives ids 0001..., and times that go on by one second."""

    def __init__(self, start: str = "2026-10-21T09:00:00+00:00", first: int = 1) -> None:
        """`first`: the first id, so that two pens in one meeting give none twice."""
        self._count = first - 1
        self._time = datetime.fromisoformat(start).astimezone(UTC)

    def now(self) -> str:
        """The next second."""
        self._time += timedelta(seconds=1)
        return self._time.strftime("%Y-%m-%dT%H:%M:%SZ")

    def new_id(self) -> str:
        """The next id, 32 hex digits."""
        self._count += 1
        return f"{self._count:032x}"


def fresh_meeting(title: str = "Park Lane crossing") -> Meeting:
    """A meeting of 21 Oct 2026 in which nothing has been said yet."""
    return Meeting(
        details=Details(
            id="7f3a" + "0" * 28,
            title=title,
            date="2026-10-21",
            start="10:00",
            ends_by="11:45",
            zone="Europe/London",
            minutes=90,
            made="2026-10-21T08:00:00Z",
            changed="2026-10-21T08:00:00Z",
        )
    )
