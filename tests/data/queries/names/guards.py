"""Guards for tests."""

from __future__ import annotations

from data.queries.names.find_listed_names import Guard
from data.queries.names.index import NameEntry
from data.queries.names.possible_names import PossibleNames


def guarding(*names: str, shown: tuple[str, ...] = (), groups: tuple[str, ...] = ()) -> Guard:
    """A guard of these names; each row's id is the row."""
    return Guard((NameEntry(name, name) for name in names), (NameEntry(name, name) for name in shown), groups)


def found(guard: Guard, line: str) -> list[str]:
    """What a guard finds in a line, in its words."""
    return [hit.words for hit in guard.hits(line)]


def told(guard: Guard, *lines: str) -> list[tuple[str, str]]:
    """The words of these lines that may be names all the same, each with why."""
    return [(one.words, one.reason) for one in PossibleNames(guard).scan(lines)]
