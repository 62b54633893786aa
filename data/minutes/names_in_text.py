"""Lines of the minutes in which people's own words have the name of someone who is not to be named.

Nothing is changed in the meeting. So whoever lets the minutes out is told which lines these are, and says what is to
be done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

import msgspec

from data.minutes.printed_place import PrintedText
from data.minutes.printed_texts import Printed
from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.tables import AGREEABLE_TABLES
from data.model.records.versions import Version
from data.queries.name_answers import NameAnswers, people_kept
from data.queries.names.find_listed_names import Hit
from data.words import say


class NamedText(PrintedText, frozen=True, kw_only=True):
    """Words with the name of someone who is not to be named.

    An answer is about the people whom it was given for: where somebody else is named in the same words, or is not to be
    any more, these are there once more.
    """

    hits: tuple[Hit, ...] = ()
    """Where in the words, and whose names they may be."""
    brackets: tuple[str, ...] = ()
    """What each reads in brackets."""
    notes: tuple[str, ...] = ()
    """Why each was found, where that is not plain to see; in words."""
    is_agreed: bool = False
    """Whether the words are an item's own that the group agreed to."""
    answer: codes.AboutName | None = None
    """What was said about them; None: nothing yet."""

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody whom the words may name, as they stand in an answer."""
        return tuple(sorted({one for hit in self.hits for one in people_kept(hit.people)}))

    @property
    def found(self) -> str:
        """The words that were found, one after another."""
        return ", ".join(dict.fromkeys(hit.words for hit in self.hits))


def named_in_text(meeting: Meeting, version: Version | None = None) -> tuple[NamedText, ...]:
    """Every text of the minutes that has such a name and about which nothing was said yet, in the meeting's order.

    `version`: the texts of a final version as it was, instead of those of the minutes as they are now.
    """
    return tuple(one for one in texts_with_names(Printed(meeting, version)) if one.answer is None)


def texts_with_names(printed: Printed) -> tuple[NamedText, ...]:
    """Every text that has such a name, also where something was said about it."""
    answers, people = NameAnswers(printed.meeting.spoken), printed.people
    found: list[NamedText] = []
    for text in printed.texts:
        if people.is_name(text.words) or not (hits := _of_others(text, people.hits(text.words))):
            continue
        by_answer: dict[codes.AboutName | None, list[Hit]] = {}
        for hit in hits:
            by_answer.setdefault(answers.of(text.row, text.words, hit.people), []).append(hit)
        found += (_named(printed, text, tuple(some), answer) for answer, some in by_answer.items())
    return tuple(found)


def _named(printed: Printed, text: PrintedText, hits: tuple[Hit, ...], answer: codes.AboutName | None) -> NamedText:
    row = printed.meeting.row(text.table, text.row) if text.table in AGREEABLE_TABLES else None
    return NamedText(
        stage=text.stage, table=text.table, row=text.row, field=text.field, item=text.item, order=text.order,
        words=text.words,
        hits=hits, brackets=tuple(printed.people.in_brackets(hit) for hit in hits),
        notes=tuple(note for hit in hits for note in _notes(printed.meeting, hit)),
        is_agreed=isinstance(row, Agreeable) and row.state in codes.AGREED and text.field == "text", answer=answer,
    )  # fmt: skip


def answered(named: Sequence[NamedText], chosen: Sequence[NamedText], answer: codes.AboutName) -> tuple[NamedText, ...]:
    """All such lines, once an answer was given about some of them.

    It is about the same words wherever they stand in their row. "Not a person" is said of the first name in a line; the
    others there stay to be answered.
    """
    about = {
        (one.row, one.words, people_kept(hit.people))
        for one in chosen
        for hit in (one.hits[:1] if answer == "not_a_person" else one.hits)
    }
    found: list[NamedText] = []
    for one in named:
        is_about = [(one.row, one.words, people_kept(hit.people)) in about for hit in one.hits]
        if any(is_about):
            found.append(msgspec.structs.replace(_part(one, is_about), answer=answer))
        if not all(is_about):
            found.append(_part(one, [not each for each in is_about]))
    return tuple(found)


def _part(named: NamedText, which: Sequence[bool]) -> NamedText:
    """A line with some of what was found in it."""
    return msgspec.structs.replace(
        named, hits=tuple(compress(named.hits, which)), brackets=tuple(compress(named.brackets, which))
    )


def lines_with(meeting: Meeting, person: str) -> int:
    """How many lines name somebody of which nothing was said about that yet."""
    return sum(person in one.people for one in named_in_text(meeting))


def _notes(meeting: Meeting, hit: Hit) -> Iterator[str]:
    """Why a name was found: who else may be meant, or that it is of nobody on the list now."""
    if hit.kind != "listed":
        yield say(f"names.notes.{hit.kind}")
    for person in meeting.people if hit.also else ():
        if person.id in hit.also:
            yield say("names.notes.also", name=person.text)


def _of_others(text: PrintedText, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """What was found, but for a row of the list that is nothing but that person's own name: it is theirs to tell."""
    own = text.table == "people" and text.field == "text"
    return tuple(hit for hit in hits if not (own and text.row in hit.also and hit.words == text.words))
