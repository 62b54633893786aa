"""However somebody on the list is named, it is found; what names nobody is left alone."""

from __future__ import annotations

import tomllib
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bench.names import NAMES, WAYS, own_texts
from data.example.example_meeting import example_meeting
from data.minutes.names_in_text import named_in_text
from data.model.records.meeting import Meeting
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.names.possible_names import PossibleNames
from tests.data.minutes.park_lane import park_lane
from tests.data.queries.names.guards import found, guarding
from tests.fixed import FixedStamper
from tests.rows import each_row

ROWS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "rows.toml").read_text("utf-8"))["rows"]
FOUND = [(row["name"], line) for row in ROWS for line in row["found"]]
MAYBE = [(row["name"], line) for row in ROWS for line in row.get("maybe", ())]

EVERYDAY = (
    "Will Young", "Rose Bank", "Mark Hope", "May Hill", "Grace Park", "Bill King", "Sue Rich", "Hope Green",
    "Faith Street", "Joy Page", "Jack Frost", "Rob Wood", "Pat Price", "Trust Long", "Drew Power", "Summer Love",
    "April Day", "Dawn West", "Rich Field", "Bob Marsh", "Ray Lane", "Iris Rivers", "Olive Brook", "Art Best",
    "Guy Black", "Sandy Beach", "Holly Bush", "Cliff Edge", "Max Waters", "Penny Stone", "Ivy House", "Frank White",
    "Gene Brown", "Dale Farm", "Chase Banks", "Chance Ward", "Young Fox", "Ana Silva",
)  # fmt: skip
"""Names that are all everyday words, and one that is none."""

TRAPS = [
    "Will there be a bus?", "Hope Street is too busy", "Young people want a say", "Young People First",
    "Bank Street needs a crossing", "In May we meet again", "By May 2027", "May we have the minutes?",
    "Can we have the minutes by May?", "May 12 is the deadline", "The Bank is closed", "Will it rain?",
    "King's Lynn is far", "King’s Lynn is far", "The Trust will pay", "Hope is not enough", "We hope so",
    "Mark the place", "Mark all the doors", "Bill the council", "The Bill went through Parliament",
    "Rose gardens are lovely", "Rich people park there", "Grace period of a week", "Page 3 is wrong",
    "Summer is coming", "In Summer it floods", "Price is a problem", "Long waits", "WILL WE HAVE A BUS",
    "ROSE GARDEN WALK", "A White Christmas", "Black people are stopped more", "Park Lane is dark",
    "The Park is dark", "Wood Green is far", "Green Party members", "Frank talks are needed", "Art is for all",
    "Art classes for young people", "Max 10 people", "Best practice", "Penny wise", "Power to the people",
    "Power is money", "Chance would be a fine thing", "Guy ropes are a trip hazard", "Pat on the back", "Dale Road",
    "Ray of light", "What's the plan? Who's here?", "Will and testament", "Will also need a ramp",
    "Will need a ramp", "Will have to wait", "May need help", "May be late", "Trust was lost", "Hope was gone",
    "Joy and laughter", "Holly and ivy in winter", "Sandy soil", "the March meeting, in April and May",
    "May and June are busy", "On Sundays in May the hall is shut", "April showers", "Dawn chorus",
    "West of the river", "Drew a map", "Sue them", "Chase them up", "Jack of all trades", "Brook Lane Surgery",
    "Stone steps", "The Green is flooded", "Marsh land", "a Young Carers group", "our Young Carers", "Edge of town",
    "it may rain", "this will help", "a ray of hope", "let us trust them", "the rose bush by the bank",
]  # fmt: skip


@each_row(("name", "line"), FOUND)
def test_whoever_is_on_the_list_is_found_however_they_are_named(name: str, line: str) -> None:
    assert guarding(name).found(line)


@each_row(("name", "line"), FOUND)
def test_what_is_found_stands_where_it_is_said_to_stand(name: str, line: str) -> None:
    hits = guarding(name).hits(line)
    assert all(0 <= hit.start < hit.end <= len(line) and line[hit.start : hit.end] == hit.words for hit in hits)
    assert not any(hit.words.endswith(("'s", "’s")) for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))


@each_row(("name", "line"), MAYBE)
def test_what_is_only_like_a_name_on_the_list_is_among_those_that_may_be_names(name: str, line: str) -> None:
    guard = guarding(name)
    assert not guard.found(line)
    assert [one.words for one in PossibleNames(guard).scan([line])]


@each_row("line", TRAPS)
def test_an_everyday_word_that_names_nobody_is_no_name(line: str) -> None:
    assert found(guarding(*EVERYDAY), line) == []


@each_row("name", ["Rose", "Mark", "Grace", "Hope", "Joy", "Will", "Faith", "May"])
@each_row(
    "said",
    [
        "{}: we need a crossing", "{} - the bus is late", "{} – the bus is late", "We met. {}: I can help",
        "{} owes rent", "{} drinks", "{} stole it", "{} hit him", "{} smokes", "{} smells", "{} beat her dog",
        "{} in debt", "{} on benefits", "{} is in prison", "{} was in hospital", "{} was sacked", "{} was evicted",
        "{} has debts", "{} has cancer", "{} can’t pay", "{} cannot pay", "{} sleeps rough",
    ],
)  # fmt: skip
def test_an_everyday_first_name_at_the_start_is_found_where_somebody_speaks_or_does_something(
    name: str, said: str
) -> None:
    assert found(guarding(f"{name} Bank"), said.format(name)) == [name]


@each_row("surname", ["Park", "Bank", "Street", "Church", "Hall", "Field", "Price", "Power"])
@each_row("said", ["{} needs a gate", "{} helps us", "{} looks better", "{} wants proof", "{}: shut"])
def test_a_surname_that_is_a_place_is_none_where_places_do_that_too(surname: str, said: str) -> None:
    assert found(guarding(f"Ana {surname}"), said.format(surname)) == []
    assert found(guarding(f"Ana {surname}"), f"{surname} owes rent") == [surname]


@pytest.mark.parametrize(
    "line",
    [
        "we meet at St Mary's church", "St. Mary’s is shut", "St Thomas' school", "Mary Street needs lights",
        "Cole Road", "Jo Cox House", "the lamp in Mary Street", "Mary Street Surgery lost its doctor",
        "Thomas Cole School", "Saint Mary Magdalene School",
    ],
)  # fmt: skip
def test_a_street_a_house_or_a_church_that_is_called_so_names_nobody(line: str) -> None:
    assert found(guarding("Mary Hill", "Ben Cole", "Jo Hart", "Thomas Reed"), line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Mary’s School", "Mary"), ("in High St Mary came", "Mary"), ("Mary, House", "Mary"),
        ("Mary Hospital Visit", "Mary"), ("Mary Lost House", "Mary"), ("Mary Hill House", "Mary Hill"),
        ("we asked Mary at Street", "Mary"), ("Mrs Hill Street", "Hill"),
    ],
)  # fmt: skip
def test_somebody_whose_name_stands_near_such_a_word_is_found(line: str, name: str) -> None:
    assert found(guarding("Mary Hill"), line) == [name]


@pytest.mark.parametrize(
    "address", ["rose.hill@example.org", "rose@example.org", "r.hill@example.org", "hill.r@example.org", "ROSE@x.org"]
)
def test_an_address_has_an_everyday_name_in_small_letters(address: str) -> None:
    assert guarding("Rose Hill").found(f"write to {address}, please")
    assert not guarding("Rose Hill").found("write to the.hill@example.org, hills@example.org or @hill")


def test_at_least_as_much_is_found_as_was_measured() -> None:
    shown = ROWS[:27]
    lines = [(row["name"], line) for row in shown for line in row["found"]]
    assert len(lines) == 107
    assert sum(bool(guarding(name).found(line)) for name, line in lines) == 107
    assert sum(len(row.get("maybe", ())) for row in shown) == 5


def test_one_list_finds_all_of_it_at_once() -> None:
    guard = guarding(*(row["name"] for row in ROWS))
    missed = [(name, line) for name, line in FOUND if not any(name in ids for ids in guard.found(line))]
    assert missed == []


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_it_does_not_matter_how_letters_are_composed(form: Any) -> None:
    for name, line in FOUND:
        again = unicodedata.normalize(form, line)
        assert guarding(unicodedata.normalize(form, name)).found(again), (name, line)


@pytest.mark.parametrize("meeting", [example_meeting(FixedStamper()), park_lane()], ids=["example", "Park Lane"])
def test_a_meeting_in_which_nobody_is_named_asks_about_nobody(meeting: Meeting) -> None:
    assert named_in_text(meeting) == ()
    assert PrintedPeople(meeting).may_be_names([row.text for _, row in meeting.all_rows()]) == ()


def test_of_what_the_program_says_itself_hardly_anything_is_taken_for_a_name() -> None:
    guard = guarding(*(name for name in EVERYDAY if name != "Ana Silva"), *NAMES)  # an Ana is in the examples
    texts = own_texts()
    assert len(texts) > 1_500
    assert len({number for number, _ in guard.scan(texts)}) <= len(texts) / 1_000
    assert len(PossibleNames(guard).scan(texts)) <= len(texts) / 100


@each_row("way", WAYS)
def test_in_each_way_everybody_on_a_list_of_many_languages_is_found(way: str) -> None:
    assert [name for name in NAMES if not guarding(name).found(WAYS[way](name))] == []
