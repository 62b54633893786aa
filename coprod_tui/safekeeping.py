"""`coprod check` and `coprod restore`: what they print, and what they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from data.archive.folder import Archive
from data.archive.looking import look
from data.archive.places import half_made_anywhere
from data.archive.problems import CannotRead, Damaged, NotAMeeting, NotFound, shown
from data.archive.recovery import (
    Good,
    check_file,
    contents,
    good_copies,
    goods_at,
    id_of,
    lost,
    restore,
    told_apart,
)
from data.archive.scrubbing import sweep_half_made
from data.archive.siblings import names_in
from data.meeting import Meeting
from data.pen import RealPen
from data.words import say

TIME = "%Y-%m-%d %H:%M:%S"
"""How times are listed and typed: local to this computer."""


def check(archive: Archive, paths: Sequence[Path]) -> tuple[list[str], bool]:
    """What is to be said about files (none: every file of the archive), and whether all are whole."""
    sweep_half_made(half_made_anywhere(archive.folder, archive.state_folder))
    named = bool(paths)
    files = list(paths) or [archive.folder / name for name in sorted(names_in(archive.folder))]
    if not files:
        archive.list()  # says so where the folder can't be read
        return [say("check.none")], True
    lines: list[str] = []
    broken = 0
    for path in files:
        found = check_file(path, archive.state_folder)
        if not found.problems:
            lines += [say("check.whole", path=shown(path))] if named else []
            continue
        broken += 1
        same = found.title == path.name
        lines.append(shown(path) if same else say("check.broken", path=shown(path), title=found.title))
        lines += [f"  {words}" for words in found.problems]
        if found.good:
            lines.append("  " + say("check.can_restore", count=found.good, when=local(found.newest), id=path.stem))
        else:
            lines.append("  " + say("check.cannot_restore"))
    lines.append(say("check.some_broken", count=broken) if broken else say("check.all_whole", count=len(files)))
    return lines, not broken


def find_file(archive: Archive, words: str) -> tuple[Path, str | None]:
    """The file that is meant and the id of its meeting, also where the file is damaged or gone."""
    try:
        path = archive.find(words)
    except NotFound as problem:
        try:
            return lost(words, archive.state_folder)
        except NotFound:
            raise problem from None
    return path, id_of(path, archive.state_folder)


def list_copies(archive: Archive, words: str) -> list[str]:
    """What can be put back of a meeting, a line each, and how."""
    path, found = _goods(archive, words)
    lines = [
        say(
            "check.good", when=local(good.when), title=good.meeting.details.title, contents=contents(good.meeting)
        )
        for good in told_apart(found)
    ]  # fmt: skip
    if not lines:
        raise NotFound(say("check.none_kept", path=shown(path)))
    return [*lines, say("check.how", words=path.stem)]


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
    path, found = _goods(archive, words)
    good = next((one for one in found if when.strip() in ("last", local(one.when), one.when)), None)
    if good is None:
        raise NotFound(say("check.no_such_time", when=when, words=words))
    kept = restore(path, archive.state_folder, good, RealPen())
    archive.remember(path)
    lines = [say("check.restored", path=shown(path), when=local(good.when), contents=contents(good.meeting))]
    return [*lines, say("check.set_aside", path=shown(kept))] if kept else lines


def local(instant: str) -> str:
    """An instant as it is listed, in this computer's time."""
    try:
        return datetime.fromisoformat(instant).astimezone().strftime(TIME)
    except ValueError:  # another program's idea of an instant
        return instant


def _goods(archive: Archive, words: str) -> tuple[Path, Iterator[Good]]:
    path, meeting_id = find_file(archive, words)
    return path, good_copies(archive.state_folder, meeting_id) if meeting_id else iter(())
