"""What was said about words that name somebody: found again by the words, of which nothing is kept but a hash."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, cast

import msgspec

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.name_answers import Spoken
from data.queries.texts_by_place import texts_by_place
from data.record import Record
from data.text.clean import folded

WORD = "word"
"""The field of an answer about one word that may be a name, wherever it stands."""

CHECK = ""
"""The field of the answer that says that the check itself was seen."""

_PLACE = re.compile(r"(\d+)-(\d+)")
"""The field of an answer about the words from one place in a line to another."""

ON_NO_LIST = "@"
"""Among whom words may name: somebody who does something, and is on no list."""

_FEWEST_FIRST: tuple[codes.AboutName, ...] = ("brackets", "keep", "not_a_person", "seen")
"""What names fewer people comes first."""


class AboutWords(Record, frozen=True):
    """An answer about words, before it is kept."""

    row: str
    """The row that they stand in, or the meeting itself."""
    field: str
    """Their field; see `Spoken`."""
    words: str
    """The words as they are printed."""
    answer: codes.AboutName
    """What was said."""
    people: tuple[str, ...] = ()
    """Whom they may name: ids, and `ON_NO_LIST`."""


def people_kept(people: Iterable[str]) -> frozenset[str]:
    """Those whose name a word may be, as they stand in an answer: of who is on no list, no words."""
    return frozenset(ON_NO_LIST if one.startswith(ON_NO_LIST) else one or ON_NO_LIST for one in people)


def place_field(start: int, end: int) -> str:
    """The field of an answer about what stands from one place in a line to another, whoever that names."""
    return f"{start}-{end}"


def hash_of(answer_id: str, words: str) -> str:
    """The hash under which an answer keeps its words."""
    from hashlib import blake2b  # not before somebody answers: it costs the start

    return blake2b(words.encode(), key=answer_id.encode()[:64], digest_size=16).hexdigest()


def kept(answer_id: str, about: AboutWords, when: str, answers: NameAnswers) -> Spoken:
    """An answer as it stands in the meeting. `answers`: those that stand there."""
    words = folded(about.words) if about.field == WORD else about.words
    return Spoken(
        id=answer_id, row=about.row, field=about.field, hash=hash_of(answer_id, words), answer=about.answer,
        when=when, people=about.people, instead=answers.like(about),
    )  # fmt: skip


class NameAnswers:
    """What was said about words, by the row that they stand in."""

    def __init__(self, spoken: Iterable[Spoken]) -> None:
        self._lines: dict[str, list[Spoken]] = {}
        self._seen: dict[str, list[Spoken]] = {}
        self._placed: dict[str, list[Spoken]] = {}
        self._words: list[Spoken] = []
        self._about_word: dict[str, codes.AboutName | None] = {}
        self._about_line: dict[tuple[str, str], tuple[Spoken, ...]] = {}
        for one in spoken:
            if one.field == WORD:
                self._words.append(one)
            elif _PLACE.fullmatch(one.field):
                self._placed.setdefault(one.row, []).append(one)
            else:
                (self._seen if one.answer == "seen" else self._lines).setdefault(one.row, []).append(one)

    def of(self, row: str, words: str, people: Collection[str] = ()) -> codes.AboutName | None:
        """What was said about words in a row, in whatever field they stand there now; None: nothing.

        `people`: whose name stands in them. What was said of others there says nothing about theirs; but a name that is
        in brackets stays there when it turns out that it may be somebody else's, too.
        """
        wanted, said = people_kept(people), self._of_line(row, words)
        answer = _counts([one for one in said if wanted.issubset(one.people)])
        if answer is None and _counts([one for one in said if wanted & set(one.people)]) == "brackets":
            return "brackets"
        return answer

    def like(self, about: AboutWords) -> tuple[str, ...]:
        """The ids of the answers about the same words, and about anybody of the same people."""
        if about.answer == "seen":
            return ()
        if about.field == WORD:
            return tuple(one.id for one in self._of_word(folded(about.words)))
        if _PLACE.fullmatch(about.field):
            return ()
        said = self._of_line(about.row, about.words)
        return tuple(one.id for one in said if set(one.people) & set(about.people) or not about.people)

    def are_about(self, row: str, words: str) -> bool:
        """Whether anything was said about words in a row, of whomever."""
        return bool(self._of_line(row, words)) or any(self.places(row, words))

    def places(self, row: str, words: str) -> Iterator[tuple[int, int]]:
        """From where to where in words of a row something stays in brackets, of which nobody knows whose name it is."""
        return ((start, end) for _, start, end in self.placed(row, words))

    def placed(self, row: str, words: str) -> Iterator[tuple[Spoken, int, int]]:
        """The same, each with the answer that says so."""
        for one in self._placed.get(row, ()):
            if one.hash == hash_of(one.id, words):
                start, _, end = one.field.partition("-")
                yield one, int(start), int(end)

    @property
    def rows_with_places(self) -> Collection[str]:
        """The rows in which something stays in brackets, of which nobody knows whose name it is."""
        return self._placed.keys()

    def _of_line(self, row: str, words: str) -> tuple[Spoken, ...]:
        said = self._about_line.get((row, words))
        if said is None:
            said = tuple(one for one in self._lines.get(row, ()) if one.hash == hash_of(one.id, words))
            self._about_line[row, words] = said
        return said

    def is_seen(self, row: str, words: str = "") -> bool:
        """Whether words in a row were looked at before the minutes went out; without words: whether the check was."""
        both = (*self._seen.get(row, ()), *(self._lines.get(row, ()) if words else ()))
        return any(one.hash == hash_of(one.id, words) for one in both)

    def of_word(self, word: str) -> codes.AboutName | None:
        """What was said about one word that may be a name, in whatever row; None: nothing."""
        word = folded(word)
        if word not in self._about_word:
            self._about_word[word] = _counts(self._of_word(word))
        return self._about_word[word]

    def _of_word(self, word: str) -> list[Spoken]:
        return [one for one in self._words if one.hash == hash_of(one.id, word)]

    @property
    def rows(self) -> Collection[str]:
        """The rows in which something was said about a line."""
        return self._lines.keys() | self._placed.keys()

    @property
    def any_words(self) -> bool:
        """Whether something was said about a word by itself."""
        return bool(self._words)


def rows_of_lines(answers: NameAnswers, records: Iterable[Record]) -> dict[str, list[str]]:
    """By every text of these records about which something was said: the rows in which it was.

    Wherever else in its row the same words stand, as what was agreed or in an earlier wording, it is so there, too.
    """
    found: dict[str, list[str]] = {}
    for record in records:
        row: str = cast("Any", record).id
        for words in texts_by_place(record).values() if row in answers.rows else ():
            if answers.are_about(row, words):
                found.setdefault(words, []).append(row)
    return found


def without_answers(meeting: Meeting, ids: Collection[str | None]) -> Meeting:
    """The meeting without what was said about words in these rows, or about words that may name these people."""
    left = tuple(one for one in meeting.spoken if not (one.row in ids or set(one.people) & set(ids)))
    return meeting if len(left) == len(meeting.spoken) else msgspec.structs.replace(meeting, spoken=left)


def is_about(row: Any, ids: frozenset[str]) -> bool:
    """The same of one answer as it stands on disk: whether it is about any of these rows or people."""
    held = cast("dict[str, Any]", row) if isinstance(row, dict) else {}
    people: Any = held.get("people")
    return held.get("row") in ids or (isinstance(people, list) and not ids.isdisjoint(cast("list[str]", people)))


def _counts(said: Sequence[Spoken]) -> codes.AboutName | None:
    """What counts of answers: of those in whose place no other one stands, what names fewest. None: there are none.

    So a copy in which nobody knew that a name is to be in brackets takes no bracket away, however late it is.
    """
    over = {other for one in said for other in one.instead}
    left: list[codes.AboutName] = [one.answer for one in said if one.id not in over]
    return min(left, key=_FEWEST_FIRST.index, default=None)
