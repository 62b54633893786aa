"""The words and patterns of a postal address, and of what only looks like one: a flat, a box, a postcode."""

from __future__ import annotations

import re
from functools import cache

from data.parsing.people_list.beside_names import is_group
from data.queries.names.keys import name_key
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import placeholders, word_list
from data.text.clean import folded
from data.text.typed import typed
from data.words import words_of

POSTCODE = re.compile(r"\b(?:[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}|[A-Z]{2}\s+\d{5}(?:-\d{4})?)\b", re.IGNORECASE)
"""A postcode of the United Kingdom or of the United States."""


@cache
def house_numbers() -> re.Pattern[str]:
    """A house number before a street, or a street before its number: "12 Mill Lane", "Hauptstrasse 4"."""
    streets = "|".join(map(re.escape, sorted(postal_words("streets"), key=len, reverse=True)))
    first = "|".join(map(re.escape, postal_words("first")))
    return re.compile(
        rf"(?<![\w.])\d{{1,5}}[a-z]?(?:\s*[-–/]\s*\d{{1,4}}[a-z]?)?,?\s+(?:[^\W\d_][\w'’.-]*\s+){{1,4}}?(?:{streets})\b\.?"
        rf"|(?<![\w.])\d{{1,5}}[a-z]?(?:\s*bis)?,?\s+(?:{first})\b"
        rf"|(?<!\w)[^\W\d_]+(?:stra(?:ß|ss)e|straat|laan|gasse|weg)\s+\d+\w?",
        re.IGNORECASE,
    )


@cache
def units() -> re.Pattern[str]:
    """A flat or a room, where an address may start with it: "Flat 3"."""
    units = "|".join(map(re.escape, postal_words("units")))
    return re.compile(
        rf"(?:^|(?<=[,–—])|(?<=\s-)|(?<=\sof)|(?<=\sin)|(?<=\sat)|(?<=\sfrom))\s*(?:{units})\.?\s*(?:\d+[a-z]?|[a-z])\b",
        re.IGNORECASE,
    )


@cache
def words_between() -> re.Pattern[str]:
    """A word that leads to an address, at the end of what stands before it: "Ana Ruiz of"."""
    return re.compile(rf"\s+(?:{'|'.join(postal_words('between'))})\s*$", re.IGNORECASE)


@cache
def boxes() -> re.Pattern[str]:
    """A box at a post office: "PO Box 12"."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, postal_words('box')))})\s+\d+", re.IGNORECASE)


@cache
def postal_words(kind: str) -> frozenset[str]:
    """Words of one kind that addresses are told by, folded."""
    return frozenset(map(folded, words_of(f"people_list.postal.{kind}")))


@cache
def address_parts() -> re.Pattern[str]:
    """What stands between two commas outside brackets, and before another name."""
    and_ = typed("joints.and")
    return re.compile(rf"(?:\([^()]*\)|\[[^\[\]]*\]|(?!\s+(?:{and_}|&|\+)\s+[A-Z])[^,])+", re.DOTALL)


@cache
def leading_joint() -> re.Pattern[str]:
    """The "and" that a part begins with."""
    return re.compile(rf"^\s*(?:{typed('joints.and')}|&|\+)\s+")


def is_of_people(words: str) -> bool:
    """Whether words tell of people: "residents", "Young Carers"."""
    keys = {name_key(word) for word in WORD.findall(words)}
    people = placeholders() | word_list("kin") | word_list("roles")
    return any(key in people or key.removesuffix("s") in people for key in keys) or (bool(words) and is_group(words))


def is_date(words: str) -> bool:
    """Whether a month stands in words: "26 November"."""
    return any(name_key(word) in word_list("months") for word in WORD.findall(words))
