"""A row of a list of people, taken apart once into the names that each of its people may be called by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

import msgspec

from data.queries.names.keys import name_key, spellings
from data.queries.names.row_names import NameWords, is_possessive, name_words_of, parts_of_row
from data.queries.names.row_text import row_words
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import also_names, is_everyday_key, placeholders, word_list
from data.record import Record

LONGEST = 7
"""Of how many words sequences are made: of longer rows only the first ones."""

_HAN_OR_HANGUL = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]{3,4}")
_CELLS = re.compile(r"\s*([^;\s]+)\s*;\s*([^;\s]+)\s*;?\s*")


class Name(Record, frozen=True):
    """What one person of a row may be called, each piece by its key."""

    given: frozenset[str] = frozenset()
    """First names."""
    middle: frozenset[str] = frozenset()
    """Names between the first and the last one."""
    surnames: frozenset[str] = frozenset()
    """Family names: each, its halves, and with its particles ("vanderberg")."""
    nicknames: frozenset[str] = frozenset()
    """What stood in brackets, in quotes or before an @, and all of the name run together."""
    initials: frozenset[str] = frozenset()
    """Two initials or more, in brackets or before a surname: they count in capitals only, or with full stops."""
    sequences: frozenset[tuple[str, ...]] = frozenset()
    """Two or more keys that stand one behind the other where the name is said in full, in any usual order."""
    said: frozenset[tuple[str, ...]] = frozenset()
    """All of it, a key a word, in the order in which it is said, and in that in which it stands."""
    unspaced: frozenset[str] = frozenset()
    """Names in scripts without spaces, as they are written."""
    is_whole: bool = True
    """Whether the sequences are this person's own name; "Ben's Mum" is not: it has another's in it."""

    @property
    def keys(self) -> frozenset[str]:
        """Every piece by which the person may be named alone."""
        return self.given | self.middle | self.surnames | self.nicknames | self.unspaced


@lru_cache(4096)
def parse_names(row: str) -> tuple[Name, ...]:
    """The names of everybody on one row of a list of people, each once; none where it names nobody ("Group 1")."""
    apart = row_words(row)
    words = apart.words
    if cells := _CELLS.fullmatch(words):  # "Ana;Ruiz": first and last name as they stood in a table
        words = f"{cells[1]} {cells[2]}"
    parts = parts_of_row(words)
    names = [
        _name(one)
        for at, part in enumerate(parts)
        for one in name_words_of(part, alone=not at, several=bool(apart.head))
    ]
    if names and names[-1].surnames:  # "Marek & Ana Novak"
        shared = names[-1].surnames
        names = [one if one.surnames else msgspec.structs.replace(one, surnames=shared) for one in names]
    nicknames, initials = _beside((*apart.brackets, *apart.quotes), capitals=words.isupper())
    nicknames |= {
        key for mail in apart.mails for word in WORD.findall(mail) if len(word) > 2 for key in spellings(word)
    }
    if not names and (nicknames or initials):
        names = [Name()]
    if names and (nicknames or initials):
        first = names[0]
        names[0] = msgspec.structs.replace(
            first, nicknames=first.nicknames | nicknames, initials=first.initials | initials
        )
    return tuple(name for name in names if name.keys or name.initials)


def name_keys_in(row: str) -> frozenset[str]:
    """Every key by which somebody on a row may be named alone."""
    return frozenset(key for name in parse_names(row) for key in name.keys)


def _name(said: NameWords) -> Name:
    """One person's name from its words, which stand in the order in which they are said."""
    given, *rest = said.given or ("",)
    middle, surnames = list(rest), list(said.surnames)
    glued = _with_particles(said.words)
    flat = _flat(said.words)
    run_together = {"".join(flat), "".join(flat[:2]), "".join((*flat[:1], *flat[-1:]))} if len(flat) > 1 else set[str]()
    return Name(
        given=_pieces([given] if given else []), middle=_pieces(middle), surnames=_pieces(surnames) | glued,
        nicknames=frozenset(key for one in run_together for key in spellings(one)),
        initials=frozenset(map(name_key, said.initials)), sequences=_sequences(flat, said.turned),
        unspaced=_unspaced(said.unspaced),
        said=frozenset({flat, _flat(said.turned)} - {()}), is_whole=not any(map(is_possessive, said.words)),
    )  # fmt: skip


def _flat(words: Iterable[str]) -> tuple[str, ...]:
    """The keys of words, of which one with a hyphen is several."""
    return tuple(name_key(bit) for word in words for bit in WORD.findall(word))[:LONGEST]


def _pieces(words: Iterable[str]) -> frozenset[str]:
    """Every key of these words: each whole, and where it has a hyphen its parts."""
    found: set[str] = set()
    for word in words:
        parts = WORD.findall(word)
        found |= spellings("".join(parts))
        if len(parts) > 1:
            found |= {key for part in parts if name_key(part) not in word_list("particles") for key in spellings(part)}
    return frozenset(found)


def _with_particles(words: Iterable[str]) -> frozenset[str]:
    """The keys of what particles stick to, in one piece: "Ó Briain" is "obriain", too."""
    found: set[str] = set()
    before = ""
    for word in words:
        if name_key(word) in word_list("particles"):
            before += name_key(word)
        else:
            found |= spellings(before + name_key(word)) if before else set()
            before = ""
    return frozenset(found)


def _sequences(flat: tuple[str, ...], turned: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """All that is two or more words of a name in a usual order; never particles alone."""
    orders = [flat, (*flat[-1:], *flat[:-1]), (*flat[:1], *flat[-1:])]
    if turned:
        orders.append(_flat(turned))
    particles = word_list("particles")
    found = {
        order[start:end] for order in orders for start in range(len(order)) for end in range(start + 2, len(order) + 1)
    }
    return frozenset(one for one in found if not particles.issuperset(one))


def _unspaced(runs: tuple[str, ...]) -> frozenset[str]:
    """Names in scripts without spaces: whole, each part, and of three or four letters without the family name."""
    found = {"".join(runs), *runs} if runs else set[str]()
    for run in runs:
        if _HAN_OR_HANGUL.fullmatch(run):
            found |= {run[1:]} if len(run) == 3 else {run[1:], run[2:], run[:2]}
    return frozenset(one for one in found if len(one) > 1)


def _beside(asides: Iterable[str], *, capitals: bool) -> tuple[set[str], set[str]]:
    """Nicknames and initials in what stood in brackets and quotes: not a role, pronouns, or what somebody is."""
    nicknames: set[str] = set()
    initials: set[str] = set()
    for words in map(WORD.findall, asides):
        keys = [name_key(word) for word in words]
        if not 0 < len(words) <= 3 or any(map(is_possessive, words)) or not _names_not_roles(words, keys):
            continue
        for word, key in zip(words, keys, strict=True):
            if word.isupper() and 2 <= len(key) <= 3:
                initials.add(key)
            if word.isupper() and 2 <= len(key) <= 3 and not capitals:
                continue
            if len(key) > 1 and (not is_everyday_key(key) or (word[0].isupper() and len(words) == 1)):
                nicknames |= spellings(word)
    return nicknames, initials


def _names_not_roles(words: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether words beside a name are a name, too: no role, pronoun or place, and not what somebody is."""
    if len(words) == 1 and words[0][0].isupper() and not words[0].isupper() and keys[0] in _names_too():
        return True
    none = (
        word_list("pronouns")
        | word_list("roles")
        | word_list("beside")
        | word_list("places")
        | word_list("letters_behind")
    )
    none |= placeholders() | word_list("capitals") | word_list("kin")
    return not any(key in none or _is_several(key) for key in keys)


def _is_several(key: str) -> bool:
    """Whether it is what several people are: "Carers", "Tenants"."""
    return key.endswith("s") and (key[:-1] in placeholders() or key[:-1] in word_list("kin"))


@cache
def _names_too() -> frozenset[str]:
    """Words that mean a place, a day or a relative, and that people are called, too: Bill, Dale, Jan, Nan."""
    called = also_names() | word_list("months") | word_list("short_days") | word_list("family_titles")
    return called - word_list("pronouns") - word_list("roles") - word_list("beside") - placeholders()
