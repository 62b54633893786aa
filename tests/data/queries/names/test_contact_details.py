"""Where people can be reached is found in words: addresses and numbers to ring, and no days or amounts."""

from __future__ import annotations

import pytest

from data.queries.names.contact_details import contact_details
from tests.rows import each_row


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("see https://a.example/x?pwd=1.", "https://a.example/x?pwd=1"),
        ("www.a.example, they say", "www.a.example"),
        ("write to ana.brown@example.org!", "ana.brown@example.org"),
        ("ring 020 7946 0958 or come", "020 7946 0958"),
        ("ring +44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
        ("07700 900123", "07700 900123"),
        ("(020) 7946-0958", "(020) 7946-0958"),
        ("it was 555-0143", "555-0143"),
    ],
)
def test_where_people_can_be_reached_is_found(words: str, found: str) -> None:
    assert [words[one.start : one.end] for one in contact_details(words)] == [found]


@each_row(
    "words",
    [
        "on 2026-10-21",
        "on 21.10.2026",
        "from 10:00 to 11:45",
        "2019-2023",
        "in 2019, 2020 and 2021",
        "1,000,000 people",
        "1 2 3 4 5 6 7 8",
        "£1,250.00",
        "2019 2020 2021",
        "half @ noon",
        "3.5 km",
        "O3 and O4",
        "12 people, 40 items",
    ],
)
def test_days_years_and_amounts_are_no_numbers_to_ring(words: str) -> None:
    assert contact_details(words) == ()
