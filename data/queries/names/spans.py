"""What of a line goes with a name, and the line with other words there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from data.queries.names.contact_details import contact_details, tags
from data.queries.names.initials import Initials, with_initials
from data.queries.names.keys import name_key
from data.queries.names.titles import start_with_titles
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import also_names, is_everyday_key, word_list
from data.words import say

_ENDINGS = re.compile(r"['’ʼ`](?:s|ll|ve|d|re|m)$", re.I)
"""What hangs on a name and stays behind the bracket."""

_BETWEEN = re.compile(r"[\s\"“”«»()-]*")
"""What may stand between two pieces of one name."""

_PAIRS = (("“", "”"), ("(", ")"), ("«", "»"))
"""Quotes and brackets that close each other."""

_GLUED_BEHIND = re.compile(r"\d\w*|_+[^\W_]\w*")
_GLUED_BEFORE = re.compile(r"[^\W_]\w*_$")
_DOTTED = re.compile(r"\.([^\W\d_])(?!\w)")
"""What is written as one with a name: the "_a", the "x_" and the ".a" of "kemi_a", "x_kemi" and "kemi.a"."""

_WORD_BEFORE = re.compile(rf"(?<![\w.'’-])({WORD.pattern})\s+$")
_FARTHEST = 40
"""Characters before a name in which what goes with it is looked for."""

_ALIKE = 2
"""Letters that a first name and a short form of it begin with: "Rosie" of "Rosemary"."""


class Replacement(NamedTuple):
    """Where other words stand than were said."""

    start: int
    """Where it begins in the words."""
    end: int
    """Where it ends."""
    words: str
    """What it reads."""
    people: frozenset[str] = frozenset()
    """The ids of those whose name it may be."""


def whole_name(text: str, start: int, end: int, letters: Initials | None = None) -> tuple[int, int]:
    """What goes with a name: its title, initials and short form, not the ’s behind it; all of an address or a handle.

    `letters`: with which the names of whoever it is begin; None: nobody knows.
    """
    for reach in contact_details(text):
        if reach.start <= start < reach.end:
            return reach.start, max(end, reach.end)
    for first, last in tags(text):
        if first <= start < last:
            return first, max(end, last)
    for one, other in _PAIRS:
        inside = text[start:end]
        start -= inside.count(other) > inside.count(one) and text[:start].endswith(one)
        end += inside.count(one) > inside.count(other) and text[end:].startswith(other)
    if ending := _ENDINGS.search(text[start:end]):
        end = start + ending.start()
    dotted = _DOTTED.match(text, end)
    if letters is not None and dotted and name_key(dotted[1]) in letters.letters:
        end = dotted.end()
    if glued := _GLUED_BEHIND.match(text, end):
        end = glued.end()
    if glued := _GLUED_BEFORE.search(text, max(0, start - _FARTHEST), start):
        start = glued.start()
    start, end = with_initials(text, _start_with_short_form(text, start, letters), end, letters)
    return start_with_titles(text, start), end


def _start_with_short_form(text: str, start: int, letters: Initials | None) -> int:
    """Where a surname begins with the short form before it of whoever it is: "Rosie O'Brien" of Rosemary O'Brien."""
    name, before = WORD.match(text, start), _WORD_BEFORE.search(text, max(0, start - _FARTHEST), start)
    if letters is None or name is None or before is None or name_key(name[0]) not in letters.surnames:
        return start
    key = name_key(before[1])
    is_word = is_everyday_key(key) and (key not in also_names() or key in word_list("modals"))
    if not before[1][0].isupper() or is_word or key in word_list("titles"):
        return start
    alike = any(one[:_ALIKE] == key[:_ALIKE] or (len(key) > _ALIKE and key in one) for one in letters.given)
    return before.start() if alike else start


def replace_spans(text: str, places: Iterable[Replacement]) -> str:
    """Words with others in these places; of several side by side one is left."""
    found = sorted(places, key=lambda one: (one.start, -one.end))
    apart = [one for at, one in enumerate(found) if not any(one.end <= other.end for other in found[:at])]
    printed, done = "", 0
    for place in _joined(text, apart):
        printed += text[done : max(done, place.start)] + place.words
        done = place.end
    return printed + text[done:]


def _joined(text: str, places: Iterable[Replacement]) -> Iterator[Replacement]:
    """Places, of which several side by side are one, and several of one name, as in “Barry “Baz” Fox”."""
    row: list[Replacement] = []
    for place in places:
        if row and not _is_next(text, row[-1], place):
            yield from _as_one(text, row)
            row = []
        row.append(place)
    yield from _as_one(text, row)


def _is_next(text: str, one: Replacement, other: Replacement) -> bool:
    """Whether only blanks stand between two places, or of one name what may stand between its pieces."""
    between = text[one.end : other.start]
    return not between.strip() or (one[2:] == other[2:] and bool(_BETWEEN.fullmatch(between)))


def _as_one(text: str, row: list[Replacement]) -> list[Replacement]:
    """Places as one, unless that would take one of two quotes or brackets away."""
    if len(row) < 2:
        return row
    whole = text[row[0].start : row[-1].end]
    if whole.count('"') % 2 or any(whole.count(one) != whole.count(other) for one, other in _PAIRS):
        return row
    surest = min((one for one in row), key=lambda one: (not one.people, len(one.people)))
    same = len({one.words for one in row}) == 1 or all(one.people and surest.people <= one.people for one in row)
    return [
        surest._replace(start=row[0].start, end=row[-1].end, words=surest.words if same else say("names.someone_else"))
    ]
