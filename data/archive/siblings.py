"""Files of an archive that hold one and the same meeting, whatever they are called: what sync clients leave."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Container
from pathlib import Path

from data.archive.meeting_file import parse
from data.archive.problems import ArchiveProblem
from data.meeting import Meeting

HEAD = 4096
"""Bytes of a file in which the id of a meeting is looked for. It is the first thing in what we write."""


def names_in(folder: Path) -> set[str]:
    """The names in a folder that may be meetings: no dot files, no half-written ones of a sync client."""
    try:
        with os.scandir(folder) as entries:
            return {entry.name for entry in entries if entry.name.endswith(".json") and not entry.name.startswith(".")}
    except OSError:  # gone, or not ours to read: said where the meeting itself is read
        return set()


def siblings(path: Path, meeting_id: str, names: Container[str] | None = None) -> list[tuple[Path, Meeting]]:
    """Other files beside a meeting's that hold the same meeting, and what they hold. `names`: only these; None: all."""
    found: list[tuple[Path, Meeting]] = []
    for name in sorted(names_in(path.parent)):
        if name == path.name or (names is not None and name not in names):
            continue
        other = path.parent / name
        with contextlib.suppress(OSError, ArchiveProblem):
            if _may_hold(other, meeting_id.encode()):
                meeting = parse(other.read_bytes(), other)
                if meeting.details.id == meeting_id:
                    found.append((other, meeting))
    return found


def _may_hold(path: Path, meeting_id: bytes) -> bool:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (ten thousand of them are looked into)
        head = file.read(HEAD)
        return meeting_id in head or (b'"id"' not in head and meeting_id in head + file.readall())
