"""Every word that a chair reads: questions, labels, messages. Each file in `en/` is one subject.

A key's first part is the file, the rest leads into it: `close.next` is the entry `next` in `en/close.toml`.
What is read is `en.json`, made of these files by `make words`: reading them takes a tenth of the start.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TypeAlias, cast

import msgspec

Entry: TypeAlias = "str | list[str] | dict[str, Entry]"
"""What a file holds under a name: words, a list of words, or more names."""


_VALUE = re.compile(r"\{([a-z_]+)\}")
"""The place of a value in words."""


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
def _entry(key: str) -> Entry:
    file, *names = key.split(".")
    entry: Entry = _file(file)
    for name in names:
        if not isinstance(entry, dict) or name not in entry:
            raise MissingWordsError(f"No words for {key!r}.")
        entry = entry[name]
    return entry


@cache
def _file(name: str) -> dict[str, Entry]:
    held = _files().get(name)
    if held is None:
        raise MissingWordsError(f"No words for {name!r}: there is no file of that name.")
    return cast("dict[str, Entry]", msgspec.json.decode(held))


@cache
def _files() -> dict[str, msgspec.Raw]:
    """What the files hold, by their names; each is decoded when the first of its words is asked for."""
    raw = Path(__file__).with_name("en.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
