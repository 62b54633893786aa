"""Whether a word is made of everyday words, so that it is nobody's name: "Noticeboards"."""

from __future__ import annotations

import re

from data.words.known import everyday_words

_ENDINGS = ("ed", "d", "ing", "er", "ers", "ly", "ness", "able", "ation", "ful", "less", "y")
_ES = re.compile(r"(?:s|x|z|ch|sh|o)es$")
_BEGINNINGS = ("un", "re", "non", "co", "pre", "sub", "over", "under", "multi", "inter", "out", "up", "mis", "anti")


def is_derived(key: str, *, starts: bool) -> bool:
    """Whether it is made of everyday words; where a sentence begins also of two: "Noticeboards"."""
    known = everyday_words()
    if _is_word(key):
        return True
    if not starts:
        return False
    stems = [key[: -len(ending)] for ending in _ENDINGS if key.endswith(ending)]
    if any(len(stem) > 2 and (stem in known or f"{stem}e" in known or _undoubled(stem) in known) for stem in stems):
        return True
    if any(key.startswith(one) and key[len(one) :] in known for one in _BEGINNINGS):
        return True
    return any(key[:part] in known and _is_word(key[part:]) for part in range(4, len(key) - 3))


def _undoubled(stem: str) -> str:
    """A stem without the second of two letters with which it ends: "stopp" of "stopped"."""
    return stem[:-1] if stem[-1:] == stem[-2:-1] else stem


def _is_word(key: str) -> bool:
    """Whether it is an everyday word, or several of what one is."""
    known = everyday_words()
    several = (key.endswith("s") and key[:-1] in known) or (bool(_ES.search(key)) and key[:-2] in known)
    return key in known or (len(key) > 3 and several)
