"""Deleting a meeting for good, so that it can be done again. What goes then stands in `what_goes.py`."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from data.errors import cannot_write
from data.model.file_names import safe_name
from data.model.stamper import Stamper
from data.store.deletion.postponed import put_off_path
from data.store.deletion.unlink import NotDeleted, remove_folders, unlink
from data.store.deletion.what_goes import FIRST, exports_of, in_archive
from data.store.deletion_log import remember_deleted
from data.store.duplicates import SearchResult
from data.store.export_log import exports_path
from data.store.holds_meeting import holds_meeting, is_link, led_to
from data.store.lock import Hold, InUse, this_window
from data.store.place_kinds import Folders, Place
from data.store.places import places_of
from data.store.temp_files import sweep_half_made

FOUND_BY = frozenset({"place", "copy"})
"""By what a meeting is found that has no file any more."""


def delete_meeting(
    where: Folders, meeting_id: str, today: str, stamper: Stamper, *, notes: bool = True, exports: bool = False
) -> list[NotDeleted]:  # fmt: skip
    """Delete a meeting for good: what could not be deleted; nothing: all of it is gone.

    Whatever stops it, done again it goes on. First it is remembered that the meeting was deleted `today` (ISO date).
    Its file goes last, and stays while anything else could not be deleted. `notes`: the chair's own go, too.
    `exports`: so do the files of minutes that are as they were saved.

    InUse where a window has the meeting, or its notes; CannotWrite where it can't even be remembered. Nothing is
    changed then.
    """
    name = safe_name(meeting_id)
    with contextlib.ExitStack() as held:
        for hold in _holds(where, meeting_id, stamper, notes=notes):
            holder = hold.take()
            if holder is not None:
                raise InUse(holder)
            held.callback(hold.release)
        try:
            remember_deleted(where.state, meeting_id, today)
        except OSError as problem:
            raise cannot_write(where.state, problem) from problem
        places = places_of(meeting_id, where)
        files = in_archive(meeting_id, places, where)
        has_file = any(one.kind == "file" for one in places)
        own = [
            path for path in files if has_file and led_to(path) == led_to(files[-1])
        ]  # where it leads goes last, too
        failed = unlink(exports_of(where.state, meeting_id)[0] if exports else ())
        needed = (
            {"exports", "journal"} if failed else set[str]()
        )  # done again, it finds there what it has to go on with
        if notes and where.notes is not None:
            failed += unlink(one.path for one in places if one.kind == "notes" and not _is_lock(one.path))
            failed += remove_folders(where.notes / "copies" / name, where.notes / "aside" / name)
        failed += unlink(path for path in files if path not in own)
        sweep_half_made(one.path for one in places if one.kind == "half_made")
        for kind in FIRST:
            if failed and not own and kind in FOUND_BY:  # else nobody would find what is left of it
                needed.add(kind)
            if kind not in needed:
                failed += unlink(one.path for one in places if one.kind == kind and _is_its(one, meeting_id))
        if not needed:
            failed += remove_folders(where.state / "copies" / name, where.state / "aside" / name)
        for path in sorted(own, key=is_link):
            if not failed:
                failed += unlink([path])
    if not failed:
        left = places_of(meeting_id, where, SearchResult())
        locks = [one.path for one in left if one.kind == "lock" or _is_lock(one.path)]
        listed = exports_path(where.state, meeting_id)
        unlink([*locks, listed.with_name(f"{name}.lock"), put_off_path(where.state, meeting_id)])
    return failed


def _is_its(place: Place, meeting_id: str) -> bool:
    """Whether what may be half made of other meetings, too, is this one's."""
    if place.kind != "half_made" or not place.shared:
        return True
    return safe_name(meeting_id) in place.path.name or holds_meeting(place.path, meeting_id)


def _holds(where: Folders, meeting_id: str, stamper: Stamper, *, notes: bool) -> Iterator[Hold]:
    """The locks of the meeting, of windows that share it, and of its notes."""
    me = this_window(stamper.now(), stamper.new_id())
    yield Hold(where.state, meeting_id, me)
    name = safe_name(meeting_id)
    for path in sorted((where.state / "locks").glob(f"{name}-*.lock")):
        yield Hold(where.state, path.stem, me)
    if notes and where.notes is not None and (where.notes / "locks").is_dir():
        yield Hold(where.notes, meeting_id, me)


def _is_lock(path: Path) -> bool:
    return path.parent.name == "locks"
