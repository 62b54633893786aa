"""Lines of the minutes in which people's own words have the name of someone who is not to be named.

Nothing is changed in the meeting. So whoever lets the minutes out is told which lines these are, and says what is to
be done.
"""

from __future__ import annotations

from data import codes
from data.meeting import Meeting, Version
from data.minutes.people import Hit
from data.minutes.printed_texts import Printed, PrintedText
from data.spoken import Answers


class Named(PrintedText, frozen=True, kw_only=True):
    """Words with the name of someone who is not to be named."""

    hits: tuple[Hit, ...] = ()
    """Where in the words, and whose names they may be."""
    brackets: tuple[str, ...] = ()
    """What each reads in brackets."""
    answer: codes.AboutName | None = None
    """What was said about them; None: nothing yet."""

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of everybody whom the words may name."""
        return tuple(sorted({one for hit in self.hits for one in hit.people}))

    @property
    def found(self) -> str:
        """The words that were found, one after another."""
        return ", ".join(dict.fromkeys(self.words[hit.start : hit.end] for hit in self.hits))


def named_in_text(meeting: Meeting, version: Version | None = None) -> tuple[Named, ...]:
    """Every text of the minutes that has such a name and about which nothing was said yet, in the meeting's order.

    `version`: the texts of a final version as it was, instead of those of the minutes as they are now.
    """
    return tuple(one for one in names_in(Printed(meeting, version)) if one.answer is None)


def names_in(printed: Printed) -> tuple[Named, ...]:
    """Every text that has such a name, also where something was said about it."""
    answers, people = Answers(printed.meeting.spoken), printed.people
    found: list[Named] = []
    for text in printed.texts():
        if people.is_name(text.words) or not (hits := people.hits(text.words)):
            continue
        found.append(
            Named(
                stage=text.stage, table=text.table, row=text.row, field=text.field, number=text.number,
                words=text.words, hits=hits, brackets=tuple(people.in_brackets(hit) for hit in hits),
                answer=answers.of(text.row, text.words),
            )
        )  # fmt: skip
    return tuple(found)
