"""Whoever does something is known by the same names as the guard knows them by."""

from __future__ import annotations

from datetime import date

import pytest

from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.parsing.action_line.parse_action import parse_action
from data.queries.known_names import known_names
from data.queries.people_names import owner_from, person_named
from tests.rows import each_row


def listing(*names: str) -> Meeting:
    people = tuple(Person(id=str(at), order=str(at), text=name) for at, name in enumerate(names))
    return Meeting(details=Details(id="m"), people=people)


NAMED = [
    ("Robert “Bobby” Quell", "Bobby"), ("Robert \"Bobby\" Quell", "@bobby"), ("Robert (Bobby) Quell", "Bobby"),
    ("Robert “Bobby” Quell", "Robert"), ("Robert “Bobby” Quell", "Robert Quell"),
    ("Robert (Bobby) Quell", "RobertQuell"),
    ("Dr Hope Miller", "Hope"), ("Dr. Hope Miller", "Hope Miller"), ("Dr Hope Miller", "hope_miller"),
    ("Dr Hope Miller", "Dr Miller"), ("Dr Hope Miller", "Doctor Hope"), ("Dr Hope Miller", "Dr. Hope Miller"),
    ("Okafor, Ngozi", "Ngozi"), ("Okafor, Ngozi", "Ngozi Okafor"), ("Okafor, Ngozi", "ngoziokafor"),
    ("Dr Patel", "Patel"), ("Dr Patel", "Mr Patel"), ("Petra Novak", "Ms Novak"), ("Ana Silva OBE", "Ana Silva"),
    ("José Álvarez", "jose"), ("Niamh O’Brien", "niamh obrien"), ("Mr and Mrs Novak", "Novak"), ("1. Ana Ruiz", "Ana"),
    ("Marek & Ana Novak", "Ana"), ("Ana Ruiz <ana@example.org>", "Ana"), ("Present: Ana Ruiz", "Ana"),
    ("Parent B", "Parent"),
    ("王小明", "小明"), ("Katarzyna “Kasia” Zielińska (she/her)", "Kasia"), ("Cllr Rose May Bank", "Rose May"),
]  # fmt: skip


@each_row(("name", "typed"), NAMED)
def test_somebody_on_the_list_is_known_by_what_they_are_called(name: str, typed: str) -> None:
    meeting = listing("Kofi Mensah", name)
    owner = owner_from(meeting, typed)
    assert owner is not None
    assert owner.person == "1"
    assert known_names(meeting).meant(typed.removeprefix("@")) == name


@each_row(("name", "typed"), NAMED)
def test_behind_an_at_they_are_read_in_an_action_line(name: str, typed: str) -> None:
    meeting = listing("Kofi Mensah", name)
    read = parse_action(f"@{typed.removeprefix('@')} ring the council", known_names(meeting), date(2026, 10, 21))
    assert [one.known for one in read.owners] == [name]
    assert (read.text, read.notes) == ("ring the council", ())


@each_row(
    ("name", "typed"),
    [
        ("Dr Hope Miller", "Dr"), ("Dr Hope Miller", "Miller"), ("Mr and Mrs Novak", "Mr"), ("Ana Ruiz", "Ana’s"),
        ("Ana (Ben’s mum)", "Ben"), ("Ana Ruiz (chair)", "chair"), ("Ana Ruiz", "Ana Kofi"), ("Ana Ruiz", "Ana2"),
        ("Ana, youth worker", "worker"), ("Ana Ruiz", "(Ana)"), ("Ana Ruiz", ""), ("Ana Ruiz", "@"),
    ],
)  # fmt: skip
def test_by_a_title_a_role_or_somebody_else_s_name_nobody_is_known(name: str, typed: str) -> None:
    assert person_named(listing("Kofi Mensah", name), typed) is None


@pytest.mark.parametrize(
    ("one", "other", "typed"),
    [
        ("Robert “Bobby” Quell", "Bobby Hill", "Bobby"), ("Dr Hope Miller", "Hope Young", "Hope"),
        ("Okafor, Ngozi", "Ngozi Eze", "ngozi"), ("Dr Patel", "Priya Patel", "Dr Patel2"),
    ],
)  # fmt: skip
def test_two_who_are_called_the_same_are_asked_about(one: str, other: str, typed: str) -> None:
    meeting = listing(one, other)
    assert person_named(meeting, typed) is None
    if "2" not in typed:
        assert known_names(meeting).several(typed) == (one, other)
        read = parse_action(f"@{typed} ring", known_names(meeting), date(2026, 10, 21))
        assert one in read.notes[0]
        assert other in read.notes[0]
