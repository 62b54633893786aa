"""The names of those who are not to be named, to be found in what people say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

from data.fields import FIELDS, value
from data.meeting import Meeting, Owner, Person
from data.words import words_of

_UNSPACED = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
"""Letters of scripts that put no space between words, or hang endings on a name: there a name may stand anywhere."""

_MARKS = r"[\u0300-\u036f\u0900-\u0963\u0966-\u0dff]"
"""Accents that can't be composed, and Indian vowels: a name that goes on with one is another name."""


class HiddenNames:
    """Finds whole names and first names as whole words, capitals or not.

    A first name that is also a common word ("Will", "May") counts only with its capital. A first name at the start of
    the whole name of somebody who may be named is theirs.
    """

    def __init__(self, meeting: Meeting, hidden: Callable[[Person], bool]) -> None:
        """`hidden`: whether somebody is not to be named."""
        known = names_known(meeting)
        self._whose: dict[str, set[str]] = {}
        written: set[str] = set()
        for person in meeting.people:
            if hidden(person):
                for name in known[person.id]:
                    self._whose.setdefault(folded(name), set()).add(person.id)
                written |= known[person.id]
            elif folded(person.text):
                self._whose.setdefault(folded(person.text), set())
                written.add(person.text)
        patterns = sorted(map(_pattern, written), key=lambda one: (-len(one), one))
        self._any = re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)

    def found(self, text: str) -> list[frozenset[str]]:
        """For each such name in the words, in their order: the ids of the people whose it may be."""
        text = _composed(text)
        whose = (frozenset(self._whose.get(folded(one[0]), ())) for one in self._any.finditer(text))
        return [ids for ids in whose if ids]


def folded(words: str) -> str:
    """Words as they are compared: composed, without capitals, with single spaces."""
    return " ".join(_composed(words).casefold().split())


def names_known(meeting: Meeting) -> dict[str, set[str]]:
    """Every name that each person goes by here, whole and first: by the person's id.

    Among them what they were called when somebody typed them as the owner of something, and what another copy of the
    meeting calls them.
    """
    whole: dict[str, set[str]] = {person.id: {person.text} for person in meeting.people}
    for person in meeting.people:
        whole[person.id] |= {str(pair.values["text"]) for pair in person.unsettled if pair.values.get("text")}
    for owner in owners(meeting):
        if owner.person in whole:
            whole[owner.person].add(owner.words)
    return {person: {one for name in names for one in _whole_and_first(name)} for person, names in whole.items()}


def owners(meeting: Meeting) -> Iterable[Owner]:
    """Everybody who does something, wherever it stands."""
    for field in FIELDS:
        if field.kind == "owner":
            for row in (meeting.details,) if field.table == "meeting" else meeting.rows(field.table):
                owner: Owner | None = value(row, field.name)
                if owner is not None:
                    yield owner


def _whole_and_first(name: str) -> set[str]:
    """A name as it is typed, without a title before it, and its first word."""
    words = name.split()
    while len(words) > 1 and folded(words[0]).rstrip(".") in _titles():
        words = words[1:]
    first = words[0].strip(".,;:()[]\"'“”‘’") if words else ""
    if len(first) == 1 and first.lower() != first.upper():  # an initial: every "A" would be one
        first = ""
    return {name, " ".join(words), first} - {""}


def _pattern(name: str) -> str:
    """A name as a whole word or several; a word that everybody uses needs the capital that makes it a name."""
    name = " ".join(_composed(name).split())
    pattern = re.escape(name).replace(r"\ ", r"\s+")
    if folded(name) in _common_words() or len(name) == 1:
        pattern = f"(?-i:{re.escape(name.capitalize())})"
    before = "" if re.match(_UNSPACED, name[0]) else r"(?<![^\W_])"
    after = "" if re.match(_UNSPACED, name[-1]) else rf"(?![^\W_]|{_MARKS})"
    return f"{before}{pattern}{after}"


def _composed(words: str) -> str:
    return unicodedata.normalize("NFC", words).replace("’", "'")


@cache
def _common_words() -> frozenset[str]:
    return frozenset(words_of("minutes.people.also_words"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(words_of("minutes.people.titles"))
