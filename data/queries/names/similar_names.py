"""Words that are nearly the name of somebody on a list: one letter off, or its start or end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from data.queries.names.word_lists import is_everyday_key

Nearness = Literal["near", "part"]
"""How near: one letter off (Georgiu), or the start or end of a first name (Alex, Sandra)."""

SHORTEST = 5
"""Letters from which a name may have one letter off."""

START, END = 3, 4
"""Letters that a start or an end of a first name has at least."""


class NearNames:
    """The names that words may be slips for, or short for. What it needs is made when the first word is looked up."""

    def __init__(self, names: Iterable[str], first_names: Iterable[str]) -> None:
        """`names`: every key on the list; `first_names`: those among them that are first names."""
        self._names = tuple(names)
        self._first_names = tuple(first_names)
        self._made: tuple[frozenset[str], defaultdict[str, list[str]]] | None = None

    def nearness(self, key: str) -> Nearness | None:
        """How near an unknown word is to a name. None: it is near none."""
        parts, off = self._made or self._make()
        if len(key) >= SHORTEST and any(
            abs(len(name) - len(key)) < 2 for one in _shorter(key) for name in off.get(one, ())
        ):
            return "near"
        return "part" if key in parts else None

    def _make(self) -> tuple[frozenset[str], defaultdict[str, list[str]]]:
        parts = {
            part
            for name in self._first_names
            for length in range(START, len(name))
            for part in (name[:length], name[-length:] if length >= END else "")
        }
        off: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._names:
            if len(name) >= SHORTEST and not is_everyday_key(name):
                for one in _shorter(name):
                    off[one].append(name)
        self._made = frozenset(parts), off
        return self._made


def _shorter(key: str) -> Iterator[str]:
    """A key, and what is left of it without each of its letters: of two words a letter apart one is in both."""
    yield key
    for at in range(len(key)):
        yield key[:at] + key[at + 1 :]
