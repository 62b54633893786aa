"""Where somebody is named in a line, and the marks of names that are not kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from data.model.records.people import Marks
from data.queries.names.index import NameKind
from data.record import Record


class Hit(Record, frozen=True):
    """A place where somebody is named who is not to be."""

    start: int
    """Where the name begins in the words, as they were given."""
    end: int
    """Where it ends."""
    words: str
    """The name as it stands there, without a title before it or an 's behind it."""
    people: frozenset[str]
    """The ids of those whose it may be, who are not to be named."""
    kind: NameKind
    """Whose it is."""
    also: frozenset[str] = frozenset()
    """The ids of those who may be named, and have the same name."""


class MarksOf(NamedTuple):
    """The marks of names that somebody had."""

    id: str
    """Whose."""
    marks: tuple[Marks, ...]
    """The marks."""
    kind: NameKind
    """`renamed`, or `gone`."""


def one_by_one(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Hits, of which two with only blanks between them that name the same people are one."""
    last: Hit | None = None
    for hit in hits:
        if last is not None and last.people == hit.people and not text[last.end : hit.start].strip():
            words = text[last.start : hit.end]
            last = Hit(
                start=last.start, end=hit.end, words=words, people=hit.people, kind=hit.kind, also=last.also & hit.also
            )
            continue
        if last is not None:
            yield last
        last = hit
    if last is not None:
        yield last
