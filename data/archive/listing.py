"""What the folder of meetings holds, without reading more of each meeting than its first row."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import time_ns
from typing import get_args

import msgspec

from data import codes
from data.archive.files import MARK
from data.archive.journal import journal_path, unsaved_journals
from data.archive.problems import ArchiveProblem, CannotRead, NotFound, shown, why_unread
from data.archive.raw import UNREADABLE
from data.archive.regular_files import read_regular
from data.meeting import Record
from data.text import clean
from data.words import say

TICK = 20 * 10**6
"""Nanoseconds in which systems may give two changes of a folder one time."""

LOOKS = 10
"""Times that a folder is looked at anew where a file has got another name meanwhile, as sync clients do with copies."""


class Listed(Record, frozen=True):
    """A meeting as the list of meetings has it."""

    path: Path
    """Its file."""
    id: str
    """Its id; empty: the file can't be read."""
    title: str
    """What it is called; of a file that can't be read, the file's name."""
    date: str | None
    """ISO date, local; None: not said."""
    changed: str
    """UTC instant of its last change; empty: not known."""
    stage: codes.Stage
    """Where the group is."""
    note: str | None = None
    """What is wrong with the file, for the chair; None: nothing."""


class _Row(msgspec.Struct):
    """What the list needs of the meeting's own row."""

    id: str
    title: str = ""
    date: str | None = None
    changed: str = ""
    stage: codes.Stage = "arrive"


class _File(msgspec.Struct):
    """A meeting's file, of which everything else is passed over."""

    meeting: dict[str, _Row]


_DECODER = msgspec.json.Decoder(_File)


def list_meetings(folder: Path, state: Path) -> list[Listed]:
    """Every meeting in a folder, changed last first, the journal's changes included.

    Of two files with one id the one changed last counts. What is no meeting is left out; what can't be read is named.
    """
    found: dict[str, Listed] = {}
    unsaved = unsaved_journals(state)
    seen: set[str] = set()
    for _ in range(LOOKS):
        begun = time_ns()
        new = [path for path in _files(folder) if path not in seen]
        if not new and _when(folder) < begun - TICK:  # else a name may have been given where the look had passed
            break
        for path in new:
            with contextlib.suppress(FileNotFoundError):
                listed = _listed(path, state, unsaved)
                seen.add(path)
                if listed is None:
                    continue
                key = listed.id or path
                other = found.get(key)
                if other is None or _rank(other) < _rank(listed):
                    found[key] = listed
    return sorted(found.values(), key=lambda one: (one.changed, one.date or "", one.id), reverse=True)


def _rank(listed: Listed) -> tuple[bool, str, str]:
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
        raise CannotRead(say("archive.cannot_list", path=shown(folder), why=why_unread(problem))) from problem


def _listed(path: str, state: Path, unsaved: frozenset[str]) -> Listed | None:
    try:
        raw = read_regular(path)
    except FileNotFoundError:  # gone since, or called otherwise: looked for again
        raise
    except OSError:  # may not be read, or no file of that name: shown where a meeting was there
        return _lost(Path(path), state)
    try:
        row = next(iter(_DECODER.decode(raw.removeprefix(MARK)).meeting.values()), None)
    except msgspec.ValidationError:
        return _whole(Path(path)) or _lost(Path(path), state)
    except RecursionError:
        return _lost(Path(path), state)
    except UNREADABLE:
        return _lost(Path(path), state) or _damaged(Path(path), say("archive.damaged_note"))
    if row is None or not row.id:
        return _lost(Path(path), state)
    if unsaved and journal_path(state, row.id).name in unsaved:
        return _whole(Path(path), state)
    return Listed(
        path=Path(path), id=row.id, title=clean(row.title), date=_day(row.date), changed=row.changed, stage=row.stage
    )  # fmt: skip


def _day(value: str | None) -> str | None:
    """A date; None where it is none."""
    try:
        return value and date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def _whole(path: Path, state: Path | None = None) -> Listed | None:
    """A meeting that the short way can't list: columns that don't fit, or changes that only its journal has."""
    from data.archive.looking import find

    try:
        details = find(path, state).meeting.details  # copies beside it are in the list's own hands
    except NotFound as problem:
        raise FileNotFoundError(path) from problem
    except ArchiveProblem:
        return None
    return Listed(
        path=path, id=details.id, title=details.title, date=details.date, changed=details.changed, stage=details.stage
    )  # fmt: skip


def _lost(path: Path, state: Path) -> Listed | None:
    """A file in which a meeting was that is kept in copies; None: no meeting is known to have been there."""
    from data.archive.recovery import goods_at

    good = next(goods_at(path, state), None)
    if good is None:
        return None
    details = good.meeting.details
    return Listed(
        path=path, id=details.id, title=details.title, date=details.date, changed=details.changed, stage=details.stage,
        note=say("archive.lost_note"),
    )  # fmt: skip


def _damaged(path: Path, note: str) -> Listed:
    return Listed(
        path=path, id="", title=path.name, date=None, changed="", stage=get_args(codes.Stage)[0], note=note
    )  # fmt: skip
