"""Phrases that people type, as regular expressions: the words stand in `typed.toml`, in the folder of the language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.words import words_of

_SIGNS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", "'": "['’]"}
"""What a sign in a phrase stands for. Every other letter is itself."""

_PIECE = re.compile(r"\{([a-z_]+)\}|.")


def pattern(phrase: str, /, **things: str) -> str:
    """A phrase as a regular expression: `[...]` may be left out, `(a|b)` is either, `{name}` is one of the things."""
    return _PIECE.sub(lambda piece: things[piece[1]] if piece[1] else _SIGNS.get(piece[0], re.escape(piece[0])), phrase)


def either(phrases: Iterable[str], /, **things: str) -> str:
    """One of several phrases, as a regular expression."""
    return f"(?:{'|'.join(pattern(phrase, **things) for phrase in phrases)})"


def typed(key: str, /, **things: str) -> str:
    """One of the phrases under a key of `typed.toml`, as a regular expression."""
    return either(words_of(f"typed.{key}"), **things)


def any_case(words: str) -> re.Pattern[str]:
    """A regular expression for which capitals and small letters are the same."""
    return re.compile(words, re.IGNORECASE)
