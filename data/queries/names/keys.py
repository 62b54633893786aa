"""The key of a word: what all the ways of writing one name have in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from data.text.clean import folded

APOSTROPHES = "'’‘ʼʻʽ`´′＇ʿʾʹ"
"""What is written for an apostrophe, in names as in "she's"."""

_AS_ONE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
ENDING = re.compile(rf"(?<=.)[{APOSTROPHES}](?:s|ve|ll|d|re|m)$", re.I)
"""What hangs on a name, and is none of it."""

_SPELT_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ə": "a"}
_MANY = 4
"""Letters that may be spelt out each by itself; in a word with more, only all of them."""

_TWO_FOR_ONE = re.compile(r"[ao]e|(?<![gq])ue|aa")
_SCOTS = re.compile(r"(mac|mc)(\w{4,})")


@lru_cache(100_000)
def name_key(word: str) -> str:
    """The key of one word: "O’Brien's", "OBrien" and "obrien" have the same. It has no apostrophe, blank or hyphen."""
    key = folded(word.translate(_AS_ONE) if not word.isascii() or "`" in word else word)
    if "'" in key:
        key = ENDING.sub("", key).replace("'", "")
    return key.replace(" ", "").replace("-", "")


def spellings(word: str) -> frozenset[str]:
    """Every key that a word of somebody's name may be found by: ö as oe or o, Mac as Mc."""
    key = name_key(word)
    found = {key}
    if not word.isascii():
        found |= {name_key(one) for one in _spelt_out(unicodedata.normalize("NFC", word).casefold())}
    if len(key) >= 5 or key.startswith("aa"):
        found.add(_TWO_FOR_ONE.sub(lambda two: two[0][0], key))
    if scots := _SCOTS.fullmatch(key):
        found.add(f"{'mc' if scots[1] == 'mac' else 'mac'}{scots[2]}")
    return frozenset(found - {""})


def _spelt_out(word: str) -> Iterator[str]:
    """The word with each ä, ö, ü... as it is, and as two letters."""
    letters = [(letter, _SPELT_OUT[letter]) if letter in _SPELT_OUT else (letter,) for letter in word]
    if sum(len(ways) > 1 for ways in letters) > _MANY:
        letters = [ways[-1:] for ways in letters]
    yield from map("".join, product(*letters))
