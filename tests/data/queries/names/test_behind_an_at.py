"""Whoever is understood behind an `@` is taken out of an action's words, or found in them."""

from __future__ import annotations

from datetime import date

import pytest

from data.parsing.action_line.parse_action import parse_action
from data.queries.known_names import KnownNames
from data.queries.names.typed_names import typed_as
from tests.data.queries.names.guards import found, guarding
from tests.rows import each_row

ROWS = (
    "Rosalind Peake", "Will Young", "Ana Hope", "Mr Young", "P Hope", "Dr Rose Hill", "Silva, Ana", "Barry (Baz) Fox",
    'Katarzyna "Kasia" Zielińska', "Jean-Luc O'Brien", "Siân Llewelyn-Pugh", "Ng Li", "王小明", "May",
    "Ana Ruiz (chair)", "J.P. Murphy", "Ó Súilleabháin, Máire", "Claire Cann (CC)", "Marek & Ana Novak", "Parent B",
    "van der Berg, Jan", "Al-Rashid Mohammed", "Kieran, Autistica",
)  # fmt: skip
FRAMES = (
    "Ask @{} about it",
    "Ring, @{}, the school",
    "@{} and the team, clean",
    "@{}+Council, dance",
    "@{}/Trust ring",
)


@each_row("row", ROWS)
def test_who_is_understood_is_taken_out_or_found(row: str) -> None:
    guard, known = guarding(row), KnownNames(people=(row,))
    typed = {one.removeprefix("~") for one in typed_as(row)} | {row, *row.split(), row.replace(" ", "")}
    left = 0
    for name in sorted(typed):
        for said in {name, name.lower(), name.title(), name.upper(), f"dr {name}", f"Mrs {name}"}:
            for frame in FRAMES:
                action = parse_action(frame.format(said), known, date(2026, 11, 26))
                if "@" in action.text and any(one.known for one in action.owners):
                    left += 1
                    assert found(guard, action.text), (said, action.text)
    assert left


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Rosalind+Council", ["Rosalind"]), ("Rosalind/Trust met", ["Rosalind"]), ("Rosalind & Church", ["Rosalind"]),
        ("Rosalind Street", []), ("near Rosalind Council House", []), ("at 5 @ rosalind+", ["rosalind"]),
        ("@will: yes", ["will"]), ("at 5 @ will", []), ("write to a@will.example", []), ("@will2 said no", []),
    ],
)  # fmt: skip
def test_two_who_are_joined_are_no_place_and_a_sign_is_enough(line: str, names: list[str]) -> None:
    assert found(guarding("Rosalind Peake", "Will Young"), line) == names
