"""The key of a word: what all the ways of writing one name have in common."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from data.text import folded

APOSTROPHES = "'’‘ʼʻʽ`´′＇ʿʾʹ"
"""What is written for an apostrophe, in names as in "she's"."""

_AS_ONE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_ENDING = re.compile(r"(?<=.)'(?:s|ve|ll|d|re|m)$")
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ə": "a"})
_TWO_FOR_ONE = re.compile(r"[ao]e|(?<![gq])ue|aa")
_SCOTS = re.compile(r"(mac|mc)(\w{4,})")


@lru_cache(100_000)
def name_key(word: str) -> str:
    """The key of one word: "O’Brien's", "OBrien" and "obrien" have the same. It has no apostrophe, blank or hyphen."""
    key = folded(word.translate(_AS_ONE) if not word.isascii() or "`" in word else word)
    if "'" in key:
        key = _ENDING.sub("", key).replace("'", "")
    return key.replace(" ", "").replace("-", "")


def spellings(word: str) -> frozenset[str]:
    """Every key that a word of somebody's name may be found by: ö as oe or o, Mac as Mc."""
    key = name_key(word)
    found = {key, name_key(unicodedata.normalize("NFC", word).casefold().translate(_SPELT_OUT))}
    if len(key) >= 5:
        found.add(_TWO_FOR_ONE.sub(lambda two: two[0][0], key))
    if scots := _SCOTS.fullmatch(key):
        found.add(f"{'mc' if scots[1] == 'mac' else 'mac'}{scots[2]}")
    return frozenset(found - {""})
