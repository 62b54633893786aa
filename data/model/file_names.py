"""What a meeting's file is called."""

from __future__ import annotations

import re

from data.model.records.meeting import Meeting
from data.text.clean import folded
from data.words import say

LONGEST = 60
"""Letters of the title in a file's name. With the rest it stays below what any system allows."""

_RESERVED = r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)"


def safe_name(meeting_id: str) -> str:
    """An id as a file's name: as it is, or a digest of one that is not ours and perhaps no file name."""
    if re.fullmatch(r"[0-9A-Za-z-]{1,64}", meeting_id):
        return meeting_id
    from hashlib import sha256

    return sha256(meeting_id.encode()).hexdigest()


def slug(title: str) -> str:
    """A title as a part of a file's name on any system: small ASCII letters, digits and hyphens; may be empty."""
    short = "-".join(re.findall(r"[a-z0-9]+", folded(title)))[: LONGEST + 1]
    if len(short) > LONGEST:
        short = short.rpartition("-")[0] or short[:LONGEST]
    return short.strip("-")


def file_stem(meeting: Meeting) -> str:
    """The beginning of the names of a meeting's files: its date and title, as in 2026-10-21-park-lane-crossing."""
    stem = "-".join(part for part in (meeting.details.date, slug(meeting.details.title)) if part)
    if not stem or re.fullmatch(_RESERVED, stem):
        stem = say("archive.stem", name=stem).rstrip("-")
    return stem


def file_names(meeting: Meeting) -> tuple[str, ...]:
    """Names for a meeting's file, the best one first: the others are for when it is taken."""
    stem = file_stem(meeting)
    return tuple(f"{stem}-{digits}.json" for digits in _digits(meeting.details.id))


def as_we_name(name: str, meeting_id: str = "") -> bool:
    """Whether a file is called as we name them, whatever it is about: no copy is.

    `meeting_id`: of the meeting that it holds; empty: it is not known.
    """
    stem, hyphen, digits = name.removesuffix(".json").rpartition("-")
    ours = re.fullmatch(r"[\w-]+", stem) is not None and stem == stem.lower()
    known = digits in _digits(meeting_id) if meeting_id else re.fullmatch(r"[0-9a-f]{4,32}", digits) is not None
    return bool(hyphen) and ours and known


def own_first(name: str, meeting_id: str) -> tuple[bool, int, str]:
    """Sorts the names of files that hold one meeting, the same on every computer: its own goes before all copies.

    That is the one as we name it; of others, which somebody has renamed, the shortest: copies have more in theirs.
    """
    return (not as_we_name(name, meeting_id), len(name), name)


def _digits(meeting_id: str) -> tuple[str, ...]:
    """How much of its id stands in a file's name, the least first."""
    digits = re.sub(r"[^0-9A-Za-z]", "", meeting_id) or "0"
    return tuple(dict.fromkeys(digits[:length] for length in (4, 8, 16, 32)))
