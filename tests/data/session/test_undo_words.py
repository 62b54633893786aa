"""Undo says what it took back, and where, for every edit there is: never the group's own words, and no name."""

from __future__ import annotations

from typing import Any

from data.edits import (
    clock,
    items,
    versions,
)
from data.edits.named import named
from data.edits.row_edits import with_changed
from data.model.fields import FIELDS
from data.model.patch import Change
from data.model.records.meeting import Meeting
from data.model.records.versions import Version
from data.model.stamper import Stamper
from data.session.session import Session
from data.session.undo import MustAsk
from data.session.undo_words import undo_words
from tests.data.edits.every_edit import every_edit
from tests.data.retraced import redone, undone
from tests.data.session.undone_edits import SAID, TABLE, Done, begun, row
from tests.rows import each_row


def said(change: Change, session: Session, before: Meeting) -> str:
    return ", ".join(filter(None, undo_words(change, session.meeting, before)))


@each_row(("edit", "words"), TABLE)
def test_undo_and_redo_name_what_was_done_and_where(edit: Done, words: str) -> None:
    meeting, stamper = begun()
    session = Session(meeting, stamper)
    function, arguments, more = edit
    assert session.apply(function, *arguments, **more) is not None
    for step in (undone, redone):
        before = session.meeting
        change = step(session)
        assert change is not None
        told = said(change, session, before)
        assert told == words
        assert not [one for one in SAID if one in told]


def test_what_was_moved_is_called_what_it_was_before() -> None:
    meeting, stamper = begun()
    session = Session(meeting, stamper)
    session.apply(items.move, "outcomes", row("outcomes"), before=row("outcomes", 2), after=None)
    for step, words in ((undone, "O1, moved"), (redone, "O1, moved")):
        before = session.meeting
        change = step(session)
        assert change is not None
        assert said(change, session, before) == words


def test_what_goes_on_from_something_else_is_named_too() -> None:
    meeting, stamper = begun()
    session = Session(meeting, stamper)
    session.apply(clock.pause)
    session.apply(clock.go_on)
    session.apply(versions.finalise)
    session.apply(versions.open_again, "Zebedee")
    told: list[str] = []
    while (before := session.meeting) and (change := undone(session)) is not None:
        told.append(said(change, session, before))
    assert told == [
        "Close, opened the minutes again", "Close, made the minutes final", "Arrive, the clock goes on",
        "Arrive, the clock was stopped",
    ]  # fmt: skip


def test_no_edit_is_without_words() -> None:
    tried = {edit.name for (edit, _, _), _ in TABLE} | {"go_on", "open_again", "move"}
    assert {edit.name for _, edit in every_edit()} == tried | {"say_of_names", "took_back_merge"}


@each_row("field", FIELDS)
def test_every_field_has_a_name_within_a_sentence(field: Any) -> None:
    from data.session.undo_words import _label  # pyright: ignore[reportPrivateUsage]  # each field, also those that no edit sets

    assert _label(field)[0] == _label(field)[0].lower()


def test_what_a_newer_program_did_is_told_as_a_change() -> None:
    meeting, stamper = begun()
    session = Session(meeting, stamper)

    @named("of_a_newer_program")
    def of_a_newer_program(meeting: Meeting, stamper: Stamper) -> Meeting:
        return with_changed(meeting, stamper, "outcomes", meeting.outcomes[0].id, {"until": "2026-12-01"})

    session.apply(of_a_newer_program)
    before = session.meeting
    change = undone(session)
    assert change is not None
    assert said(change, session, before) == "O1, changed"


def test_making_final_is_asked_about_by_name() -> None:
    meeting, stamper = begun()
    session = Session(meeting, stamper)
    session.apply(versions.finalise)
    asked = session.undo()
    assert isinstance(asked, MustAsk)
    assert isinstance(session.meeting.versions[0], Version)
    assert undo_words(asked.change, session.meeting, session.meeting) == ("Close", "made the minutes final")
