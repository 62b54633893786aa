"""What a meeting's file is called, and how the names of files begin that are made of it."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator

from data.model.records.meeting import Meeting
from data.text.clean import folded
from data.words import say

LONGEST = 60
"""Letters of the title in a file's name."""

LONGEST_BYTES = 84
"""The same in bytes of UTF-8. Twice that, with the rest and what sync clients add, is below what any system allows."""

_UNSEEN = "[\u034f\u115f\u1160\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
"""What counts as a letter, or as part of one, and has no shape: besides the controls (category Cf)."""

_RESERVED = r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)"


def safe_name(meeting_id: str) -> str:
    """An id as a file's name: as it is, or a digest of one that is not ours and perhaps no file name."""
    if re.fullmatch(r"[0-9A-Za-z-]{1,64}", meeting_id):
        return meeting_id
    from hashlib import sha256

    return sha256(meeting_id.encode()).hexdigest()


def slug(title: str) -> str:
    """A title as a part of a file's name: small letters of any script, digits and hyphens; may be empty.

    Every system takes it, and so does SharePoint. Where this computer can't write such letters into the name of a file,
    they become those from a to z that are nearest.
    """
    name = _slug(title)
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return _slug("".join(letter if letter.isascii() else " " for letter in folded(title)))
    return name


def _slug(title: str) -> str:
    name, words = "", list(_words(title))
    for letters in words:
        longer = f"{name}-{''.join(letters)}" if name else "".join(letters)
        if not _fits(longer):
            break
        name = longer
    return name or _cut(words[0] if words else [])


def _words(title: str) -> Iterator[list[str]]:
    """Its words, each as its letters with the signs that belong to them: vowels of a script, accents."""
    bare = "".join(one for one in re.sub(_UNSEEN, "", title) if unicodedata.category(one) != "Cf")
    word: list[str] = []
    for one in unicodedata.normalize("NFC", unicodedata.normalize("NFC", bare).lower()):
        kind = unicodedata.category(one)
        if kind[0] == "L" or kind == "Nd":
            word.append(one)
        elif kind in ("Mn", "Mc") and word:
            word[-1] += one
        elif word:
            yield word
            word = []
    if word:
        yield word


def _fits(name: str) -> bool:
    return len(name) <= LONGEST and len(name.encode()) <= LONGEST_BYTES


def _cut(letters: list[str]) -> str:
    """As many letters of one word as fit."""
    most = max(at for at in range(min(len(letters), LONGEST) + 1) if _fits("".join(letters[:at])))
    return "".join(letters[:most])


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
    stem, hyphen, digits = unicodedata.normalize("NFC", name).removesuffix(".json").rpartition("-")
    ours = bool(stem) and stem == stem.lower() and all(map(_is_of_a_name, stem))
    known = digits in _digits(meeting_id) if meeting_id else re.fullmatch(r"[0-9a-f]{4,32}", digits) is not None
    return bool(hyphen) and ours and known


def _is_of_a_name(one: str) -> bool:
    return one in "-_" or unicodedata.category(one)[0] in "LMN"


def own_first(name: str, meeting_id: str) -> tuple[bool, int, str]:
    """Sorts the names of files that hold one meeting, the same on every computer: its own goes before all copies.

    That is the one as we name it; of others, which somebody has renamed, the shortest: copies have more in theirs.
    """
    return (not as_we_name(name, meeting_id), len(name), name)


def _digits(meeting_id: str) -> tuple[str, ...]:
    """How much of its id stands in a file's name, the least first."""
    digits = re.sub(r"[^0-9A-Za-z]", "", meeting_id) or "0"
    return tuple(dict.fromkeys(digits[:length] for length in (4, 8, 16, 32)))
