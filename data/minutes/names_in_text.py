"""Lines of the minutes in which people's own words have the name of someone who is not to be named.

Nothing is changed in the meeting. So whoever lets the minutes out is told which lines these are, and says what is to
be done.
"""

from __future__ import annotations

from collections.abc import Iterator

from data import codes
from data.meeting import AGREEABLE_TABLES, Agreeable, Meeting, Version
from data.minutes.printed_texts import Printed, PrintedText
from data.name_guard.guard import Hit
from data.spoken import Answers
from data.words import say


class Named(PrintedText, frozen=True, kw_only=True):
    """Words with the name of someone who is not to be named."""

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
        """The ids of everybody whom the words may name."""
        return tuple(sorted({one for hit in self.hits for one in hit.people}))

    @property
    def found(self) -> str:
        """The words that were found, one after another."""
        return ", ".join(dict.fromkeys(hit.words for hit in self.hits))


def named_in_text(meeting: Meeting, version: Version | None = None) -> tuple[Named, ...]:
    """Every text of the minutes that has such a name and about which nothing was said yet, in the meeting's order.

    `version`: the texts of a final version as it was, instead of those of the minutes as they are now.
    """
    return tuple(one for one in names_in(Printed(meeting, version)) if one.answer is None)


def names_in(printed: Printed) -> tuple[Named, ...]:
    """Every text that has such a name, also where something was said about it."""
    answers, people = Answers(printed.meeting.spoken), printed.people
    found: list[Named] = []
    for text in printed.texts:
        if people.is_name(text.words) or not (hits := people.hits(text.words)):
            continue
        row = printed.meeting.row(text.table, text.row) if text.table in AGREEABLE_TABLES else None
        is_agreed = isinstance(row, Agreeable) and row.state in codes.AGREED and text.field == "text"
        found.append(
            Named(
                stage=text.stage, table=text.table, row=text.row, field=text.field, number=text.number,
                words=text.words, hits=hits, brackets=tuple(people.in_brackets(hit) for hit in hits),
                notes=tuple(note for hit in hits for note in _notes(printed.meeting, hit)), is_agreed=is_agreed,
                answer=answers.of(text.row, text.words),
            )
        )  # fmt: skip
    return tuple(found)


def lines_with(meeting: Meeting, person: str) -> int:
    """How many lines name somebody."""
    return sum(person in one.people for one in names_in(Printed(meeting)))


def _notes(meeting: Meeting, hit: Hit) -> Iterator[str]:
    """Why a name was found: who else may be meant, or that it is of nobody on the list now."""
    if hit.kind != "listed":
        yield say(f"names.notes.{hit.kind}")
    for person in meeting.people if hit.also else ():
        if person.id in hit.also:
            yield say("names.notes.also", name=person.text)
