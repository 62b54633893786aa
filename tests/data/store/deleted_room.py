"""A computer with a meeting whose words are in every kind of place, and what a test deletes there."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items
from data.edits.agreeing import agree
from data.edits.meeting_details import change_meeting
from data.errors import NotFound
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.notes.notes_file import NotesFile
from data.notes.notes_record import Notes
from data.queries.asking_result import AskingResult
from data.session.open import open_session
from data.session.session import Session
from data.store.archive import Archive
from data.store.deletion.delete import delete_meeting
from data.store.export_log import remember_export
from data.store.new_meeting_draft import NewMeetingDraft
from data.store.orphans import find_without_file
from data.store.place_kinds import Folders
from data.store.read_as_opened import look
from tests.data.kept import PATIENCE, Watch
from tests.fixed import FixedStamper, fresh_meeting

TODAY = "2026-12-03"

WORDS = (
    "Azzlequist", "Brimvole", "Corvexil", "Dunnertwig", "Eskelmow", "Fathrick", "Grobenshaw", "Hinklewisp",
    "Izzerbane", "Jorrimund", "Kestrelop", "Lubbernock", "Mizzentoft", "Nubrogal", "Oxterfain", "Plimsgrove",
    "Quorrible", "Rusketon", "Slathermont", "Tweezlong",
)  # fmt: skip
"""Made-up words, one for each kind of place that words are kept in."""


def meeting_of(title: str) -> Meeting:
    """A meeting of its own, with another id than any other."""
    meeting = fresh_meeting(title)
    return msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, id=RealStamper().new_id()))


class Room:
    """Everything of a computer that a meeting's words may be in."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.archive = Archive(root / "meetings", root / "state")
        self.notes = root / "data" / "notes"
        self.documents = root / "documents"
        self.documents.mkdir(parents=True)
        self.watch = Watch()
        self.path = self.archive.create(meeting_of("Azzlequist road"))
        self.id = look(self.path, None).details.id
        self.fill()

    @property
    def where(self) -> Folders:
        return Folders(state=self.archive.state_folder, folder=self.archive.folder, notes=self.notes, path=self.path)

    @contextmanager
    def open(self, path: Path | None = None) -> Generator[Session]:
        session = open_session(self.archive, path or self.path, RealStamper(), self.watch, retry_after=0.05)
        try:
            yield session
        finally:
            assert session.leave(PATIENCE)

    def fill(self) -> None:
        """Put each of the words somewhere."""
        w = iter(WORDS[1:])
        with self.open() as session:
            session.apply(change_meeting, {"place": next(w), "consents.keep": next(w), "next.note": next(w)})
            session.apply(items.add, "people", [next(w)])
            for table in ("outcomes", "stakeholders", "power", "decisions", "ground_rules", "communication", "actions"):
                session.apply(items.add, table, [next(w)])
            row = session.meeting.outcomes[0].id
            session.apply(items.change, "outcomes", row, {"measure": next(w)})
            session.apply(items.change, "outcomes", row, {"text": f"other words than {WORDS[4]}"})
            answer = AskingResult(state="not_agreed", how="voice", objections=((next(w), "stands"),), next_step=next(w))
            session.apply(agree, "outcomes", [row], answer)
            session.draft("line:outcomes", next(w))
            gone = session.apply(items.add, "checks", [next(w)])
            assert gone is not None
            session.undo()
            minutes = self.documents / "minutes.md"
            minutes.write_text("as saved")
            session.exported(minutes, sha256(b"as saved").hexdigest())
            changed = self.documents / "changed.md"
            changed.write_text("changed by hand since")
            session.exported(changed, sha256(b"as saved").hexdigest())
            self.archive.remember(self.path)
        by_command = self.documents / "by-command.md"
        by_command.write_text("as printed")
        remember_export(self.archive.state_folder, self.id, by_command, sha256(b"as printed").hexdigest())
        NewMeetingDraft(self.archive.state_folder, self.id).keep({"title": next(w)})
        notes = NotesFile(self.notes, self.id, FixedStamper())
        notes.take()
        notes.save(Notes(meeting=self.id, free=next(w)))
        notes.save(Notes(meeting=self.id, confidence=next(w)))
        notes.release()
        second = self.path.with_name(f"{self.path.stem}.sync-conflict-20261201-101010.json")
        second.write_bytes(self.path.read_bytes())
        self.path.with_name(f".syncthing.{self.path.name}.tmp").write_bytes(self.path.read_bytes()[:900])
        self.path.with_name(f"{self.path.name}~").write_bytes(self.path.read_bytes())
        self.path.with_name(f".{self.path.name}.99999999.tmp").write_bytes(self.path.read_bytes()[:300])
        self.path.with_name(".next.json.99999999.tmp").write_text(f'{{"meeting": {{"1": {{"title": "{WORDS[5]}')
        state = self.archive.state_folder
        (state / "trouble.txt").write_text(f"KeyError: '{WORDS[5]}'")
        (state / "journals" / f".{self.id}.jsonl.99999999.tmp").write_text(WORDS[6])
        aside = state / "aside" / self.id / "sub"
        aside.mkdir(parents=True)
        (aside / "20261201T101010Z-old.json").write_text(WORDS[7])

    def forget_file(self) -> None:
        """Remove the meeting's file by hand, and leave what an editor and a sync service laid beside it."""
        for path in self.archive.folder.glob("[!.]*.json"):
            path.unlink()

    def is_found(self) -> bool:
        """Whether the meeting is found by its title, to be deleted."""
        if self.path.exists():
            return True
        try:
            return find_without_file(self.archive.state_folder, self.notes, [], "azzlequist").id == self.id
        except NotFound:
            return False

    def delete(self, **more: Any) -> list[Any]:
        return delete_meeting(self.where, self.id, TODAY, RealStamper(), **more)

    def left(self) -> dict[str, str]:
        """Where one of the words, or the meeting's own file name, is still found: by the path."""
        found: dict[str, str] = {}
        for path in self.root.rglob("*"):
            raw = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
            for word in (*WORDS, "azzlequist"):
                if word.encode() in raw:
                    found[str(path.relative_to(self.root))] = word
        return found


@contextmanager
def held_by_somebody(path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """Have the system refuse to remove a file."""
    real = os.unlink

    def unlink(one: Any, **more: Any) -> None:
        if Path(one) == path:
            raise PermissionError(13, os.strerror(13))
        real(one, **more)

    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", unlink)
        yield
