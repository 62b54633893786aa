"""Whether words that say who does something are more than names, so that they may be printed as typed."""

from __future__ import annotations

import re
from functools import cache

from data.text.typed import typed
from data.words import words_of
from data.words.known import is_everyday

_ADDRESS = re.compile(r"@|://|\bwww\.", re.I)
_REACHED = re.compile(r"\S@\w|://|\bwww\.|\d(?:\W?\d){4,}", re.I)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_]+")


def more_than_a_name(words: str) -> bool:
    """Whether an everyday word in small letters stands in them that belongs to no name.

    "Everyone here, with the Insight Group" is more than a name. "Zebedee de la Cruz", "dr Patel", "Ana and Ben" and
    "Zebedee (she/her)" are names; so is one word alone, an address, and whatever stands behind `@`.
    """
    left = _BRACKETS.sub(" ", words)
    if len(left.split()) < 2 or _ADDRESS.search(words):
        return False
    return any(_is_of_no_name(word) for word in _WORD.findall(left))


def is_reachable(words: str) -> bool:
    """Whether an address or a telephone number stands in them, so that people can turn to it."""
    return bool(_REACHED.search(words))


def name_and_way(words: str) -> tuple[str, str] | None:
    """A name, and how to reach whoever it is: "Nadia, by email". None: nothing of the kind is said."""
    name, comma, way = (part.strip() for part in words.partition(","))
    is_way = is_reachable(way) or way.casefold().split(" ")[0] in words_of("minutes.owners.ways")
    return (name, way) if comma and name and way and is_way else None


def split_owners(words: str) -> list[str]:
    """Those that are named one beside the other, at least one: "Ana, Ben and the tenants" are three."""
    return [part for part in _joined().split(words) if part] or [words]


def name_words(name: str) -> list[str]:
    """The words with a capital in what somebody is called: not their title, nor what only joins words of a name."""
    found = _WORD.findall(_BRACKETS.sub(" ", name))
    return [word for word in found if len(word) > 1 and word[0].isupper() and word.casefold() not in _beside_names()]


def _is_of_no_name(word: str) -> bool:
    if len(word) < 2 or not word.islower() or word in _beside_names():
        return False
    return word in _little_words() or (word not in _also_names() and is_everyday(word))


@cache
def _beside_names() -> frozenset[str]:
    """What stands in or beside a name and says nothing by itself: particles, titles, what joins two names."""
    return frozenset((*words_of("minutes.owners.particles"), *words_of("minutes.people.titles")))


@cache
def _little_words() -> frozenset[str]:
    return frozenset(words_of("minutes.owners.little_words"))


@cache
def _also_names() -> frozenset[str]:
    return frozenset(words_of("minutes.people.also_words"))


@cache
def _joined() -> re.Pattern[str]:
    """What stands between two who do something together."""
    return re.compile(rf"\s*(?:[,;&+/]|\b{typed('joints.and')}\b|\b{typed('joints.with')}\b)\s*", re.IGNORECASE)
