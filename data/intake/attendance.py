"""Whether somebody in a list is here, or is coming: what a word beside a name says, and what a column does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from data import codes
from data.intake.aside import is_group
from data.meeting import Record
from data.text import folded
from data.words import words_of

ONE_LETTER = 1
"""A single letter says whether somebody is here only where that is asked: "(N)" is an initial."""

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
    if (whole := answer_of(words)) is not None:
        return whole
    found = re.fullmatch(r"([\w'’]+)(\s*[-–—,.;:!]\s*|\s+)(.+)", words)
    if found is None or len(found[1]) <= ONE_LETTER or (first := answer_of(found[1])) is None:
        return None
    goes_on = folded(found[1]) in _signs("first") and found[3].islower() and not is_group(words)
    return msgspec.structs.replace(first, rest=found[3]) if found[2].strip() or goes_on else None


def answers_in(cells: Sequence[str], *, absence: bool = False) -> list[Answer | None]:
    """What each cell of a column says. None: nothing, and nothing is known of that person where others answered.

    `absence`: the column is of those who are not here, so that a tick in it says that.
    """
    signs = [folded(cell) for cell in cells]
    crossed = any(sign in _signs("ticks") and sign != "x" for sign in signs)  # ✓ beside x: the x is a no
    return [_in_column(sign, crossed=crossed, absence=absence) for sign in signs]


def _in_column(words: str, *, crossed: bool, absence: bool) -> Answer | None:
    bare = words.strip(" .!?,")
    if absence:
        ticked = words in _signs("ticks") or ((found := _begins(bare)) is not None and not found.said_no)
        return Answer(presence="apologies") if ticked else None
    if words in _signs("crosses") or (words == "x" and crossed):
        return Answer(presence="apologies", said_no=True)
    if words in _signs("ticks"):
        return Answer(presence="here")
    return _begins(bare)


def _begins(words: str) -> Answer | None:
    """What the first words of an answer say: "No, sorry", "yes please", "not sure yet"."""
    if (whole := _answers().get(words)) is not None:
        return whole
    pieces = re.split(r"(?<=\w)(?=[^\w'])|(?<=[^\w'])(?=\w)", words)
    for count in range(len(pieces) - 1, 0, -1):
        begin = "".join(pieces[:count]).strip()
        if len(begin) > ONE_LETTER and (answer := _answers().get(begin)) is not None:
            return answer
    return Answer(presence="here") if any(words.startswith(way) for way in _signs("ways")) else None


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
