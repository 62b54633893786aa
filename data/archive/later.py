"""Later meetings into which a line came over: whoever strikes it is told of them."""

from __future__ import annotations

from pathlib import Path

from data.archive.meeting_file import parse
from data.archive.problems import ArchiveProblem
from data.archive.regular_files import read_regular


def came_over_to(folder: Path, row_id: str) -> list[str]:
    """The ISO dates of the meetings in a folder that have a row made from this one, each once; empty: no date.

    A file that can't be read, or that is no meeting, is passed over: nothing is known of it.
    """
    found: set[str] = set()
    wanted = row_id.encode()
    for path in sorted(folder.glob("*.json")):
        try:
            raw = read_regular(path)
            meeting = parse(raw, path) if wanted in raw else None
        except (OSError, ArchiveProblem):
            continue
        if meeting is not None and any(row.since and row.origin == row_id for _, row in meeting.all_rows()):
            found.add(meeting.details.date or "")
    return sorted(found)
