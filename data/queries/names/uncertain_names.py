"""Whatever is written for a name on the list so that the guard isn't sure of it: it may be a name.

Besides everyday words that is what people write in place of a name: initials (HM, H.M.), names and initials in one
(DaleW, dale.w, d_wood, dale99), names with a sign before them (@dale_w, #rose), and an s that hangs on one (Hopes mum).
"""

from __future__ import annotations

import re

from data.queries.names.contact_details import tags
from data.queries.names.everyday_names_passed_over import is_of_people, is_passed_over
from data.queries.names.find_listed_names import Guard
from data.queries.names.keys import name_key
from data.queries.names.line_context import LineContext
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import is_everyday_key, word_list

_RUN = re.compile(rf"{WORD.pattern}(?:[._-]{WORD.pattern}){{1,3}}(?![\w@])")
"""Words with a dot or a line between them: "dale.w", "d_wood"."""

_WITH_LETTER = re.compile(rf"(?:(?=[^\W\d_]{{2}}){WORD.pattern} [^\W\d_aAI]|[^\W\d_a-z] [^\W\d_a-z])(?![\w'’-])")
"""A word with a letter that stands behind it by itself, or two capitals: "dale w", "D W"."""

_SIGNS = re.compile(r"[._ -]")

_SHORTEST = 4
"""Letters from which a name counts that longer words behind a sign begin with: "@daleyboy"."""

_INSIDE = re.compile(r"[^\W\d_]*[^\W\d_A-Z][A-Z]")


def unsure_at(guard: Guard, reading: LineContext, at: int) -> tuple[int, int] | None:
    """Where what stands from a word on begins and ends, if it may be meant for somebody on the list; else None."""
    token = reading.tokens[at]
    if _tag(reading, at) is not None:
        return handle_at(guard, reading, at)
    if end := _initials_end(guard, reading, at) or _together_end(guard, reading, at):
        return token.start, end
    named = token.key in guard.names.alone and _is_hung_on(reading, at)
    if named or is_passed_over(guard, reading, at) or _is_possessive(guard, reading, at):
        return token.start, reading.name_end(at)
    return None


def handle_at(guard: Guard, reading: LineContext, at: int) -> tuple[int, int] | None:
    """The same of what nobody writes by chance: a name with a sign before it or within: "@dale_w", "dale.w"."""
    if (tag := _tag(reading, at)) is not None:
        return tag if _is_tagged(guard, reading, at, tag) else None
    start = reading.tokens[at].start
    run = _RUN.match(reading.text, start)
    if run is None or (start and reading.text[start - 1] in "._-"):
        return None
    return (start, run.end()) if name_key(_SIGNS.sub("", run[0])) in guard.names.handles else None


def handle_keys(handle: str) -> frozenset[str]:
    """The keys of what a handle is made of, each and all of them in one."""
    pieces = [name_key(word) for word in WORD.findall(handle)]
    return frozenset((*pieces, "".join(pieces)))


def _is_hung_on(reading: LineContext, at: int) -> bool:
    """Whether a number or a line hangs on a word, as on nothing but what somebody calls themselves: "dale99"."""
    token = reading.tokens[at]
    beside = reading.text[max(0, token.start - 1) : token.start] + reading.text[token.end : token.end + 1]
    return token.key not in word_list("months") and any(one.isdigit() or one == "_" for one in beside)


def _tag(reading: LineContext, at: int) -> tuple[int, int] | None:
    """Where the sign before a word and all that hangs on it begin and end: "@dale_w", "#rose"; else None."""
    start = reading.tokens[at].start if 0 <= at < len(reading.tokens) else -1
    return next((one for one in tags(reading.text) if one[0] < start < one[1]), None)


def _is_tagged(guard: Guard, reading: LineContext, at: int, tag: tuple[int, int]) -> bool:
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
    return key in names.alone or key in names.handles or _without_title(key) in names.alone


def _initials_end(guard: Guard, reading: LineContext, at: int) -> int | None:
    """Where somebody's initials end that stand from here on, in capitals: "HM", "H.M."; None: there are none."""
    if _is_titled_letter(guard, reading, at):
        return reading.name_end(at)
    length, letters = reading.initials(at)
    if letters not in guard.names.short or reading.key(at + length) in guard.names.alone:
        return None
    if length == 1 and (reading.is_in_capitals or is_everyday_key(letters) or letters in word_list("letters_behind")):
        return None
    return None if letters in word_list("capitals") else reading.tokens[at + length - 1].end


def _is_titled_letter(guard: Guard, reading: LineContext, at: int) -> bool:
    """Whether all that stands behind a title is a letter that a name begins with: "Mrs M"."""
    if reading.key(at) not in guard.names.letters or not reading.is_capital(at) or not reading.is_capital(at - 1):
        return False
    behind = at + 2 if reading.key(at + 1) == "." else at + 1
    alone = not (reading.is_capital(behind) and reading.is_near(at, behind, 2))
    return alone and reading.key(at - 1) in word_list("courtesies") and reading.is_near(at - 1, at)


def _together_end(guard: Guard, reading: LineContext, at: int) -> int | None:
    """Where a name and an initial end that are written as one, or with a dot or a line between; else None."""
    token, names = reading.tokens[at], guard.names
    written_as_one = not is_everyday_key(token.key) or _INSIDE.match(token.text)
    if written_as_one and (token.key in names.handles or _without_title(token.key) in names.alone):
        return reading.name_end(at)
    run = _RUN.match(reading.text, token.start) or _WITH_LETTER.match(reading.text, token.start)
    if run is None or (token.start and reading.text[token.start - 1] in "._-"):
        return None
    key = name_key(_SIGNS.sub("", run[0]))
    known = key in names.handles or key in names.alone or (key in names.short and not is_everyday_key(key))
    return run.end() if known else None


def _without_title(key: str) -> str:
    """What is left of "drpatel" or "mrspatel"; empty: no title begins it."""
    return next((key[length:] for length in (4, 3, 2) if key[:length] in word_list("courtesies")), "")


def _is_possessive(guard: Guard, reading: LineContext, at: int) -> bool:
    """Whether it is a name that everybody uses with an s: "Hopes mum", "the Marshes"."""
    token, names = reading.tokens[at], guard.names
    if not token.is_capital or token.key in names.alone:
        return False
    one = token.key.removesuffix("s")
    if reading.key(at - 1) == "the":  # "the Marshes moved"
        several = {one, one.removesuffix("e")} if one != token.key else set[str]()
        return not several.isdisjoint(names.alone) and several.isdisjoint(word_list("places"))
    return one != token.key and one in names.first_names and is_of_people(reading, at)
