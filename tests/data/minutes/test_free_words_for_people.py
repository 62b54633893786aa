"""Whoever is named in free words with a way to reach them, or beside somebody: each appears as they chose."""

from __future__ import annotations

import msgspec
import pytest

from data.minutes.compose import compose
from data.minutes.markdown import write
from data.minutes.name_check import before_out
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.queries.attribution.printed_people import PrintedPeople
from tests.fixed import fresh_meeting

PEOPLE = (
    Person(id="rosa", text="Rosa Diaz", shown="name"),
    Person(id="idris", text="Idris Bell", shown="role", shown_as="a nurse"),
    Person(id="mavis", text="Mavis Oyelaran", shown="not_at_all"),
    Person(id="chair", text="Amina Yusuf", shown="name", roles=("chair",)),
)


def held(words: str = "") -> Meeting:
    meeting = msgspec.structs.replace(fresh_meeting(), people=PEOPLE)
    told = Owner(words=words) if words else None
    return msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, comments_to=told))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Mavis and Rosa", "someone not named here and Rosa Diaz"),
        ("Rosa & Idris", "Rosa Diaz and a nurse"),
        ("Idris, Rosa and Amina", "a nurse, Rosa Diaz and Amina Yusuf"),
        ("Idris, by phone", "a nurse, by phone"),
        ("Mavis, by phone", "someone not named here"),
        ("Rosa, by phone", "Rosa, by phone"),
        ("Idris, by asking Mavis", "someone not named here"),
        ("Mavis and Mavis Oyelaran", "someone not named here"),
        ("Rosa and Zebedee", "someone not named here"),
        ("the desk, where Mavis works", "someone not named here"),
    ],
)
def test_who_does_something(words: str, told: str) -> None:
    assert PrintedPeople(held()).owner(Owner(words=words)) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Rosa, by email", "Rosa, by email"),
        ("Rosa, 0117 496 0123", "Rosa, 0117 496 0123"),
        ("Mavis and Rosa", "Rosa Diaz"),
        ("Rosa and Amina", "Rosa and Amina"),
        ("reception", "reception"),
        ("Idris, by phone", "Amina Yusuf"),
        ("Mavis, by email", "Amina Yusuf"),
    ],
)
def test_whom_people_tell(words: str, told: str) -> None:
    assert f"tell {told}." in write(compose(held(words)))


def test_until_when_stands_apart_from_how() -> None:
    meeting = held("Rosa, by email")
    details = msgspec.structs.replace(meeting.details, comments_until="2026-10-26")
    assert "tell Rosa, by email, by " in write(compose(msgspec.structs.replace(meeting, details=details)))


@pytest.mark.parametrize("words", ["Rosa, by email", "Mavis and Rosa", "Idris, by phone"])
def test_it_is_not_asked_whether_they_are_a_group(words: str) -> None:
    assert before_out(held(words)).owners == ()


def test_of_somebody_on_no_list_that_is_asked() -> None:
    assert [one.words for one in before_out(held("Rosa and Zebedee")).owners] == ["Rosa and Zebedee"]
