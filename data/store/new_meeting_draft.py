"""What is half typed in the form of a new meeting, kept until there is a meeting that could keep it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from data.model.file_names import safe_name
from data.model.raw import UNREADABLE
from data.store.atomic import make_folder, place_draft, write_draft
from data.store.regular_files import read_regular


def half_started_path(state: Path, after: str = "") -> Path:
    """Where it is kept. `after`: the id of the meeting that it follows; empty: none."""
    return state / f"half-started{'-' if after else ''}{safe_name(after) if after else ''}.json"


class NewMeetingDraft:
    """One small file in the state folder, only its owner's to read."""

    def __init__(self, state: Path, after: str = "") -> None:
        """`after`: the id of the meeting that it follows; empty: none."""
        self._path = half_started_path(state, after)

    def typed(self) -> dict[str, str]:
        """What was typed, by the names of the fields; nothing: none was, or it can't be read."""
        try:
            return msgspec.json.decode(read_regular(self._path), type=dict[str, str])
        except (OSError, *UNREADABLE):
            return {}

    def keep(self, typed: dict[str, str]) -> None:
        """Keep what is typed; nothing typed leaves no file. Where the folder can't be written, the form keeps it."""
        with contextlib.suppress(OSError):
            if not typed:
                self._path.unlink(missing_ok=True)
                return
            make_folder(self._path.parent)
            place_draft(write_draft(self._path, msgspec.json.encode(typed), synced=False), self._path)
