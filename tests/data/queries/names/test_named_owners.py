"""An owner who is typed in another spelling is the person on the list."""

from __future__ import annotations

import pytest

from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.stakeholders import Stakeholder
from data.queries.people_names import owner_from, person_named

PEOPLE = ("Siân Llewelyn", "José Álvarez", "Silva, Ana", "Łukasz Żak", "O’Brien, Niamh", "Kieran, Autistica")
MEETING = Meeting(
    details=Details(id="m"),
    people=tuple(Person(id=name, text=name) for name in PEOPLE),
    stakeholders=(Stakeholder(id="g", text="Autistica"),),
)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("@Sian", "Siân Llewelyn"), ("@Jose", "José Álvarez"), ("jose alvarez", "José Álvarez"),
        ("@JoseAlvarez", "José Álvarez"), ("Ana Silva", "Silva, Ana"), ("@AnaSilva", "Silva, Ana"),
        ("Silva", "Silva, Ana"), ("@Lukasz", "Łukasz Żak"), ("Niamh O'Brien", "O’Brien, Niamh"),
        ("Kieran", "Kieran, Autistica"), ("Ana", "Silva, Ana"),
    ],
)  # fmt: skip
def test_whoever_is_typed_without_accents_or_turned_round_is_the_person_on_the_list(typed: str, name: str) -> None:
    owner = owner_from(MEETING, typed)
    assert owner is not None
    assert owner.person == name


@pytest.mark.parametrize("typed", ["Autistica", "Josef", "Llewelyn", ""])
def test_whoever_is_not_surely_on_the_list_is_nobody_there(typed: str) -> None:
    assert person_named(MEETING, typed) is None
