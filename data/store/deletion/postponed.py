"""That the chair wants to be asked later about a meeting that is past its day. Kept on this computer, without words."""

from __future__ import annotations

from pathlib import Path

from data.errors import ArchiveProblem
from data.model.file_names import safe_name
from data.store.atomic import make_folder, read_bytes, write_bytes


def put_off(state: Path, meeting_id: str, day: str) -> None:
    """Ask about a meeting no sooner than on this day, an ISO date. OSError where that can't be kept."""
    path = put_off_path(state, meeting_id)
    make_folder(path.parent)
    write_bytes(path, day.encode())


def is_put_off(state: Path, meeting_id: str, today: str) -> bool:
    """Whether it is too soon to ask about a meeting. `today`: an ISO date."""
    path = put_off_path(state, meeting_id)
    if not path.exists():
        return False
    try:
        return read_bytes(path).decode(errors="replace") > today
    except ArchiveProblem:  # not ours to read: asked, then
        return False


def put_off_path(state: Path, meeting_id: str) -> Path:
    """The file that says so."""
    return state / "put-off" / safe_name(meeting_id)
