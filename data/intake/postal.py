"""Where somebody lives, in a list of people: it is no part of a name, and is never kept."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from data.intake.aside import is_group
from data.intake.left_out import LeftOut
from data.name_guard.name_keys import name_key
from data.name_guard.tokens import WORD
from data.name_guard.word_lists import listed
from data.text import folded
from data.words import words_of
from data.words.known import is_everyday

_CODE = re.compile(r"\b(?:[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}|[A-Z]{2}\s+\d{5}(?:-\d{4})?)\b", re.IGNORECASE)
"""A postcode of the United Kingdom or of the United States."""

_BRACKET_BEHIND = re.compile(r"(?:\s*(?:\([^()\d]*\)|\[[^\[\]\d]*\]))+\s*$")


def without_postal(words: str, left: LeftOut) -> str:
    """Words without the postal addresses in them, which are counted. What stands in brackets behind one stays."""
    if "," not in words and not any(map(str.isdigit, words)):
        return words
    words = re.sub(r"\([^()]*\d[^()]*\)|\[[^\[\]]*\d[^\[\]]*\]", lambda found: _bracket(found, left), words)
    parts = re.split(r"(;)", words)
    return "".join(_without(part, left) for part in parts)


def is_postal(words: str) -> bool:
    """Whether words are nothing but an address: "12 Mill Lane", "HU1 2AB"."""
    left = LeftOut()
    return not re.search(r"\w", without_postal(words, left)) and bool(left.postal)


def has_postcode(words: str) -> bool:
    """Whether a postcode stands in words."""
    return bool(_CODE.search(words))


def _bracket(found: re.Match[str], left: LeftOut) -> str:
    """What stays of a bracket: nothing where only an address is in it."""
    if not is_postal(found[0][1:-1]):
        return found[0]
    left.postal += 1
    return " "


def _without(words: str, left: LeftOut) -> str:
    """One stretch of words without its addresses: each goes on to the next name behind which another stands."""
    starts = _starts(words)
    if not starts:
        return words
    behind = _BRACKET_BEHIND.search(words)
    end = behind.start() if behind and behind.start() > starts[0] else len(words)
    kept = [_between().sub("", words[: starts[0]])]
    left.postal += 1
    if not re.search(r"\w", kept[0]) and (name := _name_behind(words[starts[-1] : end])):
        kept.append(name)
    for start, following in pairwise(starts):
        name = words[start:following].rstrip(" ,–—-").rpartition(",")[2].strip()
        if _may_be_name(name):
            kept.append(f"; {name} ")
            left.postal += 1
    return " ".join(part.strip(" ,–—-") for part in (*kept, words[end:]) if part.strip(" ,–—-"))


def _name_behind(words: str) -> str:
    """The name that stands behind an address: "12 Mill Lane - Ana Ruiz", "Flat 1: Ana Ruiz"; empty: none does."""
    _, sign, name = words.rpartition(
        next((sign for sign in (": ", " - ", " – ", " — ", "\t", ",") if sign in words), ":")
    )
    if not sign or any(map(str.isdigit, name)) or not re.search(r"[^\W\d_]", name):
        return ""
    sure = sign != "," or (_may_be_name(name.strip()) and not any(is_everyday(key) for key in folded(name).split()))
    return name.strip() if sure else ""


def _starts(words: str) -> list[int]:
    """Where addresses start: at a flat, a house number before a street, a box, a postcode."""
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", lambda found: "\ue000" * len(found[0]), words)
    found = {one.start() for pattern in (_numbered(), _unit(), _box()) for one in pattern.finditer(bare)}
    code = _CODE.search(bare)
    if code is not None:
        number = re.search(r"(?<![\w.])\d{1,4}[a-z]?,?\s+[^\W\d_]", bare[: code.start()], re.IGNORECASE)
        found |= {code.start(), *([number.start()] if number else ())}
    for piece in re.finditer(
        r"(?<=[,–—])\s*(\d{1,4}[a-z]?\s+[^\W\d_][^,–—;]*)|(?<=\s-)\s+(\d{1,4}[a-z]?\s+[^\W\d_][^,;]*)", bare
    ):
        said = piece[1] or piece[2]
        if not (is_group(said) or _is_date(said)) and any(word[0].isupper() for word in said.split()):
            found.add(piece.start(1 if piece[1] else 2))
    return _from_the_first(bare, sorted(found))


def _is_date(words: str) -> bool:
    """Whether a month stands in words: "26 November"."""
    return any(name_key(word) in listed("months") for word in WORD.findall(words))


def _from_the_first(words: str, found: list[int]) -> list[int]:
    """The starts, with a part before the first that belongs to the address: "Rose Cottage, 12 Mill Lane"."""
    before = words[: found[0]] if found else words
    parts = list(re.finditer(r"[^,]+", before))
    for at, part in enumerate(parts):
        said = folded(part[0]).split()
        named = " ".join(said[-2:]) in _words("sure") or (said and said[-1] in _words("sure"))
        if at and named and len(said) > 1 and not is_group(part[0]):
            return sorted({part.start() + len(part[0]) - len(part[0].lstrip()), *found})
    numbers = [start for start in found if not _CODE.match(words, start)]
    if found and not numbers and len(parts) > 1 and parts[0][0].strip():  # "Ana Ruiz, Hull, HU1 2AB"
        first = parts[0] if len(parts[0][0].split()) > 1 else parts[1]
        return sorted({first.end(), *found}) if first is not parts[-1] else found
    return found


def _may_be_name(words: str) -> bool:
    """Whether words between two addresses are the next name: two or more with capitals, and no place to live."""
    said = words.split()
    return (
        len(said) > 1 and all(word[0].isupper() for word in said) and not any(map(str.isdigit, words))
        and folded(said[-1]) not in _words("streets")
    )  # fmt: skip


@cache
def _numbered() -> re.Pattern[str]:
    streets = "|".join(map(re.escape, sorted(_words("streets"), key=len, reverse=True)))
    first = "|".join(map(re.escape, _words("first")))
    return re.compile(
        rf"(?<![\w.])\d{{1,5}}[a-z]?(?:\s*[-–/]\s*\d{{1,4}}[a-z]?)?,?\s+(?:[^\W\d_][\w'’.-]*\s+){{1,4}}?(?:{streets})\b\.?"
        rf"|(?<![\w.])\d{{1,5}}[a-z]?(?:\s*bis)?,?\s+(?:{first})\b"
        rf"|(?<!\w)[^\W\d_]+(?:stra(?:ß|ss)e|straat|laan|gasse|weg)\s+\d+\w?",
        re.IGNORECASE,
    )


@cache
def _unit() -> re.Pattern[str]:
    units = "|".join(map(re.escape, _words("units")))
    return re.compile(
        rf"(?:^|(?<=[,–—])|(?<=\s-)|(?<=\sof)|(?<=\sin)|(?<=\sat)|(?<=\sfrom))\s*(?:{units})\.?\s*(?:\d+[a-z]?|[a-z])\b",
        re.IGNORECASE,
    )


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(_words('between'))})\s*$", re.IGNORECASE)


@cache
def _box() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _words('box')))})\s+\d+", re.IGNORECASE)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(map(folded, words_of(f"people_list.postal.{kind}")))
