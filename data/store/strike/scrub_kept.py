"""Removing struck words from every place where a meeting's words are kept besides its file."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec

from data.errors import ArchiveProblem, path_shown, why, why_unread
from data.store.journal import Journal, read_journal, window_of
from data.store.lock import Hold, this_window
from data.store.new_meeting_draft import NewMeetingDraft
from data.store.place_kinds import Folders, Place
from data.store.places import look_through, places_of
from data.store.redact.raw_bytes import decoded, holds_any, rows_among
from data.store.redact.redact_journal import scrubbed, scrubbed_drafts
from data.store.redact.struck_rows import StruckWords
from data.store.redact.struck_words import words_in, words_of_parts
from data.store.redaction_log import remember_struck
from data.store.regular_files import read_regular
from data.store.strike.clean_file import OTHERS_WRITE, clean_file, read_if_ever
from data.store.temp_files import is_left_behind
from data.words import say

OURS = ("copy", "aside")
"""Kinds of those that are this program's alone."""


class _IsTheirs(Exception):  # noqa: N818  (nothing is wrong)
    """A journal is that of a window that runs: it strikes the rows itself once it hears of it."""


def scrub_kept(where: Folders, meeting_id: str, gone: StruckWords, own: Path) -> str | None:
    """Remove struck rows from everything that is kept of a meeting besides its file and this window's journal, `own`.

    `where.path`: the file; whoever has it open writes it without them. The journals of other windows are theirs while
    they run: they strike the rows themselves once they hear of it, and until then not all is done.

    A copy that can't be read is removed whole where it holds one of the rows or their words, or may not be looked into.
    A place that can't be cleaned keeps no other from it: what is given back says where words may be left and why, for
    the chair; None: all is clean. That is remembered: until then the next opening does it again.
    """
    with contextlib.suppress(OSError):  # not remembered, the next opening has only the journal to tell it
        remember_struck(where.state, meeting_id, gone.stones, done=False)
    searched = look_through(where)
    places = places_of(meeting_id, where, searched)
    places = [one for one in places if one.path != own and not _is_same(one.path, where.path)]
    files = [one for one in places if one.kind in OTHERS_WRITE or (one.kind in OURS and one.path.suffix != ".jsonl")]
    gone, unread = _with_all_words(
        gone, [*files, *([Place(kind="file", path=where.path)] if where.path is not None else [])]
    )
    cleaning = partial(_scrub_by_words, state=where.state, meeting_id=meeting_id, gone=gone)
    left = [_left(place, cleaning) for place in places if place not in files]  # told by the words while they are known
    files = sorted(files, key=lambda one: one.path not in unread)
    left += [_left(place, partial(clean_file, gone=gone)) for place in files]
    left += [_words_left(path, say("archive.why.unseen")) for path in searched.unseen]
    words = next((one for one in left if one), None)
    if all(one is None for one in left):
        with contextlib.suppress(OSError):  # not remembered, it is looked for again at the next opening
            remember_struck(where.state, meeting_id, gone.stones, done=True)
    return words or _file_named(where.path, gone)


def _file_named(path: Path | None, gone: StruckWords) -> str | None:
    """That a file is called after somebody whose name went: only the chair can rename it. None: it is not."""
    if path is None or gone.mending is None or not gone.mending.named(path.stem.replace("-", " ")):
        return None
    return say("archive.file_named")


def _left(place: Place, clean: Callable[[Place], bool]) -> str | None:
    """Clean a place: why words may be left there, for the chair; empty: a window that runs removes them itself.

    None: it is clean, or gone.
    """
    try:
        if clean(place):
            return None
        reason = say("archive.why.mixed" if place.kind == "mixed" else "archive.why.in_use")
    except _IsTheirs:
        return ""
    except FileNotFoundError:
        return None
    except OSError as problem:
        reads = isinstance(problem, PermissionError) and os.access(place.path, os.R_OK)
        reason = why(problem) if reads else why_unread(problem)
    except ArchiveProblem as problem:
        reason = str(problem)
    return _words_left(place.path, reason)


def _words_left(path: Path, reason: str) -> str:
    return say("archive.words_left", path=path_shown(path), why=reason)


def _with_all_words(gone: StruckWords, files: Sequence[Place]) -> tuple[StruckWords, set[Path]]:
    """The same with everything that was said in these rows in any file that can be read; and those that can't be."""
    texts, said, unread = set(gone.texts), set(gone.said), set[Path]()
    for place in files:
        with contextlib.suppress(OSError):
            tables = decoded(read_regular(place.path))
            if tables is None:
                unread.add(place.path)
            else:
                texts |= words_in(row for _, row in rows_among(tables, gone.ids))
                said |= words_of_parts(gone.parts, tables)
    return msgspec.structs.replace(gone, texts=frozenset(texts), said=frozenset(said)), unread


def _scrub_by_words(place: Place, state: Path, meeting_id: str, gone: StruckWords) -> bool:
    """Remove struck words from a place that is no meeting's file. Whether they are gone from there."""
    if place.path.suffix == ".jsonl":
        return _scrub_journal(place, state, meeting_id, gone)
    if place.kind == "half_started":
        half = NewMeetingDraft(state, meeting_id)
        typed = half.typed()
        left = scrubbed_drafts(typed, gone)
        if left != typed:
            half.keep(left)
        return half.typed() == left
    if place.kind == "half_made" and is_left_behind(place.path):
        place.path.unlink()
    elif place.kind == "half_made":
        return not holds_any(read_regular(place.path), gone)
    elif place.kind == "mixed":
        return not _holds_words(place.path, gone)
    elif place.kind == "crash" and _is_told(read_regular(place.path), gone):
        place.path.unlink()
    return True


def _holds_words(path: Path, gone: StruckWords) -> bool:
    """Whether a file that is somebody's own holds any of it, or may: then they are told."""
    raw = read_if_ever(path)
    return raw is None or holds_any(raw, gone)


def _is_told(raw: bytes, gone: StruckWords) -> bool:
    """Whether what is known of a fault of ours tells any of it, in whatever way: nobody typed that."""
    told = raw.decode(errors="replace").casefold()
    words = (one for text in gone.texts | gone.said for one in (text, repr(text)[1:-1], json.dumps(text)[1:-1]))
    return holds_any(raw, gone) or any(len(one) > 2 and one.casefold() in told for one in words)


def _scrub_journal(place: Place, state: Path, meeting_id: str, gone: StruckWords) -> bool:
    if place.kind == "aside":
        if read_if_ever(place.path) is None:
            place.path.unlink()
            return True
        Journal(place.path).rewrite(scrubbed(read_journal(place.path), gone))
        return True
    window = window_of(place.path)
    hold = Hold(state, f"{meeting_id}-{window}" if window else meeting_id, this_window("", ""))
    if hold.take() is not None or not hold.held:
        raise _IsTheirs
    try:
        Journal(place.path).rewrite(scrubbed(read_journal(place.path), gone))
    finally:
        hold.release()
    return True


def _is_same(path: Path, file: Path | None) -> bool:
    try:
        return file is not None and (path == file or path.samefile(file))
    except OSError:  # one of them is gone
        return False
