"""Taking single words out of what is half typed, so that all else of it is kept."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

import msgspec

from data.text.json_values import is_dict, is_list

SEVERAL = 3
"""How many words are nobody else's by chance."""


def without_said(draft: str, words: Collection[str]) -> str:
    """Unfinished words without these; nothing where they are all there is. Several fields are kept as JSON.

    Of a list, what was said goes with what became of it.
    """
    try:
        held: Any = msgspec.json.decode(draft) if draft.startswith(("{", "[")) else None
    except msgspec.DecodeError:
        held = None
    if held is None:
        return "" if _is_one(draft, words) else draft
    left = _without(held, words)
    return draft if left == held else msgspec.json.encode(left).decode()


def _without(held: Any, words: Collection[str]) -> Any:
    if isinstance(held, str):
        return without_said(held, words)
    if is_dict(held):
        return {name: _without(one, words) for name, one in held.items()}
    if is_list(held):
        return [_without(one, words) for one in held if not _says(one, words)]
    return held


def _says(one: Any, words: Collection[str]) -> bool:
    """Whether something in a list is these words, or a concern that has them and what became of it."""
    said = one[0] if is_list(one) and one else one
    return isinstance(said, str) and _is_one(said, words)


def _is_one(typed: str, words: Collection[str]) -> bool:
    """Whether what is typed is just one of these; or holds, or begins, one of several words: that is no chance."""
    bare = typed.strip().casefold()
    return any(_is_or_holds(bare, one.strip().casefold()) for one in words if one)


def _is_or_holds(typed: str, words: str) -> bool:
    holds = len(words.split()) >= SEVERAL and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", typed) is not None
    return typed == words or holds or (len(typed.split()) >= SEVERAL and words.startswith(typed))
