"""When the next meeting was changed last: what tells a calendar which of two files is the later one never goes back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items, meeting_details
from data.edits.carry_over import carry_on
from data.edits.resolve_conflicts import settle
from data.model.records.details import Next
from data.model.records.meeting import Meeting
from data.model.rows import from_tables, to_tables
from data.model.stamper import RealStamper
from data.queries.conflicts import all_unsettled
from data.session.session import Session
from data.session.undo import MustAsk
from data.store.good_copies import good_copies
from data.store.merge import merge
from data.store.read_as_opened import look
from data.store.repair import restore_copy
from tests.data.kept import Kept
from tests.fixed import FixedStamper, fresh_meeting

MORNING = "2026-10-21T09:00:00+00:00"
NOON = "2026-10-21T12:00:00+00:00"


def changed(meeting: Meeting, at: str = MORNING, **values: Any) -> Meeting:
    """The meeting after the next one was changed at a time."""
    known = {f"next.{name}": value for name, value in values.items()}
    return meeting_details.change_meeting(meeting, RealStamper(lambda: datetime.fromisoformat(at)), known)


def last(meeting: Meeting) -> str:
    return meeting.details.next.changed


@pytest.mark.parametrize(
    ("name", "value"),
    [("date", "2026-11-18"), ("date_words", "soon"), ("start", "10:00"), ("place", "Hall"), ("note", "Drawings")],
)
def test_whatever_changes_of_it_counts(name: str, value: str) -> None:
    assert last(changed(fresh_meeting(), **{name: value})) == "2026-10-21T09:00:00Z"


def test_nothing_else_does() -> None:
    meeting = changed(fresh_meeting(), date="2026-11-18")
    before = last(meeting)
    meeting = items.add(meeting, FixedStamper(NOON), "outcomes", ["Lights"])
    meeting = meeting_details.change_meeting(meeting, FixedStamper(NOON), {"place": "Hall", "title": "Another"})
    meeting = meeting_details.move_to(meeting, FixedStamper(NOON), "close")
    assert last(changed(meeting, NOON, date="2026-11-18")) == before


def test_two_changes_within_a_minute_are_a_minute_apart() -> None:
    meeting = changed(fresh_meeting(), date="2026-11-18")
    assert last(changed(meeting, MORNING, date="2026-11-25")) == "2026-10-21T09:01:00Z"


def test_a_clock_that_is_behind_does_not_make_it_earlier() -> None:
    meeting = changed(fresh_meeting(), NOON, date="2026-11-18")
    assert last(changed(meeting, MORNING, date="2026-11-25")) == "2026-10-21T12:01:00Z"


def test_undo_and_redo_are_changes_too() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    for day in ("2026-11-18", "2026-11-25"):
        session.apply(meeting_details.change_meeting, {"next.date": day})
    seen = [last(session.meeting)]
    for step in (session.undo, session.redo, session.undo, session.undo):
        assert not isinstance(step(), MustAsk)
        seen.append(last(session.meeting))
    assert seen == sorted(set(seen))
    assert session.meeting.details.next.date is None


def test_undo_of_something_else_leaves_it() -> None:
    session = Session(changed(fresh_meeting(), date="2026-11-18"), FixedStamper(NOON))
    session.apply(meeting_details.change_meeting, {"place": "Hall"})
    before = last(session.meeting)
    session.undo()
    assert last(session.meeting) == before


def test_what_was_set_back_by_hand_is_not_undone_once_more() -> None:
    session = Session(changed(fresh_meeting(), date="2026-11-18"), FixedStamper(NOON))
    for day in ("2026-11-25", "2026-11-18"):
        session.apply(meeting_details.change_meeting, {"next.date": day})
    session.undo()
    session.undo()
    assert session.meeting.details.next.date == "2026-11-18"
    assert session.undo() is None


def test_of_two_copies_the_later_one_counts_from_either_side() -> None:
    base = changed(fresh_meeting(), date="2026-11-18")
    one = changed(base, "2026-10-21T10:00:00+00:00", date="2026-11-25")
    other = items.add(base, FixedStamper(NOON, first=50), "outcomes", ["Lights"])
    for joined in (merge(base, one, other), merge(base, other, one), merge(None, one, other)):
        assert last(joined) == last(one)


def test_what_is_put_together_of_two_is_later_than_both() -> None:
    base = changed(fresh_meeting(), date="2026-11-18")
    one = changed(base, "2026-10-21T10:00:00+00:00", date="2026-11-25")
    other = changed(base, "2026-10-21T11:00:00+00:00", place="Hall")
    joined = merge(base, one, other)
    assert joined == merge(base, other, one)
    assert (joined.details.next.date, joined.details.next.place) == ("2026-11-25", "Hall")
    assert last(joined) > max(last(one), last(other))
    assert last(merge(base, joined, other)) == last(joined)


def test_settling_which_day_it_is_is_a_change() -> None:
    base = changed(fresh_meeting(), date="2026-11-18")
    joined = merge(base, changed(base, NOON, date="2026-11-25"), changed(base, NOON, date="2026-12-02"))
    (_, _, pair) = all_unsettled(joined)[0]
    settled = settle(joined, FixedStamper(NOON), "meeting", joined.details.id, pair.id, take=True)
    assert settled.details.next.date != joined.details.next.date
    assert last(settled) > last(joined)


def test_an_earlier_copy_that_is_put_back_is_a_change(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    for day in ("2026-11-18", "2026-11-25"):
        with kept.open() as session:
            session.apply(meeting_details.change_meeting, {"next.date": day})
            kept.watch.saved(session)
            now = last(session.meeting)
    state, meeting_id = kept.archive.state_folder, fresh_meeting().details.id
    earlier = next(one for one in good_copies(state, meeting_id) if one.meeting.details.next.date == "2026-11-18")
    restore_copy(kept.path, state, earlier, FixedStamper(NOON))
    found = look(kept.path, state)
    assert found.details.next.date == "2026-11-18"
    assert last(found) > now


def test_a_meeting_after_it_begins_anew() -> None:
    before = changed(fresh_meeting(), date="2026-11-18")
    fresh = msgspec.structs.replace(fresh_meeting(), details=msgspec.structs.replace(fresh_meeting().details, id="1"))
    assert carry_on(before, fresh, FixedStamper(NOON)).details.next == Next()


def test_a_file_that_says_nothing_of_it_is_read() -> None:
    tables = to_tables(changed(fresh_meeting(), date="2026-11-18"))
    assert tables["meeting"][0]["next"]["changed"] == "2026-10-21T09:00:00Z"
    del tables["meeting"][0]["next"]["changed"]
    assert last(from_tables(tables)) == ""
