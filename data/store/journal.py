"""The journal of one meeting: every change and every unfinished word, on its way to the disk before it is shown.

It lies outside the archive, in the state folder. Each line is appended by one write; a line that was cut off by a
crash is left out when it is read, and all others count.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import RLock

import msgspec

from data.errors import CannotWrite, path_shown, why
from data.model.file_names import safe_name
from data.model.raw import UNREADABLE
from data.store.atomic import discarded_unless_placed, make_folder, place_draft, write_draft
from data.store.journal_records import Checkpoint, JournalEntry, JournalState, Line, replay_lines, settled
from data.store.regular_files import APPENDING, open_regular, read_regular
from data.store.temp_files import sweep
from data.words import say

LIMIT = 1024 * 1024
"""Bytes from which a journal is thinned."""

NOTHING_UNSAVED = 0
"""The time of change that a journal is given when the meeting's file holds all it says: seconds since 1970.

Any line appended later gives it another. So who lists ten thousand meetings needn't read their journals."""


def journal_path(state_folder: Path, meeting_id: str, window: str = "") -> Path:
    """Where the journal of a meeting is: by its id, so that it is found wherever the meeting's file was moved to.

    `window`: of a window that shares the meeting with another, its token; empty: the window that has it alone.
    """
    return state_folder / "journals" / f"{safe_name(meeting_id)}{window and '.'}{window}.jsonl"


def shared_journals(state_folder: Path, meeting_id: str) -> list[Path]:
    """The journals of windows that shared the meeting with another, running or not."""
    own = journal_path(state_folder, meeting_id)
    try:
        with os.scandir(own.parent) as entries:
            names = [entry.name for entry in entries if entry.name.startswith(f"{own.stem}.")]
    except OSError:  # none yet
        return []
    return [own.parent / name for name in sorted(names) if name.endswith(".jsonl") and name != own.name]


def window_of(path: Path) -> str:
    """The token of the window whose journal this is; empty: one that had the meeting alone."""
    return path.stem.partition(".")[2]


def read_journal(path: Path) -> JournalState:
    """What a journal says; nothing, where there is none.

    OSError where it can't be read at this moment: whoever writes it anew must not take it for empty.
    """
    try:
        raw = read_regular(path)
    except (FileNotFoundError, NotADirectoryError):  # none yet
        return JournalState()
    return replay_lines(_lines(raw))


def journal_if_readable(path: Path) -> JournalState:
    """The same for who only looks: where it can't be read, the meeting's own file counts."""
    try:
        return read_journal(path)
    except OSError:
        return JournalState()


def unsaved_journals(state_folder: Path) -> frozenset[str]:
    """The names, without a window's token, of the journals that may say more than their meetings' files.

    Only their folder is looked at.
    """
    try:
        with os.scandir(state_folder / "journals") as entries:
            unsaved = [entry.name for entry in entries if int(entry.stat().st_mtime) != NOTHING_UNSAVED]
    except OSError:  # none yet
        return frozenset()
    return frozenset(f"{name.partition('.')[0]}.jsonl" for name in unsaved)


def _lines(raw: bytes) -> Iterator[Line]:
    decoder = msgspec.json.Decoder(Line)
    for line in raw.splitlines():
        try:
            yield decoder.decode(line)
        except UNREADABLE:  # cut off by a crash or a full disk: all others count
            continue


class Journal:
    """Appends to the journal of one meeting, and thins it. Nothing is created before the first line."""

    def __init__(self, path: Path, *, grown: bool = False, limit: int = LIMIT) -> None:
        """`grown`: whether it holds changes since it was thinned. `limit`: bytes from which it is thinned."""
        self.path = path
        self.trouble: str | None = None
        """Why lines can't be appended, for the chair; None: they can."""
        self._limit = limit
        self._file: int | None = None
        self._torn = False
        self._dirty = grown
        self._due = limit
        self._lock = RLock()
        self._rewriting = RLock()

    def read(self) -> JournalState:
        """What the journal says now. CannotWrite where it can't be read, for then it can't be rewritten either."""
        try:
            return read_journal(self.path)
        except OSError as problem:
            raise self._cannot_rewrite(problem) from problem

    def append(self, line: Line) -> None:
        """Append a line, in one write. Where that fails the meeting goes on, and `trouble` says why."""
        try:
            raw = msgspec.json.encode(line) + b"\n"
        except UnicodeEncodeError:  # a folder whose name is no text: that minutes went there can't be remembered
            return
        self._dirty = True
        with self._lock:
            try:
                held = self._opened()
                if self._torn:
                    raw = b"\n" + raw
                self._torn = True
                self._torn = os.write(held, raw) < len(raw)
            except OSError as problem:
                self.trouble = say("archive.no_journal", path=path_shown(self.path), why=why(problem))
            else:
                full = say("archive.no_journal", path=path_shown(self.path), why=say("archive.why.full"))
                self.trouble = full if self._torn else None

    def sync(self) -> None:
        """Wait until every line is on the disk. For the writer's thread."""
        try:
            with self._lock:
                if self._file is None:
                    return
                held = os.dup(self._file)
            try:
                os.fsync(held)
            finally:
                os.close(held)
        except OSError as problem:
            self.trouble = say("archive.no_journal", path=path_shown(self.path), why=why(problem))

    def thin(self, revision: str, *, leaving: bool = False) -> None:
        """Thin the journal where it has grown, or at the end: what the file has at this revision goes, but for undo.

        Lines that are appended meanwhile are kept, and don't wait for the disk. OSError where there is no room.
        """
        with self._rewriting:
            if leaving and not self._dirty:
                return
            raw = self._tail(0) if leaving or self._size() >= self._due else b""
            if not raw:
                return
            whole = raw[: raw.rfind(b"\n") + 1]
            past = settled(replay_lines(_lines(whole)), revision)
            thinned = encode_journal(past)
            draft = write_draft(self.path, thinned)
            with discarded_unless_placed(draft), self._lock:
                late = self._tail(len(whole))
                self._append_to(draft, late)
                self._place(draft, unsaved=bool(past.entries or late))
                self._dirty = bool(past.entries or late)
            self._due = max(self._limit, 2 * len(thinned))

    def rewrite(self, past: JournalState) -> None:
        """Put this in place of everything that the journal says. CannotWrite where the old lines can't be removed.

        Nor are they where they can't be read: nobody knows what would go.
        All of it, or nothing: what the last line does is done in the same moment. `sync` waits until it is on the disk.
        """
        with self._rewriting, self._lock:
            try:
                os.close(open_regular(self.path))
            except (FileNotFoundError, NotADirectoryError):
                self._begin(past)
                return
            except OSError as problem:
                raise self._cannot_rewrite(problem) from problem
            self._dirty = True
            sweep(self.path)
            try:
                self._place(write_draft(self.path, encode_journal(past), synced=False), unsaved=True)
            except OSError:
                self._rewrite_in_place(past)

    def _begin(self, past: JournalState) -> None:
        """Write the first lines. Where that can't be, the meeting goes on: there is nothing to remove."""
        if past.entries:
            self._append_all(past)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._file is not None:
                os.close(self._file)
                self._file = None

    def _opened(self) -> int:
        """The open file: opened anew where another window has put a thinned one in its place."""
        if self._file is not None and os.fstat(self._file).st_nlink:
            return self._file
        self.close()
        make_folder(self.path.parent)
        self._file = open_regular(self.path, APPENDING)
        self._torn = self._tail_is_torn()
        return self._file

    def _tail_is_torn(self) -> bool:
        size = self._size()
        return bool(size) and read_regular(self.path, size - 1) != b"\n"

    def _size(self) -> int:
        try:
            return self.path.stat().st_size
        except OSError:  # none yet
            return 0

    def _tail(self, start: int) -> bytes:
        """What stands behind a place; nothing, where there is no journal."""
        if not self._size():
            return b""
        return read_regular(self.path, start)

    def _append_to(self, draft: Path, late: bytes) -> None:
        if late:
            with os.fdopen(open_regular(draft, APPENDING), "ab") as file:
                file.write(late)

    def _place(self, draft: Path, *, unsaved: bool) -> None:
        reopen = self._file is not None
        self.close()  # Windows renames over no open file
        if not unsaved:
            os.utime(draft, (NOTHING_UNSAVED, NOTHING_UNSAVED))
        place_draft(draft, self.path)
        if reopen:
            self._opened()

    def _rewrite_in_place(self, past: JournalState) -> None:
        """With no room for a second file: empty the one there is, then put back what fits."""
        self.close()
        try:
            os.truncate(self.path, 0)
        except OSError as problem:
            raise self._cannot_rewrite(problem) from problem
        self._append_all(past)

    def _cannot_rewrite(self, problem: OSError) -> CannotWrite:
        return CannotWrite(say("archive.cannot_strike", path=path_shown(self.path), why=why(problem)))

    def _append_all(self, past: JournalState) -> None:
        self.append(past.kept)
        for entry in past.entries:
            self.append(entry)


def encode_journal(past: JournalState) -> bytes:
    """A whole journal: what is kept, then the changes since, a line each."""
    lines: tuple[Checkpoint | JournalEntry, ...] = (past.kept, *past.entries)
    return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)
