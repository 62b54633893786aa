"""Names of people on no list in an action line: "@Maria de Souza", "ACTION: Dana to ring"."""

from __future__ import annotations

import re

from data.parsing.action_line.owner_patterns import owner_patterns
from data.queries.people_names import KnownNames
from data.text.clean import folded
from data.words import words_of
from data.words.known import is_everyday

_CAPITAL = re.compile(r"[^\W\d_][\w.'’-]*")
_STOP = re.compile(r"\s*[,:]")


def may_be_new(words: str, known: KnownNames) -> bool:
    """Whether words look like the name of somebody on no list: no word of the language begins them, "Ask Ana"."""
    if not _looks_like_name(words):
        return False
    first, _, rest = words.partition(" ")
    small = folded(first)
    if small in words_of("reading.no_names"):
        return False
    if small not in words_of("reading.first_names") and any(map(is_everyday, (small, *small.split("-")))):
        return False
    return not (known.meant(rest) or known.several(rest))


def _looks_like_name(words: str) -> bool:
    """Whether words are one to three with capitals, and at most "de" or "van" between them."""
    own = [word for word in words.split() if word not in owner_patterns().particles]
    return 1 <= len(own) <= 3 and all(_CAPITAL.fullmatch(word) and not word[0].islower() for word in own)


def new_name_end(line: str, start: int, end: int, known: KnownNames) -> int:
    """Where the name of somebody on no list ends that begins with a word behind an `@`: "@Maria de Souza"."""
    says = owner_patterns()
    while line[start].isupper() and (more := says.next_name.match(line, end)):
        word = says.is_whose.sub("", more[1])
        stop = more.end() - len(more[1]) + len(word)
        everyday = is_everyday(folded(word)) and not _STOP.match(line, stop)
        if everyday or word.isupper() or says.day.match(word) or known.meant(word):
            break
        if not _looks_like_name(line[start:stop]):
            break
        end = stop
    return end
