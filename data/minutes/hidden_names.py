"""The names of those who are not to be named, to be found in what people say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from data.fields import FIELDS, owners_of
from data.meeting import Agreeable, Meeting, Owner, Person
from data.minutes.more_than_a_name import more_than_a_name
from data.name_guard.guard import Hit
from data.put_to_group import owners_in
from data.text import folded
from data.words import words_of

_UNSPACED = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
"""Letters of scripts that put no space between words, or hang endings on a name: there a name may stand anywhere."""

_MARKS = r"[\u0900-\u0963\u0966-\u0dff]"
"""Indian vowels: a name that goes on with one is another name."""


class HiddenNames:
    """Finds whole names and first names as whole words, capitals or not.

    A first name that is also a common word ("Will", "May") counts only with its capital. A first name at the start of
    the whole name of somebody who may be named is theirs.
    """

    def __init__(self, meeting: Meeting, hidden: Callable[[Person], bool], others: Sequence[Person] = ()) -> None:
        """`hidden`: whether somebody is not to be named; `others`: see `names_known`."""
        known = names_known(meeting, others)
        people = {person.id: person for person in (*others, *meeting.people)}
        self._whose: dict[str, set[str]] = {}
        for person in people.values():
            for name in known[person.id] if hidden(person) else ():
                self._whose.setdefault(folded(name), set()).add(person.id)
        written = {name for person in people.values() if hidden(person) for name in known[person.id]}
        self._any = _any_of(written)
        theirs = [" ".join(person.text.split()) for person in people.values() if not hidden(person)]
        self._any = _any_of(written | {name for name in theirs if name and not self._names_another(name)})

    def found(self, text: str) -> list[frozenset[str]]:
        """For each such name in the words, in their order: the ids of the people whose it may be."""
        text = folded(text, capitals=True)
        whose = (frozenset(self._whose.get(folded(one[0]), ())) for one in self._any.finditer(text))
        return [ids for ids in whose if ids]

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The same with where each stands."""
        plain = folded(text, capitals=True)
        return tuple(
            Hit(start=one.start(), end=one.end(), words=one[0], people=ids, kind="listed")
            for one in self._any.finditer(plain)
            if (ids := frozenset(self._whose.get(folded(one[0]), ())))
        )

    def _names_another(self, name: str) -> bool:
        """Whether somebody else is named in what a person is called, as in "Ben's mum" and "Ana (Ben's mum)"."""
        first, _, rest = name.partition(" ")
        return bool(self.found(rest)) or folded(first).endswith("'s")


def names_known(meeting: Meeting, others: Sequence[Person] = ()) -> dict[str, set[str]]:
    """Every name that each person goes by here, whole and first: by the person's id.

    Among them what they were called when somebody typed them as the owner of something, and what another copy of the
    meeting calls them. `others`: the same people under other names, and people who are not here but may be spoken of.
    """
    whole: dict[str, set[str]] = {}
    for person in (*meeting.people, *others):
        whole.setdefault(person.id, set()).add(person.text)
    for person in meeting.people:
        whole[person.id] |= {str(pair.values["text"]) for pair in person.unsettled if pair.values.get("text")}
    for owner in owners(meeting):
        if owner.person in whole and not more_than_a_name(owner.words):  # "everyone with Ana" is nobody's name
            whole[owner.person].add(owner.words)
    return {person: {one for name in names for one in whole_and_first(name)} for person, names in whole.items()}


def owners(meeting: Meeting) -> Iterable[Owner]:
    """Everybody who does something, wherever it stands."""
    for field in FIELDS:
        if field.kind in ("owner", "owners"):
            for row in (meeting.details,) if field.table == "meeting" else meeting.rows(field.table):
                yield from owners_of(row, field)
    for _, row in meeting.all_rows():
        for one in row.agreements if isinstance(row, Agreeable) else ():
            yield from (
                owner for owner in (one.asks, one.decided_by, *owners_in(one.read).values()) if owner is not None
            )


def whole_and_first(name: str) -> set[str]:
    """A name as it is typed, without a title before it, and its first word."""
    words = name.split()
    while len(words) > 1 and folded(words[0]).rstrip(".") in _titles():
        words = words[1:]
    first = words[0].strip(".,;:()[]\"'“”‘’") if words else ""
    if len(first) == 1 and first.lower() != first.upper():  # an initial: every "A" would be one
        first = ""
    return {one for one in (" ".join(name.split()), " ".join(words), first) if folded(one) not in _placeholders()}


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of these names. Longer ones go first: of "Ana Silva" the whole is found, not "Ana"."""
    return re.compile(
        "|".join(_pattern(name) for name in sorted(names, key=lambda one: (-len(one), one))) or r"(?!)", re.I
    )


def _pattern(name: str) -> str:
    """A name as a whole word or several; a word that everybody uses needs the capital that makes it a name."""
    name = folded(name, capitals=True)
    pattern = re.escape(name)
    if folded(name) in _common_words() or len(name) == 1:
        pattern = f"(?-i:{re.escape(name.capitalize())})"
    before = "" if re.match(_UNSPACED, name[0]) else r"(?<![^\W_])"
    after = "" if re.match(_UNSPACED, name[-1]) else rf"(?![^\W_]|{_MARKS})"
    return f"{before}{pattern}{after}"


@cache
def _common_words() -> frozenset[str]:
    return frozenset(words_of("minutes.people.also_words"))


@cache
def _placeholders() -> frozenset[str]:
    return frozenset((*words_of("minutes.people.placeholders"), ""))


@cache
def _titles() -> frozenset[str]:
    return frozenset(words_of("minutes.people.titles"))
