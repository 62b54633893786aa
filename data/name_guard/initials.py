"""Initials beside a name: which of them go with it, as in "N. Okafor", "Ngozi O." and "Okafor, N."."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.name_guard.name_keys import name_key
from data.name_guard.parsed_names import parse

_BEFORE = re.compile(r"(?<![\w.'’-])(?:[^\W\d_]\.[\s-]*|[^\W\d_](?:\s+|-))+$")
_ONE_BEFORE = re.compile(r"([^\W\d_])(\.?)[\s-]*")
_BEHIND = re.compile(r"(,?)\s+([^\W\d_])(\.?)(?![\w'’-]*\w)")
_GOES_ON = re.compile(r"['’]|\s*(?:[^\W\d_]\.|[,;:)–—-])|\s+(?=[^\W\d_])")
"""What stands behind a full stop that is an initial's, and ends no sentence."""

_WORDS = ("I", "A")
"""Letters that are words by themselves, so that they are initials only with their full stop."""

FARTHEST = 12
"""Characters before a name in which its initials are looked for."""


def initials_of(rows: Iterable[str]) -> frozenset[str] | None:
    """The letters with which the names on these rows begin. None: a row has a surname alone, as "Dr Patel"."""
    names = [name for row in rows for name in parse(row)]
    if not all(name.given or name.initials for name in names):
        return None
    return frozenset(letter for name in names for letter in (*(key[0] for key in name.keys), *"".join(name.initials)))


def with_initials(text: str, start: int, end: int, letters: frozenset[str] | None = None) -> tuple[int, int]:
    """Where a name begins and ends with the initials beside it.

    `letters`: with which the names of whoever it is begin; None: nobody knows, so that any letter with a full stop may
    be theirs.
    """
    before = _BEFORE.search(text, max(0, start - FARTHEST), start)
    if before is not None:
        found = list(_ONE_BEFORE.finditer(text, before.start(), start))
        theirs = [_is_initial(one[1], one[2], letters) for one in found]
        first = len(theirs) - theirs[::-1].index(False) if False in theirs else 0
        if first < len(found) and (not first or found[first - 1][0][-1].isspace()):  # not the N of "U.N. Okafor"
            start = found[first].start()
    while (behind := _BEHIND.match(text, end)) and _is_initial(behind[2], behind[3], letters):
        if behind[1] and not behind[3]:  # "Okafor, N came"
            break
        ends_sentence = behind[3] and not (
            (more := _GOES_ON.match(text, behind.end())) and not _starts_sentence(text, more.end())
        )
        end = behind.end(2) if ends_sentence else behind.end()
        if ends_sentence:
            break
    return start, end


def _starts_sentence(text: str, at: int) -> bool:
    return text[at : at + 1].isupper() and not re.match(r"[^\W\d_]\.", text[at : at + 2])


def _is_initial(letter: str, stop: str, letters: frozenset[str] | None) -> bool:
    if not letter.isupper() or (not stop and (letter in _WORDS or letters is None)):
        return False
    return letters is None or name_key(letter) in letters
