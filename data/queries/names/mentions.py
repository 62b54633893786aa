"""Whether words that say who does something name one of certain people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.queries.names.find_listed_names import Guard
from data.queries.names.keys import name_key
from data.queries.names.line_context import LineContext
from data.queries.names.owner_free_text import name_words
from data.queries.names.tokens import composed
from data.queries.names.word_lists import is_everyday_key
from data.words import words_of

_JOINS = re.compile(r"[,;:/&+(]")


class Mentions:
    """Finds people in words for an owner, where a name is to be expected: more than in what people say.

    A name that is an everyday word ("Rose", "Hill") counts with its capital; in small letters only a first name does,
    where it stands first, or behind "and", "with" or a comma.
    """

    def __init__(self, guard: Guard, typed: Iterable[str] = ()) -> None:
        """`guard`: knows their names; `typed`: what was typed for people who are gone, also where it says more."""
        self._guard = guard
        typed_words = {name_key(word) for words in typed for word in name_words(words)}
        self._typed = typed_words - set(words_of("minutes.owners.little_words")) - guard.groups.words

    def found(self, words: str) -> bool:
        """Whether one of them is named in the words."""
        if self._guard.hits(words):
            return True
        reading = LineContext(composed(words)[0])
        taken = self._guard.taken_by_shown(reading)
        return any(
            self._names(reading, at) for at, token in enumerate(reading.tokens) if token.is_word and at not in taken
        )

    def _names(self, reading: LineContext, at: int) -> bool:
        key = reading.key(at)
        names = self._guard.names
        if len(key) < 2 or (key not in names.alone and key not in self._typed):
            return False
        if reading.tokens[at].text.islower() and is_everyday_key(key):
            return key in names.first_names and _is_expected(reading, at)
        return key in self._typed or key in names.first_names or not self._guard.groups.stands(reading, at)


def _is_expected(reading: LineContext, at: int) -> bool:
    """Whether a name is to be expected: first, or right behind what joins two who do something."""
    if at == 0 or reading.key(at - 1) in ("and", "with"):
        return True
    return bool(_JOINS.search(reading.text[reading.tokens[at - 1].start + 1 : reading.tokens[at].start])) or (
        reading.key(at - 1) in ("(", ":", ";")
    )
