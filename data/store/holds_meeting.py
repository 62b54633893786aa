"""Whether a file holds a meeting, and nothing else: told by its beginning where that can be."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import msgspec

from data.errors import ArchiveProblem
from data.model.raw import UNREADABLE, id_in, is_too_deep
from data.store.atomic import MARK
from data.store.read import parse
from data.store.regular_files import head_of, may_be_regular, pieces_of, read_regular

HEAD = 4096
"""Bytes in which the id of a meeting is that we write."""

_FIRST_ID = re.compile(rb'[^"]*"meeting"[^"]*"[^"]*"[^"]*"id"[\s:]*"([^"]*)"')
"""The id that what we write begins with, also where the rest is damaged."""

_FIRST_ID_BEHIND = re.compile(rb'\{\s*"meeting"\s*:\s*\{\s*"[^"]*"\s*:\s*\{\s*"id"\s*:\s*"([^"]*)"')
"""The same behind other text, of which it is told by all that stands before it."""


def is_link(path: Path) -> bool:
    """Whether a file is a link to another."""
    return os.path.islink(path)  # noqa: PTH114  (a Path raises an error where it may not look)


def led_to(path: Path) -> Path:
    """Where a link leads in the end; of what is none, the file itself."""
    return Path(os.path.realpath(path)) if is_link(path) else path


def holds_meeting(path: Path, meeting_id: str, *, known: bool = False) -> bool:
    """Whether a file holds this meeting. `known`: whether it once did, so that it counts where it can't be read.

    Of what begins with another id, or names this one nowhere, no more is kept in the memory than a piece.
    """
    if not known and not _may_hold(path, meeting_id.encode()):
        return False
    try:
        raw = read_regular(path)
    except OSError:  # gone, not ours to read, or larger than any meeting
        return may_be_regular(path) and (known or first_id(path) == meeting_id)
    held = _id_in(raw)
    return known if held is None else held == meeting_id


def first_id(path: Path) -> str | None:
    """The id that a file begins with; None: it begins with none. OSError where it can't be read."""
    return _first_id(head_of(path, HEAD))


def is_nothing_else(path: Path, meeting_id: str, folder: Path) -> bool:
    """Whether a file that holds this meeting holds nothing besides: all of it is the meeting, or what is left of one.

    What lies outside of `folder`, and is only led to from there, isn't the meeting's: somebody put it where it is.
    """
    if is_link(path) and not led_to(path).is_relative_to(os.path.realpath(folder)):
        return False
    try:
        raw = read_regular(path)
    except OSError:  # not ours to read, or larger than any meeting
        return False
    try:
        meeting = parse(raw, path)
    except ArchiveProblem:
        return _begins_as_json(raw) and _is_cut_off(raw) and _first_id(raw) == meeting_id
    rows = (row for rows in meeting.extra.values() for row in rows)  # a newer program's, which have ids as all have
    return meeting.details.id == meeting_id and all(map(id_in, rows))


def _may_hold(path: Path, meeting_id: bytes) -> bool:
    try:
        first = first_id(path)
        return first.encode() == meeting_id if first is not None else names(path, meeting_id)
    except OSError:  # gone, or not ours to read
        return False


def names(path: Path, words: bytes) -> bool:
    """Whether these few bytes are in a file, of which no more than a piece is kept in the memory. OSError as above."""
    return any(words in piece for piece in pieces_of(path))


def _is_cut_off(raw: bytes) -> bool:
    """Whether nothing is wrong with bytes but that they end too early."""
    try:
        msgspec.json.decode(raw.removeprefix(MARK))
    except msgspec.DecodeError as problem:
        return "truncated" in str(problem)
    except UNREADABLE:
        return False
    return False


def _id_in(raw: bytes) -> str | None:
    """The id of the meeting in these bytes, damaged or not; empty: they are something else; None: nobody can tell."""
    try:
        held: Any = msgspec.json.decode(raw.removeprefix(MARK))
    except UNREADABLE:
        return _first_id(raw)
    if is_too_deep(held):
        return _first_id(raw)
    try:
        return next(str(row["id"]) for row in held["meeting"].values())
    except (AttributeError, KeyError, TypeError, StopIteration):
        return ""


def _begins_as_json(raw: bytes) -> bool:
    return raw.removeprefix(MARK).lstrip().startswith(b"{")


def _first_id(raw: bytes) -> str | None:
    first = _FIRST_ID.match(raw) if _begins_as_json(raw) else _FIRST_ID_BEHIND.search(raw)
    return first[1].decode(errors="replace") if first is not None else None
