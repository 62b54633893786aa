"""A meeting whose journal is kept in memory, to which copies of it can be handed."""

from __future__ import annotations

from data.model.records.meeting import Meeting
from data.store.backend import NoBackend
from data.store.journal_records import (
    Checkpoint,
    Exported,
    JournalDraft,
    JournalEntry,
    JournalState,
    Line,
    replay_lines,
)
from data.store.redact.struck_rows import StruckWords
from data.store.watcher import FoundCopy


class InMemory(NoBackend):
    """Keeps a journal in memory, to which copies of the meeting can be handed."""

    def __init__(self, meeting: Meeting) -> None:
        super().__init__(meeting)
        self.lines: list[Line] = []
        self.arriving: list[FoundCopy] = []

    def change(self, entry: JournalEntry, meeting: Meeting) -> None:
        self.lines.append(entry)

    def line(self, line: JournalDraft | Exported | JournalEntry | Checkpoint) -> None:
        self.lines.append(line)

    def past(self) -> JournalState:
        return replay_lines(self.lines)

    def rewrite(self, past: JournalState) -> None:
        self.lines = [past.kept, *past.entries]

    def strike(self, past: JournalState, entry: JournalEntry, gone: StruckWords, meeting: Meeting) -> None:
        self.lines = [past.kept, *past.entries, entry]

    def found(self) -> list[FoundCopy]:
        arrived, self.arriving = self.arriving, []
        return arrived
