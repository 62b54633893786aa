"""Many people who are not to be named, and many lines: what the guard of names is measured with."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

from data.queries.names.find_listed_names import Guard
from data.queries.names.index import NameEntry
from data.queries.names.parse_names import parse_names
from data.queries.names.possible_names import PossibleNames
from data.words.known import everyday_words

SYLLABLES = ("ka", "lo", "mi", "ne", "ru", "sa", "to", "va", "wi", "ben", "dan", "el", "jo", "qua", "zi", "mar")
WORDS_IN_LINE = 11
EACH_NAMES = 7
"""One line in so many names somebody."""


def crowd(count: int, seed: int = 1) -> list[NameEntry]:
    """So many people with made-up first names and surnames."""
    drawn = random.Random(seed)

    def name() -> str:
        return "".join(drawn.choice(SYLLABLES) for _ in range(drawn.randint(2, 3))).capitalize()

    return [NameEntry(str(at), f"{name()} {name()}") for at in range(count)]


def lines(count: int, people: Sequence[NameEntry], seed: int = 2) -> list[str]:
    """So many lines of some 70 letters, of which some name one of these people."""
    drawn = random.Random(seed)
    words = drawn.sample(sorted(everyday_words()), 3_000)
    made: list[str] = []
    for at in range(count):
        line = " ".join(drawn.choice(words) for _ in range(WORDS_IN_LINE)).capitalize()
        made.append(f"{line} {people[at % len(people)].text.split()[0]} said" if at % EACH_NAMES == 0 else line)
    return made


def seconds(people: Sequence[NameEntry], said: Sequence[str], *, may_be: bool = False, again: bool = False) -> float:
    """CPU seconds that it takes to take the names apart and look through the lines; `again`: a second time."""
    parse_names.cache_clear()
    begin = time.process_time()
    guard = Guard(people)
    names = PossibleNames(guard)
    for _ in range(2 if again else 1):
        begin = time.process_time() if _ else begin
        guard.scan(said)
        if may_be:
            names.scan(said)
    return time.process_time() - begin
