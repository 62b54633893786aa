"""What is told of a strike: that it is done, once it is, and until then that it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from data.store.save_status import NotSaved, Saving
from data.words import say

if TYPE_CHECKING:
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


class StrikeNotices:
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
