"""What home knows of the meetings: all of them, the last, those past their day, and those whose file is gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import ArchiveProblem, NotFound
from data.store.orphans import WithoutFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.store.archive import Archive
    from data.store.listed_meeting import ListedMeeting


@dataclass(frozen=True)
class Meetings:
    """The meetings there are, as home shows them."""

    every: tuple[ListedMeeting, ...] = ()
    """Those that have a file, changed last first."""
    last: ListedMeeting | None = None
    """The one that was open last, or changed last; None: there is none that can be read."""
    past: tuple[ListedMeeting, ...] = ()
    """Those that are past the day until which they may be kept, and about which it is time to ask."""
    gone: tuple[WithoutFile, ...] = ()
    """Those whose file is not there any more, by their title."""
    trouble: str = ""
    """Why the meetings can't be listed, for the chair; empty: they can."""

    @property
    def has_any(self) -> bool:
        """Whether there is any meeting, with a file or without."""
        return bool(self.every or self.gone)

    def meant_by(self, key: str) -> ListedMeeting | WithoutFile | None:
        """The meeting that a row stands for, by the row's key; None: it stands for none."""
        without = (one for one in self.gone if key_of(one) == key)
        return next(without, next((one for one in self.every if key_of(one) == key), None))


def key_of(meeting: ListedMeeting | WithoutFile) -> str:
    """The key of a meeting's row: of one whose file is gone its id, as another's may stand there by now."""
    return f"gone:{meeting.id}" if isinstance(meeting, WithoutFile) else str(meeting.path)


def meetings_in(archive: Archive, notes: Path | None, today: date) -> Meetings:
    """Look which meetings there are. `notes`: the folder of the chair's own notes."""
    try:
        every = tuple(archive.list())
    except ArchiveProblem as problem:
        return Meetings(trouble=str(problem))
    past, gone = past_their_day(every, archive.state_folder, today), archive.without_file(notes, every)
    readable = [one for one in every if one.id and not one.deleted]
    try:
        path = archive.last()
    except NotFound:  # none yet
        return Meetings(every=every, past=past, gone=gone)
    except ArchiveProblem as problem:
        return Meetings(every=every, past=past, gone=gone, trouble=str(problem))
    last = next((one for one in readable if one.path == path), next(iter(readable), None))
    return Meetings(every=every, last=last, past=past, gone=gone)


def past_their_day(meetings: Sequence[ListedMeeting], state: Path, today: date) -> tuple[ListedMeeting, ...]:
    """The meetings that are past the day until which they may be kept, but for those that are to be asked about later.

    `state`: the state folder.
    """
    from data.store.listed_meeting import past_keeping

    past = past_keeping(meetings, today)
    if not past:
        return ()
    from data.store.deletion.postponed import is_put_off

    return tuple(one for one in past if not is_put_off(state, one.id, today.isoformat()))
