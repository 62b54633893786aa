"""Words that may be names of people on no list are told, each once, with where it stands and why."""

from __future__ import annotations

import pytest

from data.queries.names.possible_names import PossibleName, PossibleNames, WordPosition
from tests.data.queries.names.guards import guarding
from tests.rows import each_row

GUARD = guarding(
    "Ana Silva", "Alexandra Georgiou", "Oluwaṣeun Adébáyọ̀", "Siobhan Quinlan", shown=("Kwame Okri", "Ben"),
    groups=("Insight Group", "Autistica"),
)  # fmt: skip


def told(*lines: str) -> dict[str, str]:
    return {one.words: one.reason for one in PossibleNames(GUARD).scan(lines)}


@each_row(
    ("line", "names"),
    [
        ("Dr Patel listens", {"Patel": "title"}),
        ("we asked Dr. Patel", {"Patel": "title"}),
        ("Mrs Young is ill", {"Young": "title"}),
        ("Granny Smith came", {"Smith": "title"}),
        ("my son Sam fell", {"Sam": "kin"}),
        ("our neighbour, Will, is ill", {"Will": "kin"}),
        ("a friend Kofi came", {"Kofi": "kin"}),
        ("a man called Rose", {"Rose": "called"}),
        ("Ms Georgiu is ill", {"Georgiu": "title"}),
        ("Georgiu is ill", {"Georgiu": "near"}),
        ("we asked Siobhann", {"Siobhann": "near"}),
        ("we asked Shiobhan", {"Shiobhan": "near"}),
        ("Alex said so", {"Alex": "part"}),
        ("Seun said no", {"Seun": "part"}),
        ("Sarah Jones lost her home", {"Sarah": "pair", "Jones": "pair"}),
        ("when Rose said so", {"Rose": "said"}),
        ("we heard that Rose said so", {"Rose": "said"}),
        ("we heard that Nils said so", {"Nils": "capital"}),
        ("it was Mark who came, and Hope rang", {"Hope": "said"}),
        ("we spoke to Kofi about it", {"Kofi": "capital"}),
        ("Kofi's idea", {"Kofi": "capital"}),
        ("Олена сказала", {"Олена": "capital"}),
        ("ask McTavish", {"McTavish": "capital"}),
    ],
)
def test_a_word_that_may_be_a_name_is_told_and_why(line: str, names: dict[str, str]) -> None:
    assert told(line) == names


@each_row(
    "line",
    [
        "Ana said so", "Kwame is here, and so is Kwame Okri", "Ben came", "The NHS and the BBC", "Elm Street is dark",
        "in Acacia Road", "University of Leeds", "Leeds City Council", "Kwikfix Ltd came", "on Monday in London",
        "a Polish shop", "in January", "Autistica said so", "Insight is useful", "iPhones and eBay", "Wheelchairs",
        "Signposting is needed", "Noticeboards", "Unpaid carers", "Accessibly", "WHO IS KOFI",
        "write to kofi@example.org",
        "see https://example.org/Kofi", "Will there be a bus?", "Hope is not enough", "The Bank said no", "I think so",
        "Young people said no", "They said so, and She said no", "", "1. May", "Mr", "our friend the Doctor",
        "We meet on Tuesdays, and Fridays are for the market", "we asked Mondays people", "when Sundays suit us",
        "in two Januarys",
        "Mayor of Khartoum", "New York", "Don't park here", "It's late. We'll go. They've gone. He'd know. I'm off.",
    ],
)  # fmt: skip
def test_what_is_no_name_is_not_told(line: str) -> None:
    assert told(line) == {}


@each_row(
    "name",
    [
        "James", "Barnes", "Hayes", "Holmes", "Leeds", "Hobbs", "Agnes", "Thomas", "Frances", "Ines", "Ross", "Jess",
        "Bess", "Hans", "Luis", "Juan", "Sofia", "Lucia", "Helena", "Vincent", "Wayne", "Davis", "Isabel",
        "Denver",
    ],
)  # fmt: skip
def test_a_name_in_s_or_that_is_part_of_a_city_may_be_a_name(name: str) -> None:
    for line in ("we asked {} about it", "{} said so", "when {} came"):
        assert told(line.format(name)) == {name: "capital"}


@pytest.mark.parametrize(
    "line",
    [
        "in London", "Los Angeles is far", "a bus from Addis Ababa", "to Port of Spain", "Kiev", "near Buenos Aires",
        "Khartoum and Sofia", "Foxes dig there", "Wheelchairs", "Kerbs",
    ],
)  # fmt: skip
def test_a_city_and_more_than_one_of_a_word_is_no_name(line: str) -> None:
    assert told(line) == {}


def test_a_word_that_stands_in_small_letters_too_is_no_name_unless_something_says_so() -> None:
    assert told("Poundland is shut", "the poundland by the bridge") == {}
    assert told("the poundlands", "Mr Poundland is ill") == {"Poundland": "title"}


def test_each_word_is_told_once_with_every_place() -> None:
    lines = ["Patel came", "we asked Dr Patel", "nobody", "Patel’s surgery, Pate\u00adl again"]
    (patel,) = PossibleNames(GUARD).scan(lines)
    assert patel == PossibleName(
        words="Patel",
        reason="title",
        places=(WordPosition(0, 0, 5), WordPosition(1, 12, 17), WordPosition(3, 0, 5), WordPosition(3, 17, 23)),
    )
    assert [lines[line][start:end] for line, start, end in patel.places] == ["Patel", "Patel", "Patel", "Pate\u00adl"]


def test_lines_that_were_looked_at_before_are_told_the_same_again() -> None:
    names = PossibleNames(GUARD)
    lines = ["Dr Patel came", "my son Sam", "Kofi rang"]
    once = names.scan(lines)
    assert names.scan(lines) == once
    assert [one.words for one in names.scan(lines[::-1])] == ["Kofi", "Sam", "Patel"]
