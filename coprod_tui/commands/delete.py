"""`coprod delete`: which meeting is meant, what is said before, what is asked, and deleting it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from data.errors import CannotRead, Damaged, NotAMeeting, NotFound, path_shown
from data.model.stamper import RealStamper
from data.queries.people_names import join_with_and
from data.store.deletion.delete import delete_meeting
from data.store.deletion.unlink import NotDeleted
from data.store.deletion.what_goes import Deletion, what_goes
from data.store.good_copies import id_of
from data.store.lock import Holder, InUse
from data.store.place_kinds import Folders
from data.store.read import read_meeting
from data.text.dates.format import show_date
from data.words import say

if TYPE_CHECKING:
    from data.store.archive import Archive


def find_to_delete(archive: Archive, notes: Path, words: str) -> tuple[Folders, str]:
    """Where the words of the meeting that is meant may be, and its id; also of one whose file is gone or damaged."""
    where = Folders(state=archive.state_folder, folder=archive.folder, notes=notes)
    try:
        path = archive.find(words)
    except NotFound as problem:
        try:
            return where, archive.find_without_file(words, notes).id
        except NotFound:
            raise problem from None
    return Folders(state=where.state, folder=where.folder, notes=notes, path=path), id_at(path, archive.state_folder)


def id_at(path: Path, state: Path) -> str:
    """The id of the meeting in a file, or that was there before it was damaged. NotAMeeting where it was none."""
    try:
        return read_meeting(path)[1].details.id
    except (CannotRead, Damaged, NotAMeeting):
        meeting_id = id_of(path, state)
        if meeting_id is None:
            raise
        return meeting_id


# What is said before


def heading_line(found: Deletion) -> str:
    """Which meeting it is, in a line."""
    title = found.title or say("archive.no_title")
    contents = found.contents or say("deleting.unknown")
    return say("deleting.head", title=title, day=_day(found.date), contents=contents)


def goes(found: Deletion) -> Iterator[str]:
    """What goes."""
    own = found.files[-1:] if found.has_file else ()
    yield say("deleting.file", path=path_shown(own[0])) if own else say("deleting.no_file")
    yield from (say("deleting.duplicate", path=path_shown(path)) for path in found.files[: len(found.files) - len(own)])
    if found.on_this_computer:
        yield say("deleting.kept", count=len(found.on_this_computer))
    if found.crash:
        yield say("deleting.crash")


def goes_if_wanted(found: Deletion) -> Iterator[str]:
    """What is asked about: the chair's notes, and minutes that are as they were saved."""
    if found.notes:
        yield say("deleting.notes")
    yield from (say("deleting.exported", path=path_shown(path)) for path in found.exports)


def stays(found: Deletion) -> Iterator[str]:
    """What stays, as it can't be reached, or is somebody else's by now."""
    yield say("deleting.sent")
    yield say("deleting.others")
    yield from (say("deleting.history", name=name) for name in found.history)
    yield say("deleting.backups")
    yield say("deleting.disk")
    yield from (say("deleting.mixed", path=path_shown(path)) for path in found.mixed)
    yield from (say("deleting.unseen", path=path_shown(path)) for path in found.unseen)
    yield from (say("deleting.changed", path=path_shown(path)) for path in found.changed)
    for one in found.later:
        title = one.title or say("archive.no_title")
        key = "deleting.later" if one.count else "deleting.later_none"
        yield say(key, title=title, day=_day(one.date), count=one.count)


def as_text(found: Deletion, *, asks: bool = True) -> str:
    """The whole list, to print, to save, and to show to the group. `asks`: as in `as_parts`."""
    return "\n\n".join(as_parts(found, asks=asks)) + "\n"


def as_parts(found: Deletion, *, asks: bool = True) -> list[str]:
    """The same in parts: which meeting, what goes, what is asked about, what stays.

    `asks`: whether it is asked about anything; else the chair's notes go, and minutes that were saved stay.
    """
    going, staying = list(goes(found)), list(stays(found))
    wanted = list(goes_if_wanted(found)) if asks else []
    if not asks:
        going += [say("deleting.notes")] if found.notes else []
        staying += [say("deleting.not_asked", path=path_shown(path)) for path in found.exports]
    parts = [heading_line(found)]
    for key, rows in (("goes", going), ("too", wanted), ("stays", staying)):
        if told := [f"- {row}" for row in rows]:
            parts.append("\n".join([say(f"deleting.{key}"), *told]))
    return parts


def what_to_type(found: Deletion) -> str:
    """What has to be typed, in words."""
    by_title = found.to_type == found.title
    return say("deleting.type_title") if by_title else say("deleting.type_id", id=found.to_type)


# What is said after


def in_use(holder: Holder) -> str:
    """Where it is open, in words."""
    from coprod_tui.commands.check import holder_words, local

    if not holder.since:
        return say("deleting.in_use")
    return holder_words("deleting", holder, local(holder.since))


def what_is_left(failed: list[NotDeleted]) -> str:
    """What could not be deleted, a line each."""
    lines = [say("deleting.not_deleted", path=path_shown(one.path), why=one.why) for one in failed]
    return "\n".join([say("deleting.not_all"), *lines])


def what_was_done(found: Deletion, *, notes: bool, exports: bool) -> str:
    """That it is deleted, where coprod looked, and what it knows to be left.

    `notes`, `exports`: whether the chair's own notes went, too, and the minutes that were saved.
    """
    if found.notes and not notes:
        lines = [say("deleting.done_but_notes", id=found.id[:8])]
    else:
        lines = [say("deleting.done", folders=join_with_and([path_shown(folder) for folder in found.folders]))]
    if not exports:
        lines += [say("deleting.saved_stays", path=path_shown(path)) for path in found.exports]
    lines += [say("deleting.changed_stays", path=path_shown(path)) for path in found.changed]
    lines += [say("deleting.history_stays", name=name) for name in found.history]
    lines += [say("deleting.mixed", path=path_shown(path)) for path in found.mixed]
    lines += [say("deleting.unseen", path=path_shown(path)) for path in found.unseen]
    return "\n".join(lines)


# The command


def delete_at_terminal(
    archive: Archive, notes: Path, words: str, *, yes: bool, is_terminal: bool, today: date, fail: Callable[[], object]
) -> None:
    """Say what goes and what stays, ask, and do it. `yes`: nothing is asked, where the whole id was given.

    ClickException where it is not done; `fail`: called where not all of it could be.
    """
    where, meeting_id = find_to_delete(archive, notes, words)
    found = what_goes(where, meeting_id)
    if not yes and not is_terminal:
        raise _not(say("deleting.needs_terminal"))
    if yes and words != meeting_id:
        raise _not(say("deleting.needs_id", id=meeting_id))
    click.echo(as_text(found, asks=not yes))
    with_notes, with_exports = True, False
    if not yes:
        if found.notes:
            with_notes = click.confirm(say("deleting.ask_notes"), default=True, err=True)
        if found.exports:
            asked = say("deleting.ask_exports", count=len(found.exports))
            with_exports = click.confirm(asked, default=False, err=True)
        typed = click.prompt(what_to_type(found), default="", show_default=False, err=True)
        if not found.is_meant(typed):
            raise _not(say("deleting.not_that"))
    from coprod_tui.output import having_done

    try:
        failed = delete_meeting(
            where, meeting_id, today.isoformat(), RealStamper(), notes=with_notes, exports=with_exports
        )  # fmt: skip
    except InUse as problem:
        raise _not(in_use(problem.holder)) from problem
    if failed:
        click.echo(what_is_left(failed), file=sys.stderr)
        fail()
        return
    done = what_was_done(found, notes=with_notes, exports=with_exports)
    with having_done(done):
        click.echo(done)


def _not(words: str) -> click.ClickException:
    from coprod_tui.errors import Fault

    return Fault(words)


def _day(iso: str | None) -> str:
    return show_date(iso) if iso else say("archive.no_date")
