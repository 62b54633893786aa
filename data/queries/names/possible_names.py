"""Words that may be names of people who are on no list: told once, and never in anybody's way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, get_args

from data.queries.names.acting_words import is_asked, says_something
from data.queries.names.derived_words import is_derived
from data.queries.names.find_listed_names import Guard
from data.queries.names.keys import name_key
from data.queries.names.line_context import LineContext
from data.queries.names.place_names import is_city, is_of_place
from data.queries.names.similar_names import NearNames
from data.queries.names.tokens import WORD, composed
from data.queries.names.uncertain_names import unsure_at
from data.queries.names.word_lists import days_and_months, is_everyday_key, word_list
from data.record import Record
from data.text.clean import folded

Reason = Literal["title", "kin", "called", "listed", "near", "part", "pair", "said", "capital"]
"""Why a word may be a name, the surest first.

`title`: a title stands before it. `kin`: "my son Sam". `called`: "a man called Sam". `listed`: an everyday word
that somebody on the list is called, where it may mean something else: "the Hope boys". `near`: one letter off a name
on the list. `part`: the start or end of a first name there, "Alex" of Alexandra. `pair`: two unknown words with a
capital, "Sarah Jones". `said`: an everyday word that says or does something. `capital`: any other unknown word
with a capital.
"""

REASONS: tuple[Reason, ...] = get_args(Reason)
"""All of them, the surest first."""

UNSURE: tuple[Reason, ...] = ("pair", "said", "capital")
"""Of these a word that also stands in small letters is none."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+", re.I)
_INSIDE = re.compile(r"[^\W\d_]*[^\W\d_A-Z][A-Z]")
_INSIDE_NAME = re.compile(r"(?:Mc|Mac|O['’]?|D['’]?|De|Di|Le|La|Fitz|Van)[A-Z][^\W\d_A-Z]+")


class WordPosition(NamedTuple):
    """Where a word stands."""

    line: int
    """The number of the line, from 0."""
    start: int
    """Where it begins in the line."""
    end: int
    """Where it ends."""


class PossibleName(Record, frozen=True):
    """A word that may be somebody's name."""

    words: str
    """The word, as it stands first."""
    reason: Reason
    """Why, the surest of the reasons where it stands several times."""
    places: tuple[WordPosition, ...]
    """Everywhere it stands so."""


class _Found(NamedTuple):
    """A word of one line that may be a name."""

    key: str
    reason: Reason
    start: int
    end: int
    is_meant: bool
    """Whether somebody on the list may be meant by it."""


class PossibleNames:
    """Looks for words that may be names, beside a guard that knows the names on the lists."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._near = NearNames(guard.names.alone, guard.names.given)
        self._lines: dict[str, tuple[_Found, ...]] = {}

    def scan(self, lines: Sequence[str]) -> tuple[PossibleName, ...]:
        """Every such word of these lines, each once, in the order in which they stand there first."""
        small: set[str] = set()
        found: dict[str, list[tuple[_Found, int]]] = {}
        for number, line in enumerate(lines):
            words = WORD.findall(composed(line)[0])
            small.update(words)
            for one in self._in_line(line, words):
                found.setdefault(one.key, []).append((one, number))
        in_small = {name_key(word) for word in small if word.islower()} if found else set[str]()
        certain = (_certain(key, held, in_small) for key, held in found.items())
        return tuple(_told(held, lines) for held in certain if held)

    def may_mean(self, line: str) -> bool:
        """Whether a word of a line may be meant for somebody whose name the guard knows."""
        return bool(self.meant_in(line))

    def meant_in(self, line: str) -> tuple[tuple[int, int], ...]:
        """Where such words stand in a line, each by its start and end."""
        found = self._in_line(line, WORD.findall(composed(line)[0]))
        return tuple((one.start, one.end) for one in found if one.is_meant)

    def _in_line(self, line: str, words: Sequence[str]) -> tuple[_Found, ...]:
        known = self._lines.get(line)
        if known is None:
            self._guard.hits(line)  # a word may fit a mark
            capital = any(word[0].isupper() for word in words[1:])
            worth = capital or any(map(self._is_worth, words)) or "@" in line or "#" in line
            known = self._lines[line] = tuple(self._found_in(line)) if worth else ()
        return known

    def _is_worth(self, word: str) -> bool:
        """Whether a line is looked at for a word that may begin it: somebody is called so, or nobody knows it."""
        key, names = name_key(word), self._guard.names
        if key in names.alone or key in names.handles or key[:-1] in names.first_names:
            return True
        if len(key) == 1 and key in names.letters and key not in word_list("capitals") | word_list("articles"):
            return True
        return not is_everyday_key(key) and (word[0].isupper() or key[:2] in word_list("courtesies"))

    def _found_in(self, line: str) -> Iterator[_Found]:
        text, places = composed(line)
        reading = LineContext(_ADDRESS.sub(self._masked, text))
        named = [(hit.start, hit.end) for hit in self._guard.hits(text)]
        taken = self._guard.taken_by_shown(reading)
        done = 0
        for at, token in enumerate(reading.tokens):
            if not token.is_word or at in taken or token.start < done or self._is_left_to_shown(token.key):
                continue
            where = unsure_at(self._guard, reading, at)
            reason = self._reason(reading, at, is_listed=where is not None)
            start, end = where or (token.start, reading.name_end(at))
            if reason is None or any(one < end and start < other for one, other in named):
                continue
            done = end
            at_once = (places[start], places[end]) if places else (start, end)
            near = not is_everyday_key(token.key) and self._near.nearness(token.key) is not None
            yield _Found(folded(text[start:end]), reason, *at_once, where is not None or near)

    def _masked(self, address: re.Match[str]) -> str:
        """Blanks for an address; itself, if what stands before its @ is made of a name on the list: "hmarsh@"."""
        key = name_key("".join(WORD.findall(address[0].partition("@")[0])))
        return address[0] if key in self._guard.names.handles else " " * len(address[0])

    def _is_left_to_shown(self, key: str) -> bool:
        """Whether somebody is called so who may be named, and nobody else who is not to be by an everyday word."""
        return key in self._guard.shown.alone and not (key in self._guard.names.alone and is_everyday_key(key))

    def _reason(self, reading: LineContext, at: int, *, is_listed: bool) -> Reason | None:
        """Why a word may be a name; None: it is none. `is_listed`: whether somebody on the list may be meant."""
        key = reading.key(at)
        told = _told_before(reading, at) if _is_told(reading, at) else None
        if is_listed or told is not None:
            return told or "listed"
        if not _is_told(reading, at):
            return None
        token = reading.tokens[at]
        inside = _INSIDE.match(token.text) and not _INSIDE_NAME.fullmatch(token.text)
        if len(key) < 3 or reading.is_in_capitals or token.text.isupper() or inside or key in self._guard.groups.words:
            return None
        if key in word_list("places") or is_of_place(reading, at):
            return None
        if is_everyday_key(key):
            return "said" if says_something(reading, at) else None
        if (near := self._near.nearness(key)) is not None:
            return near
        if (is_derived(key, starts=reading.starts(at)) and not is_asked(reading, at)) or is_city(reading, at):
            return None
        before = reading.key(at - 1) if reading.is_capital(at - 1) and reading.is_near(at - 1, at) else ""
        beside = (before, reading.capital_behind(at))
        return "pair" if any(one and not is_everyday_key(one) for one in beside) else "capital"


def _is_told(reading: LineContext, at: int) -> bool:
    """Whether a word of nobody on the list may be a name at all."""
    key = reading.key(at)
    none = key in word_list("titles") or key in word_list("letters_behind") or key in word_list("capitals")
    none = none or key in days_and_months()
    return reading.is_capital(at) and len(key) > 1 and not none


def _told(held: list[tuple[_Found, int]], lines: Sequence[str]) -> PossibleName:
    first, number = held[0]
    reason: Reason = next(reason for reason in REASONS if any(one.reason == reason for one, _ in held))
    places = tuple(WordPosition(number, one.start, one.end) for one, number in held)
    return PossibleName(words=lines[number][first.start : first.end], reason=reason, places=places)


def _certain(key: str, held: list[tuple[_Found, int]], in_small: set[str]) -> list[tuple[_Found, int]]:
    """Those that count though the word may also stand in small letters."""
    key = name_key(key)
    if key in in_small or (key.endswith("s") and key[:-1] in in_small):
        return [one for one in held if one[0].reason not in UNSURE]
    return held


def _told_before(reading: LineContext, at: int) -> Reason | None:
    """Whether what stands before tells that it is somebody: "Dr Patel", "my son Sam", "called Sam"."""
    key, before = reading.key(at), reading.before(at)
    if key in word_list("places") or reading.is_title_case or reading.is_in_capitals or key in word_list("when"):
        return None
    if reading.is_capital(at - 1) or reading.key(at - 1) == ".":
        titled = before in word_list("titles") or before in word_list("family_titles")
        return "title" if titled and reading.is_near(at - 1, at, 2) else None
    if before in word_list("called"):
        return "called"
    if before in word_list("kin") and reading.key(at - 2) in word_list("whose"):
        return "kin"
    return None
