"""A session in which anything is done and copies come in, and which sees that no single key does what it may not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from data.edits.versions import finalise, open_again
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.session.session import Session
from data.session.undo import ASKED, MustAsk
from data.store.redact.struck_rows import struck_in
from data.store.watcher import FoundCopy
from tests.data.retraced import redone, undone
from tests.data.session.in_memory import InMemory
from tests.data.store.steps import FINAL, Stamper, begun, picked, stepped

ELSEWHERE = ("change", "add", "change", "agree", "change", "take_out", "strike")
"""What is done in the other copy."""


class Walk:
    """A session, what has come into it that no single key may touch, and what a key press may."""

    def __init__(self) -> None:
        self.stamper, self.other = Stamper("0", "2026-10-21T09:00:00+00:00"), Stamper("f", "2026-10-21T09:30:00+00:00")
        meeting = begun(self.stamper)
        self.backend = InMemory(meeting)
        self.session = Session(meeting, self.stamper, self.backend)
        self.parted = meeting
        self.came: dict[tuple[str, str, str], Any] = {}
        self.since, self.again = 0, 0

    def go(self, name: str, at: int, words: str) -> None:
        meeting = self.session.meeting
        if name in ("finalise", "open_again"):
            by = Owner(words=words)
            self._did(self.session.apply(finalise, by) if name == "finalise" else self.session.apply(open_again, words))
        elif name in FINAL:
            table, row = picked(meeting, name, at)
            if row:
                self.session.strike(table, row)
                self.since = self.again = 0
                self.came = {key: held for key, held in self.came.items() if key in held_by(self.session.meeting)}
        elif name == "part":
            self.parted = meeting
        elif name == "come_in":
            copy = stepped(self.parted, self.other, ELSEWHERE[at % len(ELSEWHERE)], at // 3, f"{words} there")
            self.backend.arriving.append(FoundCopy(path=Path("copy"), copy=copy, base=self.parted))
            struck = struck_in(meeting)
            before, _ = held_by(meeting), self.session.take_in()
            after = held_by(self.session.meeting)
            self.came |= {key: held for key, held in after.items() if before.get(key) != held}
            if struck_in(self.session.meeting) != struck:
                self.since = self.again = 0
                self.came = {key: held for key, held in self.came.items() if key in after}
        elif name in ("undo", "redo"):
            self._press(back=name == "undo")
        elif name in ("undo_and_yes", "redo_and_yes"):
            before = held_by(meeting)
            asked = self.session.undo() if name == "undo_and_yes" else self.session.redo()
            if isinstance(asked, MustAsk):
                (undone if name == "undo_and_yes" else redone)(self.session)
            elif asked is not None:
                self._count(back=name == "undo_and_yes")
            self._forget(before)
        else:
            self._did(self.session.apply(stepped, name, at, words))

    def _did(self, change: Change | None) -> None:
        if change is None:
            return
        self.since, self.again = self.since + 1, 0
        for row in change.rows:
            for name in row.before.__struct_fields__ if row.before else ():
                if row.after is None or getattr(row.before, name) != getattr(row.after, name):
                    self.came.pop((row.table, row.id, name), None)

    def _press(self, *, back: bool) -> None:
        """Press one key, and see that it did nothing that it may not."""
        meeting = self.session.meeting
        change = self.session.undo() if back else self.session.redo()
        after = self.session.meeting
        if not isinstance(change, Change):
            assert after is meeting
            return
        assert change.edit not in ASKED
        self._count(back=back)
        assert self.since >= 0, "what stands before a strike was taken back by one key"
        assert self.again >= 0, "what stands before a strike was done again by one key"
        assert stands(after) == stands(meeting)
        assert struck_in(after) == struck_in(meeting)
        now = held_by(after)
        assert {key: now.get(key) for key in self.came} == self.came

    def _count(self, *, back: bool) -> None:
        self.since, self.again = (self.since - 1, self.again + 1) if back else (self.since + 1, self.again - 1)

    def _forget(self, before: dict[tuple[str, str, str], Any]) -> None:
        """What somebody has said yes to may have changed what came in."""
        now = held_by(self.session.meeting)
        self.came = {key: held for key, held in self.came.items() if now.get(key) == before.get(key)}


def stands(meeting: Meeting) -> list[tuple[str, str | None]]:
    """Which versions are final, and which were opened again."""
    return [(one.id, one.opened) for one in meeting.versions]


def held_by(meeting: Meeting) -> dict[tuple[str, str, str], Any]:
    """What every column of every row holds."""
    return {
        (table, row.id, name): getattr(row, name)
        for table, row in meeting.all_rows()
        for name in row.__struct_fields__
        if name != "changed"
    }
