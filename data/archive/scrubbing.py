"""Removing struck words from every place where a meeting's words are kept besides its file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from data.archive.files import place_draft, swap_bytes, write_draft
from data.archive.half_made import is_left_behind
from data.archive.half_started import HalfStarted
from data.archive.journal import Journal, read_journal, window_of
from data.archive.lock import Hold, this_window
from data.archive.places import Place, Where, half_made_of, places_of
from data.archive.regular_files import read_regular
from data.archive.striking import Unsaid, scrubbed, scrubbed_drafts
from data.archive.struck_bytes import decoded, holds_words, names_rows, rows_among, without_rows
from data.archive.struck_rows import remember_struck
from data.archive.struck_words import words_in, words_of_parts

TRIES = 5
"""How often a file that somebody else writes at the same moment is cleaned anew."""


def scrub_kept(where: Where, meeting_id: str, gone: Unsaid, own: Path) -> None:
    """Remove struck rows from everything that is kept of a meeting besides its file and this window's journal, `own`.

    `where.path`: the file; whoever has it open writes it without them. The journals of other windows are theirs while
    they run: they strike the rows themselves once they hear of it, and until then not all is done.

    A copy that can't be read is removed whole where it holds one of the rows or their words. OSError where one can be
    neither written nor removed. Once all is done that is remembered: until then the next opening does it again.
    """
    with contextlib.suppress(OSError):  # not remembered, the next opening has only the journal to tell it
        remember_struck(where.state, meeting_id, gone.stones, done=False)
    done = sweep_half_made(half_made_of(meeting_id, where))
    places = [one for one in places_of(meeting_id, where) if one.path != own and not _is_same(one.path, where.path)]
    files = [one for one in places if one.kind in ("copy", "aside", "file") and one.path.suffix != ".jsonl"]
    gone, unread = _with_all_words(
        gone, [*files, *([Place(kind="file", path=where.path)] if where.path is not None else [])]
    )
    for place in places:  # these are told by the words, so they go while the words are known
        done = _scrub_by_words(place, where.state, meeting_id, gone) and done
    for place in sorted(files, key=lambda one: one.path not in unread):
        done = _clean(place, gone) and done
    if done:
        with contextlib.suppress(OSError):  # not remembered, it is looked for again at the next opening
            remember_struck(where.state, meeting_id, gone.stones, done=True)


def sweep_half_made(paths: Iterable[Path]) -> bool:
    """Remove what programs that are not running any more left half made. Whether all of that is gone."""
    done = True
    for path in paths:
        if is_left_behind(path):
            try:
                path.unlink(missing_ok=True)
            except OSError:  # it is in somebody else's folder
                done = False
    return done


def _with_all_words(gone: Unsaid, files: Sequence[Place]) -> tuple[Unsaid, set[Path]]:
    """The same with everything that was said in these rows in any file that can be read; and those that can't be."""
    words, unread = set(gone.texts), set[Path]()
    for place in files:
        with contextlib.suppress(OSError):
            tables = decoded(read_regular(place.path))
            if tables is None:
                unread.add(place.path)
            else:
                words |= words_in(row for _, row in rows_among(tables, gone.ids)) | words_of_parts(gone.parts, tables)
    return msgspec.structs.replace(gone, texts=frozenset(words)), unread


def _scrub_by_words(place: Place, state: Path, meeting_id: str, gone: Unsaid) -> bool:
    """Remove struck words from a place that is no meeting's file. Whether they are gone from there."""
    if place.path.suffix == ".jsonl":
        return _scrub_journal(place, state, meeting_id, gone)
    if place.kind == "half_started":
        half = HalfStarted(state, meeting_id)
        typed = half.typed()
        left = scrubbed_drafts(typed, gone.ids, gone.texts)
        if left != typed:
            half.keep(left)
        return half.typed() == left
    if place.kind == "crash":
        raw = read_regular(place.path)
        if holds_words(raw, gone.texts) or names_rows(raw, gone.ids):
            place.path.unlink(missing_ok=True)
    return True


def _scrub_journal(place: Place, state: Path, meeting_id: str, gone: Unsaid) -> bool:
    if place.kind == "aside":
        Journal(place.path).rewrite(scrubbed(read_journal(place.path), gone))
        return True
    window = window_of(place.path)
    hold = Hold(state, f"{meeting_id}-{window}" if window else meeting_id, this_window("", ""))
    if hold.take() is not None or not hold.held:  # the window runs
        return False
    try:
        Journal(place.path).rewrite(scrubbed(read_journal(place.path), gone))
    finally:
        hold.release()
    return True


def _clean(place: Place, gone: Unsaid) -> bool:
    """Clean a meeting's file. Whether it is clean: one that is not ours may stand where nobody may write."""
    if place.kind != "file":
        raw = read_regular(place.path)
        clean = without_rows(raw, gone)
        if clean is None:
            place.path.unlink()
        elif clean != raw:
            _put(place.path, clean)
        return True
    try:
        return _clean_where_others_write(place.path, gone)
    except OSError:
        return False


def _clean_where_others_write(path: Path, gone: Unsaid) -> bool:
    """Clean a file that sync clients and other programs may write at the same moment: nothing of theirs is lost."""
    there = raw = read_regular(path)
    for _ in range(TRIES):
        clean = without_rows(raw, gone)
        if clean is None:
            path.unlink()
            return True
        if clean == there:
            return True
        late = swap_bytes(path, clean)
        if late is None or late == there:
            return True
        there, raw = clean, late
    return False


def _put(path: Path, raw: bytes) -> None:
    """Write a copy anew, with the time that it had: copies are sorted by it."""
    stat = path.stat()
    place_draft(write_draft(path, raw), path)
    with contextlib.suppress(OSError):
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _is_same(path: Path, file: Path | None) -> bool:
    try:
        return file is not None and (path == file or path.samefile(file))
    except OSError:  # one of them is gone
        return False
