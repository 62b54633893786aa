"""What words beside a name are: a role, pronouns, a device, what a program writes, nobody's name."""

from __future__ import annotations

import re
from functools import cache
from typing import get_args

from data.model import codes
from data.queries.names.keys import name_key
from data.queries.names.word_lists import word_list
from data.text.clean import folded
from data.text.typed import typed
from data.words import say, words_of

NO_ROLE_HERE: frozenset[codes.Role] = frozenset({"support_person"})
"""The roles that are not known in a list: a person's own support may be called so, too."""


def is_role(words: str) -> bool:
    """Whether words are a role, or what a program writes in a role's place."""
    return folded(words) in roles().keys() | observers() | _listed_words("brackets.programs")


def is_noise(part: str) -> bool:
    """Whether a part beside a name says nothing that is kept: pronouns, a device, what a program writes."""
    return is_pronouns(part) or is_device(part) or folded(part) in _listed_words("brackets.programs") - observers()


def is_device(words: str) -> bool:
    """Whether words say what somebody joins a call by: "Ana's iPad"."""
    return not {*folded(words).split()[-1:]}.isdisjoint(_listed_words("brackets.devices"))


def is_pronouns(words: str) -> bool:
    """Whether words are nothing but pronouns: "she/her"."""
    between = rf"[\s/,&+]+|\b{typed('joints.and')}\b|\b{typed('joints.or')}\b"
    parts = [part for part in re.split(between, folded(words)) if part]
    return bool(parts) and all(name_key(part) in word_list("pronouns") for part in parts)


@cache
def roles() -> dict[str, str]:
    """The code of each role by what it is called, and by each word that stands for it."""
    known: list[codes.Role] = [role for role in get_args(codes.Role) if role not in NO_ROLE_HERE]
    called: dict[str, str] = {folded(say(f"arrive.roles.{role}")): role for role in known}
    return called | {folded(words): role for role in known for words in words_of(f"people_list.roles.{role}")}


@cache
def observers() -> frozenset[str]:
    """What says that somebody looks on, and takes no part in decisions."""
    return _listed_words("heads.observers")


@cache
def nobody_words() -> frozenset[str]:
    """What stands in a list where there is nobody to name."""
    return (
        _listed_words("groups.nobody")
        | _listed_words("brackets.programs")
        | _listed_words("groups.minutes")
        | frozenset(map(folded, words_of("reading.no_names")))
    )


@cache
def _listed_words(name: str) -> frozenset[str]:
    return frozenset(map(folded, words_of(f"people_list.{name}")))
