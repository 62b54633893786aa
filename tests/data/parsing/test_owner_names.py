"""Several names in one line are read as those who do something together."""

from __future__ import annotations

import pytest

from data.parsing.action_line.owner_names import names_in, offered_in
from data.queries.known_names import KnownNames
from tests.rows import each_row

KNOWN = KnownNames(
    people=("Ana Ruiz", "Ben Cole", "Kieran, Autistica", "Siân Evans", "Ana Marsh"), groups=("Rest and Recovery",)
)


@each_row(
    ("line", "names"),
    [
        ("Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz, Ben Cole", ["Ana Ruiz", "Ben Cole"]),
        ("Ana Ruiz and Ben", ["Ana Ruiz", "Ben"]),
        ("Ana Ruiz, with Ben Cole", ["Ana Ruiz", "Ben Cole"]),
        ("Ben & Sian", ["Ben", "Sian"]),
        ("Ben, Sian, and Dana", ["Ben", "Sian", "Dana"]),
        ("Ben; Dana", ["Ben", "Dana"]),
        ("Ben and Dana", ["Ben", "Dana"]),
        ("Kieran, Autistica", ["Kieran, Autistica"]),
        ("kieran, autistica, Ben", ["kieran, autistica", "Ben"]),
        ("Ben, Kieran, Autistica and Siân", ["Ben", "Kieran, Autistica", "Siân"]),
        ("Rest and Recovery", ["Rest and Recovery"]),
        ("Rest and Recovery and Ben", ["Rest and Recovery", "Ben"]),
        ("Smith and Sons", ["Smith and Sons"]),
        ("everyone here, with the Insight Group", ["everyone here", "the Insight Group"]),
        ("Andy Withers", ["Andy Withers"]),
        (" , ", []),
        ("", []),
        ("Ben and ", ["Ben"]),
    ],
)
def test_names_in_one_line(line: str, names: list[str]) -> None:
    assert list(names_in(line, KNOWN)) == names


def test_a_name_that_stood_there_with_a_comma_stays_one() -> None:
    assert names_in("Dana Smith, the baker, Ben", KNOWN, ["Dana Smith, the baker"]) == ("Dana Smith, the baker", "Ben")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Be", (0, "Ben Cole")),
        ("Ana Ruiz and Be", (13, "Ben Cole")),
        ("Ben, Kier", (5, "Kieran, Autistica")),
        ("Kieran, Auti", (0, "Kieran, Autistica")),
        ("Ben, and S", (9, "Siân Evans")),
        ("Ana Ruiz, Ben", None),
        ("Ben, Ana", None),
        ("Dana", None),
        ("Ben, ", None),
    ],
)
def test_the_last_name_is_offered(line: str, offered: tuple[int, str] | None) -> None:
    assert offered_in(line, KNOWN) == offered
