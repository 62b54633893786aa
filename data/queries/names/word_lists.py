"""The lists of words by which names are told from other words, as the guard compares them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from data.queries.names.keys import name_key
from data.words import words_of
from data.words.known import everyday_words

ListName = Literal[
    "titles", "courtesies", "family_titles", "letters_behind", "particles", "first_particles", "roles", "beside",
    "pronouns", "places", "sites", "kin", "families", "whose", "called", "doing", "modals", "adverbs", "acts", "states",
    "states_of_seasons", "troubles", "of_things", "seldom_things", "to_whom", "starting", "articles", "never_owners",
    "months", "short_days", "when", "contractions", "capitals",
    "before_names", "before_things", "of_several",
]  # fmt: skip
"""The lists in `words/en/common/guard.toml`."""


@cache
def word_list(name: ListName) -> frozenset[str]:
    """The words of one list, each by its key."""
    held = words_of(f"guard.{name}")
    if name == "titles":
        held += words_of("minutes.people.titles")
    return frozenset(map(name_key, held))


@cache
def placeholders() -> frozenset[str]:
    """What people are called who gave no name, by their keys: "Group 1", "Parent B"."""
    return frozenset(map(name_key, words_of("minutes.people.placeholders")))


@cache
def also_names() -> frozenset[str]:
    """Everyday words that are first names, too, by their keys."""
    return frozenset(map(name_key, words_of("minutes.people.also_words")))


@cache
def days_and_months() -> frozenset[str]:
    """Several of a day or a month, by their keys: "Tuesdays". Those that are first names, too, are not among them."""
    keys = map(name_key, (*words_of("dates.weekdays"), *words_of("dates.months")))
    return frozenset(f"{key}s" for key in keys if key not in also_names())


def is_everyday_key(key: str) -> bool:
    """Whether the word with this key is one that everybody uses, so that only its capital can make it a name."""
    return key in _everyday()


@cache
def _everyday() -> frozenset[str]:
    written = word_list("capitals") | word_list("contractions") | word_list("family_titles")
    return everyday_words() | written | also_names()
