"""What is told in passing when saving goes wrong, or when somebody else wrote into the meeting."""

from __future__ import annotations

from data.queries.conflicts import all_unsettled
from data.store.save_status import NotSaved
from data.words import say
from screens.meeting.context import Host


class SaveNotices:
    """Tells each thing once, not again each time that it is looked at."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._noted: str | None = None
        self._failing: str | None = None

    def joined(self) -> None:
        """Tell that something came in from elsewhere, and how much of it is to be settled."""
        waiting = len(all_unsettled(self._host.session.meeting))
        self._host.tell(say("told.joined_two", count=waiting) if waiting else say("told.joined"))

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
