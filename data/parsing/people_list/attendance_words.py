"""Whether somebody in a list is here, or is coming: what a word beside a name says, and what a column does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, TypeAlias

import msgspec

from data.parsing.people_list.beside_names import is_group
from data.parsing.people_list.result import Attendance
from data.record import Record
from data.text.clean import folded
from data.words import words_of

ONE_LETTER = 1
"""A single letter says whether somebody is here only where that is asked: "(N)" is an initial."""

MOST_WORDS = 5
"""Words of the longest answer, and of what stands behind one."""

NOT_HERE: frozenset[Attendance] = frozenset(("apologies", "said_no", "not_here"))
"""What says that somebody is not here."""

_WORD = re.compile(r"[\w'’]+")

Asks: TypeAlias = Literal["coming", "was_here", "absence", "apologies"]
"""What a column asks: whether somebody comes; whether they were here; who was not; who sent apologies."""

_STATUSES: tuple[tuple[str, Attendance], ...] = (
    ("yes", "here"), ("here", "here"), ("apologies", "apologies"), ("no", "said_no"), ("absent", "not_here"),
    ("to_confirm", "to_confirm"),
)  # fmt: skip


class AttendanceAnswer(Record, frozen=True):
    """What is said of whether somebody is here."""

    said: Attendance
    """Whether they are."""
    rest: str = ""
    """What else was said: "will be late"."""


def answer_of(words: str) -> AttendanceAnswer | None:
    """What words say where nothing else stands: "yes", "can't come". None: nothing that is known."""
    said = folded(words).strip(" .!?,")
    if is_sign(said):
        return AttendanceAnswer(said="here" if said in _signs("ticks") else "said_no")
    return _answers().get(said)


def is_sign(words: str) -> bool:
    """Whether words are nothing but a tick or a cross that nobody writes for a letter or a number."""
    return not words.isalnum() and folded(words) in _signs("ticks") | _signs("crosses")


def is_answer(words: str) -> bool:
    """Whether words in brackets, or behind a dash, say whether somebody is here."""
    return answer_beside(words) is not None


def answer_beside(words: str) -> AttendanceAnswer | None:
    """What words in brackets, or behind a dash, say: "no", "no, sorry", "yes will be late". None: nothing of it."""
    if len(words) <= ONE_LETTER and not is_sign(words):
        return None
    return answer_of(words) or _with_tails(words)


def begins_as_answer(words: str) -> bool:
    """Whether words begin as an answer does, and may be none: "no dairy", "No. 10", "not a problem"."""
    first = re.match(r"[\w'’]+", words)
    return first is not None and folded(first[0]) in _signs("first") and not is_group(words)


def _with_tails(words: str) -> AttendanceAnswer | None:
    """What an answer says that has nothing behind it but others that say the same, and what often stands there."""
    keys = [folded(found[0]) for found in _WORD.finditer(words)]
    count, first = _longest(keys, 0)
    if first is None or (count == 1 and len(keys[0]) <= ONE_LETTER):
        return None
    at, told = count, False
    while at < len(keys):
        count, more = _longest(keys, at)
        if more is not None and more.said != first.said and not {more.said, first.said} <= NOT_HERE:
            return None  # "yes if I can"
        told = told or more is None
        if not count:
            return None
        at += count
    rest = words[[*_WORD.finditer(words)][_longest(keys, 0)[0]].start() :] if told else ""
    return msgspec.structs.replace(first, rest=rest)


def _longest(keys: Sequence[str], at: int) -> tuple[int, AttendanceAnswer | None]:
    """How many words from here on are an answer or stand behind one, the most of them, and what they say."""
    for count in range(min(MOST_WORDS, len(keys) - at), 0, -1):
        said = " ".join(keys[at : at + count])
        if (answer := _answers().get(said)) is not None:
            return count, answer
        if at and said in _signs("tails") | _signs("ways"):
            return count, None
    return 0, None


def answers_in(cells: Sequence[str], asks: Asks | AttendanceAnswer = "coming") -> list[AttendanceAnswer | None]:
    """What each cell of a column says. None: nothing, and nothing is known of that person where others answered.

    `asks`: in a column of those who are not here a mark says that; in one of who was here a no is nobody's answer. In
    one that is called by an answer a mark gives it.
    """
    signs = [folded(cell) for cell in cells]
    if isinstance(asks, AttendanceAnswer):
        return [asks if sign in _signs("ticks") | _signs("yes") else None for sign in signs]
    ticked = any(sign in _signs("ticks") and sign != "x" for sign in signs)  # ✓ beside x: the x is a no
    found = _absent_in if asks in ("absence", "apologies") else _present_in
    return [found(sign, asks, ticked=ticked) for sign in signs]


def are_answers(cells: Sequence[str]) -> bool:
    """Whether cells that nothing stands over are all answers, ticks or boxes, or empty: there is one at least."""
    found = [cell for cell in cells if cell]
    return bool(found) and all(is_box(cell) or (len(cell) > 1 and answer_of(cell)) or is_sign(cell) for cell in found)


def is_box(words: str) -> bool:
    """Whether words are an empty box."""
    return folded(words) in _signs("boxes")


def _present_in(words: str, asks: Asks, *, ticked: bool) -> AttendanceAnswer | None:
    said = answer_of(words) or _with_tails(words) or _by_some_way(words)
    if words in _signs("crosses") or (words == "x" and ticked):
        said = AttendanceAnswer(said="said_no")
    elif words in _signs("ticks"):
        said = AttendanceAnswer(said="here")
    elif words in _signs("boxes"):
        said = AttendanceAnswer(said="not_here") if ticked else None
    return (
        AttendanceAnswer(said="not_here")
        if said is not None and said.said == "said_no" and asks == "was_here"
        else said
    )


def _absent_in(words: str, asks: Asks, *, ticked: bool) -> AttendanceAnswer | None:
    """What a cell says in a column of those who are not here: a mark, "yes", or why; but not "no", and no empty box."""
    said = answer_of(words) or _with_tails(words)
    if words in _signs("ticks") or (words in _signs("crosses") and not ticked and not words.isalnum()):
        said = AttendanceAnswer(said="not_here")
    elif words in _signs("crosses") | _signs("boxes") | frozenset(words_of("people_list.groups.nobody")):
        return None
    elif said is None and re.search(r"[^\W_]", words) and not begins_as_answer(words):
        said = AttendanceAnswer(said="not_here")
    if said is None or said.said == "said_no":
        return None
    if said.said == "to_confirm" or words in _signs("here"):
        return said
    return AttendanceAnswer(said="apologies" if asks == "apologies" or said.said == "apologies" else "not_here")


def _by_some_way(words: str) -> AttendanceAnswer | None:
    """What is said of how somebody comes: "online", "by Zoom please"."""
    keys = _WORD.findall(words)
    way = next((way for way in sorted(_signs("ways"), key=len, reverse=True) if f"{words} ".startswith(f"{way} ")), "")
    return _with_tails(f"{words_of('people_list.statuses.yes')[0]} {words}") if way and keys else None


@cache
def _answers() -> dict[str, AttendanceAnswer]:
    return {
        folded(words): AttendanceAnswer(said=said)
        for kind, said in _STATUSES
        for words in words_of(f"people_list.statuses.{kind}")
    }


@cache
def _signs(kind: str) -> frozenset[str]:
    return frozenset(map(folded, words_of(f"people_list.statuses.{kind}")))
