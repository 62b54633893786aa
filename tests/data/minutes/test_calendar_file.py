"""The next meeting as a calendar reads it: sent again it mends what was sent before, and it names nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from icalendar import Calendar

from data.edits import items, meeting_details
from data.example.example_meeting import example_meeting
from data.minutes.calendar_file import calendar_file, left_out
from data.minutes.file_name import calendar_stem
from data.model.records.meeting import Meeting
from data.store.merge import merge
from data.words import say
from tests.fixed import FixedStamper, fresh_meeting

NOW = datetime(2026, 10, 21, 12, 0, 30, tzinfo=UTC)


def told(meeting: Meeting | None = None, **values: Any) -> Meeting:
    """A meeting with what is known of the next one."""
    known = {f"next.{name}": value for name, value in values.items()}
    return meeting_details.change_meeting(meeting or fresh_meeting(), FixedStamper(), known)


def event_of(meeting: Meeting, now: datetime = NOW) -> Any:
    """The one event of its calendar file."""
    raw = calendar_file(meeting, now)
    assert raw is not None
    assert raw.replace(b"\r\n", b"").count(b"\n") == 0
    calendar: Any = Calendar.from_ical(raw)
    (event,) = calendar.walk("VEVENT")
    return event


def test_what_is_sent_again_is_the_same_event_and_a_later_one() -> None:
    stamper = FixedStamper("2026-10-21T10:00:00+00:00")
    first = meeting_details.change_meeting(fresh_meeting(), stamper, {"next.date": "2026-11-18", "next.start": "10:00"})
    second = meeting_details.change_meeting(first, stamper, {"next.date": "2026-11-25"})
    before, after = event_of(first), event_of(second, NOW + timedelta(minutes=5))
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (120, 121)
    assert (before["dtstart"].dt.day, after["dtstart"].dt.day) == (18, 25)
    assert before["dtstamp"].dt == NOW
    assert after["dtstamp"].dt > before["dtstamp"].dt


def test_what_two_copies_say_differently_is_not_in_it_until_that_is_settled() -> None:
    base = fresh_meeting()
    one = told(base, date="2026-11-18", start="10:00", place="Library")
    place = event_of(merge(base, one, told(base, date="2026-11-18", start="11:00", place="Town hall")))
    assert place["dtstart"].dt == date(2026, 11, 18)
    assert "location" not in place
    assert calendar_file(merge(base, one, told(base, date="2026-11-25")), NOW) is None


def test_two_meetings_are_two_events() -> None:
    other = msgspec.structs.replace(fresh_meeting(), details=msgspec.structs.replace(fresh_meeting().details, id="1"))
    assert event_of(told(date="2026-11-18"))["uid"] != event_of(told(other, date="2026-11-18"))["uid"]


def test_a_time_is_the_same_moment_wherever_it_is_read() -> None:
    summer = event_of(told(date="2027-06-18", start="10:00"))
    assert summer["dtstart"].dt == datetime(2027, 6, 18, 9, 0, tzinfo=UTC)
    assert event_of(told(date="2026-11-18", start="10:00"))["dtstart"].dt == datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


def test_where_the_zone_is_not_known_it_is_that_time_of_day() -> None:
    meeting = told(date="2026-11-18", start="10:00")
    unknown = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, zone="UTC"))
    assert event_of(unknown)["dtstart"].dt == datetime(2026, 11, 18, 10, 0)


def test_a_day_without_a_time_is_all_of_that_day() -> None:
    event = event_of(told(date="2026-11-18"))
    assert event["dtstart"].dt == date(2026, 11, 18)
    assert event["dtstart"].params["VALUE"] == "DATE"


@pytest.mark.parametrize("values", [{}, {"date_words": "when the school can come"}, {"place": "Library"}])
def test_without_a_day_there_is_none(values: dict[str, Any]) -> None:
    assert calendar_file(told(**values), NOW) is None


def test_a_file_of_an_older_program_that_says_nothing_of_changes_begins_at_nought() -> None:
    meeting = told(date="2026-11-18")
    bare = msgspec.structs.replace(meeting.details.next, changed="")
    older = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, next=bare))
    assert event_of(older)["sequence"] == 0
    assert event_of(meeting_details.change_meeting(older, FixedStamper(), {"next.place": "Hall"}))["sequence"] > 0


@pytest.mark.parametrize("place", ["Library; room 2, left\\right", "Łódź 会議 👋🏽 שלום", "x" * 300, "BEGIN:VALARM"])
def test_words_come_back_as_they_are(place: str) -> None:
    meeting = told(fresh_meeting(f"On {place}"), date="2026-11-18", place=place)
    event = event_of(meeting)
    assert (event["location"], event["summary"]) == (place, f"On {place}")


def test_it_holds_when_and_where_and_what_it_is_called_and_nothing_else() -> None:
    meeting = told(example_meeting(FixedStamper()), date="2026-11-18", start="10:00", place="Library", note="SECRET")
    assert sorted(event_of(meeting)) == ["DTSTAMP", "DTSTART", "LOCATION", "SEQUENCE", "SUMMARY", "UID"]
    raw = (calendar_file(meeting, NOW) or b"").decode()
    assert "SECRET" not in raw
    assert [one.text for one in meeting.people if one.text in raw] == []
    assert "ATTENDEE" not in raw
    assert "ORGANIZER" not in raw


def test_whoever_is_not_to_be_named_is_in_neither_title_nor_place_nor_the_name_of_the_file() -> None:
    meeting = items.add(fresh_meeting("Perpetua Mabry moves house"), FixedStamper(), "people", ["Perpetua Mabry"])
    meeting = told(meeting, date="2026-11-18", place="at Perpetua Mabry's")
    event = event_of(meeting)
    assert event["summary"] == "Meeting"
    assert "location" not in event
    assert calendar_stem(meeting) == "2026-10-21-next-meeting"
    named = items.change(meeting, FixedStamper(), "people", meeting.people[0].id, {"shown": "name"})
    assert event_of(named)["location"] == "at Perpetua Mabry's"
    assert left_out(meeting) == say("close.calendar.left_out.title_and_place")
    assert left_out(told(meeting, place="Library")) == say("close.calendar.left_out.title")
    assert left_out(named) == left_out(told(fresh_meeting(), date="2026-11-18")) == ""
