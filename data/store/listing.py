"""What the folder of meetings holds, without reading more of each meeting than its first row."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import time_ns
from typing import get_args

import msgspec

from data.errors import ArchiveProblem, CannotRead, NotFound, path_shown, why_unread
from data.model import codes
from data.model.file_names import own_first, safe_name
from data.model.raw import UNREADABLE
from data.model.records.details import Details
from data.queries.retention import kept_until, says_of
from data.store.atomic import MARK
from data.store.deletion_log import all_deleted
from data.store.journal import journal_path, unsaved_journals
from data.store.listed_meeting import ListedMeeting
from data.store.own_row import OWN_ROW_DECODER, FileRows, OwnRow
from data.store.regular_files import read_regular
from data.text.clean import clean
from data.text.dates.format import show_date
from data.words import say

TICK = 20 * 10**6
"""Nanoseconds in which systems may give two changes of a folder one time."""

LOOKS = 10
"""Times that a folder is looked at anew where a file has got another name meanwhile, as sync clients do with copies."""

MOST_LOOKS = 1000
"""The same, with looks that don't count: a name was gone before its file was read, on however slow a machine."""


def list_meetings(folder: Path, state: Path) -> list[ListedMeeting]:
    """Every meeting in a folder, changed last first, the journal's changes included.

    Of two files with one id the one changed last counts, under the name of the meeting's own. What is no meeting is
    left out; what can't be read is named.
    """
    found: dict[str, ListedMeeting] = {}
    unsaved, deleted = unsaved_journals(state), all_deleted(state)
    seen: set[str] = set()
    looks = 0
    for _ in range(MOST_LOOKS):
        begun = time_ns()
        new = [path for path in _files(folder) if path not in seen]
        if not new and _when(folder) < begun - TICK:  # else a name may have been given where the look had passed
            break
        gone = False
        for path in new:
            try:
                listed = _listed(path, state, unsaved, deleted)
            except FileNotFoundError:
                gone = gone or not Path(path).is_symlink()  # a link that leads nowhere does so at every look
                continue
            seen.add(path)
            if listed is not None:
                key = listed.id or path
                found[key] = _of_both(found[key], listed) if key in found else listed
        looks += not gone
        if looks == LOOKS:
            break
    _tell_of_earlier(found)
    return sorted(found.values(), key=lambda one: (one.changed, one.date or "", one.id), reverse=True)


def _tell_of_earlier(found: dict[str, ListedMeeting]) -> None:
    """What a later meeting says of how long an earlier one may be kept goes before what that one said itself."""
    for one in sorted((one for one in found.values() if one.says_of), key=lambda one: (one.date or "", one.changed)):
        for meeting_id, until in one.says_of.items():
            if meeting_id in found:
                found[meeting_id] = msgspec.structs.replace(found[meeting_id], keep_until=until or None)


def _of_both(one: ListedMeeting, other: ListedMeeting) -> ListedMeeting:
    """Of two files with one meeting, the one that counts, and the meeting's own of those that can be read as it can."""
    counts = max(one, other, key=_rank)
    alike = (it for it in (one, other) if bool(it.note) == bool(counts.note))
    own = min(alike, key=lambda it: own_first(it.path.name, it.id))
    return msgspec.structs.replace(counts, file=own.file)


def _rank(listed: ListedMeeting) -> tuple[bool, str, str]:
    """Of two files with one meeting, the one that can be read counts, then the one changed last."""
    return (not listed.note, listed.changed, listed.path.name)


def _when(folder: Path) -> int:
    """When a name in a folder was given or taken last, in nanoseconds; 0: it is not there."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:  # said where it is listed
        return 0


def _files(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".json") and not entry.name.startswith("."):
                    yield entry.path
    except FileNotFoundError:  # no meeting yet
        return
    except OSError as problem:
        raise CannotRead(say("archive.cannot_list", path=path_shown(folder), why=why_unread(problem))) from problem


def _listed(path: str, state: Path, unsaved: frozenset[str], deleted: frozenset[str]) -> ListedMeeting | None:
    try:
        raw = read_regular(path)
    except FileNotFoundError:  # gone since, or called otherwise: looked for again
        raise
    except OSError:  # may not be read, or no file of that name: shown where a meeting was there
        return _lost(Path(path), state)
    try:
        file: FileRows = OWN_ROW_DECODER.decode(raw.removeprefix(MARK))
        row: OwnRow | Details | None = next(iter(file.meeting.values()), None)
    except msgspec.ValidationError:
        row = _whole(Path(path))
    except RecursionError:
        return _lost(Path(path), state)
    except UNREADABLE:
        return _lost(Path(path), state) or _damaged(Path(path), say("archive.damaged_note"))
    if row is None or not row.id:
        return _lost(Path(path), state)
    if deleted and safe_name(row.id) in deleted:
        return _deleted(path, state, row)
    if unsaved and journal_path(state, row.id).name in unsaved:
        whole = _whole(Path(path), state)
        return _of(path, whole) if whole is not None else None
    return _of(path, row)


def _of(path: str, row: OwnRow | Details) -> ListedMeeting:
    day = _day(row.date)
    until = row.consents.keep_until and kept_until(row.consents.keep, row.consents.keep_until, day)
    return ListedMeeting(
        file=path, id=row.id, title=clean(row.title), date=day, changed=row.changed, stage=row.stage,
        start=row.start, after=row.after or "", keep_until=until.isoformat() if until else None,
        says_of=says_of(row.keeping, day) if row.keeping else {},
    )  # fmt: skip


def _deleted(path: str, state: Path, row: OwnRow | Details) -> ListedMeeting:
    """A meeting that was deleted here and is there again: nothing is told of it but that."""
    from data.store.deletion_log import deleted_on

    day = deleted_on(state, row.id) or ""
    note = say("deleting.note", day=show_date(day))
    return msgspec.structs.replace(_of(path, row), deleted=day, note=note, keep_until=None, says_of={})


def _day(value: str | None) -> str | None:
    """A date; None where it is none."""
    try:
        return value and date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def _whole(path: Path, state: Path | None = None) -> Details | None:
    """The details of a meeting that the short way can't list; None: it is none, as it is when it is opened.

    It has columns that don't fit, or tables that are not known; with `state`, changes that only its journal has, too.
    """
    from data.store.replay import find

    try:
        return find(path, state).meeting.details  # copies beside it are in the list's own hands
    except NotFound as problem:
        raise FileNotFoundError(path) from problem
    except ArchiveProblem:
        return None


def _lost(path: Path, state: Path) -> ListedMeeting | None:
    """A file in which a meeting was that is kept in copies; None: no meeting is known to have been there."""
    from data.store.good_copies import goods_at

    good = next(goods_at(path, state), None)
    if good is None:
        return None
    details = good.meeting.details
    return ListedMeeting(
        file=str(path), id=details.id, title=details.title, date=details.date, changed=details.changed,
        stage=details.stage, start=details.start, note=say("archive.lost_note"),
    )  # fmt: skip


def _damaged(path: Path, note: str) -> ListedMeeting:
    return ListedMeeting(
        file=str(path), id="", title=path.name, date=None, changed="", stage=get_args(codes.Stage)[0], note=note
    )  # fmt: skip
