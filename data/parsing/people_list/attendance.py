"""Whether somebody in a list is here, or is coming: what a word beside a name says, and what a column does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from data.model import codes
from data.parsing.people_list.beside_names import is_group
from data.record import Record
from data.text.clean import folded
from data.words import words_of

ONE_LETTER = 1
"""A single letter says whether somebody is here only where that is asked: "(N)" is an initial."""

MOST_WORDS = 5
"""Words of the longest answer, and of what stands behind one."""

_WORD = re.compile(r"[\w'’]+")

_STATUSES: tuple[tuple[str, codes.Presence], ...] = (
    ("here", "here"), ("apologies", "apologies"), ("no", "apologies"), ("to_confirm", "to_confirm"),
)  # fmt: skip


class Answer(Record, frozen=True):
    """What is said of whether somebody is here."""

    presence: codes.Presence
    """Here, with apologies, or not known yet."""
    rest: str = ""
    """What else was said: "will be late"."""
    said_no: bool = False
    """Whether they said no, and sent no apology in words."""


def answer_of(words: str) -> Answer | None:
    """What words say where nothing else stands: "yes", "can't come". None: nothing that is known."""
    said = folded(words).strip(" .!?,")
    if is_sign(said):
        return Answer(presence="here") if said in _signs("ticks") else Answer(presence="apologies", said_no=True)
    return _answers().get(said)


def is_sign(words: str) -> bool:
    """Whether words are nothing but a tick or a cross that nobody writes for a letter or a number."""
    return not words.isalnum() and folded(words) in _signs("ticks") | _signs("crosses")


def presence_of(words: str) -> codes.Presence | None:
    """The same, as it is recorded."""
    answer = answer_of(words)
    return answer.presence if answer is not None else None


def is_answer(words: str) -> bool:
    """Whether words in brackets, or behind a dash, say whether somebody is here."""
    return answer_beside(words) is not None


def answer_beside(words: str) -> Answer | None:
    """What words in brackets, or behind a dash, say: "no", "no, sorry", "yes will be late". None: nothing of it."""
    if len(words) <= ONE_LETTER and not is_sign(words):
        return None
    return answer_of(words) or _with_tails(words)


def begins_as_answer(words: str) -> bool:
    """Whether words begin as an answer does, and may be none: "no dairy", "No. 10", "not a problem"."""
    first = re.match(r"[\w'’]+", words)
    return first is not None and folded(first[0]) in _signs("first") and not is_group(words)


def _with_tails(words: str) -> Answer | None:
    """What an answer says that has nothing behind it but others that say the same, and what often stands there."""
    keys = [folded(found[0]) for found in _WORD.finditer(words)]
    count, first = _longest(keys, 0)
    if first is None or (count == 1 and len(keys[0]) <= ONE_LETTER):
        return None
    at, told = count, False
    while at < len(keys):
        count, more = _longest(keys, at)
        if more is not None and more.presence != first.presence:
            return None  # "yes if I can"
        told = told or more is None
        if not count:
            return None
        at += count
    rest = words[[*_WORD.finditer(words)][_longest(keys, 0)[0]].start() :] if told else ""
    return msgspec.structs.replace(first, rest=rest)


def _longest(keys: Sequence[str], at: int) -> tuple[int, Answer | None]:
    """How many words from here on are an answer or stand behind one, the most of them, and what they say."""
    for count in range(min(MOST_WORDS, len(keys) - at), 0, -1):
        said = " ".join(keys[at : at + count])
        if (answer := _answers().get(said)) is not None:
            return count, answer
        if at and said in _signs("tails") | _signs("ways"):
            return count, None
    return 0, None


def answers_in(cells: Sequence[str], *, absence: bool = False) -> list[Answer | None]:
    """What each cell of a column says. None: nothing, and nothing is known of that person where others answered.

    `absence`: the column is of those who are not here, so that a tick in it says that.
    """
    signs = [folded(cell) for cell in cells]
    crossed = any(sign in _signs("ticks") and sign != "x" for sign in signs)  # ✓ beside x: the x is a no
    return [_in_column(sign, crossed=crossed, absence=absence) for sign in signs]


def _in_column(words: str, *, crossed: bool, absence: bool) -> Answer | None:
    said = answer_of(words) or _with_tails(words) or _by_some_way(words)
    if absence:
        ticked = words in _signs("ticks") or (said is not None and not said.said_no)
        return Answer(presence="apologies") if ticked else None
    if words in _signs("crosses") or (words == "x" and crossed):
        return Answer(presence="apologies", said_no=True)
    return Answer(presence="here") if words in _signs("ticks") else said


def _by_some_way(words: str) -> Answer | None:
    """What is said of how somebody comes: "online", "by Zoom please"."""
    keys = _WORD.findall(words)
    way = next((way for way in sorted(_signs("ways"), key=len, reverse=True) if f"{words} ".startswith(f"{way} ")), "")
    return _with_tails(f"yes {words}") if way and keys else None


@cache
def _answers() -> dict[str, Answer]:
    return {
        folded(words): Answer(presence=presence, said_no=kind == "no")
        for kind, presence in _STATUSES
        for words in words_of(f"people_list.statuses.{kind}")
    }


@cache
def _signs(kind: str) -> frozenset[str]:
    return frozenset(map(folded, words_of(f"people_list.statuses.{kind}")))
