"""What is looked at before minutes go out: who is named in them, can be reached, or may be given away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.minutes.appearance_counts import AppearanceCounts, appearance_counts
from data.minutes.chat import stage_text
from data.minutes.checked_texts import texts_and_owners, texts_in
from data.minutes.identifying_details import GivesAway, gives_away
from data.minutes.names_in_text import NamedText, answered, texts_with_names
from data.minutes.owners_on_no_list import UnlistedOwner, owners_on_no_list
from data.minutes.printed_place import PrintedPlace, place_order
from data.minutes.printed_texts import Printed
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.versions import Version
from data.queries.name_answers import CHECK, WORD, AboutWords, NameAnswers
from data.queries.names.contact_details import contact_details
from data.record import Record


class PossibleNameToCheck(Record, frozen=True, kw_only=True):
    """A word that may be a name: of nobody on the list, or of somebody there where it may mean something else."""

    word: str
    """The word."""
    places: tuple[PrintedPlace, ...]
    """Where it stands, each line once."""
    lines: tuple[str, ...]
    """The lines, with where they stand."""
    is_listed: bool = False
    """Whether somebody who is not to be named is called so."""


class ToCheck(Record, frozen=True, kw_only=True):
    """Something in the minutes to have a look at."""

    place: PrintedPlace
    """Where it stands."""
    words: str
    """The line, or what may give somebody away."""
    why: GivesAway | None = None
    """What gives somebody away; None: it is where somebody can be reached."""
    found: tuple[tuple[int, int], ...] = ()
    """Where in the words it stands."""
    is_seen: bool = False
    """Whether somebody looked at it before."""


class NameCheck(Record, frozen=True, kw_only=True):
    """All that is looked at, in the order in which it is shown."""

    named: tuple[NamedText, ...] = ()
    """Lines that name somebody who is not to be named; answered or not."""
    owners: tuple[UnlistedOwner, ...] = ()
    """Who does something and is on no list, as far as nothing was said about them."""
    may_be: tuple[PossibleNameToCheck, ...] = ()
    """Words that may be names, as far as nothing was said about them."""
    reached: tuple[ToCheck, ...] = ()
    """Where somebody can be reached; links that may open something first."""
    away: tuple[ToCheck, ...] = ()
    """What may give somebody away."""
    appear: AppearanceCounts
    """The people and the rounds."""
    is_seen: bool = False
    """Whether somebody looked at the check of this meeting before."""

    @property
    def open(self) -> tuple[NamedText, ...]:
        """Lines about which nothing was said yet: each is to be answered."""
        return tuple(one for one in self.named if one.answer is None)

    @property
    def is_new(self) -> bool:
        """Whether somebody is to look before the minutes go out."""
        looks: list[UnlistedOwner | ToCheck] = [*self.owners, *self.reached, *self.away]
        return not self.is_seen or bool(self.open) or any(not one.is_seen for one in looks)

    @property
    def listed(self) -> tuple[PossibleNameToCheck, ...]:
        """Those of the words that may be names by which somebody is called who is on the list and not to be named."""
        return tuple(one for one in self.may_be if one.is_listed)

    @property
    def any_listed(self) -> bool:
        """Whether there is such a word."""
        return bool(self.listed)

    @property
    def many(self) -> bool:
        """Whether too many other words may be names for each to be told: they are words with a capital."""
        return len(self.may_be) - len(self.listed) > MANY


SOME_ROWS = 5
"""Rows with which an answer about a word is kept: it goes with what is struck, and is still known without one."""

MANY = 20
"""Words that may be names, above which nobody is asked to read them all."""


def before_out(meeting: Meeting, version: Version | None = None, stage: codes.Stage | None = None) -> NameCheck:
    """What is to be looked at before the minutes of a meeting go out.

    `version`: those of a final version. `stage`: only what is told of that one, and who is named in it.
    """
    printed = Printed(meeting, version)
    if stage is not None:
        text = stage_text(meeting, stage)  # of other stages it may have a line, too: as it is printed, in brackets
        named = (one for one in texts_with_names(printed) if one.answer is None)
        here = tuple(one for one in named if one.stage == stage or printed.people.words(one.words, one.row) in text)
        return NameCheck(named=here, appear=appearance_counts(meeting))
    answers = NameAnswers(meeting.spoken)
    away = [
        ToCheck(place=place, words=words, why=why, is_seen=answers.is_seen(place.row, words))
        for place, why, words in gives_away(printed)
    ]
    return NameCheck(
        named=texts_with_names(printed),
        owners=tuple(owners_on_no_list(printed, answers)),
        may_be=tuple(_may_be(printed, answers)),
        reached=tuple(sorted(_reached(printed, answers), key=_opens_first)),
        away=tuple(sorted(away, key=lambda one: place_order(one.place))),
        appear=appearance_counts(printed.meeting),
        is_seen=answers.is_seen(meeting.details.id),
    )  # fmt: skip


# What is answered


def answers_about(
    things: Sequence[NamedText | UnlistedOwner | PossibleNameToCheck], answer: codes.AboutName, meeting: Meeting
) -> tuple[AboutWords, ...]:  # fmt: skip
    """An answer about each of these, in every place where it stands."""
    found: list[AboutWords] = []
    for one in things:
        if isinstance(one, NamedText):
            said = answered([one], [one], answer)[0]
            found.append(AboutWords(row=one.row, field=one.field, words=one.words, answer=answer, people=said.people))
        elif isinstance(one, UnlistedOwner):
            found += (AboutWords(row=at.row, field=at.field, words=one.words, answer=answer) for at in one.places)
        else:
            rows = list(dict.fromkeys(at.row for at in one.places))[:SOME_ROWS]
            found += (AboutWords(row=row, field=WORD, words=one.word, answer=answer) for row in rows)
    return tuple(found)


def looked_at(check: NameCheck, meeting: Meeting) -> tuple[AboutWords, ...]:
    """That somebody looked at the check, as far as nobody had before."""
    new = [AboutWords(row=meeting.details.id, field=CHECK, words="", answer="seen")] if not check.is_seen else []
    looks = [(one.place, one.words) for one in (*check.reached, *check.away) if not one.is_seen]
    looks += [(at, one.words) for one in check.owners if not one.is_seen for at in one.places]
    new += [AboutWords(row=at.row, field=at.field, words=words, answer="seen") for at, words in looks]
    return tuple(new)


# Each group


def _may_be(printed: Printed, answers: NameAnswers) -> Iterator[PossibleNameToCheck]:
    """Words that may be names, of which nobody said anything yet.

    What a group is called is nobody's name, unless somebody on the list may be meant.
    """
    texts = [(at, words) for at, words in texts_in(printed) if not printed.people.is_name(words)]
    for one in printed.people.may_be_names([words for _, words in texts]):
        lines = [texts[number] for number in dict.fromkeys(place.line for place in one.places)]
        if one.reason != "listed":
            lines = [(at, words) for at, words in lines if (at.table, at.field) != ("stakeholders", "text")]
        if lines and answers.of_word(one.words) is None:
            places, said = tuple(at for at, _ in lines), tuple(words for _, words in lines)
            yield PossibleNameToCheck(word=one.words, places=places, lines=said, is_listed=one.reason == "listed")


def _reached(printed: Printed, answers: NameAnswers) -> Iterator[ToCheck]:
    for place, words in texts_and_owners(printed):
        if found := contact_details(words):
            yield ToCheck(
                place=place, words=words, found=tuple((one.start, one.end) for one in found),
                is_seen=answers.is_seen(place.row, words),
            )  # fmt: skip


def _opens_first(look: ToCheck) -> tuple[bool, tuple[int, int]]:
    return not any(one.opens for one in contact_details(look.words)), place_order(look.place)
