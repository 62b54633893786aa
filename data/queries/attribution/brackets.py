"""Names in brackets: what the minutes print where the chair said that somebody is not to be named there.

As an editor does: "[a parent] wants the crossing". Nothing is replaced in the meeting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.queries.attribution.shown_as import shown_as
from data.queries.name_answers import NameAnswers, rows_of_lines
from data.queries.names.everyday import is_named
from data.queries.names.find_listed_names import Guard, Hit
from data.queries.names.initials import Initials, initials_of
from data.queries.names.line_context import LineContext
from data.queries.names.spans import Replacement, replace_spans, whole_name
from data.queries.names.tokens import composed
from data.queries.names.uncertain_names import unsure_at
from data.text.clean import folded
from data.words import say


class BracketPeople(Protocol):
    """What is asked about the people of a meeting, to know what stands in brackets."""

    def role(self, person: Person) -> str:
        """What they are here as, where that may be said; else empty."""
        ...

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Where somebody is named who is not to be."""
        ...

    @cached_property
    def guard(self) -> Guard:
        """What finds their names."""
        ...


class Brackets:
    """Puts names into brackets, in the lines of which the chair said so."""

    def __init__(self, people: BracketPeople, meeting: Meeting) -> None:
        self._people = people
        self._meeting = meeting
        self._answers = NameAnswers(meeting.spoken)
        self._words: dict[tuple[frozenset[str], frozenset[str]], str] = {}

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        rows = (self._meeting.details, *(row for _, row in self._meeting.all_rows()))
        return rows_of_lines(self._answers, rows) if self._answers.rows else {}

    @cached_property
    def _by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self._meeting.people}

    @cached_property
    def _roles(self) -> Counter[str]:
        return Counter(folded(person.shown_as) for person in self._meeting.people if shown_as(person) == "role")

    def put(self, text: str, row: str = "") -> str:
        """Words as they are printed in a row; without a row, what was said of them in any counts."""
        return (
            replace_spans(text, [*self._named(text, row), *self._single(text, row)]) if self._meeting.spoken else text
        )

    def put_named(self, text: str, row: str) -> str:
        """The same of what somebody is called: only names in lines of which the chair said so."""
        return replace_spans(text, self._named(text, row)) if self._meeting.spoken else text

    def put_single(self, text: str) -> str:
        """The same of words of which no line was asked about: only what may be a name by itself."""
        return replace_spans(text, self._single(text)) if self._meeting.spoken else text

    def leaves_unnamed(self, words: str) -> bool:
        """Whether the chair said so of words that say who does something."""
        return any(self._answers.of(row, words) == "brackets" for row in self._lines.get(words, ()))

    def words(self, hit: Hit) -> str:
        """What a name reads in brackets: the role where several have it, else that it is someone here, or someone.

        Where somebody who may be named is called so, too, it says nothing of one of them that isn't so of the other.
        """
        whose = hit.people, hit.also
        if whose not in self._words:
            self._words[whose] = self._words_for(*whose)
        return self._words[whose]

    def _words_for(self, people: frozenset[str], also: frozenset[str]) -> str:
        called = {self._called(who) for who in people} or {say("minutes.people.bracket")}
        if len(called) == 1 and not also:
            return called.pop()
        here = all(self._is_here(who) for who in people | also)
        return say("minutes.people.bracket_here") if here else say("minutes.people.bracket")

    def _rows(self, text: str, row: str) -> Sequence[str]:
        """The rows in which something was said about words that stand in a row; in any, where no row is given."""
        return [one for one in self._lines.get(text, ()) if row in ("", one)]

    def _named(self, text: str, row: str) -> list[Replacement]:
        """The names of those who are not to be named, in a line of which the chair said so."""
        rows = self._rows(text, row)
        return [
            Replacement(
                *whole_name(text, hit.start, hit.end, self._letters(hit.people)),
                say("minutes.people.in_brackets", words=self.words(hit)),
                hit.people,
            )
            for hit in (self._people.hits(text) if rows else ())
            if any(self._answers.of(one, text, hit.people) == "brackets" for one in rows)
        ] + [
            Replacement(*whole_name(text, start, end), say("names.someone_else"))
            for start, end in {place for one in rows for place in self._answers.places(one, text)}
        ]

    def _letters(self, people: frozenset[str]) -> Initials | None:
        """With which letters the names of these people begin. None: of one of them nobody knows."""
        rows = [self._by_id[who].text for who in people if who in self._by_id]
        return initials_of(rows) if len(rows) == len(people) else None

    def _kept(self, text: str, row: str) -> list[Hit]:
        """The names in a line of which the chair said that they stay, or are nobody's."""
        rows = self._rows(text, row)
        stay = ("keep", "not_a_person")
        hits = self._people.hits(text) if rows else ()
        return [hit for hit in hits if any(self._answers.of(one, text, hit.people) in stay for one in rows)]

    def _single(self, text: str, row: str = "") -> list[Replacement]:
        """Words that may be names, and of which the chair said so by themselves; of none that may be named."""
        if not self._answers.any_words:
            return []
        kept = self._kept(text, row)
        bare, stood = composed(text)
        reading = LineContext(bare)
        found: list[Replacement] = []
        taken = self._people.guard.taken_by_shown(reading)
        for at, token in enumerate(reading.tokens):
            where = self._single_at(reading, at) if token.is_word and at not in taken else None
            if where is not None:
                start, end = (stood[where[0]], stood[where[1]]) if stood else where
                if not any(hit.start < end and start < hit.end for hit in kept):
                    found.append(Replacement(*whole_name(text, start, end), say("names.someone_else")))
        return found

    def _single_at(self, reading: LineContext, at: int) -> tuple[int, int] | None:
        """Where such a word begins and ends; one that everybody uses only where somebody is to be expected."""
        unsure = unsure_at(self._people.guard, reading, at)
        if unsure is not None and self._is_answered(reading.text[slice(*unsure)]):
            return unsure
        if reading.is_everyday(at) and not is_named(reading, at, first_name=True):
            return None
        alone = reading.tokens[at].start, reading.name_end(at)
        return alone if self._is_answered(reading.text[slice(*alone)]) else None

    def _is_answered(self, word: str) -> bool:
        return self._answers.of_word(word) == "brackets"

    def _called(self, who: str) -> str:
        person = self._by_id.get(who)
        role = self._people.role(person) if person is not None else ""
        if role and self._roles[folded(role)] > 1:
            return role
        return say("minutes.people.bracket_here") if self._is_here(who) else say("minutes.people.bracket")

    def _is_here(self, who: str) -> bool:
        person = self._by_id.get(who)
        return person is not None and person.presence not in ("apologies", "to_confirm")
