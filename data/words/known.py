"""Everyday words of the language, so that a name typed in small letters can be told from "allotment gardeners"."""

from __future__ import annotations

from functools import cache

from data.words import folder


def is_everyday(word: str) -> bool:
    """Whether a word in small letters is in the list of everyday words, which holds no names."""
    return f"\n{word}\n" in _list()


@cache
def everyday_words() -> frozenset[str]:
    """Every word of the list, for whoever looks up thousands: it takes ten times as long to make as the text."""
    return frozenset(line for line in _list().split("\n") if line and line[0] != "#")


@cache
def _list() -> str:
    """The list as one text, a word a line, behind the notice of those who made it. 3 ms to unpack, once."""
    import gzip  # not before a word is looked up

    with gzip.open(folder() / "known.txt.gz", "rt", encoding="utf-8") as file:
        return file.read()
