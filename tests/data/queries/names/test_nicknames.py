"""Nicknames and initials of the list are found where they are said, also where they are words of the language."""

from __future__ import annotations

import pytest

from tests.data.queries.names.guards import found, guarding


@pytest.mark.parametrize(
    ("name", "nickname"),
    [
        ("Janet (Jan) Smith", "Jan"), ("William (Bill) Jones", "Bill"), ("Mary (May) Hill", "May"),
        ("Declan (Dec) Byrne", "Dec"), ("Robert (Dale) Jones", "Dale"), ("Joan (Nan) Hill", "Nan"),
        ("Heather “Heath” Cole", "Heath"), ("June (Jun) Okri", "Jun"), ("Samson (Sun) Li", "Sun"),
        ("Forrest (Forest) Ray", "Forest"),
    ],
)  # fmt: skip
def test_a_nickname_that_is_a_word_counts_with_its_capital(name: str, nickname: str) -> None:
    guard = guarding(name)
    for line in ("{} said so", "{} lost his home", "{} is in debt again", "we asked {} about it", "{}’s bus"):
        assert found(guard, line.format(nickname)) == [nickname]
    for line in (f"the {nickname.lower()} is new", f"the {nickname} Street lamp", f"in {nickname} Street"):
        assert found(guard, line) == []


@pytest.mark.parametrize("line", ["in Jan we met", "12 Jan is late", "by Dec 2027", "Jan and Feb are dark", "in May"])
def test_a_nickname_that_is_a_month_is_none_beside_a_day(line: str) -> None:
    assert found(guarding("Janet (Jan) Smith", "Declan (Dec) Byrne", "Mary (May) Hill"), line) == []


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("Gwen (Nurse)", "Nurse said no"), ("Gwen (Library)", "Library said no"), ("Gwen (NHS)", "NHS said no"),
        ("Gwen (Tenants)", "Tenants said so"), ("Gwen (Carers)", "Carers want a break"), ("Gwen (She)", "She said no"),
        ("Gwen (Parents)", "we asked Parents"), ("Gwen (Youth)", "Youth said no"), ("Gwen (Welsh)", "Welsh is hard"),
        ("Gwen (nan)", "my nan said no"),
    ],
)  # fmt: skip
def test_a_role_a_group_or_a_pronoun_in_brackets_is_no_nickname(row: str, line: str) -> None:
    assert found(guarding(row), line) == []
    assert found(guarding(row), "Gwen came") == ["Gwen"]


@pytest.mark.parametrize("name", ["J.P. Murphy", "J. P. Murphy", "J P Murphy", "JP Murphy", "JP"])
def test_initials_are_found_with_full_stops_and_without(name: str) -> None:
    guard = guarding(name)
    for said in ("JP", "J.P.", "J. P."):
        assert found(guard, f"{said} is in debt") == [said]
        assert found(guard, f"we asked {said} about it") == [said]
    assert found(guard, "J.P’s mum") == ["J.P"]
    assert found(guard, "e.g. a lamp, J. or P.") == []
