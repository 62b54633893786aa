"""What can be put back of a meeting: its copies that can be read, the newest with what its journal has besides."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from data.model.records.meeting import Meeting
from data.record import Record
from data.store.backups import Backups, known_at
from data.store.journal import journal_if_readable, journal_path
from data.store.regular_files import head_of
from data.store.replay import joined_with, replayed, unknown_to, unsaved

_ID = re.compile(rb'"id":\s*"([0-9a-f]{32})"')
_STEM = re.compile(r"-([0-9a-f]{4,32})$")


class GoodCopy(Record, frozen=True):
    """Something that can be put back."""

    when: str
    """UTC instant of the last change in it."""
    meeting: Meeting
    """What it holds."""


def id_of(path: Path, state: Path) -> str | None:
    """The id of the meeting whose file this is, or was before it was damaged; None: nobody knows."""
    with contextlib.suppress(OSError):
        found = _ID.search(head_of(path, 65536))
        if found is not None and Backups(state, found[1].decode()).folder.is_dir():
            return found[1].decode()
    known = known_at(state, path)
    if known is not None:
        return known
    digits = _STEM.search(path.stem)
    if digits is not None:
        found_here = [folder.name for folder in all_copies(state) if folder.name.startswith(digits[1])]
        if len(found_here) == 1:
            return found_here[0]
    return None


def good_copies(state: Path, meeting_id: str) -> Iterator[GoodCopy]:
    """Everything that can be put back of a meeting, newest first; the newest with what the journal has besides."""
    newest = True
    for copy, meeting in Backups(state, meeting_id).values():
        if newest:
            meeting = with_journal(meeting, state)
        newest = False
        yield GoodCopy(when=meeting.details.changed or copy.when, meeting=meeting)


def goods_at(path: Path, state: Path) -> Iterator[GoodCopy]:
    """Everything that can be put back where a file is, newest first; nothing where nobody knows what stood there."""
    meeting_id = id_of(path, state)
    return good_copies(state, meeting_id) if meeting_id else iter(())


def told_apart(goods: Iterable[GoodCopy]) -> Iterator[GoodCopy]:
    """What is listed of what can be put back: of several of one second the newest, for they can't be told apart."""
    seen: set[str] = set()
    for good in goods:
        if good.when not in seen:
            seen.add(good.when)
            yield good


def with_journal(meeting: Meeting, state: Path) -> Meeting:
    """A copy with what the journal has that came after it."""
    past = journal_if_readable(journal_path(state, meeting.details.id))
    chain, others = unsaved(past, meeting.details.revision)
    with contextlib.suppress(msgspec.ValidationError, KeyError):
        for entry in chain:
            meeting = replayed(meeting, entry)
        others = unknown_to(meeting, others)
        return joined_with(meeting, others) if others else meeting
    return meeting


def all_copies(state: Path) -> Iterable[Path]:
    """The folder of copies of each meeting."""
    try:
        return [Path(entry.path) for entry in os.scandir(state / "copies") if entry.is_dir()]
    except OSError:  # none yet
        return []
