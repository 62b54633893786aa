"""What stands in a letter around a list of names, and is no name: "Hi all,", "Many thanks"."""

from __future__ import annotations

from functools import cache

from data.text.clean import folded
from data.words import words_of

_ENDS = " ,.!:;-–—"


def is_of_letter(line: str) -> bool:
    """Whether a line of several greets somebody, or closes a letter."""
    words = folded(line).strip()
    bare = words.strip(_ENDS)
    first, _, rest = bare.partition(" ")
    if (
        bare.partition(",")[0] in _letter_words("closings")
        or bare in _letter_words("greetings")
        or first in _letter_words("greetings")
    ):
        return True
    if first.strip(_ENDS) in _letter_words("greetings") and rest.strip(_ENDS) in _letter_words("everybody"):
        return True
    if bare in _letter_words("short_closings") and words.endswith((",", "!")):
        return True
    for greeting in _letter_words("day_greetings"):
        if bare == greeting or (bare.startswith(f"{greeting} ") and _to_somebody(bare[len(greeting) :], words)):
            return True
    return False


def _to_somebody(rest: str, line: str) -> bool:
    """Whether what stands behind "Good morning" greets: "all", or a name and a comma."""
    return rest.strip(_ENDS) in _letter_words("everybody") or line.endswith((",", "!"))


@cache
def _letter_words(name: str) -> frozenset[str]:
    return frozenset(map(folded, words_of(f"people_list.letters.{name}")))
