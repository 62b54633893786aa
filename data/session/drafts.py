"""Unfinished words, by the key of where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

LINE = "line:"
"""How the key of what is typed in the line of a stage begins. Each of its lines is one item, when it is added."""


def joined(key: str, here: str, elsewhere: str) -> str:
    """What two windows left half typed at one place: one under the other in a line, else what stands here.

    A form or a question takes just one: there what stands here is what was typed last where it is open.
    """
    if not here or not elsewhere or not key.startswith(LINE) or here == elsewhere:
        return here or elsewhere
    lines = here.split("\n")
    return "\n".join([*(line for line in elsewhere.split("\n") if line not in lines), *lines])


class KeepsDrafts(Protocol):
    """An open meeting, as far as its unfinished words go."""

    @property
    def drafts(self) -> dict[str, str]:
        """Unfinished words by the key of where they stand."""
        ...

    def draft(self, key: str, value: str) -> None:
        """Keep unfinished words."""
        ...


def take_over(session: KeepsDrafts, drafts: Mapping[str, str]) -> None:
    """Take over what another window left half typed; what stands here at the same place stays, too."""
    for key, words in drafts.items():
        session.draft(key, joined(key, session.drafts.get(key, ""), words))


class Drafts:
    """The unfinished words of one meeting, and which of them are on no disk."""

    def __init__(self, words: dict[str, str]) -> None:
        self._words = dict(words)
        self._unkept = set[str]()

    @property
    def all(self) -> dict[str, str]:
        """All of them."""
        return dict(self._words)

    @property
    def unkept(self) -> dict[str, str]:
        """Those that were typed while the meeting could only be read: they are on no disk."""
        return {key: words for key, words in self._words.items() if key in self._unkept}

    def get(self, key: str) -> str:
        """The words that stand there; empty: none."""
        return self._words.get(key, "")

    def put(self, key: str, words: str, *, kept: bool) -> None:
        """Put unfinished words there; empty ones are let go of. `kept`: whether they go to the disk."""
        self._words[key] = words
        if not words:
            del self._words[key]
        if not kept:
            self._unkept.add(key)

    def replace(self, words: dict[str, str]) -> None:
        """Put these in place of all of them."""
        self._words = dict(words)
