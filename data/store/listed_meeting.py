"""A meeting as the list of meetings has it, and which are past the day until which they may be kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec

from data.model import codes
from data.record import Record


class ListedMeeting(Record, frozen=True):
    """A meeting as the list of meetings has it."""

    file: str
    """Its file, whole: a path for each of ten thousand would take longer than to read them."""
    id: str
    """Its id; empty: the file can't be read."""
    title: str
    """What it is called; of a file that can't be read, the file's name."""
    date: str | None
    """ISO date, local; None: not said."""
    changed: str
    """UTC instant of its last change; empty: not known."""
    stage: codes.Stage
    """Where the group is."""
    start: str | None = None
    """Local time, HH:MM, at which it starts; None: not said."""
    note: str | None = None
    """What is wrong with the file, for the chair; None: nothing."""
    deleted: str = ""
    """ISO date on which the meeting was deleted here, though its file is there; empty: it was not."""
    after: str = ""
    """The id of the meeting before; empty: there is none."""
    keep_until: str | None = None
    """ISO date until which it may be kept, as the group said last, in it or in a later one; None: that is no day."""
    says_of: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """Until when earlier ones may be kept, as it says, by their ids: an ISO date; empty: no day."""

    @property
    def path(self) -> Path:
        """Its file."""
        return Path(self.file)


def past_keeping(found: Iterable[ListedMeeting], today: date) -> list[ListedMeeting]:
    """The meetings that are past the day until which they may be kept."""
    return [one for one in found if one.keep_until is not None and one.keep_until < today.isoformat()]
