"""Names of people on no list in an action line: "@Maria de Souza", "ACTION: Dana to ring"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.parsing.action_line.owner_patterns import owner_patterns
from data.queries.known_names import KnownNames
from data.queries.names.word_lists import also_names
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
    return is_new_name(words.split(), 3)


def is_new_name(words: Sequence[str], most: int) -> bool:
    """Whether words all have capitals, at most so many of them, but for "de" or "van" between them."""
    own = [word for word in words if word not in owner_patterns().particles]
    return 1 <= len(own) <= most and all(_CAPITAL.fullmatch(word) and not word[0].islower() for word in own)


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


def article_end(line: str, start: int) -> int | None:
    """Where the words behind an article begin that stands at `start`; None: there is none, or it is a name, "An"."""
    article = owner_patterns().article.match(line, start)
    if article is None or (line[start].isupper() and folded(article[1]) in also_names()):
        return None
    return article.end()


def capitals_end(line: str, start: int) -> int:
    """Where words with capitals end that stand one behind the other from `start` on; `start`: none does, or a day."""
    end = at = start
    while (word := _CAPITAL.match(line, at)) and word[0][0].isupper():
        if owner_patterns().day.match(word[0]) or owner_patterns().is_whose.search(word[0]):
            return start
        end = at + len(word[0].rstrip("."))
        if line[end : end + 1] != " ":
            break
        at = end + 1
    return end
