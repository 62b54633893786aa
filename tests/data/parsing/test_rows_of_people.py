"""A row of a list gives whoever is looked for in what people say by the same names, pasted or typed as it stands.

Two steps read it. What a list says of a person is parted from the name when it is taken in; the name on the list is
taken apart when it is looked for, also where it was typed by hand or by an earlier version. They can't be one step, but
they can't differ either: the same pieces count as names.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.parsing.people_list.parse_people import parse_people
from data.parsing.people_list.source import Source
from data.queries.names.parse_names import name_keys_in, parse_names

MARKS = ["", "- ", "1. ", "[x] ", "• "]
HEADS = ["", "Present: ", "Apologies: "]
TITLES = ["", "Dr ", "Cllr ", "Mrs. "]
GIVEN = ["Ana", "José", "Mary-Ann", "Kofi", "Seán", "J.P.", "Will", "Rose", "Oluwaṣeun"]
SURNAMES = ["", " Ruiz", " O'Brien", " Smith-Jones", " van der Berg", " Ó Briain", " Young", " Bank", " Adébáyọ̀"]
CALLED = ["", " (Baz)", ' "Baz"', " [Baz]"]
BEHIND = [
    "", " (she/her)", " (chair)", " (Tenants group)", " <x@example.org>", " (late)", " (mum of Sam Poe)",
    " x@example.org",
]  # fmt: skip

ROWS = st.tuples(*map(st.sampled_from, (MARKS, HEADS, TITLES, GIVEN, SURNAMES, CALLED, BEHIND)))


@given(ROWS)
def test_whoever_is_taken_from_a_row_is_looked_for_by_all_the_names_in_it_and_no_others(row: tuple[str, ...]) -> None:
    words = "".join(row)
    (person,) = parse_people(Source(text=words)).rows
    assert name_keys_in(person.name) == name_keys_in(words)
    assert [one.initials for one in parse_names(person.name)] == [one.initials for one in parse_names(words)]


@given(st.sampled_from(MARKS), st.sampled_from(GIVEN), st.sampled_from(SURNAMES[1:]), st.sampled_from(CALLED))
def test_so_is_whoever_stands_with_the_surname_first(mark: str, given_name: str, surname: str, called: str) -> None:
    words = f"{mark}{surname.strip()}, {given_name}{called}"
    (person,) = parse_people(Source(text=words)).rows
    assert name_keys_in(person.name) == name_keys_in(words)
