"""The first page of the minutes of a meeting."""

from __future__ import annotations

from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.meeting import Meeting


def first_page(meeting: Meeting) -> str:
    """What stands before the first part."""
    text = write(compose(meeting))
    for heading in ("Who was here", "More about the outcomes"):
        text = text.partition(f"\n## {heading}\n")[0]
    return text
