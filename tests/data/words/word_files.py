"""Every entry and group of entries in the files of words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from data import words

EN = words.folder()

FILES = sorted(EN.rglob("*.toml"))

HOUSE = Path(words.__file__).parents[2]


def all_words() -> Iterator[tuple[str, str]]:
    """Every entry of every file, with its key."""
    for file in FILES:
        yield from leaves_in(file)


def leaves_in(file: Path) -> Iterator[tuple[str, str]]:
    """Every entry of a file, with its key."""
    yield from _leaves(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))


def _leaves(key: str, held: Any) -> Iterator[tuple[str, str]]:
    if isinstance(held, str):
        yield key, held
    elif isinstance(held, list):
        yield from ((key, one) for one in cast("list[str]", held))
    else:
        for name, one in cast("dict[str, Any]", held).items():
            yield from _leaves(f"{key}.{name}", one)


def groups_in(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every group of entries in a file, with its key."""
    return _groups(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))


def _groups(key: str, held: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield key, held
    for name, one in held.items():
        if isinstance(one, dict):
            yield from _groups(f"{key}.{name}", cast("dict[str, Any]", one))


KEYS = {key for key, _ in all_words()}
