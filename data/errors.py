"""What can go wrong with a meeting's file, as exceptions whose words a chair can act on."""

from __future__ import annotations

import errno
import re
from pathlib import Path

from data.words import say


class ArchiveProblem(Exception):  # noqa: N818  (named for what a person reads, like those below)
    """Something about the kept meetings went wrong. Its words are for the chair: one or two plain lines."""


class Damaged(ArchiveProblem):
    """A file that can't be read as what it should be. It is never taken for empty, never overwritten."""


class NotAMeeting(ArchiveProblem):
    """A file that can be read and holds no meeting."""


class NotFound(ArchiveProblem):
    """No meeting is called that."""


class Ambiguous(ArchiveProblem):
    """More than one meeting is called that."""


class CannotRead(ArchiveProblem):
    """A file or folder that the computer doesn't let us read."""


class CannotWrite(ArchiveProblem):
    """A file or folder that the computer doesn't let us write."""


class Newer(ArchiveProblem):
    """A meeting that a newer program wrote, so that this one can't tell what all of it means."""


class ReadOnly(ArchiveProblem):
    """A change to a meeting that can only be read."""


LONGEST = 1000
"""Letters of a path that are shown. A longer one is none that a file could have."""

_NO_TEXT = "[\x00-\x1f\x7f-\x9f\ud800-\udfff]"
"""What a file's name may hold and a terminal must not get: controls, and bytes that are no text."""

_WHY = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "too_big",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EROFS: "not_allowed",
    errno.ENOENT: "gone",
    errno.EISDIR: "is_a_folder",
    errno.ENOTDIR: "not_a_folder",
    errno.EEXIST: "taken",
    errno.ENXIO: "not_a_file",
    errno.EBADF: "closed",
    errno.EMFILE: "too_many_open",
    errno.ENFILE: "too_many_open",
    errno.ENAMETOOLONG: "too_long",
    errno.ELOOP: "a_loop",
}


def why(problem: OSError) -> str:
    """What stands in the way of writing, in plain words that fit behind a colon."""
    reason = _WHY.get(problem.errno or 0)
    if reason is not None:
        return say(f"archive.why.{reason}")
    return say("archive.why.unknown", error=problem.strerror or type(problem).__name__)


def why_unread(problem: OSError) -> str:
    """What stands in the way of reading, in plain words that fit behind a colon."""
    if isinstance(problem, PermissionError):
        return say("archive.why.not_allowed_to_read")
    return say("archive.why.larger_than_read") if problem.errno == errno.EFBIG else why(problem)


def cannot_write(path: Path, problem: OSError) -> CannotWrite:
    """What to raise where a path can't be written."""
    return CannotWrite(say("archive.cannot_write", path=path_shown(path), why=why(problem)))


def path_shown(path: Path) -> str:
    """A path as the screen may show it: from `~` where it is below home, and nothing in it but text."""
    try:
        name = str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # not below home; no home at all
        name = str(path)
    if len(name) > LONGEST:
        name = f"{name[: LONGEST // 2]}…{name[-LONGEST // 2 :]}"
    return re.sub(_NO_TEXT, "\ufffd", name)
