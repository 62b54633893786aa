"""Every word that a chair reads or types: questions, labels, messages, months. A language is one folder.

A key's first part is the file, the rest leads into it: `close.next` is the entry `next` in `en/close.toml`. Each stage
has a file with all that is said of it; what belongs to no stage is in `en/common/`, a file for each thing it is about.
A file is read when the first of its words is asked for, and of that no more than the part between two headings.
"""

from __future__ import annotations

import os
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, cast

WordsEntry: TypeAlias = "str | list[str] | dict[str, WordsEntry]"
"""What a file holds under a name: words, a list of words, or more names."""


_VALUE = re.compile(r"\{([a-z_]+)\}")
"""The place of a value in words."""

_HEADING = re.compile(r"^(?=\[([a-z_]+))", re.MULTILINE)
"""Where a part of a file begins, with the first name in its heading."""


class MissingWordsError(LookupError):
    """A key that no file has words for, or words that ask for a value that was not given."""


def say(key: str, /, *, count: int | None = None, **values: object) -> str:
    """The words under a key, with each `{name}` in them replaced by the value of that name.

    `count`: where the entry has `one` and `other`, the one that fits; it is the value of `{count}` too.
    Values are put in as they are, in one pass: braces in a person's own words are just braces.
    """
    entry = _entry(key)
    if isinstance(entry, dict) and count is not None:
        entry = entry.get("one" if count == 1 else "other", entry)
    if not isinstance(entry, str):
        raise MissingWordsError(f"No words for {key!r}: it names a group of entries, not one.")
    if "{" not in entry:
        return entry
    if count is not None:
        values = {"count": count, **values}

    def value(match: re.Match[str]) -> str:
        try:
            return str(values[match[1]])
        except KeyError:
            raise MissingWordsError(f"The words for {key!r} need a value for {match[1]!r}.") from None

    return _VALUE.sub(value, entry)


def words_of(key: str) -> tuple[str, ...]:
    """The list of words under a key, in its order."""
    entry = _entry(key)
    if not isinstance(entry, list):
        raise MissingWordsError(f"No list of words for {key!r}.")
    return tuple(entry)


def entries_of(key: str) -> dict[str, str]:
    """The words under a key by their names, in the file's order. Entries that are groups themselves are left out."""
    entry = _entry(key)
    if not isinstance(entry, dict):
        raise MissingWordsError(f"No group of words for {key!r}.")
    return {name: words for name, words in entry.items() if isinstance(words, str)}


@cache
def folder() -> Path:
    """The folder of the language: the one beside this file, or another that a test chooses at the start."""
    return Path(os.environ.get("COPROD_WORDS") or Path(__file__).parent / "en")


@cache
def _entry(key: str) -> WordsEntry:
    file, *names = key.split(".")
    parts = _parts(file)
    if parts is None:
        raise MissingWordsError(f"No words for {key!r}: there is no file {file!r}.")
    entry: WordsEntry = _part(file, names[0] if names and names[0] in parts else "")
    for name in names:
        if not isinstance(entry, dict) or name not in entry:
            raise MissingWordsError(f"No words for {key!r}.")
        entry = entry[name]
    return entry


@cache
def _part(file: str, name: str) -> dict[str, WordsEntry]:
    """What stands under the headings that begin with a name: to read a whole file takes as long as a frame has."""
    held: dict[str, Any] = tomllib.loads((_parts(file) or {}).get(name, ""))
    return cast("dict[str, WordsEntry]", held)


@cache
def _parts(file: str) -> dict[str, str] | None:
    """The text of a file by the first name in each heading; "" is what stands before the first. None: no such file."""
    for path in (folder() / f"{file}.toml", folder() / "common" / f"{file}.toml"):
        if path.is_file():
            break
    else:
        return None
    head, *rest = _HEADING.split(path.read_text(encoding="utf-8"))
    parts = {"": head}
    for name, text in zip(rest[::2], rest[1::2], strict=True):
        parts[name] = parts.get(name, "") + text
    return parts
