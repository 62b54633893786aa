"""What was read in a list of people, before any of it is taken in."""

from __future__ import annotations

from typing import Literal

from data.model import codes
from data.record import Record

Attendance = Literal["here", "apologies", "to_confirm", "said_no", "not_here", "left"]
"""What a list says of whether somebody is here: yes; no, with an apology in words; nobody knows yet; a no to being
asked; or that they are not, or were not, and nothing of why: nobody apologised then; or that they have left."""


class NewPerson(Record, frozen=True):
    """Somebody who is to be put on the list of people."""

    name: str
    """What they are called, with the nickname or the initials that stand in it."""
    here_for: str = ""
    """Who they are here for or with."""
    said: Attendance | None = None
    """Whether they are here, where the list says so; None: it doesn't. Who said no is ticked by hand."""
    roles: tuple[str, ...] = ()
    """Roles today: codes of `codes.Role`."""
    deciding: bool = True
    """Whether they take part in decisions: observers don't."""

    @property
    def presence(self) -> codes.Presence | None:
        """The same as it is recorded: a no to being asked is an apology; who is just not here is to be confirmed."""
        if self.said == "said_no":
            return "apologies"
        return "to_confirm" if self.said == "not_here" else self.said


_BECOMES: dict[Attendance, dict[codes.Presence, codes.Presence]] = {
    "here": {"to_confirm": "here", "apologies": "here", "later": "here"},
    "apologies": dict.fromkeys(("here", "later", "left", "to_confirm"), "apologies"),
    "said_no": dict.fromkeys(("here", "later", "left", "to_confirm"), "apologies"),
    "left": dict.fromkeys(("here", "later", "apologies", "to_confirm"), "left"),
    "not_here": dict.fromkeys(("here", "later", "left"), "to_confirm"),
}
"""What somebody becomes of whom a list says something else. Who has left was here; a maybe undoes nothing."""


class MeetingPerson(Record, frozen=True):
    """Somebody on the list of the meeting, as a list of people is read by it."""

    id: str
    """Their row."""
    text: str
    """What they are called there."""
    presence: codes.Presence = "here"
    """Whether they are here."""
    roles: tuple[str, ...] = ()
    """Their roles today."""
    here_for: str = ""
    """Who they are here for or with."""
    deciding: bool = True
    """Whether they take part in decisions."""


class MatchedPerson(Record, frozen=True):
    """Somebody in a list of people who is on the list of the meeting already."""

    said: NewPerson
    """The name as it stands in the list that was read, and what that says of them and the meeting doesn't yet."""
    row_id: str
    """Their row; empty: several people there are called so, and nobody knows which of them it is."""
    presence: codes.Presence
    """Whether they are here, as it stands there."""

    @property
    def would_be(self) -> codes.Presence | None:
        """Whether they are here as the list says it, on the day of the meeting; None: that is what stands."""
        return _BECOMES.get(self.said.said, {}).get(self.presence) if self.said.said else None

    def becomes(self, presence: codes.Presence = "here") -> codes.Presence | None:
        """Whether they are here, as the list says it; None: it says nothing else than what stands.

        `presence`: what whoever is here becomes, as that is to be confirmed where the day is still to come.
        """
        found = self.would_be if self.row_id else None
        if found == "here" or (found == "left" and presence != "here"):
            found = presence
        return None if found == self.presence else found


class Doubt(Record, frozen=True):
    """Something that was read in one way and may be meant in another."""

    words: str
    """The question, or what is said, for the chair."""
    letters: bool = False
    """Whether it is about how letters are written: only somebody who looks at them can answer it."""
    left: bool = False
    """Whether it says that something is left out, which may be wanted, and asks nothing."""


class ParsedPeople(Record, frozen=True):
    """What was read in a list of people. Nothing of it is in the meeting yet."""

    rows: tuple[NewPerson, ...]
    """Whoever is to be put on the list, in the order in which they stand."""
    left_out: tuple[str, ...] = ()
    """What is not taken in, in words, each of them a part of one sentence."""
    doubts: tuple[Doubt, ...] = ()
    """What is to be asked first."""
    already: tuple[MatchedPerson, ...] = ()
    """Whoever is on the list of the meeting already."""
    twice: tuple[str, ...] = ()
    """Names that stand above in the same list."""
    header: bool = False
    """Whether a header was left out."""
    may_be_kept: bool = False
    """Whether anything is left out that stood beside names, and may be wanted."""
    raw: str = ""
    """The words as they came."""
