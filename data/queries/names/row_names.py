"""Which words of a row are somebody's name, and which of them are surnames: titles, roles and descriptions go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from data.queries.names.keys import APOSTROPHES, name_key
from data.queries.names.row_text import row_words
from data.queries.names.tokens import UNSPACED, WORD
from data.queries.names.word_lists import also_names, placeholders, word_list
from data.record import Record
from data.words import words_of
from data.words.known import everyday_words

_HYPHENS = "-‐‑‒–—―−"
_ROW_WORD = re.compile(rf"{WORD.pattern}(?:[{_HYPHENS}]{WORD.pattern})*")
_JOINER = re.compile(r"\s*[&+/|;]\s*|\s+(?:(?i:and|und|with)|et|en)\s+")
_JOINER_Y = re.compile(r"\s+y\s+(?=\S+\s*$)")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s$", re.I)


class NameWords(Record, frozen=True):
    """The words of one person's name, in the order in which they are said."""

    given: tuple[str, ...] = ()
    """The first name, then those in the middle."""
    surnames: tuple[str, ...] = ()
    """Family names without their particles."""
    words: tuple[str, ...] = ()
    """All of them, particles too."""
    turned: tuple[str, ...] = ()
    """The same as they stood, where the surname stood first; empty: it did not."""
    initials: tuple[str, ...] = ()
    """Initials before a surname, run together: "JP" of "J.P. Murphy"; or a first name that is written like that."""
    unspaced: tuple[str, ...] = ()
    """What is written in scripts without spaces."""


def parts_of_row(words: str) -> list[str]:
    """What stands on a row, a person a part: "Marek & Ana Novak" are two, "Mr and Mrs Novak" one."""
    parts = [part for joined in _JOINER.split(words) for part in _JOINER_Y.split(joined) if part.strip()]
    return [part for at, part in enumerate(parts) if not _is_title_alone(part, "".join(parts[at + 1 : at + 2]))]


def _is_title_alone(part: str, behind: str) -> bool:
    """Whether a part of a row is a title of whoever stands behind it, or of nobody; not "Don", who is called so."""
    keys, after = ([name_key(word) for word in WORD.findall(one)] for one in (part, behind))
    if not keys or not word_list("titles").issuperset(keys):
        return False
    return word_list("courtesies").issuperset(keys) or (len(after) > 1 and after[0] in word_list("titles"))


def name_words_of(part: str, *, alone: bool = True, several: bool = False) -> Iterator[NameWords]:
    """The names in a part of a row, which has no "and": one, or several behind commas.

    `alone`: whether no other part stands before it; behind one, words that everybody uses are a description.
    `several`: whether a comma parts people, as behind "Present:".
    """
    unspaced = () if part.isascii() else tuple(UNSPACED.findall(part))
    part = UNSPACED.sub(" ", part) if unspaced else part
    halves = [words for half in part.split(",") if (words := _ROW_WORD.findall(half))]
    capitals = any(word[0].isupper() for words in halves for word in words)
    if unspaced:
        yield NameWords(unspaced=unspaced)
    if not halves or not (alone or _is_name(halves[0], capitals=capitals)):
        return
    if len(halves) > 2 or several:
        names = [half for half in halves if _is_name(half, capitals=capitals)]
        for words in names or halves[:1]:
            yield from _in_order(words, capitals=capitals)
    elif len(halves) == 2 and not _is_description(*halves, capitals=capitals):
        yield from _turned(*halves)
    else:
        yield from _in_order(halves[0], capitals=capitals)


def bare_words(name: str) -> list[str]:
    """The words of a row that are its first name, without titles, roles and descriptions."""
    words = row_words(name).words
    parts = parts_of_row(words)
    found = next(name_words_of(parts[0] if len(parts) == 1 else words), None) if parts else None
    return list(found.words or found.unspaced) if found is not None else []


def is_possessive(word: str) -> bool:
    """Whether a word is somebody's, as "Ben's" in "Ben's mum"."""
    return bool(_POSSESSIVE.search(word))


def _in_order(words: Sequence[str], *, capitals: bool) -> Iterator[NameWords]:
    """A name as it is said: "Dr Ana María Silva", "P Norris"."""
    words, titled = _bare(_name_part(words, capitals=capitals))
    initial = bool(words) and _is_initial(words[0])
    initials = _initials(words)
    left = [word for word in words if not _is_initial(word)] or words[:1]
    body = _body(left)
    if not body:
        return
    if (titled or (initial and len(left) < len(words))) and len(body) == 1:
        yield NameWords(surnames=tuple(body), words=tuple(left), initials=initials)
    else:
        last = 1 if len(body) > 3 else len(body) - 1
        first, behind = (body[:1], []) if len(body) == 1 else (body[:last], body[last:])
        yield NameWords(given=tuple(first), surnames=tuple(behind), words=tuple(left), initials=initials)


def _initials(words: Sequence[str]) -> tuple[str, ...]:
    """The initials that a name begins with, run together, where they are two or three: "J.P. Murphy", "JP Murphy"."""
    run = "".join(takewhile(_is_initial, words))
    if words and not run and words[0].isupper() and not all(word.isupper() for word in words[1:]):
        run = words[0]
    if len(words) == 1 and words[0].isupper():
        run = words[0]
    return (run,) if 1 < len(run) < 4 else ()


def _turned(before: Sequence[str], behind: Sequence[str]) -> Iterator[NameWords]:
    """A name with the surname first: "Silva, Ana"."""
    surname, _ = _bare(before)
    given, _ = _bare(behind)
    given = [word for word in given if not _is_initial(word)]
    if given or surname:
        yield NameWords(
            given=tuple(_body(given)), surnames=tuple(_body(surname)), words=(*given, *surname),
            turned=(*surname, *given),
        )  # fmt: skip


def _name_part(words: Sequence[str], *, capitals: bool) -> list[str]:
    """The words before a description: "Ana from the Hub", "Ana Silva youth worker"; "mum of Sam" names Sam."""
    start = 0
    for at, word in enumerate(words):
        if _is_description_word(word, capitals=capitals):
            if at > start:
                return list(words[start:at])
            start = at + 1
    return list(words[start:])


def _is_description_word(word: str, *, capitals: bool) -> bool:
    if not word[0].islower() or name_key(word) in word_list("particles") or is_possessive(word):
        return False
    return word in words_of("minutes.owners.little_words") or (capitals and word in everyday_words())


def _bare(words: Sequence[str]) -> tuple[list[str], bool]:
    """The words without titles, letters behind the name, roles and what nameless people are called; whether titled."""
    left = list(words)
    titled = False
    while len(left) > 1 and name_key(left[0]) in word_list("titles"):
        left, titled = left[1:], True
    while len(left) > 1 and name_key(left[-1]) in word_list("letters_behind"):
        left = left[:-1]
    while left and (_is_role(left[0]) or (name_key(left[0]) in placeholders() and not titled)):
        left = left[1:]
        if all(map(_is_initial, left)):  # "Parent B"
            return [], titled
    if len(left) > 1:
        left = [word for word in left if not _is_role(word)] or left
    if all(_is_role(word) or name_key(word) in placeholders() for word in left):
        left = []
    return left, titled


def _body(words: Sequence[str]) -> list[str]:
    """The words that are names by themselves: no particles, but "Al" in "Al Gore"."""
    body = [
        word
        for at, word in enumerate(words)
        if name_key(word) not in word_list("particles")
        or (not at and len(words) > 1 and word[0].isupper() and name_key(word) in word_list("first_particles"))
    ]
    return body or list(words)


def _is_name(words: Sequence[str], *, capitals: bool) -> bool:
    """Whether words may be a name: few, with a capital where the row has any, and not all of them everyday ones."""
    keys = [name_key(word) for word in words]
    named = [key for key in keys if key not in everyday_words() or key in also_names()]
    return 0 < len(words) <= 4 and bool(named) and (not capitals or words[0][0].isupper())


def _is_description(before: Sequence[str], behind: Sequence[str], *, capitals: bool) -> bool:
    """Whether what stands behind the comma says who somebody is, and is not their first name."""
    keys = [name_key(word) for word in behind]
    if len(behind) > 3 or any(map(is_possessive, behind)):
        return True
    small = [word for word in behind if word[0].islower() and name_key(word) not in word_list("particles")]
    if any(capitals or name_key(word) in everyday_words() for word in small):
        return True
    beside = (
        word_list("letters_behind") | word_list("roles") | word_list("beside") | word_list("places") | placeholders()
    )
    if all(key in beside and key not in also_names() for key in keys):
        return True
    everyday = all(key in everyday_words() and key not in also_names() for key in keys)
    return everyday and (len(_body(before)) > 1 or any(key.endswith("s") for key in keys))


def _is_role(word: str) -> bool:
    roles = word_list("roles")
    if name_key(word) in roles:
        return True
    return any(hyphen in word for hyphen in _HYPHENS) and all(name_key(bit) in roles for bit in WORD.findall(word))


def _is_initial(word: str) -> bool:
    return len(name_key(word)) == 1 and word.lower() != word.upper() and name_key(word) not in word_list("particles")
