"""People that are typed in on one line: one name stays as it is, a list is read as one, and no address is kept."""

from __future__ import annotations

import pytest

from data.parsing.people_list.addresses import as_kept
from data.parsing.people_list.parse_people import parse_typed_people
from tests.data.parsing.people_lists import names


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ana Ruiz www.example.org/ana", "Ana Ruiz"), ("Ana instagram.com/ana", "Ana"),
        ("Ana Ruiz tel 123456", "Ana Ruiz"),
        ("@ana_r Ana Ruiz", "Ana Ruiz"), ("Ana Ruiz @ana_r", "Ana Ruiz"), ("@ana", "@ana"),
        ("Ana Ruiz t: 07700 900 123 e: ana [at] example [dot] org", "Ana Ruiz"),
        ("Ana  Ruiz, chair", "Ana  Ruiz, chair"),
        ("Ana Ruiz (all of 12 Mill Lane)", "Ana Ruiz"),
    ],
)  # fmt: skip
def test_what_is_kept_as_it_was_typed_has_no_address_site_account_or_number(typed: str, kept: str) -> None:
    assert as_kept(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "Ana",
        "Ana Ruiz",
        "Anne-Marie O’Brien",
        "Silva, Ana",
        "Kieran, Autistica",
        "Smith and Sons",
        "Welcome!",
        "nobody",
        "?",
        "Ana Ruiz – Tenants group",
    ],
)
def test_what_is_typed_as_one_name_stays_as_it_is(typed: str) -> None:
    assert parse_typed_people(typed, ()) is None


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("Ana, Ben and Chris", ["Ana", "Ben", "Chris"]),
        ("- Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz <ana@example.org>", ["Ana Ruiz"]),
        ("Ana Ruiz (she/her)", ["Ana Ruiz"]),
        ("Ana Ruiz – chair", ["Ana Ruiz"]),
        ("Ana;Ruiz;ana@example.org", ["Ana Ruiz"]),
        ("Present: Ana, Ben", ["Ana", "Ben"]),
        ("ana@example.org", []),
        ("Name, E-mail", []),
    ],
)  # fmt: skip
def test_a_list_that_is_typed_on_one_line_is_read_by_the_same_rules(typed: str, read_as: list[str]) -> None:
    taken = parse_typed_people(typed, ())
    assert taken is not None
    assert names(taken) == read_as
