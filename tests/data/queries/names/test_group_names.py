"""What a group is called hides nobody of that surname: not in its own words, and nowhere else."""

from __future__ import annotations

import pytest

from data.queries.names.possible_names import PossibleNames
from tests.data.queries.names.guards import found, guarding
from tests.rows import each_row

CALLED_AFTER = [
    ("Muldoon Fenwick", "Fenwick family"), ("Muldoon Fenwick", "Union rep Fenwick"),
    ("Muldoon Fenwick", "Group of Mrs Fenwick"), ("Muldoon Fenwick", "Mr Fenwick, landlord"),
    ("Ana Lopez", "Mrs Lopez"), ("Ana Lopez", "the Lopez household"), ("Priya Patel", "Dr Patel’s surgery"),
    ("Rosalind Peake", "Peake Consulting Ltd"), ("Mo O'Brien", "Neighbours of the O’Briens"),
    ("Tom Green", "Union rep Green"), ("Tom Green", "Bus drivers union, rep Green"), ("Tom Green", "Green family"),
    ("Tom Green", "Group of Mr Green"), ("Ana Hope", "our landlady Hope"),
]  # fmt: skip
"""Somebody on the list, and a group whose name may mean them."""

BODIES = [
    ("Tom Green", "Green Party"), ("Ana Hope", "Hope for All"), ("Sue Lane", "Park Lane Residents"),
    ("Ida Young", "Young Carers"), ("Tom Green", "our local Green group"), ("Petra Novak", "Novak Street residents"),
]  # fmt: skip
"""Somebody on the list, and a body that has nothing to do with them."""


@each_row(("name", "group"), CALLED_AFTER)
def test_a_surname_in_what_a_group_is_called_is_asked_about_wherever_that_stands(name: str, group: str) -> None:
    guard = guarding(name, groups=(group,))
    for line in (group, f"{group} is late", f"we asked {group} about it", f"What {group} decides"):
        assert found(guard, line), line


@each_row(("name", "group"), [*CALLED_AFTER, *BODIES])
def test_a_surname_elsewhere_is_found_as_if_no_group_had_it(name: str, group: str) -> None:
    surname = name.split()[-1]
    guard, without = guarding(name, groups=(group,)), guarding(name)
    for line in ("it was {} who fell", "we asked {}", "Mrs {} rang", "{} lost the house", "then {} did", "{}"):
        said = line.format(surname)
        assert found(guard, said) == found(without, said), said
        assert PossibleNames(guard).scan([said]) == PossibleNames(without).scan([said]), said


@pytest.mark.parametrize(("name", "group"), BODIES)
def test_a_body_with_an_everyday_word_or_a_place_in_its_name_is_nobody(name: str, group: str) -> None:
    guard = guarding(name, groups=(group,))
    for line in (group, f"{group} is late", f"at the {group}", f"we asked {group.lower()}"):
        assert not found(guard, line), line
        assert not PossibleNames(guard).scan([line]), line
