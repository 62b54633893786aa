"""The kinds of places where words of a meeting may be, and the folders in which they are looked for."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from data.record import Record

PlaceKind: TypeAlias = Literal[
    "file", "half_made", "duplicate", "mixed", "others", "journal", "copy", "aside", "exports", "half_started", "place",
    "last", "struck", "lock", "crash", "notes",
]  # fmt: skip
"""What a place is:

- `file`: a file that holds the meeting: its own, and second ones with its id that sync clients leave;
- `half_made`: what was to become a file, of this meeting or of any other in the archive (the next meeting has words
  of this one); gone once it has become one, and left behind by a program that died;
- `duplicate`: a file of the archive, or of a folder in it, that holds the meeting under a name which is no meeting's;
- `mixed`: a file of those folders that holds the meeting and other things, or a link to one elsewhere. It is somebody's
  own: it stays as it is, and is named;
- `others`: what sync clients and editors lay beside the meeting's file for a while. It is theirs;
- `journal`, `copy`, `aside`: undo and unfinished words of every window, last-good copies, what was set aside;
- `exports`: which files of minutes were made; `half_started`: what is half typed for the meeting that follows;
- `place`: where the meeting's file stood; `last`: that it was changed last; `struck`: what is struck in all of these;
- `lock`: who has it open; `crash`: what is known of a fault of ours; `notes`: the chair's own, apart from all others.
"""


class Place(Record, frozen=True):
    """One file in which words of a meeting may be."""

    kind: PlaceKind
    """What it is."""
    path: Path
    """Where it is."""
    shared: bool = False
    """Whether it may hold what belongs to others, too: other meetings, other programs."""


class Folders(Record, frozen=True):
    """The folders in which places are looked for."""

    state: Path
    """The state folder."""
    folder: Path | None = None
    """The archive; None: only the state folder is looked through, and where files are known to have stood."""
    notes: Path | None = None
    """The folder of the chair's notes; None: they are not asked about."""
    path: Path | None = None
    """A file of the meeting that may lie outside the archive; None: none is known."""
