"""Putting "[someone]" in the place of a name, in everything that people said: of somebody who asked to be struck.

The square brackets are an editor's, as transcripts have them: whoever reads it knows that something else was said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import copy
from functools import cached_property
from typing import Any

import msgspec

from data.model.fields import FieldTable
from data.model.records.meeting import ROW_TABLES, Meeting, Misfit
from data.queries.names.find_listed_names import Guard, MarksOf
from data.queries.names.index import NameEntry as NamedRow
from data.queries.names.initials import Initials, initials_of
from data.queries.names.line_context import LineContext
from data.queries.names.possible_names import PossibleNames
from data.queries.names.spans import Replacement, replace_spans, whole_name
from data.queries.names.tokens import composed
from data.queries.names.uncertain_names import handle_at, handle_keys
from data.queries.names.wordless_columns import INSTANT, TABLES_WITHOUT_WORDS, columns_without_words
from data.record import Record
from data.text.json_values import is_dict, is_list
from data.words import say


class Chosen(Record, frozen=True):
    """What whoever chairs has said of words that name somebody who is struck, or may: the words, whole."""

    named: frozenset[str] = frozenset()
    """These only may name them, and do: "[someone]" comes there, too, wherever they stand."""
    left: frozenset[str] = frozenset()
    """These name them, and stay as they are, wherever they stand."""


class NameReplacer:
    """Finds somebody's name in words, and puts "[someone]" there."""

    def __init__(
        self, names: Mapping[str, Collection[str]], others: Iterable[tuple[str, str]] = (),
        marks: Iterable[MarksOf] = (),
    ) -> None:  # fmt: skip
        """`names`: by their ids what the people are called whose names go; `others`: the ids and names of who stays.

        `marks`: of names that they had earlier, and of which no words are kept. What a group is called protects no
        name: it may be called after them.
        """
        others, marks = tuple(others), list(marks)
        hidden = [NamedRow(person, name) for person, known in names.items() for name in sorted(known)]
        self._guard = Guard(hidden, [NamedRow(*other) for other in others], (), marks)
        self._names = names
        self._ids = frozenset(names)
        self._others = frozenset(person for person, _ in others)
        self._chosen = Chosen()
        self.knows_any = bool(names or marks)
        """Whether any name is known that could be found."""

    def choosing(self, chosen: Chosen) -> NameReplacer:
        """The same, where words are chosen that it would leave, or that stay."""
        new = copy(self)
        new._chosen = chosen
        return new

    def named(self, text: str) -> bool:
        """Whether words name one of them, and don't stay as they are."""
        if not text or text in self._chosen.left:
            return False
        return text in self._chosen.named or bool(self._guard.hits(text)) or any(self._handles(text))

    def may_name(self, text: str) -> bool:
        """Whether words may name one of them, and it isn't sure: "@dale" and "DALE wants it" of Dale Winter.

        No bracket is put there unless that is chosen; where they are struck nobody is asked about these words again.
        """
        return not self.named(text) and self._possible.may_mean(text)

    @cached_property
    def _possible(self) -> PossibleNames:
        return PossibleNames(self._guard)

    def words(self, text: str) -> str:
        """Words with "[someone]" in the place of each such name, its titles, an address that has it, and a handle."""
        if text in self._chosen.left:
            return text
        someone = say("names.someone_else")
        hits = self._guard.hits(text) if text else ()
        names = [
            Replacement(*whole_name(text, hit.start, hit.end, self._letters(hit.people)), someone, hit.people)
            for hit in hits
        ]
        meant = self._possible.meant_in(text) if text in self._chosen.named else ()
        others = (*self._handles(text), *(whole_name(text, *place) for place in meant))
        return replace_spans(text, [*names, *(Replacement(*place, someone) for place in others)])

    def _handles(self, text: str) -> Iterator[tuple[int, int]]:
        """Where handles made of their names stand, and of nobody else's: "@dale_w", "dale.w"."""
        if not re.search("[@#._-]", text):
            return
        bare, stood = composed(text)
        reading, theirs, others = LineContext(bare), self._guard.names, self._guard.shown
        for at, token in enumerate(reading.tokens):
            found = handle_at(self._guard, reading, at) if token.is_word else None
            keys = handle_keys(bare[slice(*found)]) if found is not None else frozenset[str]()
            if found is None or theirs.handles.isdisjoint(keys):  # "#hope" may be said of anything
                continue
            if others.handles.isdisjoint(keys) and others.alone.keys().isdisjoint(keys):
                yield whole_name(text, *((stood[found[0]], stood[found[1]]) if stood else found))

    def _letters(self, people: frozenset[str]) -> Initials | None:
        """With which letters the names of these people begin. None: of one of them no words are known."""
        return initials_of(one for who in people for one in self._names[who]) if people <= self._names.keys() else None

    def draft(self, text: str) -> str:
        """The same of unfinished words, which may be those of several fields, kept as JSON."""
        if text.startswith(("{", "[")):
            try:
                held: Any = msgspec.json.decode(text)
            except msgspec.DecodeError:
                return self.words(text)
            mended = self._anything(held)
            return text if mended == held else msgspec.json.encode(mended).decode()
        return self.words(text)

    def held(self, held: Any, name: str = "") -> Any:
        """The same of whatever holds words, as on disk; the very same where it names none of them.

        Owners are left: whom they name stands with them. `name`: the column that it stands in.
        """
        if isinstance(held, str):
            return held if name in columns_without_words() or INSTANT.fullmatch(held) else self._same(held)
        if is_dict(held):
            if "person" in held and "words" in held:
                return held
            new = {
                key: self.held(one, _column(key, name)) if self._is_said(held, key) else one
                for key, one in held.items()
            }
            return new if any(new[key] is not one for key, one in held.items()) else held
        if is_list(held):
            several = [self.held(one, name) for one in held]
            return type(held)(several) if any(new is not old for new, old in zip(several, held, strict=True)) else held
        return held

    def found_in(self, held: Any) -> Iterator[str]:
        """The words in whatever holds any, as on disk, that name one of them."""
        return filter(self.named, self.said_in(held))

    def said_in(self, held: Any, name: str = "") -> Iterator[str]:
        """All words in whatever holds any, as on disk, but what others are called. `name`: the column it stands in."""
        if isinstance(held, str):
            if name not in columns_without_words() and not INSTANT.fullmatch(held):
                yield held
        elif is_dict(held) and not ("person" in held and "words" in held):
            for key, one in held.items():
                yield from self.said_in(one, _column(key, name)) if self._is_said(held, key) else ()
        elif is_list(held):
            for one in held:
                yield from self.said_in(one, name)

    def may_be(self, text: str) -> frozenset[str]:
        """The ids of others who have the same name as one that stands in words."""
        return frozenset(one for hit in self._guard.hits(text) for one in hit.also)

    def meeting(self, meeting: Meeting) -> Meeting:
        """A meeting without their names in anything that was said."""
        from data.model.rows import to_record, to_row

        def mended(table: FieldTable, record: Record) -> Record:
            raw = to_row(record)
            new = self.held(raw)
            return record if new is raw else to_record(table, new)

        columns: dict[str, Any] = {"details": mended("meeting", meeting.details)}
        for table in ROW_TABLES:
            rows = (row if row.id in self._ids else mended(table, row) for row in meeting.rows(table))
            columns[table] = tuple(rows)
        columns["misfits"] = tuple(
            Misfit(table=one.table, row=self.held(one.row), why=one.why) for one in meeting.misfits
        )
        return msgspec.structs.replace(meeting, extra=self.held(meeting.extra), **columns)

    def _is_said(self, held: dict[str, Any], key: str) -> bool:
        """Whether a column of a row, as on disk, may hold what somebody said: what others are called stays."""
        is_called = key == "text" and "shown_as" in held and str(held.get("id")) in self._others
        return key not in TABLES_WITHOUT_WORDS and not is_called

    def _same(self, text: str) -> str:
        new = self.words(text)
        return text if new == text else new

    def _anything(self, held: Any) -> Any:
        if isinstance(held, str):
            return self.draft(held)
        if is_dict(held):
            return {key: self._anything(one) for key, one in held.items()}
        return [self._anything(one) for one in held] if is_list(held) else held


def _column(key: str, within: str) -> str:
    """The column that something stands in: numbers are rows of a table."""
    return within if key.isdecimal() else key.rpartition(".")[2]
