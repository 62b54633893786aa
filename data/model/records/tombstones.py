"""What is gone, in no words."""

from typing import Any, Literal

import msgspec

from data.model.instants import Reference
from data.model.records.people import Marks
from data.record import Record

SaidIn = Literal["objections", "reasons", "answered_since"]
"""Where something single stands that was said: among concerns, reasons, or answers that came since."""


class Removed(Record, frozen=True):
    """A row that was here once: no words, kept for the meeting's life.

    Of the name of an owner on no list, struck by itself, there is none: nothing may be kept of a name. The fields are
    empty; what another copy changed there meanwhile, or has elsewhere, keeps it until it is struck there, too.
    """

    id: str
    """The row's id."""
    table: str
    """The table that it stood in."""
    when: str
    """UTC instant; whatever stands there, the row is gone."""
    struck: bool = False
    """Whether somebody asked to have it unsaid."""
    mended: bool = False
    """Of somebody who is struck: whether "[someone]" was put in the place of their name in what others said."""
    marks: tuple[Marks, ...] = ()
    """Of somebody who was taken out: marks of their names, which are still looked for. Of who is struck: none."""
    ref: Reference | None = None
    """The number that people referred to it by: no other row gets it. None: it had none."""
    round: str | None = None
    """Of what was said in a round: the id of that. None: in none, or it is not known."""
    extra: dict[str, Any] = msgspec.field(default={})
    """Columns that this program doesn't know."""


class StruckPart(Record, frozen=True):
    """A single concern, reason or answer that somebody asked to have unsaid: no words, kept for the meeting's life.

    Its words are empty wherever a file has it; all else of it stays. A program that doesn't know this table carries it
    along, and may bring the words back from a copy of its own: they go again once the file is opened here.
    """

    id: str
    """Made from the three below, so that two copies in which it is struck have one row."""
    of: str
    """The id of the agreement."""
    column: SaidIn
    """Where it stood: among the concerns or the reasons of the agreement, or among the answers that came since."""
    which: str
    """The id of the concern or answer; of a reason its place, counted from 0."""
    extra: dict[str, Any] = msgspec.field(default={})
    """Columns that this program doesn't know."""
