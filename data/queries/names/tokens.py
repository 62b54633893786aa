"""A line as the guard reads it: its words, numbers and stops, and where each stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from data.queries.names.keys import APOSTROPHES, name_key

_VOWELS = "\u0300-\u036f\u0900-\u0903\u093a-\u0963\u0981-\u0dff\u064b-\u065f\u0670"
"""What combines with the letter before it: accents, and the vowels of Indian and Arabic scripts."""

_ESCAPED = r"(?!(?<=\\)[nrt]\w)"
"""The letter behind a backslash that stands for a new line or a tab is none of the word behind it: "Ana\\nRuiz"."""

_LETTERS = rf"{_ESCAPED}[^\W\d_](?:[^\W\d_]|[{_VOWELS}]|[{APOSTROPHES}](?=[^\W\d_]))*"

WORD = re.compile(_LETTERS)
"""A word: letters, with an apostrophe only between them. Hyphens part words, and so do `_`, `.` and `@`."""

UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
"""Letters of scripts that put no space between words, or hang endings on a name: there a name may stand anywhere."""

_TOKEN = re.compile(rf"{_LETTERS}|[.!?:;\n|“\"(]|\d+")
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_JAMO = "\u1160\u11ff"
"""The first and the last of the Korean letters that join the one before them."""


class Token(NamedTuple):
    """A word, a number or a stop of a line."""

    text: str
    """As it is written."""
    key: str
    """Of a word its key; of anything else the text."""
    start: int
    """Where it begins, in the line as the guard reads it."""
    end: int
    """Where it ends."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def tokens_of(line: str) -> list[Token]:
    """The words, numbers and stops of a line that was composed."""
    return [
        Token(found[0], name_key(found[0]) if found[0][0].isalpha() else found[0], found.start(), found.end())
        for found in _TOKEN.finditer(line)
    ]


def composed(line: str) -> tuple[str, Sequence[int] | None]:
    """A line without what is unseen, each letter in one piece, and where each character stood, and the end.

    None: everything stands where it stood.
    """
    if line.isascii() or (unicodedata.is_normalized("NFC", line) and not _UNSEEN.search(line)):
        return line, None
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(line):
        if _UNSEEN.match(letter):
            continue
        joins = unicodedata.category(letter)[0] == "M" or _JAMO[0] <= letter <= _JAMO[1]
        if joins and letters:
            letters[-1] += letter
        else:
            letters.append(letter)
            places.append(at)
    text, stood = "", list[int]()
    for letter, at in zip(letters, places, strict=True):
        one = unicodedata.normalize("NFC", letter)
        text += one
        stood += [at] * len(one)
    return text, [*stood, len(line)]
