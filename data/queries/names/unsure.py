"""Whatever is written for a name on the list so that the guard isn't sure of it: it may be a name.

Besides everyday words that is what people write in place of a name: initials (HM, H.M.), names and initials in one
(DaleW, dale.w, d_wood), names with a sign before them (@dale_w, #rose), and an 's without its apostrophe (Hopes mum).
"""

from __future__ import annotations

import re

from data.queries.names.contact_details import tags
from data.queries.names.context import Reading
from data.queries.names.guard import Guard
from data.queries.names.keys import name_key
from data.queries.names.passed_over import is_of_people, is_passed_over
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import is_everyday_key, listed

_RUN = re.compile(rf"{WORD.pattern}(?:[._-]{WORD.pattern}){{1,3}}(?![\w@])")
"""Words with a dot or a line between them: "dale.w", "d_wood"."""

_SIGNS = re.compile(r"[._-]")

_SHORTEST = 4
"""Letters from which a name counts that longer words behind a sign begin with: "@daleyboy"."""

_INSIDE = re.compile(r"[^\W\d_]*[^\W\d_A-Z][A-Z]")


def unsure_at(guard: Guard, reading: Reading, at: int) -> tuple[int, int] | None:
    """Where what stands from a word on begins and ends, if it may be meant for somebody on the list; else None."""
    token = reading.tokens[at]
    if (tag := _tag(reading, at)) is not None:
        return tag if _is_tagged(guard, reading, at, tag) else None
    if end := _initials_end(guard, reading, at) or _together_end(guard, reading, at):
        return token.start, end
    if is_passed_over(guard, reading, at) or _is_possessive(guard, reading, at):
        return token.start, reading.name_end(at)
    return None


def _tag(reading: Reading, at: int) -> tuple[int, int] | None:
    """Where the sign before a word and all that hangs on it begin and end: "@dale_w", "#rose"; else None."""
    start = reading.tokens[at].start if 0 <= at < len(reading.tokens) else -1
    return next((one for one in tags(reading.text) if one[0] < start < one[1]), None)


def _is_tagged(guard: Guard, reading: Reading, at: int, tag: tuple[int, int]) -> bool:
    """Whether a word of what has a sign before it is somebody's name, begins with one, or is made of one."""
    if _tag(reading, at - 1) == tag:  # told with its first word
        return False
    names, key, step = guard.names, "", 0
    while _tag(reading, at + step) == tag:
        one = reading.key(at + step)
        key, step = key + (one if one.isalpha() else ""), step + 1
        starts = any(one[:length] in names.first_names for length in range(_SHORTEST, len(one)))
        if one.isalpha() and (one in names.alone or one in names.handles or one in names.short or starts):
            return True
    return key in names.alone or key in names.handles


def _initials_end(guard: Guard, reading: Reading, at: int) -> int | None:
    """Where somebody's initials end that stand from here on, in capitals: "HM", "H.M."; None: there are none."""
    length, letters = reading.initials(at)
    if letters not in guard.names.short or reading.key(at + length) in guard.names.alone:
        return None
    if length == 1 and (reading.is_in_capitals or is_everyday_key(letters) or letters in listed("letters_behind")):
        return None
    return None if letters in listed("capitals") else reading.tokens[at + length - 1].end


def _together_end(guard: Guard, reading: Reading, at: int) -> int | None:
    """Where a name and an initial end that are written as one, or with a dot or a line between; else None."""
    token, names = reading.tokens[at], guard.names
    if token.key in names.handles and (not is_everyday_key(token.key) or _INSIDE.match(token.text)):
        return reading.name_end(at)
    run = _RUN.match(reading.text, token.start)
    if run is None or (token.start and reading.text[token.start - 1] in "._-"):
        return None
    key = name_key(_SIGNS.sub("", run[0]))
    return run.end() if key in names.handles or key in names.alone else None


def _is_possessive(guard: Guard, reading: Reading, at: int) -> bool:
    """Whether it is a first name that everybody uses, with an s that an apostrophe should stand before: "Hopes mum"."""
    token, names = reading.tokens[at], guard.names
    theirs = token.is_capital and token.key.endswith("s") and token.key[:-1] in names.first_names
    return theirs and token.key not in names.alone and is_of_people(reading, at)
