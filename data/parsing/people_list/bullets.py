"""List marks in front of pasted lines: which of them are marks, and the lines without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.record import Record

_SURE = "•●○◦▪‣·§\uf0b7☐☑✓✔✅👍🗸"
"""Marks that begin nobody's words, so that they need no blank behind them."""

_BULLET = re.compile(rf"[{_SURE}]\ufe0f?\s*|(?:[-*+–—→]|\[[ xX✓]?\])(?:\s+|$)")
_NO = re.compile(r"[❌✗✘✖❎👎🚫]\ufe0f?\s*")
"""A mark that says of whoever stands behind it that they don't come."""

_NUMBER = re.compile(r"(?:\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,2})+)(?:\s+|$)")
_LETTER = re.compile(r"\(?([a-z]|[ivx]{2,5})[.)]\s+")
_WORD_BULLET = re.compile(r"[o§](?:\s+|$)")
_RULE = re.compile(r"[\s*_=~#.|:+–—-]+")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class MarkedLine(Record, frozen=True):
    """A line of a list."""

    words: str
    """What it says without its mark."""
    marked: bool = False
    """Whether it had one."""
    says_no: bool = False
    """Whether the mark says that they don't come."""
    heading: bool = False
    """Whether it is written as a heading: "## People", "**People**"."""


def without_marks(lines: Sequence[str]) -> list[MarkedLine]:
    """Clean lines without their marks. A line that is nothing but a mark, or is drawn, goes.

    Letters are marks only where two or more count up: "A. Ruiz" has an initial. Word's "o " is one beside other marks.
    """
    lines = list(filter(None, (line.lstrip("> ") for line in lines)))
    letters = _count_up([found[1] for line in lines if (found := _LETTER.match(line))])
    lines = _with_stops(lines)
    words = any(line[0] in _SURE for line in lines if line)
    marked = [
        _without_mark(line, letters=letters, word=words, underlined=bool(re.match("={3,}$", below)))
        for line, below in zip(lines, [*lines, ""][1:], strict=True)
        if not _RULE.fullmatch(line)
    ]
    return [line for line in marked if line.words]


def _with_stops(lines: Sequence[str]) -> list[str]:
    """The lines with a stop behind numbers that count up in front of them: "1 Ana", "2 Ben"."""
    found = [re.match(r"(\d{1,3})(?=\s+[^\W\d_])", line) for line in lines]
    numbers = [int(one[1]) for one in found if one]
    if len(numbers) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return list(lines)
    return [f"{one[1]}.{line[one.end() :]}" if one else line for line, one in zip(lines, found, strict=True)]


def _without_mark(line: str, *, letters: bool, word: bool, underlined: bool) -> MarkedLine:
    before = line
    if hashes := re.match(r"#{1,6}\s+", line):
        return MarkedLine(words=line[hashes.end() :].rstrip(" #"), heading=True)
    no = False
    patterns = [_NO, _BULLET, _NUMBER, *[_LETTER] * letters, *[_WORD_BULLET] * word]
    while mark := next(filter(None, (one.match(line) for one in patterns)), None):
        no = no or mark.re is _NO
        line = line[mark.end() :]
    heading = underlined or bool(re.fullmatch(r"(\*\*|__)[^*_]+\1:?", line))
    return MarkedLine(words=line.strip(), marked=line != before, says_no=no, heading=heading and line == before)


def _count_up(letters: Sequence[str]) -> bool:
    """Whether letters in front of lines are a, b, c or i, ii, iii."""
    plain = [chr(ord("a") + at) for at in range(26)]
    return len(letters) > 1 and (
        list(letters) == plain[: len(letters)] or list(letters) == list(_ROMAN[: len(letters)])
    )
