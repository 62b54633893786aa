"""Phrases that people type, as the words files write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

import pytest

from data.text.typed import either, pattern
from tests.data.words.word_files import FILES, groups_in
from tests.rows import each_row


@pytest.mark.parametrize(
    ("phrase", "said", "others"),
    [
        ("[the ]end [of ]month", ("the end of month", "end month"), ("the  end month", "the")),
        ("(in|within) a week", ("in a week", "within a week"), ("a week", "in|within a week")),
        ("thu[r[s]|rsday]", ("thu", "thur", "thurs", "thursday"), ("thurd", "thursd")),
        ("can't", ("can't", "can’t"), ("cant",)),
        ("a[.]m", ("am", "a.m"), ("axm",)),
        ("{number} days", ("12 days",), ("x days", "{number} days")),
    ],
)
def test_a_phrase_finds_what_it_says_and_nothing_else(
    phrase: str, said: tuple[str, ...], others: tuple[str, ...]
) -> None:
    found = re.compile(pattern(phrase, number="[0-9]+"))
    assert all(found.fullmatch(one) for one in said)
    assert not any(found.fullmatch(one) for one in others)


def test_one_of_several_phrases_is_found() -> None:
    assert re.fullmatch(either(["one day", "a(n|t)"]), "at")
    assert not re.fullmatch(either(["one day", "a(n|t)"]), "a")


def _phrases() -> Iterator[tuple[str, str]]:
    file = next(file for file in FILES if file.stem == "typed")
    for key, held in groups_in(file):
        for name, said in held.items():
            phrases = [said] if isinstance(said, str) else cast("list[str]", said) if isinstance(said, list) else []
            yield from ((f"{key}.{name}", phrase) for phrase in phrases)


@each_row(("key", "phrase"), list(_phrases()))
def test_every_phrase_of_the_language_can_be_looked_for(key: str, phrase: str) -> None:
    things = dict.fromkeys(re.findall(r"\{([a-z_]+)\}", phrase), "x")
    found = re.compile(pattern(phrase, **things))
    assert not found.fullmatch(""), key
