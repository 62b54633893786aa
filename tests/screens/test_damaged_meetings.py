"""Whatever stands in a meeting's file, it is listed, shown and printed; and what a check calls whole, opens."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coprod_tui.commands.list_meetings import list_as_json, list_as_text
from coprod_tui.commands.show import meeting_as_json, meeting_as_text
from data.edits import items
from data.errors import NotAMeeting
from data.minutes.compose import compose, compose_version
from data.minutes.formats import FORMATS, Format, written
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.rows import could_be_read
from data.session.session import Session
from data.store.journal_records import JournalEntry
from data.store.listing import list_meetings
from data.store.read import parse, unparse
from data.store.repair import check_file
from data.store.repair_rows import row_repairs
from data.store.replay import find
from data.store.save_status import Saved
from screens.meeting.header import used_words
from screens.meeting.stages.all_stages import stage_view
from screens.meeting.stages.base import ViewState
from screens.widgets.head_line import finish_words, saved_words
from tests.data.filled import Tables, as_file, filled_tables, places, with_at
from tests.data.kept import Kept
from tests.fixed import FixedStamper
from tests.screens.opened import opened

HUGE = 10**308 + 7
"""A number of 309 digits, which no float holds."""

ODD: tuple[Any, ...] = (
    None, "", 0, -1, HUGE, -HUGE, 2**63, 1.5, 1e308, True, [], {}, [None], [{}], [1], {"a": 1}, {"a": {}}, {"": []},
    "yesterday", "2026-10-21T10:00:00", "2026-10-21T10:00:00+25:00", "2026-02-30T10:00:00Z", "0001-01-01",
    "9999-12-31", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2026-W43-3", "20261021", "24:00", "10", "10:00:00",
    "10:00+01:00", "x" * 3000, "\x00\x1b[2J", "[@click=app.quit]x[/]", "../../../etc/passwd", "Mars/Olympus",
    "@", "{x}", "\u202e\ufeff", "people0", "outcomes0", "a" * 32,
)  # fmt: skip

NOT_SET = "(not there)"
"""The column is not there at all."""

NOWS = (datetime(2026, 11, 3, 10, 30, tzinfo=UTC), datetime(2026, 11, 3, 23, 59, tzinfo=UTC))


def _named(part: Any) -> str:
    if isinstance(part, tuple):
        way: tuple[Any, ...] = part  # pyright: ignore[reportUnknownVariableType]
        return ".".join(str(one) for one in way)
    return repr(part)[:20]


@cache
def _tables() -> Tables:
    return filled_tables()


@cache
def _places() -> tuple[tuple[Any, ...], ...]:
    """The way to every value, one of each kind: of a second row nothing new can be said."""
    found: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for place in places(_tables()):
        found.setdefault(tuple("#" if isinstance(key, int) else key for key in place), place)
    return tuple(found.values())


def _changed(changes: list[tuple[tuple[Any, ...], Any]]) -> bytes:
    """The bytes of the file with these values put in, as far as there is a place for them."""
    tables: Any = _tables()
    for place, value in changes:
        try:
            tables = with_at(tables, place, None if value == NOT_SET else value)
            if value == NOT_SET:
                held: Any = tables
                for key in place[:-1]:
                    held = held[key]
                del held[place[-1]]
        except (LookupError, TypeError):  # what was there is something else by now
            continue
    try:
        return as_file(tables)
    except (TypeError, AttributeError):  # no rows any more: as somebody may write it
        return msgspec.json.encode(tables)


CHANGES = st.lists(
    st.tuples(st.deferred(lambda: st.sampled_from(_places())), st.sampled_from((*ODD, NOT_SET))), min_size=1, max_size=3
)


def _use(meeting: Meeting, forms: Iterable[Format] = FORMATS) -> None:
    """Everything that is made of a meeting without a window. `forms`: the minutes that are written."""
    meeting_as_text(meeting)
    meeting_as_json(meeting)
    document = compose(meeting)
    for form in forms:
        written(document, form)
    for version in meeting.versions:
        written(compose_version(meeting, version), "md")
    view = ViewState(today=NOWS[0].date(), time="10:30")
    for code in codes.STAGES:
        stage_view(code).entries(meeting, view)
    saved_words(Saved(at=meeting.details.changed), ZoneInfo(meeting.details.zone))
    for now in NOWS:
        used_words(meeting, now)
        finish_words(meeting, now)


@settings(max_examples=60, deadline=None)
@given(CHANGES, st.sampled_from(FORMATS))
@example([(("versions", 0, "rows", "meeting", 0, "id"), -1)], "md")
def test_whatever_stands_in_a_file_is_listed_shown_and_printed(
    changes: list[tuple[tuple[Any, ...], Any]], form: Format
) -> None:
    raw = _changed(changes)
    with TemporaryDirectory() as root, warnings.catch_warnings():
        folder, state = Path(root) / "meetings", Path(root) / "state"
        folder.mkdir()
        path = folder / "m.json"
        path.write_bytes(raw)
        found = list_meetings(folder, state)
        list_as_text(found, NOWS[0].date())
        list_as_json(found)
        checked = check_file(path, state)
        try:
            meeting = parse(raw, path)
        except NotAMeeting:
            assert checked.problems
            return
        assert bool(checked.problems) == (not could_be_read(meeting) or meeting.details.format > 1)
        _use(meeting, [form])
        again = parse(unparse(meeting), path)
        assert again == meeting, "saving it changes what it holds"


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("meeting", 0, "changed"), "yesterday"),
        (("meeting", 0, "changed"), NOT_SET),
        (("meeting", 0, "stages", "outcomes", "entered"), "2026-10-21T10:00:00"),
        (("meeting", 0, "paused"), "2026-10-21T10:00:00"),
        (("meeting", 0, "minutes"), HUGE),
        (("outcomes", 0, "agreements", 0, "when"), "9999-12-31T23:59:59Z"),
        (("outcomes", 0, "agreements", 0, "counts", "agree"), HUGE),
        (("outcomes", 0, "agreements", 0, "read"), {"text": 5, "for_whom": [], "by": {}}),
        (("rounds", 0, "turns"), {"x": "spoken"}),
        (("meeting", 0, "headings"), {"unheard of": "talked"}),
    ],
    ids=_named,
)
async def test_a_meeting_with_something_odd_in_it_opens_and_is_drawn(
    tmp_path: Path, place: tuple[Any, ...], value: Any
) -> None:
    meeting = parse(_changed([(place, value)]), tmp_path / "m.json")
    _use(meeting)
    async with opened(tmp_path, meeting) as open_:
        for _ in codes.STAGES:
            await open_.press("pagedown")
        assert "Arrive" in "\n".join(open_.drawn())


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("meeting", 0, "changed"), "yesterday"),
        (("meeting", 0, "stages", "outcomes", "entered"), "2026-10-21T10:00:00"),
        (("meeting", 0, "paused"), "2026-10-21T10:00:00"),
        (("meeting", 0, "minutes"), HUGE),
        (("outcomes", 0, "changed"), "2026-10-21T10:00:00"),
        (("outcomes", 0, "wordings", 0, "until"), ""),
        (("people", 0, "made"), "21 Oct"),
        (("versions", 0, "number"), -1),
    ],
    ids=_named,
)
def test_an_instant_or_a_number_that_is_none_is_named_by_a_check(
    tmp_path: Path, place: tuple[Any, ...], value: Any
) -> None:
    path = tmp_path / "m.json"
    path.write_bytes(_changed([]))
    assert check_file(path, tmp_path / "state").problems == ()
    path.write_bytes(_changed([(place, value)]))
    (problem,) = check_file(path, tmp_path / "state").problems
    assert ("Version" if place[2] == "number" else str(place[2])) in problem
    assert len(problem) < 200
    assert msgspec.json.encode(value) in unparse(parse(path.read_bytes(), path)), "it is kept as it is"


@pytest.mark.parametrize(
    ("place", "value", "named"),
    [
        (("outcomes", 0, "changed"), "2026-10-21T10:00:00", ("outcomes", "outcomes0")),
        (("meeting", 0, "paused"), "2026-10-21T10:00:00", ("meeting", "paused")),
        (("meeting", 0, "stages", "outcomes", "entered"), "soon", ("meeting", "stages")),
        (("meeting", 0, "minutes"), HUGE, ("meeting", "minutes")),
    ],
    ids=_named,
)
def test_what_a_copy_has_whole_is_offered_in_its_place(
    tmp_path: Path, place: tuple[Any, ...], value: Any, named: tuple[str, str]
) -> None:
    kept = Kept(tmp_path, parse(_changed([]), Path("m.json")))
    meeting = parse(_changed([(place, value)]), kept.path)
    assert [(one.table, one.name) for one in row_repairs(meeting, kept.archive.state_folder)] == [named]


def test_a_line_of_the_journal_with_a_time_that_is_none_is_not_read_and_the_meeting_opens(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Whole"])
        kept.watch.saved(session)
        revision = session.meeting.details.revision
    journal = kept.archive.journal_path(session.meeting)
    entry = JournalEntry(kind="do", start=revision, to="x", edit="add", when="soon")
    with journal.open("ab") as file:
        file.write(msgspec.json.encode(entry) + b"\n")
    found = find(kept.path, kept.archive.state_folder)
    assert found.unread
    assert found.meeting.details.changed == session.meeting.details.changed


def test_a_session_of_a_meeting_without_times_says_that_it_is_saved() -> None:
    meeting = parse(_changed([(("meeting", 0, "changed"), NOT_SET)]), Path("m.json"))
    status = Session(meeting, FixedStamper(), read_only="here").status
    assert saved_words(status, ZoneInfo("UTC")) == ("saved", False)
