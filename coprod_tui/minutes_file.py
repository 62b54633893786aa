"""Where the minutes go: a file first, always, with its path said."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Generator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from data.errors import path_shown, why
from data.store.regular_files import is_regular, read_regular, write_through
from data.words import say

if TYPE_CHECKING:
    from coprod_tui.settings import Settings
    from data.minutes.formats import Format
    from data.model.records.meeting import Meeting
    from data.session.session import Session


ByHand = Literal["ask", "beside", "over"]
"""What to do about a file of minutes that somebody has changed since: ask, write beside it, or write over it."""


class NotWritten(Exception):  # noqa: N818  (named for what a person reads)
    """The minutes could not be written; the words say what to do."""


class ReadyMinutes(NamedTuple):
    """Minutes that are ready to be written."""

    path: Path
    """Where they go."""
    raw: bytes
    """The bytes of the file."""
    revision: str
    """The revision of the meeting that they were made of."""


class MinutesFile:
    """Writes minutes into the folder last chosen: Documents, or home, before that."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.changed = ""
        """The file that somebody has changed since these minutes were written to it, after `make` gave None."""

    def make(
        self, session: Session, meeting: Meeting, where: str | None, form: Format = "md", by_hand: ByHand = "ask", *,
        large: bool = False,
    ) -> ReadyMinutes | None:  # fmt: skip
        """The minutes of a meeting as bytes, and where they go. It changes nothing, and may be done beside the screen.

        `where`: a file or folder as typed; None: the usual place. `form`: the format, unless a file's ending says
        another. `large`: in large print. A file that these minutes did not make is never written over: a number is put
        behind the name. Nor is one that somebody has changed since: None, with `changed`, unless `by_hand` says what
        to do about it.
        """
        from data.minutes.compose import compose
        from data.minutes.formats import LARGE, MEETINGS, OTHERS, format_of, written

        try:
            path = self._path(session, where, form, large=large, beside=by_hand == "beside")
        except (OSError, RuntimeError) as problem:
            name = where or self._settings.minutes_folder
            reason = why(problem) if isinstance(problem, OSError) else say("told.no_such_home")
            raise NotWritten(say("told.minutes_not_saved", path=name, why=reason)) from problem
        if path.suffix.lower() in (*OTHERS, *MEETINGS):
            raise NotWritten(say("told.no_such_ending", ending=path.suffix))
        form = format_of(path) or form
        if large and form not in LARGE:
            raise NotWritten(say("told.no_large_print"))
        if by_hand == "ask" and _is_changed(path, session):
            self.changed = str(path)
            return None
        return ReadyMinutes(path, written(compose(meeting), form, large=large), meeting.details.revision)

    def write(self, session: Session, made: ReadyMinutes, where: str | None) -> str | None:
        """Write the minutes and give their path, shown from `~`. NotWritten where that can't be done.

        None: something was changed or struck since they were made, and nothing is written: they are to be made again.
        """
        if session.meeting.details.revision != made.revision:
            return None
        with noted(session, made.path, made.raw):
            write_whole(made.path, made.raw, make_folder=not where)
        if where:
            self._settings.remember(minutes_folder=str(made.path.parent))
        return path_shown(made.path)

    def place(self, session: Session, form: Format = "md", *, large: bool = False) -> str:
        """Where the minutes would be saved in a format, shown from `~`. `large`: in large print."""
        try:
            return path_shown(self._path(session, None, form, large=large))
        except (OSError, RuntimeError):  # a folder that may not be looked into: saving says why
            return self._settings.minutes_folder or path_shown(Path.home())

    def _path(
        self, session: Session, where: str | None, form: Format, *, large: bool, beside: bool = False
    ) -> Path:  # fmt: skip
        """`beside`: not a file that somebody has changed since these minutes were written to it."""
        from data.minutes.file_name import minutes_stem
        from data.minutes.formats import ending_of
        from data.store.paths import documents_folder

        name = f"{minutes_stem(session.meeting, large=large)}{ending_of(form)}"
        if where:
            typed = Path(where.strip()).expanduser().absolute()
            path = typed / name if typed.is_dir() or where.endswith(("/", os.sep)) else typed
            path = path if path.suffix else path.with_suffix(ending_of(form))
        else:
            folder = self._settings.minutes_folder
            path = (Path(folder) if folder else documents_folder()) / name
        return free_path(path, session, beside=beside)


def free_path(path: Path, session: Session, *, beside: bool) -> Path:
    """The first name that no file has which this meeting did not make.

    `beside`: nor one that somebody has changed since.
    """
    made = {str(one) for one in session.exports.paths}
    free, number = path, 2
    while free.exists() and (str(free) not in made or (beside and _is_changed(free, session))):
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


def _is_changed(path: Path, session: Session) -> bool:
    """Whether somebody has changed a file since these minutes were written to it, as far as that is known."""
    digest = session.exports.digest_of(path)
    try:
        return bool(digest) and is_regular(path) and sha256(read_regular(path)).hexdigest() != digest
    except OSError:  # writing it says what is wrong
        return False


def write_whole(path: Path, raw: bytes, *, make_folder: bool = False) -> None:
    """Write a file whole or not at all. NotWritten where that can't be done; `make_folder`: its folder may be new."""
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        put_whole(path, raw)
    except OSError as problem:
        raise NotWritten(say("told.minutes_not_saved", path=path_shown(path), why=why(problem))) from problem


@contextlib.contextmanager
def noted(session: Session, path: Path, raw: bytes) -> Generator[None]:
    """Note a file before it is written: a strike names it, and finds what is half made of it should the program die."""
    before = session.exports.digest_of(path)
    session.exported(path, sha256(raw).hexdigest())
    try:
        yield
    except BaseException:
        if before:  # what was written there before stands there still
            session.exported(path, before)
        raise


def is_somebodys(path: Path, state: Path, meeting_id: str) -> bool:
    """Whether a file holds what is not as this program wrote it for this meeting, so that writing over it loses it.

    An empty one has nothing to lose, and what is no file (a pipe, a printer) is never written over.
    """
    from data.store.export_log import all_exported

    try:
        raw = read_regular(path) if is_regular(path) else b""
    except OSError:  # not ours to read, or too large to be minutes
        return True
    return bool(raw) and sha256(raw).hexdigest() not in all_exported(state, meeting_id).values()


def put_listed(path: Path, raw: bytes, state: Path, meeting_id: str) -> None:
    """Write a file of a meeting that no window has, in the list of which it stands before it is written. OSError."""
    from data.store.export_log import exported, remember_export

    before = next((one.digest for one in exported(state, meeting_id) if one.path == str(path.absolute())), "")
    if path.is_file() or (path.parent.is_dir() and not path.exists()):
        with contextlib.suppress(OSError):  # the minutes are written, and that is what was asked for
            remember_export(state, meeting_id, path, sha256(raw).hexdigest())
    try:
        put_whole(path, raw)
    except OSError:
        with contextlib.suppress(OSError):
            if before:
                remember_export(state, meeting_id, path, before)
        raise


def put_whole(path: Path, raw: bytes) -> None:
    """The same, as the computer says it: OSError. What is no file (a pipe, a printer) is written to as it is."""
    from data.store.atomic import write_bytes
    from data.store.temp_files import sweep

    if path.exists() and not path.is_file():
        write_through(path, raw)
    else:
        path = path.resolve()  # where a link leads
        sweep(path)
        write_bytes(path, raw)
