"""What the parts of a session share: the meeting as it is now, what goes with it, and who keeps it."""

from __future__ import annotations

from data.edits.former_names import marked_from_steps
from data.errors import ReadOnly
from data.model.fields import FieldTable
from data.model.patch import Change, RowPatch
from data.model.records.meeting import Meeting
from data.model.stamper import Stamper
from data.session.drafts import Drafts
from data.session.exports import Exports
from data.session.undo import History
from data.store.backend import Backend, NoBackend
from data.store.journal_records import Checkpoint, JournalEntry, JournalEntryKind, JournalState, settled
from data.store.replay import as_counted, only_row, stamped

ShownBefore = dict[tuple[FieldTable, str, str], str]
"""By table, row and field: what a field held that waits to be settled, by the id that it has where it waits itself."""


class SessionState:
    """One open meeting, and how a change of it is kept."""

    def __init__(
        self, meeting: Meeting, stamper: Stamper, backend: Backend | None, past: JournalState, read_only: str | None
    ) -> None:
        """As in `Session`."""
        self.steps = History(past)
        """What undo and redo can do."""
        self.drafts = Drafts(past.kept.drafts)
        """Unfinished words."""
        self.exports = Exports(past.kept.exports, past.kept.digests)
        """The files of minutes made here so far."""
        self.stamper = stamper
        self.backend = backend or NoBackend(meeting)
        self.meeting = marked_from_steps(meeting, (step.rows for step in self.steps.all), stamper)
        """The meeting as it is now."""
        self.read_only = read_only
        """Why the meeting can only be read, for the chair; None: it can be changed."""
        self.shown_before: ShownBefore = {}
        """What this window showed before others' words came in."""
        self.merged: Change | None = None
        """What came in from elsewhere last, as long as that can be taken back."""

    def may_change(self) -> None:
        """ReadOnly where the meeting can only be read."""
        if self.read_only is not None:
            raise ReadOnly(self.read_only)

    def keep(self, entry: JournalEntry, after: Meeting) -> None:
        """Go on from a change that made the meeting this value."""
        self.meeting = stamped(after, entry)
        self.backend.change(entry, self.meeting)

    def entry(
        self, kind: JournalEntryKind, change: Change, rows: tuple[RowPatch, ...], skipped: int = 0
    ) -> JournalEntry:
        """The line that the journal gets for a change."""
        return JournalEntry(
            kind=kind, start=self.meeting.details.revision, to=self.stamper.new_id(), edit=change.edit,
            when=change.when, rows=rows, row=only_row(change), skipped=skipped,
        )  # fmt: skip

    def whole_past(self) -> JournalState:
        """Undo and redo as they are now, and the changes that the file lacks."""
        past = settled(self.backend.past(), self.backend.common().details.revision)
        kept = Checkpoint(
            base=past.kept.base, undo=self.steps.undo, redo=self.steps.redo, drafts=self.drafts.all,
            exports=self.exports.paths, digests=self.exports.digests,
        )  # fmt: skip
        return JournalState(kept=kept, entries=tuple(as_counted(entry) for entry in past.entries))
