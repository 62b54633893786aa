"""The text of an invitation says what the meeting holds, and names only who may be."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items, meeting_details
from data.minutes.invitation import invitation, invitation_stem
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from tests.data.edits.group_to_invite import with_drivers
from tests.fixed import FixedStamper

TODAY = date(2026, 10, 21)


def text(meeting: Meeting, today: date = TODAY) -> str:
    return invitation(meeting, meeting.stakeholders[0], today)


def test_it_says_when_and_where_the_next_meeting_is() -> None:
    meeting, _ = with_drivers()
    stamper = FixedStamper("2026-10-21T12:00:00+00:00")
    meeting = meeting_details.change_meeting(
        meeting,
        stamper,
        {"next.date": "2026-11-18", "next.start": "10:00", "next.place": "The hall", "next.note": "lights"},
    )
    said = text(meeting)
    assert "When: 18 Nov 2026, 10:00\nWhere: The hall\n" in said
    assert "What it is for: lights\n" in said
    assert "When: 18 Nov 2026" in text(meeting, date(2026, 11, 18))
    over = text(meeting, date(2026, 11, 19))
    assert "When: the day is not set yet." in over
    assert not any(words in over for words in ("The hall", "lights", "18 Nov"))


def test_before_the_meeting_it_invites_to_this_one_and_afterwards_it_asks_which_day_suits() -> None:
    meeting, _ = with_drivers()
    assert "When: 21 Oct 2026, 10:00\n" in text(meeting, date(2026, 10, 14))
    assert "When: 21 Oct 2026, 10:00\n" in text(meeting)
    later = meeting_details.move_to(meeting, FixedStamper(), "stakeholders")
    assert "When: the day is not set yet." in text(later)
    assert "When: the day is not set yet." in text(meeting, date(2026, 10, 22))
    about = meeting_details.change_meeting(meeting, FixedStamper(), {"purpose": "the lights"})
    assert "the lights" in text(about)
    assert "the lights" not in text(meeting_details.move_to(about, FixedStamper(), "stakeholders"))


@pytest.mark.parametrize(
    ("costs", "words"),
    [("", "Does it cost you money"), ("not_needed", "Does it cost you money"), ("arranged", "this is arranged"),
     ("to_arrange", "we are still at work on this")],
)  # fmt: skip
def test_it_says_about_costs_just_what_is_so(costs: str, words: str) -> None:
    meeting, _ = with_drivers()
    assert words in text(meeting_details.change_meeting(meeting, FixedStamper(), {"costs": costs}))


def test_it_says_who_to_tell_only_where_they_may_be_named() -> None:
    asked_by_tom, _ = with_drivers(asks=Owner(words="Tom"))
    assert "Please tell whoever sent you this" in text(asked_by_tom)
    asked_by_ana, _ = with_drivers(asks=Owner(words="Ana"))
    assert "Please tell Ana Silva if" in text(asked_by_ana)


@pytest.mark.parametrize(
    ("asks", "chair", "words"),
    [
        (Owner(words="Ana", said_yes=True), None, "Ana Silva asks you, for the group."),
        (Owner(words="Ana"), None, ""),
        (Owner(words="Ana"), Owner(words="Ana"), "Ana Silva asks you, for the group."),
        (Owner(words="Tom", said_yes=True), None, ""),
        (Owner(words="Tom", said_yes=True), Owner(words="Ana"), "Ana Silva asks you, for the group."),
        (Owner(words="Zebedee Quince", said_yes=True), None, ""),
        (None, Owner(words="Tom"), ""),
        (None, None, ""),
    ],
)
def test_it_says_who_asks_where_they_said_yes_or_chair_and_may_be_named(
    asks: Owner | None, chair: Owner | None, words: str
) -> None:
    meeting, _ = with_drivers(asks=asks)
    told = text(meeting_details.change_meeting(meeting, FixedStamper(), {"chair": chair}))
    assert [line for line in told.splitlines() if "asks you" in line] == ([words] if words else [])
    assert "Tom" not in told


@pytest.mark.parametrize(
    ("asks", "told", "words"),
    [
        (
            "Ana",
            "minutes@lane.example",
            "Please tell Ana Silva if you would like to come, or not: minutes@lane.example",
        ),
        ("Tom", "minutes@lane.example", "Please tell us if you would like to come, or not: minutes@lane.example"),
        ("Ana", "reception", "Please tell Ana Silva if you would like to come, or not."),
        ("Ana", "Ana Silva, 020 7946 0018", "Please tell Ana Silva, 020 7946 0018 if you would like to come, or not."),
        ("Ana", "Tom Bell, tom@lane.example", "Please tell Ana Silva if you would like to come, or not."),
        ("Tom", "", "Please tell whoever sent you this if you would like to come, or not."),
    ],
)
def test_it_says_how_to_answer_by_what_is_known(asks: str, told: str, words: str) -> None:
    meeting, _ = with_drivers(asks=Owner(words=asks))
    comments_to = Owner(words=told) if told else None
    said = text(meeting_details.change_meeting(meeting, FixedStamper(), {"comments_to": comments_to}))
    assert said.rstrip().split("\n\n")[-1] == words


def test_it_lists_what_was_agreed_and_nothing_else() -> None:
    meeting, _ = with_drivers()
    stamper = FixedStamper("2026-10-21T12:00:00+00:00")
    for state in ("agreed", "for_now", "to_agree", "not_agreed", "open", "parked"):
        meeting = items.add(meeting, stamper, "outcomes", [f"This is {state}"], state=state)
    assert "- This is agreed\n- This is for_now\n\n" in text(meeting)
    assert text(meeting).count("\n- ") == 2


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["title", "place", "next", "note", "outcome", "would_help", "group"]), min_size=1))
def test_nobody_is_named_in_it_who_is_not_to_be_named(places: list[str]) -> None:
    meeting, row = with_drivers(asks=Owner(words="Tom Bell"))
    stamper = FixedStamper("2026-10-21T12:00:00+00:00")
    words = "As Tom said"
    for place in places:
        if place == "outcome":
            meeting = items.add(meeting, stamper, "outcomes", [words], state="agreed")
        elif place in ("would_help", "group"):
            name = {"group": "text"}.get(place, place)
            meeting = items.change(meeting, stamper, "stakeholders", row.id, {name: words})
        else:
            name = {"next": "next.place", "note": "next.note"}.get(place, place)
            meeting = meeting_details.change_meeting(meeting, stamper, {name: words})
    assert "Tom" not in text(meeting)
    assert "tom" not in invitation_stem(meeting, meeting.stakeholders[0])


def test_what_people_said_stands_in_it_to_the_letter() -> None:
    meeting, row = with_drivers()
    words = "*Drivers* <b> {group} \\ [x](y)"
    meeting = msgspec.structs.replace(meeting, stakeholders=(msgspec.structs.replace(row, text=words),))
    assert f"To: {words}\n" in text(meeting)
