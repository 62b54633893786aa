"""Initials beside a name: which of them go with it, as in "N. Okafor", "Ngozi O.", "Ngozi Oka." and "Okafor, N."."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.queries.names.everyday import does
from data.queries.names.keys import name_key
from data.queries.names.parse_names import parse_names
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import is_everyday_key, word_list
from data.record import Record
from data.words import words_of

_BEFORE = re.compile(r"(?<![\w.'’-])(?:[^\W\d_]\.[\s-]*|[^\W\d_](?:\s+|-))+$")
_ONE_BEFORE = re.compile(r"([^\W\d_])(\.?)[\s-]*")
_BEHIND = re.compile(r"(,?)\s+([^\W\d_])(\.?)(?:(?=['’][sS]\b)|(?![\w'’-]*\w))")
_SHORT = re.compile(r"\s+([^\W\d_]{2,5})\.(?!\w)")
"""What may be a name behind another, cut short: "Oka."."""

_WORD_BEFORE = re.compile(r"([\w'’-]+)\.?\s+$")
_GOES_ON = re.compile(r"['’]|\s*(?:[^\W\d_]\.|[,;:)–—-])|\s+(?=[^\W\d_])")
"""What stands behind a full stop that is an initial's, and ends no sentence."""

_WORDS = ("I", "A")
"""Letters that are words by themselves, so that they are initials only with their full stop."""

FARTHEST = 12
"""Characters before a name in which its initials are looked for."""

FARTHEST_WORD = 30
"""Characters before those in which the word is looked for that a letter may belong to."""


class Initials(Record, frozen=True):
    """What some people's names may be cut short to."""

    letters: frozenset[str]
    """The first letters of every part of their names."""
    given: frozenset[str]
    """Their first names."""
    surnames: frozenset[str]
    """Their last names."""
    typed: frozenset[str]
    """Letters that stood as initials in their names."""


def initials_of(rows: Iterable[str]) -> Initials | None:
    """What the names on these rows may be cut short to. None: a row has a surname alone, as "Dr Patel"."""
    names = [name for row in rows for name in parse_names(row)]
    if not all(name.given or name.initials for name in names):
        return None
    typed = frozenset(letter for name in names for letter in "".join(name.initials))
    return Initials(
        letters=typed.union(key[0] for name in names for key in name.keys),
        given=frozenset(key for name in names for key in name.given),
        surnames=frozenset(key for name in names for key in name.surnames),
        typed=typed,
    )


def with_initials(text: str, start: int, end: int, initials: Initials | None = None) -> tuple[int, int]:
    """Where a name begins and ends with the initials beside it.

    `initials`: of whoever it is; None: nobody knows, so that any letter with a full stop may be theirs.
    """
    end = _end_with_initials(text, start, end, initials)
    return _start_with_initials(text, start, initials), end


def _start_with_initials(text: str, start: int, initials: Initials | None) -> int:
    before = _BEFORE.search(text, max(0, start - FARTHEST), start)
    if before is None:
        return start
    found = list(_ONE_BEFORE.finditer(text, before.start(), start))
    small = text[start].islower()
    theirs = [_is_initial(one[1], one[2], initials, small=small) for one in found]
    first = len(theirs) - theirs[::-1].index(False) if False in theirs else 0
    if first == len(found) or (first and not found[first - 1][0][-1].isspace()):  # not the N of "U.N. Okafor"
        return start
    at = found[first].start()
    named = initials is not None and _is_of_first_name(found[-1][1], text, start, initials)
    return start if named or _belongs_to_word(text, at, initials) else at


def _is_of_first_name(letter: str, text: str, start: int, initials: Initials) -> bool:
    """Whether a first name stands behind a letter that is not of another one: "vitamin D. Dana"."""
    word = WORD.match(text, start)
    key = name_key(word[0]) if word is not None else ""
    if key not in initials.given or key in initials.surnames or name_key(letter) in initials.typed:
        return False
    return not any(one[0] == name_key(letter) for one in initials.given if one != key)


def _belongs_to_word(text: str, at: int, initials: Initials | None) -> bool:
    """Whether a word stands before a letter that it may belong to: "option C. Cole", not "we asked N. Okafor"."""
    before = _WORD_BEFORE.search(text, max(0, at - FARTHEST_WORD), at)
    if before is None:
        return False
    word, key = before[1], name_key(before[1])
    if key in word_list("titles") or key in word_list("family_titles"):
        return False
    if before[0].rstrip().endswith("."):  # a sentence ends
        return False
    if key.isdigit() or (initials is not None and key in initials.given | initials.surnames):
        return key.isdigit()
    return not _leads_to_name(key) and (not word[0].isupper() or is_everyday_key(key))


def _leads_to_name(key: str) -> bool:
    """Whether somebody may be named behind a word: "asked", "with", "then"."""
    return (
        does(key) or key in words_of("minutes.owners.little_words")
        or key in word_list("to_whom") | word_list("doing") | word_list("when") | word_list("modals")
        or key in word_list("adverbs") | word_list("pronouns") | word_list("before_names")
    )  # fmt: skip


def _end_with_initials(text: str, start: int, end: int, initials: Initials | None) -> int:
    small = text[start].islower()
    while behind := _BEHIND.match(text, end):
        if not _is_initial(behind[2], behind[3], initials, small=small) or (behind[1] and not behind[3]):
            break  # "Okafor, N came"
        if behind[3] and _ends_sentence(text, behind.end()):
            return behind.end(2)
        end = behind.end()
    short = _SHORT.match(text, end)
    if short is None or initials is None or (short[1].islower() and not small):
        return end
    if not any(len(key) > len(short[1]) and key.startswith(name_key(short[1])) for key in initials.surnames):
        return end
    return short.end(1) if _ends_sentence(text, short.end()) else short.end()


def _ends_sentence(text: str, at: int) -> bool:
    """Whether the full stop before a place ends a sentence, so that it is not an initial's alone."""
    more = _GOES_ON.match(text, at)
    return more is None or _starts_sentence(text, more.end())


def _starts_sentence(text: str, at: int) -> bool:
    return text[at : at + 1].isupper() and not re.match(r"[^\W\d_]\.", text[at : at + 2])


def _is_initial(letter: str, stop: str, initials: Initials | None, *, small: bool) -> bool:
    """Whether a letter may be somebody's initial. `small`: the name is in small letters, so that it may be, too."""
    if not letter.isupper() and not (small and stop and initials is not None):
        return False
    if not stop and (letter in _WORDS or initials is None):
        return False
    return initials is None or name_key(letter) in initials.letters
