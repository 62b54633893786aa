"""Names of people on no list in an action line: "@Maria de Souza", "ACTION: Dana to ring"."""

from __future__ import annotations

import re

from data.queries.people_names import KnownNames
from data.text.clean import folded
from data.text.dates.phrases import MONTH, WEEKDAY
from data.words import words_of
from data.words.known import is_everyday

DAY = re.compile(rf"(?:{MONTH}|{WEEKDAY})(?!\w)", re.IGNORECASE)
"""A day of the week or a month."""

_CAPITAL = re.compile(r"[^\W\d_][\w.'’-]*")
_STOP = re.compile(r"\s*[,:]")
_PARTICLES = frozenset(
    ("de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "den", "der", "ter", "bin",
     "ibn", "al", "el")
)  # fmt: skip
"""Words in names that have no capital."""

_NEXT_NAME = re.compile(rf" (?:(?:{'|'.join(sorted(_PARTICLES))}) )*([^\W\d_](?:[’'-]?[^\W\d_])*(?<!['’]s))(?!\w)")
"""A word behind a name that may be of it, with "de" or "van" before it."""


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
    own = [word for word in words.split() if word not in _PARTICLES]
    return 1 <= len(own) <= 3 and all(_CAPITAL.fullmatch(word) and not word[0].islower() for word in own)


def new_name_end(line: str, start: int, end: int, known: KnownNames) -> int:
    """Where the name of somebody on no list ends that begins with a word behind an `@`: "@Maria de Souza"."""
    while line[start].isupper() and (more := _NEXT_NAME.match(line, end)):
        longer, word = line[start : more.end()], more[1]
        everyday = is_everyday(folded(word)) and not _STOP.match(line, more.end())
        if everyday or word.isupper() or DAY.match(word) or known.meant(word) or not _looks_like_name(longer):
            break
        end = more.end()
    return end
