"""People: who is in the meeting, who does something, and the marks of names that are not kept."""

from collections.abc import Iterable

from data.model import codes
from data.model.records.row import Row
from data.record import Record


class Owner(Record, frozen=True):
    """Who does something: a person in the meeting, or words as they were typed."""

    person: str | None = None
    """The id of a row in `people`; None: nobody of that name was known."""
    words: str = ""
    """The name as it was typed, kept even when the person is known."""
    said_yes: bool = False
    """Whether they said yes themselves. Until then they are to be asked."""


class Marks(Record, frozen=True):
    """Marks of names that are not kept, so that a name is known again when it is said.

    Many names fit a mark, so nobody can read one back. But whoever has the file and a short list of whom it may be can
    try them: a mark is a reminder, not a secret, and a strike leaves none.
    """

    salt: str
    """16 random bytes in hex: the key of each hash."""
    of: tuple[int, ...] = ()
    """The first 16 bits of the BLAKE2b hash (digest of 2 bytes) of each name, folded and in UTF-8; sorted."""


class Person(Row, frozen=True):
    """Someone in the meeting, or expected there. `text` is what they like to be called."""

    here_for: str = ""
    """Who they are here for or with."""
    presence: codes.Presence = "here"
    """Whether they are here."""
    roles: tuple[str, ...] = ()
    """Roles today: codes of `codes.Role`, or the group's own words."""
    roles_before: tuple[str, ...] = ()
    """The same in the meeting before, so that roles can go round. Never printed."""
    came_before: bool = False
    """Whether they were in the meeting before."""
    deciding: bool = True
    """Whether they take part in decisions. An interpreter, assistant or observer doesn't."""
    shown: codes.Shown = ""
    """How they appear in the minutes; empty: not asked, so not named."""
    shown_as: str = ""
    """Their words for their role, where they appear by role ("a parent")."""
    once: tuple[Marks, ...] = ()
    """Marks of names that they had here earlier: these are still looked for in what people said."""


def joined_marks(*several: Iterable[Marks]) -> tuple[Marks, ...]:
    """All of these marks, each once, in an order that doesn't tell which came first."""
    found: dict[str, set[int]] = {}
    for one in (one for marks in several for one in marks):
        found.setdefault(one.salt, set()).update(one.of)
    return tuple(Marks(salt=salt, of=tuple(sorted(of))) for salt, of in sorted(found.items()))
