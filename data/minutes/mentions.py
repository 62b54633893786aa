"""Whether words that say who does something name one of certain people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.minutes.hidden_names import HiddenNames
from data.minutes.more_than_a_name import name_words
from data.names import run_together
from data.text import folded
from data.words import words_of
from data.words.known import is_everyday

_WORD = re.compile(r"[^\W\d_]{2,}")
_RUN = re.compile(r"[\w.-]+")
_FIRST = re.compile(r"(?:^|[,;:/&+(]|\b(?:and|with)\b)\W*(?=([^\W\d_]+))", re.I)
"""A word that stands first, or right behind what joins two who do something."""


class Mentions:
    """Finds people in words: by the whole name, run together or not, by a first name or by a surname.

    A name that is an everyday word ("Rose", "Hill") counts with its capital; in small letters only a first name does,
    where a name is to be expected: first, or behind "and", "with" or a comma.
    """

    def __init__(
        self, names: Iterable[str], whole: HiddenNames, others: Iterable[str] = (), *, typed: Iterable[str] = (),
        not_names: Iterable[str] = (),
    ) -> None:  # fmt: skip
        """`names`: every name that they go by, which `whole` finds; `others`: names of other people, which may stand.

        `typed`: what was typed for people who are gone. `not_names`: words that are no surnames here.
        """
        self._whole = whole
        theirs = {folded(name) for name in names} - {""}
        self._first = {name for name in theirs if " " not in name}
        self._together = {run_together(name) for name in theirs if " " in name}
        self._together |= {run_together(f"{all_[0]}{all_[-1]}") for all_ in map(str.split, theirs) if len(all_) > 2}
        self._words = {folded(word) for name in typed for word in name_words(name)}
        self._words -= set(words_of("minutes.owners.little_words"))  # "The tenants with Bev"
        self._words |= {folded(word) for name in names for word in name_words(name)}
        self._words -= {folded(word) for word in not_names}
        found = sorted({folded(name) for name in others} - theirs - {""}, key=len, reverse=True)
        self._others = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in found) or r"(?!)", re.I)

    def found(self, words: str) -> bool:
        """Whether one of them is named in the words."""
        if self._whole.found(words):
            return True
        left = self._others.sub("0", folded(words, capitals=True))
        named = (word for word in _WORD.findall(left) if word.casefold() in self._words)
        return (
            any(not (word.islower() and is_everyday(word)) for word in named)
            or any(word.casefold() in self._first for word in _FIRST.findall(left))
            or any(run_together(run) in self._together for run in _RUN.findall(left))
        )
