"""`coprod check` and `coprod restore`: what they print, and what they do."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

import click

from coprod_tui.output import having_done
from data.errors import ArchiveProblem, CannotRead, Damaged, NotAMeeting, NotFound, path_shown
from data.model.file_names import file_names
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper, Stamper
from data.store.archive import Archive
from data.store.conflict_copies import meeting_file_names
from data.store.good_copies import GoodCopy, good_copies, goods_at, id_of, told_apart
from data.store.listed_meeting import ListedMeeting, past_keeping
from data.store.lock import Holder, this_window
from data.store.orphans import WithoutFile
from data.store.places import half_made_anywhere
from data.store.read import read_meeting
from data.store.read_as_opened import look
from data.store.repair import check_file, contents, restore_copy
from data.store.temp_files import sweep_half_made
from data.text.dates.format import show_date
from data.words import say

TIME = "%Y-%m-%d %H:%M:%S"
"""How times are listed and typed: local to this computer."""


def print_check(archive: Archive, meetings: Sequence[str], notes: Path) -> bool:
    """Print what there is to say of the meetings that are meant, or of all. Whether all of it is whole."""
    lines, whole = check_files(archive, [find_file(archive, words)[0] for words in meetings], notes)
    click.echo("\n".join(lines))
    return whole


def print_copies(archive: Archive, words: str) -> None:
    """Print what can be put back of the meeting that is meant."""
    click.echo("\n".join(list_copies(archive, words)))


def print_put_back(archive: Archive, words: str, when: str) -> None:
    """Put a copy of the meeting that is meant back, and print what was done."""
    lines = put_back(archive, words, when)
    with having_done(say("cli.put_back")):
        click.echo("\n".join(lines))


def check_files(archive: Archive, paths: Sequence[Path], notes: Path | None = None) -> tuple[list[str], bool]:
    """What is to be said about files (none: every file of the archive), and whether all are whole.

    Where every file is looked at, meetings that have none any more are named, too; `notes`: the folder of the chair's
    notes, of which something may be left.
    """
    sweep_half_made(half_made_anywhere(archive.folder, archive.state_folder))
    named = bool(paths)
    files = list(paths) or [archive.folder / name for name in sorted(meeting_file_names(archive.folder))]
    try:
        listed = archive.list()
    except ArchiveProblem:  # where only some files are asked about, the folder doesn't matter
        if not named:
            raise
        listed = []
    gone = [] if named else [line for one in archive.without_file(notes, listed) for line in _gone(one)]
    if not files:
        return gone or [say("check.none")], True
    lines = [line for one in listed if one.path in files for line in _to_settle(one)]
    broken = 0
    for path in files:
        found = check_file(path, archive.state_folder)
        if not found.problems:
            lines += [say("check.whole", path=path_shown(path))] if named else []
            continue
        broken += 1
        same = found.title == path.name
        lines.append(path_shown(path) if same else say("check.broken", path=path_shown(path), title=found.title))
        lines += [f"  {words}" for words in found.problems]
        if found.good:
            lines.append("  " + say("check.can_restore", count=found.good, when=local(found.newest), id=path.stem))
        else:
            lines.append("  " + say("check.cannot_restore"))
    lines.append(say("check.some_broken", count=broken) if broken else say("check.all_whole", count=len(files)))
    return [*lines, *gone], not broken


def _gone(one: WithoutFile) -> Iterator[str]:
    """That a meeting has no file any more, where it stood, and what can be done."""
    title, day = one.title or say("archive.no_title"), show_date(one.date) if one.date else say("archive.no_date")
    where = path_shown(one.path) if one.path is not None else ""
    if one.is_folder_there:
        yield say("deleting.gone", title=title, day=day, path=where)
        yield "  " + say("deleting.gone_restore" if one.can_restore else "deleting.gone_delete", id=one.id[:8])
    else:
        yield say("deleting.folder_gone", title=title, day=day, path=where)
        yield "  " + say(
            "deleting.folder_gone_restore" if one.can_restore else "deleting.folder_gone_only", id=one.id[:8]
        )


def _to_settle(one: ListedMeeting) -> Iterator[str]:
    """That a meeting is past the day until which it may be kept, or was deleted here and is back."""
    if one.deleted:
        yield say("records.line_note", path=path_shown(one.path), note=one.note)
        yield "  " + say("deleting.past_delete", id=one.id[:8])
    elif past_keeping([one], date.today()):
        yield say("check.broken", path=path_shown(one.path), title=one.title)
        until = say("deleting.past", day=show_date(one.keep_until or ""))
        yield "  " + say("deleting.past_and", past=until, id=one.id[:8])


def find_file(archive: Archive, words: str) -> tuple[Path, str | None]:
    """The file that is meant and the id of its meeting, also where the file is damaged or gone."""
    try:
        path = archive.find(words)
    except NotFound as problem:
        try:
            gone = archive.find_without_file(words)
        except NotFound:
            raise problem from None
        if gone.path is None:
            raise
        return gone.path, gone.id
    return path, id_of(path, archive.state_folder)


def list_copies(archive: Archive, words: str) -> list[str]:
    """What can be put back of a meeting, a line each, and how."""
    path, meeting_id = find_file(archive, words)
    found = good_copies(archive.state_folder, meeting_id) if meeting_id else ()
    lines = [
        say(
            "check.good", when=local(good.when), title=good.meeting.details.title, contents=contents(good.meeting)
        )
        for good in told_apart(found)
    ]  # fmt: skip
    if meeting_id is None or not lines:
        raise NotFound(say("check.none_kept", path=path_shown(path)))
    return [*lines, say("check.how", words=meeting_id[:8])]


def look_or_say(archive: Archive, words: str) -> Meeting:
    """A meeting as opening it would show it. Where its file can't be read but put back, the problem says how."""
    path = archive.find(words)
    try:
        return look(path, archive.state_folder)
    except (Damaged, NotAMeeting, CannotRead) as problem:
        good = next(goods_at(path, archive.state_folder), None)
        if good is None:
            raise
        first = str(problem).partition("\n")[0]
        raise type(problem)(say("check.put_back", problem=first, when=local(good.when), id=path.stem)) from problem


def put_back(archive: Archive, words: str, when: str) -> list[str]:
    """Put a copy back, and say so. `when`: a time as it is listed, or `last`."""
    path, meeting_id = find_file(archive, words)
    found = good_copies(archive.state_folder, meeting_id) if meeting_id else iter(())
    good = next((one for one in found if when.strip() in ("last", local(one.when), one.when)), None)
    if good is None:
        raise NotFound(say("check.no_such_time", when=when, words=words))
    path, kept = put_back_at(archive, path, good, RealStamper())
    lines = [say("check.restored", path=path_shown(path), when=local(good.when), contents=contents(good.meeting))]
    return [*lines, say("check.set_aside", path=path_shown(kept))] if kept else lines


def put_back_at(archive: Archive, path: Path, good: GoodCopy, stamper: Stamper) -> tuple[Path, Path | None]:
    """Put a copy back where its meeting stood: where it is now, and where what stood there is kept (None: nothing did).

    Where another meeting stands there by now, it is put beside that. Errors as in `restore`.
    """
    path = _not_taken(path, good.meeting)
    kept = restore_copy(path, archive.state_folder, good, stamper)
    archive.remember(path)
    return path, kept


def _not_taken(path: Path, meeting: Meeting) -> Path:
    """Where a meeting is put back: where it stood, or beside that where another meeting stands by now."""
    try:
        taken = read_meeting(path)[1].details.id != meeting.details.id
    except ArchiveProblem:  # gone, or no meeting: it is set aside
        taken = False
    beside = (path.with_name(name) for name in file_names(meeting))
    return next(one for one in beside if not os.path.lexists(one)) if taken else path


def holder_words(which: str, holder: Holder, since: str) -> str:
    """That another window has the meeting: on this machine or on which. `which`: whose words; `since`: as shown."""
    if holder.machine in ("", this_window("", "").machine):
        return say(f"{which}.in_use_here", time=since)
    return say(f"{which}.in_use_there", machine=holder.machine, time=since)


def local(instant: str) -> str:
    """An instant as it is listed, in this computer's time."""
    try:
        return datetime.fromisoformat(instant).astimezone().strftime(TIME)
    except ValueError:  # another program's idea of an instant
        return instant
