"""What is on disk against what is in memory, as the header says it."""

from __future__ import annotations

from typing import TypeAlias

from data.record import Record


class OnDisk(Record, frozen=True):
    """What the writer has done so far."""

    revision: str
    """The revision that the file has."""
    at: str
    """UTC instant of the last change in it."""
    failure: str | None = None
    """Why the latest value could not be written, in plain words; None: nothing failed."""


class Saved(Record, frozen=True):
    """Everything that is shown is on disk."""

    at: str
    """UTC instant of the last change, which is on disk with all before it."""


class Saving(Record, frozen=True):
    """The last change is on its way to the disk."""


class NotSaved(Record, frozen=True):
    """The last change could not be written. It is tried again by itself."""

    reason: str
    """Why, in plain words that fit behind a colon."""


class NotKept(Record, frozen=True):
    """Nothing is kept of this meeting: it is there to look around in."""


Status: TypeAlias = Saved | Saving | NotSaved | NotKept
"""What the header says about saving."""
