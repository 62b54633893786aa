"""What is told in passing of saving: that it goes wrong, that somebody else wrote, how far a strike has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from data.queries.conflicts import all_unsettled
from data.store.save_status import NotSaved, Saving
from data.words import say

if TYPE_CHECKING:
    from data.model.patch import Change
    from data.session.session import Session


class Tells(Protocol):
    """Whoever has the meeting open, and says things in passing."""

    @property
    def session(self) -> Session:
        """The open meeting."""
        ...

    def tell(self, words: str) -> None:
        """Say something in passing."""
        ...


class SaveToasts:
    """Tells each thing once, not again each time that it is looked at."""

    def __init__(self, host: Tells) -> None:
        self._host = host
        self._noted: str | None = None
        self._failing: str | None = None

    def joined(self, change: Change) -> None:
        """Tell that something came in from elsewhere, how much of it is to be settled, and what has another number."""
        from data.queries.references import renumbered  # not before something comes in: it costs the start

        waiting = len(all_unsettled(self._host.session.meeting))
        told = say("told.joined_two", count=waiting) if waiting else say("told.joined")
        moved = [say("told.renumbered", was=one.was, now=one.now) for one in renumbered(change)]
        self._host.tell(" ".join([told, *moved]))

    def trouble(self) -> None:
        """Tell what is not saved, and what the session has to say, where it is news."""
        status, note = self._host.session.status, self._host.session.note
        failing = status.reason if isinstance(status, NotSaved) else None
        if failing is not None and failing != self._failing:
            self._host.tell(say("told.not_saved" if note is None else "told.not_saved_nor_kept", why=failing))
        self._failing = failing
        if note is not None and note != self._noted:
            self._host.tell(note)
        self._noted = note


class StrikeToasts:
    """Looks at the last strike whenever what is on the disk has changed, until it is done there."""

    def __init__(self, host: Tells) -> None:
        self._host = host
        self._done: str | None = None
        self._said_not_yet = False

    def struck(self, done: str) -> None:
        """A line was struck from what is shown. `done`: what is said once nothing of it is on the disk."""
        self._done, self._said_not_yet = done, False
        self.look()

    def look(self) -> None:
        """Say what has become of it, where that is news."""
        if self._done is None:
            return
        session = self._host.session
        status = session.status  # before what is left: with a save that does well again that is tried again
        waits, undone = session.striking.left()
        if isinstance(status, NotSaved):
            if not self._said_not_yet:
                self._said_not_yet = True
                self._host.tell(say("told.struck_not_yet", why=status.reason))
        elif not waits and not isinstance(status, Saving):
            done, self._done = self._done, None
            self._host.tell(done if undone is None else say("told.struck_in_part", what=undone))
