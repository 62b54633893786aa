"""A row of a list of people is taken apart into the names by which somebody may be called."""

from __future__ import annotations

from data.queries.names.parse_names import Name, name_keys_in, parse_names
from data.queries.names.row_text import row_words
from tests.rows import each_row


def pieces(row: str) -> list[tuple[set[str], set[str]]]:
    """Of everybody on a row: first names and those in the middle, and surnames."""
    return [(set(one.given | one.middle), set(one.surnames)) for one in parse_names(row)]


NAMES: list[tuple[str, list[tuple[set[str], set[str]]]]] = [
    ("José Álvarez", [({"jose"}, {"alvarez"})]),
    ("Silva, Ana", [({"ana"}, {"silva"})]),
    ("García Márquez, María José", [({"maria", "jose"}, {"garcia", "marquez"})]),
    ("Ana, youth worker", [({"ana"}, set())]),
    ("Ana Silva, Tenants", [({"ana"}, {"silva"})]),
    ("Ana Silva, Tenants and Residents", [({"ana"}, {"silva"})]),
    ("Field, Bill", [({"bill"}, {"field"})]),
    ("Dr Patel", [(set(), {"patel"})]),
    ("Mr. Okri", [(set(), {"okri"})]),
    ("P Norris", [(set(), {"norris"})]),
    ("Judge Rob Judge", [({"rob"}, {"judge"})]),
    ("Chairman Ana Silva OBE", [({"ana"}, {"silva"})]),
    ("Vice-Chair Tom Ash", [({"tom"}, {"ash"})]),
    ("Ana Smith-Jones", [({"ana"}, {"smith", "jones", "smithjones"})]),
    ("Jan van der Berg", [({"jan"}, {"berg", "vanderberg"})]),
    ("Seán Ó Briain", [({"sean"}, {"briain", "obriain"})]),
    ("Eilidh MacDonald", [({"eilidh"}, {"macdonald", "mcdonald"})]),
    ("Marek & Ana Novak", [({"marek"}, {"novak"}), ({"ana"}, {"novak"})]),
    ("Ana and Ben", [({"ana"}, set()), ({"ben"}, set())]),
    ("Ana / Kofi", [({"ana"}, set()), ({"kofi"}, set())]),
    ("Jose y Ana", [({"jose"}, set()), ({"ana"}, set())]),
    ("Ana;Ruiz;ana@example.org", [({"ana"}, {"ruiz"})]),
    ("- Ana Ruiz", [({"ana"}, {"ruiz"})]),
    ("[x] 3) Ana Ruiz", [({"ana"}, {"ruiz"})]),
    ("Present: Ana Ruiz (Chair), Kofi Cole", [({"ana"}, {"ruiz"}), ({"kofi"}, {"cole"})]),
    ("Ana from the Hub", [({"ana"}, set())]),
    ("mum of Sam", [({"sam"}, set())]),
    ("will power", [({"will"}, {"power"})]),
    ("Ana (Ben's mum)", [({"ana"}, set())]),
    ("Ana, mother of Ben Okri", [({"ana"}, set())]),
    ("Ana B", [({"ana"}, set())]),
    ("J", [({"j"}, set())]),
    ("Al Gore", [({"al"}, {"gore", "algore"})]),
    ("Mr and Mrs Novak", [(set(), {"novak"})]),
    ("MR AND MRS NOVAK", [(set(), {"novak"})]),
    ("Mr. & Mrs. J. Novak", [(set(), {"novak"})]),
    ("Dr/Mrs Petra Novak", [({"petra"}, {"novak"})]),
    ("Rev and Nurse Okri", [(set(), {"okri"})]),
    ("Mr Novak and Mrs Okri", [(set(), {"novak"}), (set(), {"okri"})]),
    ("Don and Carol Novak", [({"don"}, {"novak"}), ({"carol"}, {"novak"})]),
    ("Bishop and Ana", [({"bishop"}, set()), ({"ana"}, set())]),
    ("Marek And Ana", [({"marek"}, set()), ({"ana"}, set())]),
    ("Mr and Mrs", []),
    ("Miss", []),
    ("Group 1", []),
    ("Parent B", []),
    ("Chairman", []),
    ("07700 900123", []),
    ("", []),
    ("—", []),
]
"""Rows, and of everybody on each: first names and those in the middle, and surnames."""


@each_row(("row", "names"), NAMES)
def test_a_row_is_taken_apart_into_first_names_and_surnames(row: str, names: list[tuple[set[str], set[str]]]) -> None:
    assert pieces(row) == names


NICKNAMES: list[tuple[str, set[str]]] = [
    ("Barry (Baz) Fox", {"baz"}),
    ('Katarzyna "Kasia" Zielińska', {"kasia"}),
    ("Katarzyna “Kasia” Zielińska", {"kasia"}),
    ("Ana [Annie] Ruiz", {"annie"}),
    ("Ana Brown <ana.brown@example.org>", {"ana", "brown"}),
    ("kofi.mensah@example.org", {"kofi", "mensah"}),
    ("Ana Ruiz (chair)", set()),
    ("Ana Ruiz (she/her)", set()),
    ("Ana Ruiz (Tenants)", set()),
    ("Ana Ruiz (they/them, Host)", set()),
    ("Ana Ruiz (Ben's mum)", set()),
    ("Ana Ruiz (NHS)", set()),
]


@each_row(("row", "nicknames"), NICKNAMES)
def test_what_stands_beside_a_name_is_a_nickname_and_no_role(row: str, nicknames: set[str]) -> None:
    (name,) = parse_names(row)
    together = {"".join(sequence) for sequence in name.sequences}
    assert name.nicknames - together == nicknames


def test_initials_in_brackets_count_as_initials() -> None:
    (name,) = parse_names("Claire Cann (CC)")
    assert name.initials == {"cc"}
    assert "cc" not in name.keys


def test_a_name_without_spaces_is_found_without_the_family_name() -> None:
    assert parse_names("王小明") == (Name(unspaced=frozenset({"王小明", "小明"})),)
    assert name_keys_in("佐藤 花子") == {"佐藤", "花子", "佐藤花子"}


def test_all_of_a_name_stands_in_every_usual_order() -> None:
    (name,) = parse_names("Ana María Silva")
    assert {("ana", "maria", "silva"), ("ana", "silva"), ("silva", "ana"), ("maria", "silva")} <= name.sequences
    (turned,) = parse_names("Silva, Ana María")
    assert {("ana", "maria", "silva"), ("silva", "ana", "maria")} <= turned.sequences


def test_no_particle_is_a_name_by_itself() -> None:
    assert not name_keys_in("Jan van der Berg") & {"van", "der"}
    assert not name_keys_in("Mohammed Al-Rashid") & {"al"}


def test_a_row_gives_what_stood_beside_the_name() -> None:
    apart = row_words("• Apologies: Ana “Annie” Ruiz (they/them) [Tenants] <ana.r@example.org> https://example.org/ana")
    assert apart.words == "Ana Ruiz"
    assert apart.brackets == ("they/them", "Tenants")
    assert apart.quotes == ("Annie",)
    assert apart.mails == ("ana.r",)
    assert apart.head == "apologies"
