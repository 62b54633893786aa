"""Rows for the tests of a meeting's file, and a file that holds given bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from data.store.tinydb_storage import MeetingStorage


def holding(path: Path, raw: bytes) -> MeetingStorage:
    path.write_bytes(raw)
    return MeetingStorage(path)


ROWS: dict[str, dict[str, Any]] = {"outcomes": {"1": {"id": "a", "text": "Crianças · 子供 · 🚸"}}, "empty": {}}
