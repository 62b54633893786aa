"""Who keeps what the session does: the disk, or nobody."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from data.model.patch import RowPatch
from data.model.records.meeting import Meeting
from data.store.archive import put_new
from data.store.file import MovedOn
from data.store.journal_records import JournalEntry, JournalState, Line
from data.store.lock import Holder
from data.store.save_status import NotKept, Status

if TYPE_CHECKING:
    from data.store.redact.struck_rows import StruckWords
    from data.store.watcher import FoundCopy


class Backend(Protocol):
    """Keeps every change of one open meeting."""

    def change(self, entry: JournalEntry, meeting: Meeting) -> None:
        """Keep a change that made the meeting this value. When this returns, a crash can't take it."""
        ...

    def line(self, line: Line) -> None:
        """Keep something that is no change of the meeting: unfinished words, an export."""
        ...

    def past(self) -> JournalState:
        """What the journal says now."""
        ...

    def rewrite(self, past: JournalState) -> None:
        """Put this in place of all that the journal says. CannotWrite where that can't be."""
        ...

    def strike(self, past: JournalState, entry: JournalEntry, gone: StruckWords, meeting: Meeting) -> None:
        """Keep a strike that made the meeting this value, and leave no word of it.

        `past` and then its own line come in place of all that the journal says, in one moment: from then on a crash
        leaves nothing undone, for the next opening does the rest. CannotWrite where that can't be: nothing is struck.
        """
        ...

    def left_to_strike(self) -> tuple[bool, str | None]:
        """Whether what is kept besides the meeting's file has yet to be scrubbed, and what of it could not be.

        The second is for the chair; None: all could.
        """
        ...

    def owners_not_heard_of(self, meeting: Meeting, steps: Iterable[tuple[RowPatch, ...]]) -> list[tuple[str, bool]]:
        """The names of owners on no list that another window struck, and that this one has yet in a value or a step.

        With each whether it went from what others said, too.
        """
        ...

    def status(self, meeting: Meeting) -> Status:
        """What is on disk against this value."""
        ...

    def moved(self) -> MovedOn | None:
        """What somebody else wrote to the file; None: nobody did."""
        ...

    def common(self) -> Meeting:
        """The value that the file and this program last had in common."""
        ...

    def settle(self, moved: MovedOn, entry: JournalEntry, meeting: Meeting) -> None:
        """Go on from what somebody else wrote, by a change to `meeting`, which holds theirs and ours."""
        ...

    def saved_beside(self, meeting: Meeting) -> tuple[Path, str] | None:
        """Go on in a new file where the old one is another meeting's, or a newer program's.

        The new file, and why; None: the old one is ours, or there is no room beside it yet.
        """
        ...

    def found(self) -> list[FoundCopy]:
        """Copies of the meeting that lie beside its file and are to be brought in."""
        ...

    def brought_in(self, beside: FoundCopy, joined: Meeting) -> Path | None:
        """Set a copy aside: the meeting holds what it held.

        Where that is the meeting's own file, and ours a copy of it, go on there: that file; None: in ours.
        """
        ...

    def exports(self) -> tuple[str, ...]:
        """The files of minutes that were made without a window."""
        ...

    def asker(self) -> Holder | None:
        """Who asks this window to let go of the meeting; None: nobody does."""
        ...

    def trouble(self) -> str | None:
        """What can't be kept besides the meeting itself, for the chair; None: all is."""
        ...

    def elsewhere(self, folder: Path, meeting: Meeting) -> Path:
        """Write the meeting to a new file in another folder, and go on there."""
        ...

    def leave(self, timeout: float) -> bool:
        """Whether everything is on disk, waited for `timeout` seconds."""
        ...


class NoBackend:
    """Keeps nothing: for a meeting to look around in."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting

    def change(self, entry: JournalEntry, meeting: Meeting) -> None:
        """Nothing is kept."""

    def line(self, line: Line) -> None:
        """Nothing is kept."""

    def past(self) -> JournalState:
        """No journal."""
        return JournalState()

    def rewrite(self, past: JournalState) -> None:
        """No journal."""

    def strike(self, past: JournalState, entry: JournalEntry, gone: StruckWords, meeting: Meeting) -> None:
        """Nothing is kept of it."""

    def left_to_strike(self) -> tuple[bool, str | None]:
        """Nothing is kept."""
        return False, None

    def owners_not_heard_of(self, meeting: Meeting, steps: Iterable[tuple[RowPatch, ...]]) -> list[tuple[str, bool]]:
        """There is no other window."""
        return []

    def status(self, meeting: Meeting) -> Status:
        """Not kept, and said so."""
        return NotKept()

    def moved(self) -> MovedOn | None:
        """There is no file that somebody could write."""
        return None

    def common(self) -> Meeting:
        """The meeting as it was opened."""
        return self._meeting

    def settle(self, moved: MovedOn, entry: JournalEntry, meeting: Meeting) -> None:
        """Nothing to settle."""

    def saved_beside(self, meeting: Meeting) -> tuple[Path, str] | None:
        """There is no file that somebody could take."""
        return None

    def found(self) -> list[FoundCopy]:
        """There is no file that could have copies."""
        return []

    def brought_in(self, beside: FoundCopy, joined: Meeting) -> Path | None:
        """Nothing is set aside."""
        return None

    def exports(self) -> tuple[str, ...]:
        """None are known."""
        return ()

    def asker(self) -> Holder | None:
        """Nobody could ask."""
        return None

    def trouble(self) -> str | None:
        """Nothing can go wrong."""
        return None

    def elsewhere(self, folder: Path, meeting: Meeting) -> Path:
        """Write the meeting to a new file in a folder."""
        return put_new(folder, meeting)

    def leave(self, timeout: float) -> bool:
        """Nothing is waited for."""
        return True
