"""A file that holds a list: its bytes as text, or why it can't be read as one and what to do instead."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from pathlib import Path
from typing import Any

from data.errors import path_shown, why_unread
from data.record import Record
from data.words import say

MOST_BYTES = 2 * 1024 * 1024
"""A list is not longer than this."""

SEARCHED = 1000
"""So many bytes are looked at for what a file says of itself."""

CONTROLS = 0.01
"""From what share of control characters on it is no text."""

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
"""What a file may begin with to say how its letters are written, the longer first."""

_MARK = rb"\A(?:\xef\xbb\xbf)?\s*"

_KINDS = (
    (rb"\A%PDF", "pdf"),
    (rb"\A(?:\{\\rtf|\xd0\xcf\x11\xe0)", "document"),
    (rb"BEGIN:VCARD", "contacts"),
    (rb"BEGIN:VCALENDAR", "calendar"),
    (_MARK + rb"<(?:!doctype|!--|\?xml)|<(?:html|body|table|tr|td|ul|ol|li|div|p|span|br)\b[^<>@]*>", "web_page"),
    (_MARK + rb"(?:\{\s*\"|\[\s*[\[{\"])", "program_data"),
)
"""What files say near their beginning that hold something else than a list, and what it is."""

_IN_ZIP = (
    (b"word/", "document"),
    (b"xl/", "workbook"),
    (b"opendocument.spreadsheet", "workbook"),
    (b"opendocument.text", "document"),
)
"""What stands in a zip file that is a document of an office program."""

_FITS_BEHIND = "’”»…–—"
"""What may stand right behind a letter and is none, besides what is ASCII."""


class NotAList(Exception):  # noqa: N818  (named for what a person reads)
    """A file or a paste that no list of people can be read from. Its words are for the chair: one plain line."""

    def __init__(self, kind: str, **values: Any) -> None:
        """`kind`: what it is instead, by its name among the words; `values`: what these need."""
        super().__init__(say(f"people_list.refused.{kind}", **values))
        self.kind = kind
        self.values = values


class Source(Record, frozen=True):
    """A list as text."""

    text: str
    """All of it."""
    guessed: bool = False
    """Whether the file doesn't say how its letters are written, so that somebody has to look at them."""


def read_file(path: Path) -> Source:
    """The list in a file. NotAList where it holds none, or can't be read.

    Only a file is opened for reading: a pipe or a device might keep whoever reads it waiting for ever.
    """
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise NotAList("folder", path=path_shown(path))
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise NotAList("no_file", path=path_shown(path))
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError as problem:
        raise NotAList("missing", path=path_shown(path)) from problem
    except (OSError, ValueError) as problem:
        reason = why_unread(problem) if isinstance(problem, OSError) else str(problem)
        raise NotAList("unread", path=path_shown(path), why=reason) from problem
    return source_of(raw)


def source_of(raw: bytes) -> Source:
    """The text that bytes hold. NotAList where they hold something else, or may hold anything."""
    if len(raw) > MOST_BYTES:
        raise NotAList("too_long")
    kind = _kind_of(raw)
    if kind:
        raise NotAList(kind)
    source = _decoded(raw)
    controls = sum(unicodedata.category(one) == "Cc" and one not in "\t\n\r\f\v\x85" for one in source.text)
    if "\0" in source.text or controls > CONTROLS * len(source.text):
        raise NotAList("no_text")
    return source


def _kind_of(raw: bytes) -> str:
    """What bytes are that are no list, by what they say first; empty: they may be one."""
    if raw.startswith(b"PK"):
        return next((kind for part, kind in _IN_ZIP if part in raw), "packed")
    return next((kind for said, kind in _KINDS if re.search(said, raw[:SEARCHED], re.IGNORECASE)), "")


def _decoded(raw: bytes) -> Source:
    """The letters of a file: as it says, else as UTF-8 or UTF-16 where it can be nothing else, else a guess."""
    codec = next((name for mark, name in _BOMS if raw.startswith(mark)), "")
    if not codec and b"\0" in raw:
        codec = _utf_16(raw[:200])
        if not codec:
            raise NotAList("no_text")
    try:
        return Source(text=raw.decode(codec or "utf-8"))
    except UnicodeDecodeError as problem:
        if codec:
            raise NotAList("letters") from problem
    try:
        guess = raw.decode("cp1252")
    except UnicodeDecodeError as problem:
        raise NotAList("letters") from problem
    if not _may_be_right(guess):
        raise NotAList("letters")
    return Source(text=guess, guessed=True)


def _utf_16(start: bytes) -> str:
    """Which UTF-16 has no mark in front and a zero as every second byte; empty: neither."""
    if len(start) > 1 and not any(start[1::2]):
        return "utf-16-le"
    return "utf-16-be" if len(start) > 1 and not any(start[::2]) else ""


def _may_be_right(guess: str) -> bool:
    """Whether letters that were guessed may be what was written: "José", and neither "JosŽ" nor "Nœ–ez".

    Only what is not ASCII was guessed: nothing else speaks against it.
    """
    for before, one, after in zip(f" {guess}", guess, f"{guess[1:]} ", strict=False):
        guessed = not (before + one).isascii()
        if one == "ƒ":  # no letter of a name: "Siƒn" of an old PC
            return False
        if guessed and before.isalpha() and before.islower() and one.isupper():
            return False
        if one.isascii() or one.isalpha():
            continue
        if before.isalpha() and (one not in _FITS_BEHIND or (after.isalpha() and one != "’")):
            return False
        if after.isalpha() and unicodedata.category(one)[0] in "SN":
            return False
    return True
