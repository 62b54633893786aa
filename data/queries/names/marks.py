"""Marks of names that are not kept: they tell a name that is said again, and none can be read back from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from data.model.records.people import Marks
from data.queries.names.keys import spellings
from data.queries.names.parse_names import Name, parse_names

BYTES = 2
"""Of each mark: so few that many names fit it, and nobody can tell who it was."""


MOST = 3
"""Names of which a word is made that somebody wrote as one."""


def marker(salt: str) -> Callable[[str], int]:
    """What gives the mark of a key: a number of 16 bits. `salt`: 16 random bytes in hex."""
    salted = blake2b(key=bytes.fromhex(salt), digest_size=BYTES)

    def mark(key: str) -> int:
        of_key = salted.copy()
        of_key.update(key.encode())
        return int.from_bytes(of_key.digest(), "big")

    return mark


def marked_keys(row: str) -> frozenset[str]:
    """What is marked of a row's names: each piece by which somebody may be named alone, and nothing run together."""
    return frozenset(key for name in parse_names(row) for key in _alone(name) if len(key) > 1)


def marks_of(keys: Iterable[str], salt: str) -> tuple[Marks, ...]:
    """The marks of keys under one salt; none where there are no keys."""
    of = tuple(sorted(set(map(marker(salt), keys))))
    return (Marks(salt=salt, of=of),) if of else ()


def _alone(name: Name) -> Iterator[str]:
    run_together = {"".join(sequence) for sequence in name.sequences}
    together = {key for one in run_together for key in spellings(one)}
    yield from name.given | name.middle | name.surnames | name.unspaced
    yield from (key for key in name.nicknames if key not in together)


def split_run_together(key: str, fits: Callable[[str], bool], most: int = MOST) -> Iterator[tuple[str, ...]]:
    """Each way in which a word is two different names or more, written as one; `most`: of how many pieces."""
    for cut in range(2, len(key) - 1):
        first, rest = key[:cut], key[cut:]
        if not fits(first):
            continue
        if rest != first and fits(rest):
            yield first, rest
        if most > 2:
            yield from ((first, *pieces) for pieces in split_run_together(rest, fits, most - 1))


def usable(marks: Iterable[Marks]) -> Iterator[Marks]:
    """Those whose salt can be used: what another program wrote may be anything."""
    for one in marks:
        try:
            usable_salt = 0 < len(bytes.fromhex(one.salt)) <= blake2b.MAX_KEY_SIZE
        except ValueError:
            continue
        if usable_salt:
            yield one
