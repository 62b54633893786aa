"""List marks in front of pasted lines: which of them are marks, and the lines without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from data.record import Record

_TICKS = "☑✓✔✅👍🗸☒"
_BOXES = "☐□▢◻⬜🔲"
_SURE = f"•●○◦▪‣·§\uf0b7{_TICKS}{_BOXES}"
"""Marks that begin nobody's words, so that they need no blank behind them."""

_BOX = rf"\[[ xX{_TICKS}–-]?\]|\([ xX{_TICKS}]?\)|[{_TICKS}{_BOXES}]\ufe0f?"
_BULLET = re.compile(rf"[{_SURE}]\ufe0f?\s*|(?:[-*+–—→~?]|{_BOX})(?:\s+|$)")
_NO = re.compile(r"[❌✗✘✖❎👎🚫]\ufe0f?\s*")
"""A mark that says of whoever stands behind it that they don't come."""

_BEHIND = re.compile(rf"(?<=[\s\w.)>:])(?:{_BOX}|{_NO.pattern})$")
"""The same marks behind a name."""

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
    ticked: bool | None = None
    """Whether a box is ticked; None: there is none."""
    crossed: bool = False
    """Whether that has a cross in it, which is a no where others have ticks."""
    heading: bool = False
    """Whether it is written as a heading: "## People", "**People**"."""


def without_marks(lines: Sequence[str]) -> list[MarkedLine]:
    """Clean lines without their marks. A line that is nothing but a mark, or is drawn, goes.

    Letters are marks only where two or more count up: "A. Ruiz" has an initial. Word's "o " is one beside other marks.
    """
    lines = [_with_mark_in_front(line) for line in (line.lstrip("> ") for line in lines) if line]
    letters = _count_up([found[1] for line in lines if (found := _LETTER.match(line))])
    lines = _with_stops(lines)
    words = any(line[0] in _SURE for line in lines if line)
    marked = [
        _without_mark(line, letters=letters, word=words, underlined=bool(re.match("={3,}$", below)))
        for line, below in zip(lines, [*lines, ""][1:], strict=True)
        if not _RULE.fullmatch(line)
    ]
    if not {"☑", "✓", "✔", "✅"}.isdisjoint(line[0] for line in lines):  # ☒ beside them is no tick
        marked = [msgspec.structs.replace(one, ticked=None, says_no=True) if one.crossed else one for one in marked]
    return [line for line in marked if line.words]


def _with_mark_in_front(line: str) -> str:
    """A line of one name with the box or tick behind it in front of it: "Ana Ruiz [x]"."""
    mark = _BEHIND.search(line)
    if mark is None or _BULLET.match(line) or re.search("[,;]", line) or not re.search(r"\w", line[: mark.start()]):
        return line
    return f"{mark[0]} {line[: mark.start()].rstrip(' :–—-')}"


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
    no, box = False, ""
    patterns = [_NO, _BULLET, _NUMBER, *[_LETTER] * letters, *[_WORD_BULLET] * word]
    while mark := next(filter(None, (one.match(line) for one in patterns)), None):
        no = no or mark.re is _NO
        box = mark[0].strip() if re.fullmatch(_BOX, mark[0].strip()) else box
        line = line[mark.end() :]
    heading = underlined or bool(re.fullmatch(r"(\*\*|__)[^*_]+\1:?", line))
    return MarkedLine(
        words=line.strip(), marked=line != before, says_no=no, heading=heading and line == before,
        ticked=bool(re.search(rf"[xX{_TICKS}]", box)) if box else None, crossed=box == "☒",
    )  # fmt: skip


def _count_up(letters: Sequence[str]) -> bool:
    """Whether letters in front of lines are a, b, c or i, ii, iii."""
    plain = [chr(ord("a") + at) for at in range(26)]
    return len(letters) > 1 and (
        list(letters) == plain[: len(letters)] or list(letters) == list(_ROMAN[: len(letters)])
    )
