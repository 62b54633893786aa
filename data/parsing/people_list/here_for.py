"""What says in so many words whom somebody is here for: "Ana, here for other parents", "Fay (representing Tenants)"."""

from __future__ import annotations

import re
from functools import cache

from data.text.typed import typed
from data.words import say

_SIGN = r"(?:\s*,\s*|\s+[-–—]\s+)"
"""What may stand between a name and whom somebody is here for."""


def without_here_for(words: str) -> str:
    """Whom somebody is here for, without the words that say only that. "With" says more, and stays."""
    return _begins().sub("", words)


def is_with(words: str) -> bool:
    """Whether words say with whom somebody is: "with other parents"."""
    return re.match(rf"(?i:{typed('joints.with')})\s+\S", words) is not None


def told_here_for(words: str, for_: str, with_: str) -> str:
    """What is said of whom somebody is here for, by one of two keys of the words: they are for them, or with them."""
    bare = without_here_for(words)
    return say(with_ if is_with(bare) else for_, words=bare)


def says_here_for(words: str) -> bool:
    """Whether words beside a name begin by saying that somebody is here for them, or with them."""
    return _begins().match(words) is not None or is_with(words)


@cache
def behind_names() -> re.Pattern[str]:
    """Whom somebody is here for, behind their name and up to the next person."""
    with_sign = rf"{_SIGN}(?=(?:{_here()}\s+)?{_for_or_with()}\s)"
    without = rf"\s+(?={_here()}\s+{_for_or_with()}\s)"
    return re.compile(rf"(?:{with_sign}|{without})(?P<said>[^;]*?[^\s;])(?=\s*(?:;|$)|\s*,[^,;]+{with_sign})")


@cache
def _begins() -> re.Pattern[str]:
    """What only says that somebody is here for what follows. With a capital "For" may be part of a name."""
    for_, with_ = typed("here_for.for"), typed("joints.with")
    return re.compile(rf"\A(?:{_here()}\s+(?i:{for_})\s+(?=\S)|{for_}\s+(?=\S)|{_here()}\s+(?=(?i:{with_})\s))+")


def _here() -> str:
    return f"(?i:{typed('here_for.here')})"


def _for_or_with() -> str:
    return f"(?i:{typed('here_for.for')}|{typed('joints.with')})"
