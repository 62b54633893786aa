"""The names that the guard looks for, each by its keys: whose it is, and how it may be said."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import product
from typing import Literal, NamedTuple, get_args

from data.queries.names.keys import name_key
from data.queries.names.line_context import LineContext
from data.queries.names.parse_names import LONGEST, Name, name_keys_in, parse_names
from data.queries.names.tokens import WORD
from data.queries.names.typed_names import typed_as, typed_key
from data.words.known import everyday_words

NameKind = Literal["listed", "owner", "renamed", "gone"]
"""Whose a name is.

`listed`: somebody's on the list. `owner`: of whoever does something, and is on no list. `renamed`: somebody's on the
list, who was called so earlier. `gone`: of somebody who was taken out of the list.
"""

_IN_WORD = re.compile(r"\w")
"""What makes more of a word than a name."""

KINDS: tuple[NameKind, ...] = get_args(NameKind)
"""All of them: where a name may be of several, the first one counts."""


class NameEntry(NamedTuple):
    """A row of a list of people, or the words for an owner on no list."""

    id: str
    """Whose it is."""
    text: str
    """The row as it was typed."""
    kind: NameKind = "listed"
    """Whose name it is."""
    now: str = ""
    """What they are called now, where they may be named so: its words are not looked for."""


class TypedNames:
    """What an `@` names somebody by: all that is understood there, so that none of it is left in an action's words."""

    def __init__(self, rows: Sequence[NameEntry]) -> None:
        """`rows`: whose names are looked for."""
        self._rows = rows

    @cached_property
    def _keys(self) -> dict[str, set[str]]:
        """By each key the ids; made when the first `@` is met."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in self._rows:
            now = typed_as(row.now) if row.now else frozenset[str]()
            together = "".join(map(name_key, WORD.findall(row.text)))  # "@drrosehill"
            for key in (typed_as(row.text) | {typed_key(row.text), together}) - now - {""}:
                found[key].add(row.id)
        return found

    def longest_at(self, reading: LineContext, at: int) -> tuple[int, set[str]]:
        """How many words behind an `@` name somebody, and whom; 0: they name nobody."""
        start = reading.tokens[at].start
        for length in range(LONGEST, 0, -1):
            end = reading.name_end(at + length - 1) if at + length <= len(reading.tokens) else start
            words = reading.text[start:end] if not _IN_WORD.match(reading.text, end) else ""
            if people := self._keys.get(typed_key(words)):
                return length, people
        return 0, set()


class NameIndex:
    """The names of several rows by their keys. Building it is linear in the rows; looking up doesn't depend on them."""

    def __init__(self, rows: Iterable[NameEntry]) -> None:
        """`rows`: whose names are looked for."""
        self.alone: defaultdict[str, set[str]] = defaultdict(set)
        """By each key that may stand alone: the ids of those who are called so."""
        self.first_names: set[str] = set()
        """The keys among these that somebody is called by: not surnames alone."""
        self.sequences: defaultdict[str, dict[tuple[str, ...], set[str]]] = defaultdict(dict)
        """By its first key each name of two words or more, and the ids of those who are called so."""
        self.whole: set[tuple[str, ...]] = set()
        """The names of two words or more that have nobody else's in them."""
        self.as_typed: set[tuple[str, ...]] = set()
        """Those among them that are all of a name on the list, in its order."""
        self.initials: defaultdict[str, set[str]] = defaultdict(set)
        """By initials that rows have: the ids."""
        self.handles: set[str] = set()
        """What people make of a name and an initial, in one: "dalew", "dwood", "wooddale"."""
        self.short: set[str] = set()
        """The initials of whole names, which somebody may be called by: "dw"."""
        self.letters: set[str] = set()
        """The first letters of first names and surnames."""
        self.unspaced: defaultdict[str, set[str]] = defaultdict(set)
        """By names in scripts without spaces: the ids."""
        self.given: set[str] = set()
        """Every first name."""
        self.kinds: dict[str, NameKind] = {}
        """By the ids: whose names they are."""
        rows = tuple(rows)
        self.typed = TypedNames(rows)
        """How each of them is typed behind an `@`."""
        for row in rows:
            self.kinds[row.id] = row.kind
            for name in parse_names(row.text):
                self._add(row.id, name, name_keys_in(row.now) if row.now else frozenset())
                if row.kind == "listed" and name.is_whole:
                    self.as_typed |= {one for one in name.said if len(one) > 1}
        self.longest_first = {first: sorted(found, key=len, reverse=True) for first, found in self.sequences.items()}
        self.lengths = sorted({len(one) for one in self.unspaced}, reverse=True)
        self.pieces = {key[:end] for key in self.alone if len(key) > 4 for end in range(2, len(key) - 1)}
        """What names begin with: of these and the next word one may be made, as of "Xiao Ming"."""
        self.keys = {*self.alone, *self.sequences, *self.initials, *(key[0] for key in self.initials)}
        """Every key that a line must have one of to name anybody."""

    def add_met(self, key: str, person: str, kind: NameKind) -> None:
        """A key that was met, and fits a mark of somebody."""
        self.alone[key].add(person)
        self.first_names.add(key)
        self.keys.add(key)
        self.kinds.setdefault(person, kind)

    def _add(self, person: str, name: Name, but: frozenset[str]) -> None:
        for key in (name.given | name.middle | name.surnames | name.nicknames) - but:
            self.alone[key].add(person)
        self.first_names |= (name.given | name.nicknames) - but
        self.given |= name.given - but
        for sequence in name.sequences:
            if not but.issuperset(sequence):
                self.sequences[sequence[0]].setdefault(sequence, set()).add(person)
        self.whole |= name.sequences if name.is_whole else set()
        for first, last in product(name.given | name.nicknames, name.surnames):
            if not but.issuperset((first, last)):
                self.short.add(first[0] + last[0])
                self.handles |= {first + last[0], first[0] + last, last + first[0], last + first}
        self.letters |= {key[0] for key in (name.given | name.surnames) - but}
        for said in name.said:
            if len(said) > 1 and not but.issuperset(said):
                self.short |= {"".join(key[0] for key in said), said[0][0] + said[-1][0], said[0][0] + said[1][0]}
        for key in name.initials:
            self.initials[key].add(person)
        for run in name.unspaced - but:
            self.unspaced[run].add(person)


def is_weak(sequence: tuple[str, ...]) -> bool:
    """Whether a name of several words has only words that everybody uses: "will power"."""
    return all(len(key) < 3 or key in everyday_words() for key in sequence)
