"""What stands beside a name, in brackets or behind a dash: a group that somebody is here for, or what they are called.

Nothing that may say how somebody is ("diabetic") is taken for either without a question: minutes print both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, TypeAlias

from data.parsing.people_list.here_for import says_here_for, without_here_for
from data.queries.names.keys import name_key
from data.queries.names.parse_names import parse_names
from data.queries.names.tokens import WORD
from data.queries.names.word_lists import also_names, is_everyday_key, placeholders, word_list
from data.text.clean import folded
from data.text.typed import typed
from data.words import words_of

Aside: TypeAlias = Literal["group", "name", "asked_group", "asked_name", "somebody", "left"]
"""Whom somebody is here for, or what they are called; each surely, or to be asked; "left": it is left out, and told.

"somebody": it names another person, who was not asked. It is left out, and that is asked.
"""

NEVER_KEPT = ("left", "somebody")
"""What is not taken in."""

MOST_INITIALS = 3
"""Letters of initials. More capitals than that are a group's: "RNIB"."""


def aside_of(words: str, name: str, groups: Iterable[str] = ()) -> Aside:
    """What words beside a name are. `groups`: of the meeting, folded."""
    keys = [name_key(word) for word in WORD.findall(words)]
    if folded(without_here_for(words)) in groups:
        return "group"
    if names_somebody(words):
        return "somebody"
    if says_here_for(words):
        return _here_for(without_here_for(words))
    if not any(map(str.isalpha, words)) or all(
        _says_how_or_what(key) or key in ("in", "on", "off", "at") for key in keys
    ):
        return "left"
    if keys[-1] in _jobs() or (keys[0] in _jobs() and keys[1] in words_of("typed.joints.of")):
        return "left"
    if len(keys) > 1 and words.split()[-1].isdigit() and not is_group(words):  # "Calle Mayor 5"
        return "left"
    capitals = sum(word[0].isupper() for word in words.split())
    grouped = is_group(words) or any(key[:-1] in placeholders() for key in keys if key.endswith("s"))
    states = not _states().isdisjoint(keys)
    if len(keys) > 1 and _is_called(name, words) and not (grouped or states or any(map(is_everyday_key, keys))):
        return "name" if not set(map(name_key, WORD.findall(name))).isdisjoint(keys) else "asked_name"
    acronym = len(keys) == 1 and len(keys[0]) > MOST_INITIALS and words.isupper() and not name.isupper()
    if capitals > 1 or acronym or (capitals and (grouped or _is_abbreviation(words, keys))):
        return "asked_group" if states else "group"
    if grouped or (len(keys) > 1 and capitals) or (capitals and keys[0] in placeholders()):
        return "asked_group"
    if len(keys) > 1 and not _is_called(name, words):
        return "left"
    return _called(words, keys[0], name)


def _here_for(words: str) -> Aside:
    """What words are of which somebody said that they are here for them: "parents". How somebody is, is left out."""
    keys = [name_key(word) for word in WORD.findall(words)]
    states = _states() | word_list("troubles")
    if all(_says_how_or_what(key) or key in states for key in keys):
        return "left"
    return "group" if states.isdisjoint(keys) else "asked_group"


def names_somebody(words: str) -> bool:
    """Whether words name another person by what they are to somebody: "Mum of Sam Yusuf", "with Dana Poe"."""
    said = WORD.findall(words)
    keys = [name_key(word) for word in said]
    if len(said) < 2 or is_group(words):
        return False
    begins = any(folded(words).startswith(f"{word} ") for word in words_of("people_list.brackets.somebody"))
    kin = any(
        key in word_list("kin") or key in placeholders() or key in words_of("people_list.brackets.kin") for key in keys
    )
    if not (begins or kin):
        return False
    capitals = {word for word in said if len(word) >= MOST_INITIALS and word.isupper() and not words.isupper()}
    where = words_of("people_list.brackets.where")
    return any(
        word[0].isupper() and word not in capitals and _may_name(word, key)
        for before, word, key in zip(["", *keys], said, keys, strict=False)
        if before not in where or re.search(rf"{typed('owners.whose')}$", word)
    )


def _may_name(word: str, key: str) -> bool:
    """Whether a word with a capital is a name, also somebody's: "Sam's"."""
    key = key.removesuffix("'s").removesuffix("’s")
    if key in word_list("kin") or key in word_list("titles") or key in word_list("roles"):
        return False
    if key in placeholders() or (key.endswith("s") and key[:-1] in placeholders()):
        return False
    return not is_everyday_key(key) or key in also_names()


def is_group(words: str) -> bool:
    """Whether words are called a group or a firm: "Smith and Sons"."""
    return any(word in _group_words() for word in folded(words).replace(".", "").split())


def is_work(words: str) -> bool:
    """Whether words behind a name are surely what somebody does, or where: "GP", "Station Road practice"."""
    said = WORD.findall(words)
    return bool(said) and (is_job(words) or name_key(said[-1]) in _workplaces() or is_group(words))


def is_job(words: str) -> bool:
    """Whether words are what somebody's work is called, and no name: "Practice Manager", but not "Paul Nurse"."""
    said = WORD.findall(words)
    keys = [name_key(word) for word in said]
    if len(keys) > 1 and keys[0] in _jobs() and keys[1] in words_of("typed.joints.of"):
        return True
    if not keys or keys[-1] not in _jobs():
        return False
    small = said[-1].islower() and not said[0].islower()
    everyday = is_everyday_key(keys[0]) and keys[0] not in also_names()
    return len(keys) == 1 or small or everyday or (said[0].isupper() and not words.isupper())


def _called(words: str, key: str, name: str) -> Aside:
    """Whether a word beside a name is what somebody is called: as a name is written, and no word of every day."""
    if (
        words.islower()
        and (is_everyday_key(key) or key in word_list("kin"))
        and not (name.islower() and key in also_names())
    ):
        return "left"
    initials = words.isupper() and 1 < len(key) <= MOST_INITIALS and key not in word_list("capitals")
    if initials and not _fits(key, name):
        return "asked_group"
    known = initials or not is_everyday_key(key) or key in also_names()
    return "name" if known and (name.islower() or not words.islower()) else "asked_name"


def _is_abbreviation(words: str, keys: list[str]) -> bool:
    """Whether capitals that everybody uses stand there: "NHS"."""
    return words.isupper() and all(key in word_list("capitals") for key in keys)


def _fits(initials: str, name: str) -> bool:
    """Whether initials may be those of a name: they begin as it does, "AR" for "Ana Ruiz"; any fit a single word."""
    first, *rest = [name_key(word) for word in WORD.findall(name)] or [""]
    return first.startswith(initials[0]) and (not rest or any(word.startswith(initials[-1]) for word in rest))


def _says_how_or_what(key: str) -> bool:
    """Whether a word says how somebody is, or what their work is: neither is how everybody wants to appear."""
    return key in _states() or key in word_list("roles") or key in word_list("beside") or key in _titles()


def says_how(words: str) -> bool:
    """Whether words say nothing but how somebody is: "diabetic"."""
    keys = [name_key(word) for word in WORD.findall(words)]
    return bool(keys) and _states().issuperset(keys)


def _is_called(name: str, words: str) -> bool:
    """Whether words in brackets are among what somebody is looked for by in what people say."""
    (one, *more), (with_it, *_) = parse_names(name) or (None,), parse_names(f"{name} ({words})") or (None,)
    if one is None or with_it is None or more:
        return False
    return bool(with_it.nicknames - one.nicknames or with_it.initials - one.initials)


@cache
def _states() -> frozenset[str]:
    return word_list("states") | frozenset(map(name_key, words_of("people_list.brackets.states")))


@cache
def _jobs() -> frozenset[str]:
    return frozenset(map(name_key, words_of("people_list.brackets.jobs")))


@cache
def _workplaces() -> frozenset[str]:
    return frozenset(map(name_key, words_of("people_list.brackets.workplaces")))


@cache
def _titles() -> frozenset[str]:
    return word_list("titles") - also_names()


@cache
def _group_words() -> frozenset[str]:
    return frozenset(map(folded, words_of("people_list.groups.words")))
