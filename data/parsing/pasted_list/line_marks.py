"""What stands before the words of a pasted line: a bullet, a number, a letter, a box. Which of them are marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import Literal

from data.record import Record

FIRST = "•●·\uf0b7"
"""Bullets that word processors give the first level of a list."""

SECOND = "○◦o"
"""Bullets that they give what stands under it. An o is one only beside others of theirs."""

THIRD = "▪§\uf0a7"
"""Bullets that they give what stands under that."""

_OF_WORD_PROCESSORS = frozenset(FIRST + SECOND + THIRD) - {"o"}

_BULLETS = re.escape(f"-*+‣–—→{FIRST}○◦{THIRD}")

_TICKED = "☑✅✔"

_BEHIND = r"(?:[ \t\u00a0\u2002\u2003]+|$)"
"""What a mark wants behind it: a blank or a tab, or nothing at all."""

_BULLET = re.compile(rf"([{_BULLETS}o]){_BEHIND}")
_NUMBER = re.compile(rf"(?:\((\d{{1,3}})\)|(\d{{1,3}}(?:\.\d{{1,3}})*)[.)]|(\d{{1,2}}(?:\.\d{{1,2}})+)){_BEHIND}")
_LETTER = re.compile(rf"(?:\(([a-z]|[ivxl]{{2,6}})\)|([a-z]|[ivxl]{{2,6}})[.)]){_BEHIND}")
_BOX = re.compile(rf"(\[[ xX]?\]|[☐{_TICKED}]\ufe0f?){_BEHIND}")

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}

MarkKind = Literal["bullet", "number", "letter", "box"]


class LineMark(Record, frozen=True):
    """What may be a mark at the beginning of a line."""

    kind: MarkKind
    """What it is."""
    sign: str
    """It, without what stands behind it."""
    end: int
    """Where the words begin behind it."""
    number: tuple[int, ...] = ()
    """What it counts: (1, 2) of "1.2"; of a letter its place in the alphabet. Empty: it counts nothing."""
    roman: int = 0
    """What it counts where the letters are Roman numbers; 0: they are none."""

    @property
    def ticked(self) -> bool:
        """Whether it is a box with a tick."""
        return self.sign[:1] in _TICKED or self.sign[1:2] in ("x", "X")

    @property
    def of_word_processor(self) -> bool:
        """Whether it is a bullet that word processors write, so that an "o" beside it is one, too."""
        return self.kind == "bullet" and self.sign in _OF_WORD_PROCESSORS


def mark_of(words: str) -> LineMark | None:
    """What may be a mark at the beginning of a line; None: nothing may."""
    if found := _BULLET.match(words):
        return LineMark(kind="bullet", sign=found[1], end=found.end())
    if found := _BOX.match(words):
        return LineMark(kind="box", sign=found[1], end=found.end())
    if found := _NUMBER.match(words):
        sign = next(filter(None, found.groups()))
        return LineMark(kind="number", sign=sign, end=found.end(), number=tuple(map(int, sign.split("."))))
    if found := _LETTER.match(words):
        sign = next(filter(None, found.groups()))
        place = (ord(sign) - ord("a") + 1,) if len(sign) == 1 else ()
        return LineMark(kind="letter", sign=sign, end=found.end(), number=place, roman=_roman(sign))
    return None


def counting(found: Sequence[tuple[int, LineMark | None]]) -> set[int]:
    """Where the numbers and letters stand that count up, so that they are marks: two of them at least do, at one depth.

    `found`: the depth of each line, and what may be its mark.
    """
    places: set[int] = set()
    for depth in {depth for depth, _ in found}:
        here = [(at, mark) for at, (level, mark) in enumerate(found) if mark is not None and level == depth]
        numbers = [(at, mark.number) for at, mark in here if mark.kind == "number"]
        letters = [(at, mark.number) for at, mark in here if mark.kind == "letter" and mark.number]
        romans = [(at, (mark.roman,)) for at, mark in here if mark.kind == "letter" and mark.roman]
        for family in (numbers, letters, romans):
            if _count_up([number for _, number in family]):
                places.update(at for at, _ in family)
    return places


def sure_marks(found: Sequence[tuple[int, LineMark | None]], also_o: Collection[int] = ()) -> dict[int, LineMark]:
    """What is a mark before each line, by where that stands: bullets and boxes, and numbers and letters that count up.

    `found`: as for `counting`. `also_o`: where an "o" is a bullet, though no other one is of a word processor.
    """
    for_word = any(mark is not None and mark.of_word_processor for _, mark in found)
    counted = counting(found)
    return {
        at: mark
        for at, (_, mark) in enumerate(found)
        if mark is not None
        and (mark.kind in ("bullet", "box") or at in counted)
        and (mark.kind != "bullet" or mark.sign != "o" or for_word or at in also_o)
    }


def _count_up(numbers: Sequence[tuple[int, ...]]) -> bool:
    """Whether one of them is the next after the one before it: 2 after 1, 1.1 after 1, 1.2 after 1.1, 2 after 1.2."""
    return any(_follows(one, other) for one, other in pairwise(numbers))


def _follows(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    *before, last = other
    return other == (*one, 1) or (one[: len(before)] == tuple(before) and one[len(before) : len(other)] == (last - 1,))


def _roman(letters: str) -> int:
    """What a Roman number counts; 0: it is none."""
    if not set(letters) <= _ROMAN.keys():
        return 0
    values = [_ROMAN[letter] for letter in letters]
    total = sum(-value if value < behind else value for value, behind in zip(values, [*values[1:], 0], strict=True))
    return total if _in_roman(total) == letters else 0


def _in_roman(number: int) -> str:
    """A number up to 89 in Roman numerals."""
    written = ""
    for sign, value in (("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)):
        written += sign * (number // value)
        number %= value
    return written


def only_marks(words: str) -> bool:
    """Whether a line is nothing but marks, or a line that is drawn."""
    return bool(re.fullmatch(rf"(?:[\s|:_=~#.>{_BULLETS}]|\[[ ]?\]|☐\ufe0f?)+", words))


def in_quotes(lines: Iterable[str]) -> bool:
    """Whether each of some lines is quoted as in Markdown and e-mails."""
    return all(line.startswith(">") for line in lines)
