"""A meeting that is kept, and not over yet: for what is shown of the real thing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from data.example.example_meeting import example_meeting
from data.model import codes
from data.model.numbering import with_numbers
from data.store.archive import Archive
from tests.fixed import FixedStamper

MIDST = datetime(2026, 10, 21, 10, 12, tzinfo=UTC)
"""An instant while it is held."""


def keep_half_way(archive: Archive, last: codes.Stage = "ground_rules") -> Path:
    """Keep the example in an archive as far as it was told by the end of a stage, as if it were held today."""
    path = archive.create(with_numbers(example_meeting(FixedStamper(first=1000), last)))
    archive.remember(path)
    return path
