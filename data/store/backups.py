"""Last-good copies of a meeting's file, in the state folder: what is put back when the file is damaged.

The copies of the last ten minutes are all kept, then one for ten minutes, for an hour, for a day. They are plain
meeting files, and only their owner's to read.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from data.errors import ArchiveProblem
from data.model.file_names import safe_name
from data.model.raw import UNREADABLE
from data.model.records.meeting import Meeting
from data.record import Record
from data.store.atomic import make_folder, place_draft, write_draft
from data.store.read import parse
from data.store.redact.kept_bytes import without_struck_rows
from data.store.regular_files import read_regular

LIMIT = 32 * 1024 * 1024
"""Bytes that the copies of one meeting take at most, but for the newest, which always stays."""

STEPS = ((600, 0), (24 * 3600, 600), (7 * 24 * 3600, 3600), (None, 24 * 3600))
"""Until how many seconds before the newest copy one copy is kept of how many seconds; 0: every one, None: for ever."""

_NAME = re.compile(r"(\d{8}T\d{6}Z)-[0-9A-Za-z]{1,12}\.json")
_TIME = "%Y%m%dT%H%M%SZ"
_LAST = datetime.max.replace(tzinfo=UTC).timestamp() // 1


class Copy(Record, frozen=True):
    """One copy of a meeting's file."""

    path: Path
    """Where it is."""
    when: str
    """UTC instant of the last change in it."""
    size: int
    """Bytes."""


class KnownPath(Record, frozen=True):
    """Where the file of a meeting stood when it was last written or put back."""

    place: Path
    """The file in the state folder that says so."""
    id: str
    """The meeting's id."""
    path: Path
    """Where its file stood."""


class Backups:
    """The copies of one meeting."""

    def __init__(self, state: Path, meeting_id: str, limit: int = LIMIT) -> None:
        """`limit`: bytes that they take at most."""
        self.state = state
        """The state folder."""
        self.id = meeting_id
        """The meeting's id."""
        self._limit = limit
        self.folder = state / "copies" / safe_name(meeting_id)

    def keep(self, raw: bytes, meeting: Meeting, path: Path) -> None:
        """Keep a copy of what stands in a meeting's file, and thin out the others. OSError where that can't be."""
        clean = without_struck_rows(raw, self.state, self.id)
        if clean is None:
            return
        raw = clean
        make_folder(self.folder)
        kept = self.all()
        if not _is_among(kept, raw):
            copy = self.folder / _name(raw, meeting, kept)
            place_draft(write_draft(copy, raw), copy)
            for gone in thinned(self.all(), self._limit):
                gone.path.unlink(missing_ok=True)
        remember_place(self.state, path, self.id)

    def all(self) -> list[Copy]:
        """Every copy, newest first."""
        found: list[tuple[str, int, Copy]] = []
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    named = _NAME.fullmatch(entry.name)
                    if named is not None:
                        stat = entry.stat()
                        when = datetime.fromisoformat(named[1]).strftime("%Y-%m-%dT%H:%M:%SZ")
                        found.append(
                            (named[1], stat.st_mtime_ns, Copy(path=Path(entry.path), when=when, size=stat.st_size))
                        )
        except (OSError, ValueError):  # none yet, or not ours to read
            return []
        return [copy for _, _, copy in sorted(found, key=lambda one: one[:2], reverse=True)]

    def values(self) -> Iterator[tuple[Copy, Meeting]]:
        """Every copy that can be read and what it holds, newest first."""
        for copy in self.all():
            with contextlib.suppress(OSError, ArchiveProblem):
                yield copy, parse(read_regular(copy.path), copy.path)


def thinned(copies: Sequence[Copy], limit: int = LIMIT) -> list[Copy]:
    """Which of these copies, newest first, are to go."""
    if not copies:
        return []
    newest = _seconds(copies[0])
    stay: list[Copy] = []
    taken: set[tuple[int, int]] = set()
    for copy in copies:
        at = _seconds(copy)
        step = next(step for until, step in STEPS if until is None or newest - at <= until)
        place = (step, at // step if step else len(stay))
        if place not in taken:
            taken.add(place)
            stay.append(copy)
    room = limit - stay[0].size
    kept = [stay[0]]
    for copy in stay[1:]:
        room -= copy.size
        if room < 0:
            break
        kept.append(copy)
    left = {copy.path for copy in kept}
    return [copy for copy in copies if copy.path not in left]


def remember_place(state: Path, path: Path, meeting_id: str) -> None:
    """Remember which meeting's file stands at a path: one that is damaged can't say so itself."""
    place = _place(state, path)
    try:
        raw = msgspec.json.encode({"id": meeting_id, "path": str(path.absolute())})
    except UnicodeEncodeError:  # a name that is no text: should the file be gone, nobody knows where it stood
        return
    with contextlib.suppress(OSError):
        if read_regular(place) == raw:
            return
    make_folder(place.parent)
    place_draft(write_draft(place, raw), place)
    _forget_moved(state, path, meeting_id)


def _forget_moved(state: Path, path: Path, meeting_id: str) -> None:
    """Forget where a file stood that stands at this path now, and no more there: its name may be that of somebody."""
    for stood in known_places(state):
        if stood.id == meeting_id and stood.path != path.absolute() and stood.path.parent.is_dir():
            try:
                stood.path.lstat()
            except FileNotFoundError:
                with contextlib.suppress(OSError):  # it is tried again with the next save
                    stood.place.unlink()
            except OSError:  # of a place that can't be looked at nobody knows
                continue


def known_at(state: Path, path: Path) -> str | None:
    """The id of the meeting whose file stood at a path; None: not known."""
    try:
        held = msgspec.json.decode(read_regular(_place(state, path)), type=dict[str, str])
    except (OSError, *UNREADABLE):  # none was ever written there
        return None
    return held.get("id")


def places_known(state: Path, meeting_id: str) -> list[Path]:
    """Where a file of one meeting stands, or stood."""
    return [one.path for one in known_places(state) if one.id == meeting_id]


def known_places(state: Path) -> list[KnownPath]:
    """Where the files of meetings stood, as far as that is known. Another may stand there by now, or none."""
    found: list[KnownPath] = []
    for place in sorted((state / "places").glob("*.json")):
        with contextlib.suppress(OSError, KeyError, *UNREADABLE):
            held = msgspec.json.decode(read_regular(place), type=dict[str, str])
            found.append(KnownPath(place=place, id=held["id"], path=Path(held["path"])))
    return found


def _place(state: Path, path: Path) -> Path:
    from hashlib import sha256

    return state / "places" / f"{sha256(os.fsencode(path.absolute())).hexdigest()[:32]}.json"


def _is_among(copies: Sequence[Copy], raw: bytes) -> bool:
    """Whether one of these is of just these bytes."""
    return any(copy.path.name.endswith(f"-{_digest(raw)}.json") for copy in copies)


def _digest(raw: bytes) -> str:
    from hashlib import sha256

    return sha256(raw).hexdigest()[:12]


def _name(raw: bytes, meeting: Meeting, copies: Sequence[Copy]) -> str:
    """What a new copy is called: it counts as newer than the others, also where the clock was put back meanwhile."""
    try:
        when = datetime.fromisoformat(meeting.details.changed or meeting.details.made).astimezone(UTC)
    except ValueError:  # another program's idea of an instant
        when = datetime.fromtimestamp(0, UTC)
    if copies and when.timestamp() < (newest := _seconds(copies[0])):
        when = datetime.fromtimestamp(min(newest + 1, _LAST), UTC)
    return f"{when.strftime(_TIME)}-{_digest(raw)}.json"


def _seconds(copy: Copy) -> int:
    return int(datetime.fromisoformat(copy.when).timestamp())
