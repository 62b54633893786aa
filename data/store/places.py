"""Every place on this computer where the words of one meeting may be: what strike, delete and `check` go through."""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from data.model.file_names import safe_name
from data.store.backups import Backups, known_places, places_known
from data.store.conflict_copies import may_be_meeting
from data.store.duplicates import SearchResult, search
from data.store.export_log import all_exported
from data.store.holds_meeting import first_id, holds_meeting, is_link, is_nothing_else, led_to
from data.store.journal import journal_path, shared_journals
from data.store.new_meeting_draft import half_started_path
from data.store.place_kinds import Folders, Place, PlaceKind
from data.store.quarantine import Quarantine
from data.store.redaction_log import struck_rows_path
from data.store.regular_files import is_regular, read_regular
from data.store.temp_files import half_made_in

PARTS = ("journals", "exports", "places", "locks", "struck", "put-off", "deleted")
"""The folders in the state folder that hold files of many meetings."""

_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENXIO, errno.ELOOP})
"""What systems answer where no file is: nothing, or something else."""


def places_of(meeting_id: str, where: Folders, searched: SearchResult | None = None) -> list[Place]:
    """Every place where words of this meeting may be, whatever crashed when. All of them are there now.

    Of a link both are a place: it, and where it leads. `searched`: what `look_through` gives, where that is known.
    """
    files = [*_files(meeting_id, where), *_found(meeting_id, where, searched or look_through(where))]
    found = [
        *(one for one in files if one.kind == "file"),
        *_half_made(meeting_id, where),
        *(one for one in files if one.kind != "file"),
        *_beside(meeting_id, where, [one for one in files if one.kind == "file"]),
        *_in_state(meeting_id, where),
    ]
    if where.notes is not None:
        found += _notes(meeting_id, where.notes)
    stay = {one.path for one in found if one.kind == "mixed"}
    links = [one for one in found if not one.shared and one.path not in stay and is_link(one.path)]
    found += [Place(kind=one.kind, path=led_to(one.path)) for one in links]
    return list({place.path: place for place in reversed(found)}.values())[::-1]


def look_through(where: Folders) -> SearchResult:
    """Look for files that may hold any meeting in the archive, and beside a file that was opened elsewhere.

    What is kept in the state folder and the notes has places of its own.
    """
    apart = [one for one in (where.state, where.notes) if one is not None]
    found = [
        search(folder, apart) if folder == where.folder else search(folder, deepest=0) for folder in _folders(where)
    ]
    return SearchResult(
        files=tuple(dict.fromkeys(path for one in found for path in one.files)),
        unseen=tuple(dict.fromkeys(path for one in found for path in one.unseen)),
    )


def half_made_of(meeting_id: str, where: Folders, *, elsewhere: bool = True) -> list[Path]:
    """What is half made in every folder that has something of this meeting, whatever it was to become.

    `elsewhere`: also where else its file ever stood, and beside its minutes; a small file of every meeting is read.
    """
    return [place.path for place in _half_made(meeting_id, where, elsewhere=elsewhere)]


def half_made_anywhere(folder: Path, state: Path) -> list[Path]:
    """What is half made of any meeting, in the archive and in the state folder."""
    inside = (half_made_in(Path(one)) for one, _, _ in os.walk(state))
    return [*(one for one in half_made_in(folder) if ".json." in one.name), *(one for found in inside for one in found)]


def _files(meeting_id: str, where: Folders) -> Iterator[Place]:
    """Files that are said to hold the meeting, or to have held it."""
    named = _named(meeting_id, where)
    yield from (Place(kind="file", path=path) for path in named if holds_meeting(path, meeting_id, known=True))


def _found(meeting_id: str, where: Folders, searched: SearchResult) -> Iterator[Place]:
    """The other files that hold it."""
    named, folders = {*_named(meeting_id, where)}, _folders(where)
    named |= {led_to(path) for path in named}
    for path in searched.files:
        if path in named or not holds_meeting(path, meeting_id):
            continue
        inside = where.folder if where.folder is not None and path.is_relative_to(where.folder) else path.parent
        kind: PlaceKind = "file" if path.parent in folders and may_be_meeting(path.name) else "duplicate"
        yield Place(kind=kind if is_nothing_else(path, meeting_id, inside) else "mixed", path=path)


def _beside(meeting_id: str, where: Folders, files: Iterable[Place]) -> Iterator[Place]:
    for path in dict.fromkeys((*_named(meeting_id, where), *(one.path for one in files))):
        beside = (one for one in _all_in(path.parent, path.name) if not one.name.endswith(".json"))
        drafts = set(half_made_in(path.parent, path.name))
        yield from _there("others", (one for one in beside if one not in drafts and one != path), shared=True)


def _half_made(meeting_id: str, where: Folders, *, elsewhere: bool = True) -> Iterator[Place]:
    state, name = where.state, safe_name(meeting_id)
    named = _named(meeting_id, where) if elsewhere else []
    exports = [Path(one) for one in all_exported(state, meeting_id)] if elsewhere else []
    for path in dict.fromkeys((*named, *exports, *map(led_to, exports))):
        yield from _there("half_made", half_made_in(path.parent, path.name))
    for folder in _folders(where):
        yield from _there("half_made", (one for one in half_made_in(folder) if ".json." in one.name), shared=True)
    for folder in (state / "copies" / name, state / "aside" / name):
        yield from _there("half_made", half_made_in(folder))
    for folder in (state, *(state / part for part in PARTS)):
        yield from _there("half_made", half_made_in(folder), shared=True)


def _folders(where: Folders) -> list[Path]:
    """The folders in which any file may be one of the meeting."""
    folders = (where.folder, where.path.parent if where.path is not None else None)
    return list(dict.fromkeys(folder for folder in folders if folder is not None))


def may_stand_at(path: Path, meeting_id: str) -> bool:
    """Whether a file of this meeting stands where one did, or perhaps does: whether it is gone can't be seen."""
    try:
        first = first_id(path)
    except OSError as problem:
        return problem.errno not in _GONE
    return first == meeting_id if first is not None else holds_meeting(path, meeting_id, known=True)


def _in_state(meeting_id: str, where: Folders) -> Iterator[Place]:
    state, name = where.state, safe_name(meeting_id)
    journals = [journal_path(state, meeting_id), *shared_journals(state, meeting_id)]
    yield from _there("journal", journals)
    yield from _there("aside", Quarantine(state, meeting_id).all())
    yield from _there("copy", (copy.path for copy in Backups(state, meeting_id).all()))
    yield from _there("exports", [state / "exports" / name])
    yield from _there("half_started", [half_started_path(state, meeting_id)])
    yield from _there("place", (one.place for one in known_places(state) if one.id == meeting_id))
    yield from _there("struck", [struck_rows_path(state, meeting_id)])
    named = _named(meeting_id, where)
    yield from _there(
        "last", (path for path in _all_in(state) if path.name.startswith("last-") and _is_last(path, named))
    )
    yield from _there("lock", (path for path in _all_in(state / "locks") if _is_of(path.name, name, ".-")))
    yield from _there("crash", [state / "trouble.txt"], shared=True)


def _named(meeting_id: str, where: Folders) -> list[Path]:
    """Where a file of the meeting is said to be, or to have been."""
    stood = places_known(where.state, meeting_id)
    return list(dict.fromkeys((*([where.path] if where.path is not None else []), *stood)))


def _is_last(path: Path, named: Collection[Path]) -> bool:
    """Whether a file says that one of these was changed last."""
    try:
        return Path(os.fsdecode(read_regular(path))) in named
    except (OSError, ValueError):  # gone, or cut off
        return False


def _notes(meeting_id: str, notes: Path) -> Iterator[Place]:
    name = safe_name(meeting_id)
    folders = (notes / "copies" / name, notes / "aside" / name)
    yield from _there("notes", [notes / f"{name}.json"])
    yield from _there("notes", (path for folder in folders for path in sorted(folder.rglob("*")) if is_regular(path)))
    yield from _there("notes", (path for path in _all_in(notes / "locks") if _is_of(path.name, name, ".-")))
    yield from _there("notes", half_made_in(notes, f"{name}.json"))


def _there(kind: PlaceKind, paths: Iterable[Path], *, shared: bool = False) -> Iterator[Place]:
    yield from (Place(kind=kind, path=path, shared=shared) for path in paths if is_regular(path))


def _is_of(name: str, start: str, ends: str) -> bool:
    """Whether a name is this one, or begins with it and goes on behind one of these letters."""
    return name.lstrip(".").startswith(tuple(f"{start}{end}" for end in ends))


def _all_in(folder: Path, named: str = "") -> list[Path]:
    """Every file in a folder, in the order of their names. `named`: only those whose names have this in them."""
    try:
        with os.scandir(folder) as entries:
            return sorted(Path(entry.path) for entry in entries if named in entry.name and entry.is_file())
    except OSError:  # none yet, or not ours to read
        return []
