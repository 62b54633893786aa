"""Titles before names: what of the words before a name goes with it."""

from __future__ import annotations

import re

from data.queries.names.keys import name_key
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import word_list

_FARTHEST = 40
"""Characters before a name in which the word before it is looked for."""

_BEFORE = re.compile(rf"(?<!\w)({WORD.pattern})(\.\s*|\s+)$")


def start_with_titles(text: str, start: int) -> int:
    """Where a name begins with the titles before it: "Dr Patel".

    A title has a capital there. Behind "the" or "my" it is none: "the Doctor Petra saw".
    """
    at, before = start, _word_before(text, start)
    while before and before[1][0].isupper() and name_key(before[1]) in word_list("titles"):
        at = before.start()
        before = _word_before(text, at)
    if at < start and before and name_key(before[1]) in word_list("articles") | word_list("whose"):
        return start
    return at


def _word_before(text: str, at: int) -> re.Match[str] | None:
    return _BEFORE.search(text, max(0, at - _FARTHEST), at)
