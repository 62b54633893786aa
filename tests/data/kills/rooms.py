"""A home with one meeting in it, what is struck of that meeting, and what is found of it then, without a screen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from data.model.records.meeting import Meeting
from data.model.stamper import Stamper as AnyStamper
from data.queries.every_owner import all_owners
from data.store.read_as_opened import look
from tests.data.kept import Kept

SECRETS = ("quince words", "medlar words", "sloe words")
"""What the struck line says, what it said earlier, and a concern about it."""

PERSON = "Perpetua Thrale"
"""Somebody on the list who is named in what others said, too."""

OWNER = "Kwabena"
"""An owner on no list, named likewise."""

WORDS_OF = {"line": SECRETS, "person": tuple(PERSON.split()), "owner": (OWNER,)}
"""What is struck: all the words that go with it."""

MEASURE = "counted at noon"
"""What was said of that line last, while it stood."""

HALF_TYPED = "half of a thought"
"""Unfinished words that have nothing to do with it."""

WAITS = 30.0
"""Seconds after which something hangs."""


class Room:
    """One home, and the meeting in it."""

    def __init__(self, root: Path) -> None:
        """`root`: a folder that `build` or `copy` filled, or is to fill."""
        self.root = root
        self.kept = Kept(root, path=root / "meetings" / "2026-10-21-park-lane-crossing-7f3a.json")

    @property
    def path(self) -> Path:
        """The meeting's file."""
        return self.kept.path

    @property
    def state(self) -> Path:
        """The state folder."""
        return self.kept.archive.state_folder

    def look(self) -> Meeting:
        """The meeting as opening it would show it."""
        return look(self.path, self.state)

    def found(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Every file that has some of these words in its bytes or its name, and which."""
        words = list(words)
        found: dict[str, list[str]] = {}
        for path in self.root.rglob("*"):
            raw = str(path.relative_to(self.root)).encode() + (path.read_bytes() if path.is_file() else b"")
            if here := [one for one in words if one.encode() in raw]:
                found[str(path.relative_to(self.root))] = here
        return found


def secret_row(meeting: Meeting) -> str:
    """The id of the line that is to be struck, in this meeting or the one that follows it; empty: it is not there."""
    return next((row.id for row in meeting.outcomes if row.text == SECRETS[0]), "")


def stands(meeting: Meeting, what: str) -> bool:
    """Whether the line, the person or the owner is there yet, in this meeting or the one that follows it."""
    if what == "line":
        return bool(secret_row(meeting))
    if what == "person":
        return any(person.text == PERSON for person in meeting.people)
    return any(owner.words == OWNER for owner in all_owners(meeting))


def strike(kept: Kept, stamper: AnyStamper | None = None, what: str = "line") -> None:
    """Strike it, with its names in other lines, and leave."""
    with kept.open(stamper) as session:
        if what == "line":
            session.strike("outcomes", secret_row(session.meeting))
        elif what == "person":
            person = next(person.id for person in session.meeting.people if person.text == PERSON)
            session.strike("people", person, mend=True)
        else:
            session.strike_owner(OWNER, mend=True)
        assert session.leave(WAITS)
