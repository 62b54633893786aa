"""The last resort: a fault of ours is written to a file, and said in two plain lines."""

from __future__ import annotations

from data.errors import ArchiveProblem, path_shown
from data.store.atomic import make_folder, place_draft, write_draft
from data.store.paths import state_folder
from data.words import say


def write_down(fault: str) -> str:
    """Write the traceback of a fault into the state folder, and give the words that say so."""
    try:
        path = state_folder() / "trouble.txt"
        make_folder(path.parent)
        place_draft(write_draft(path, fault.encode("utf-8", "backslashreplace"), synced=False), path)
    except (OSError, ArchiveProblem):  # nowhere to write: what was typed is in the journal all the same
        return say("cli.trouble") + "\n"
    return say("cli.trouble_written", path=path_shown(path)) + "\n"
