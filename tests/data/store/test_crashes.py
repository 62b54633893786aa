"""Whatever was done, and whichever earlier save the file has: opening gives the meeting as it was last shown."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items, meeting_details
from data.model.codes import Table
from data.session.session import Session
from data.store.atomic import write_bytes
from data.store.read import unparse
from data.store.read_as_opened import look
from tests.data.kept import PATIENCE, Kept
from tests.data.retraced import redone, undone

TABLES: tuple[Table, ...] = ("outcomes", "power", "actions")

OPERATIONS = st.tuples(
    st.sampled_from(
        ["add", "add", "change", "take_out", "convert", "move_to", "next", "undo", "undo", "redo", "strike"]
    ),
    st.sampled_from(TABLES),
    st.integers(0, 5),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)


def do(session: Session, operation: tuple[str, Table, int, str]) -> None:
    """One thing that a chair does, to whatever row is there."""
    name, table, number, text = operation
    rows = session.meeting.rows(table)
    row = rows[number % len(rows)].id if rows else "nothing"
    operations: dict[str, Any] = {
        "add": lambda: session.apply(items.add, table, [text, f"{text} too"]),
        "change": lambda: session.apply(items.change, table, row, {"text": f"{text}!"}),
        "take_out": lambda: session.apply(items.take_out, table, row),
        "convert": lambda: session.apply(items.convert, table, row, TABLES[number % 3]),
        "move_to": lambda: session.apply(meeting_details.move_to, ("arrive", "power", "close")[number % 3]),
        "next": lambda: session.apply(meeting_details.change_meeting, {"next.place": text}),
        "undo": lambda: undone(session),
        "redo": lambda: redone(session),
        "strike": lambda: session.strike(table, row),
    }
    operations[name]()


def all_undone(session: Session) -> list[Any]:
    """All that can be taken back, and done again, as (edit, words left)."""
    told: list[Any] = []
    for step in (undone, redone):
        while (change := step(session)) is not None:
            told.append((change.edit, [row.text for _, row in session.meeting.all_rows()]))
    return told


@settings(max_examples=60, deadline=None)
@given(operations=st.lists(OPERATIONS, min_size=1, max_size=14), data=st.data())
def test_a_crash_after_any_operation_and_any_save_loses_nothing(operations: list[Any], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = Kept(Path(folder))
        with kept.open() as session:
            saves, journal = [unparse(session.meeting)], kept.archive.journal_path(session.meeting)
            cut = data.draw(st.integers(0, len(operations)), label="operations before a clean restart")
            for operation in operations[:cut]:
                do(session, operation)
            saves = [unparse(session.meeting)] if session.leave(PATIENCE) else saves
        with kept.open() as session:
            for operation in operations[cut:]:
                do(session, operation)
                if operation[0] == "strike":  # what was saved before it is on disk no more
                    saves = [kept.path.read_bytes()]
                saves.append(unparse(session.meeting))
            lines = journal.read_bytes() if journal.exists() else b""
            shown = session.meeting
            assert session.leave(PATIENCE)
            afterwards = all_undone(session)
            session.leave(PATIENCE)
        write_bytes(kept.path, data.draw(st.sampled_from(saves), label="the file as it was saved last"))
        if lines:
            write_bytes(journal, lines)
        assert look(kept.path, kept.archive.state_folder) == shown
        with kept.open() as session:
            assert session.meeting == shown
            assert all_undone(session) == afterwards
