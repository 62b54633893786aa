"""What somebody on a list is typed as where they do something: by the names that the guard knows them by."""

from __future__ import annotations

import re
from functools import lru_cache

from data.queries.names.keys import ENDING, name_key
from data.queries.names.parse_names import Name, parse_names
from data.queries.names.row_text import row_words
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import word_list

_BLANKS = re.compile(r"[\s_.,-]+")
_TITLED = "~"
"""What a key begins with of which words with a title are typed: it counts for surnames, too."""


def typed_key(words: str) -> str:
    """The key of words as they are typed for somebody, a title apart; empty: they are no name, like "Ana's"."""
    if ENDING.search(words.strip()):
        return ""
    pieces = [piece for piece in _BLANKS.split(words) if piece]
    titles = 0
    while titles < len(pieces) - 1 and name_key(pieces[titles]) in word_list("titles"):
        titles += 1
    key = name_key("".join(pieces[titles:]))
    return _TITLED + key if titles and key else key


@lru_cache(4096)
def typed_as(row: str) -> frozenset[str]:
    """Every key by which somebody on a row is typed: first names, nicknames, the whole name, a surname with a title."""
    found = {key for name in parse_names(row) for key in _called(name)}
    found |= {f"{_TITLED}{key}" for name in parse_names(row) for key in (*_called(name), *name.surnames)}
    return frozenset(found | _first_word(row))


def _called(name: Name) -> frozenset[str]:
    whole = {"".join(one) for one in name.sequences if not name.given.isdisjoint(one)}
    alone = name.given | name.unspaced | (name.nicknames - name.surnames)
    return frozenset(alone | whole) or name.surnames


def _first_word(row: str) -> set[str]:
    """The first word of a row, where it is no title: also of a row that names nobody for sure, "Parent B"."""
    words = [key for key in map(name_key, WORD.findall(row_words(row).words)) if key]
    while words and words[0] in word_list("titles"):
        words = words[1:]
    return set(words[:1])
