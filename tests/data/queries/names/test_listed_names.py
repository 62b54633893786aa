"""The name of somebody on the list is found in words, however it is written, and what is no name is not."""

from __future__ import annotations

import pytest

from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.queries.names.find_listed_names import Guard
from data.queries.names_looked_for import guard_of
from tests.rows import each_row


def names(*called: str, named: tuple[str, ...] = ()) -> Guard:
    people = [Person(id=name, text=name) for name in called]
    people += [Person(id=name, text=name, shown="name") for name in named]
    return guard_of(Meeting(details=Details(id="m"), people=tuple(people)), lambda one: one.shown != "name")


@each_row(
    ("name", "words"),
    [
        ("Ana Silva", "Ana said the bus stop moved"),
        ("Ana Silva", "as ana said"),
        ("Ana Silva", "ANA SILVA said so"),
        ("Ana Silva", "it was ana  silva's idea"),
        ("Ana Silva", "Ana's idea"),
        ("Ana Silva", "Ana’s idea"),
        ("Ana Silva", "(Ana), and others"),
        ("Ana Silva", "ask @Ana."),
        ("Ana Silva", "ana_silva@park.lane"),
        ("Zoë Marsh", "zoe\u0308 said"),
        ("Zoe\u0308 Marsh", "ZOË said"),
        ("Dr Ana Silva", "Ana said"),
        ("Mr. Okri", "Okri said"),
        ("Jean-Luc Petit", "jean-luc said"),
        ("Siobhán O'Brien", "siobhán o’brien said"),
        ("Ольга Ким", "ольга сказала"),
        ("Straße Weg", "straße said"),
        ("山田 太郎", "山田さんは言った"),
        ("राम", "राम।"),
        ("Will Power", "Will said"),
        ("Will Power", "as will power said"),
        ("will power", "Will said"),
        ("May", "ask May"),
        ("J", "J said"),
        ("Ana (she/her)", "Ana said"),
        ("José Núñez", "Jose said"),
        ("Jose Nunez", "as JOSÉ NÚÑEZ said"),
        ("Łukasz", "Lukasz said"),
        ("Lukasz", "Łukasz said"),
        ("Søren Æbel", "soren aebel said"),
        ("Silva, Ana", "Silva said"),
        ("Siobhán O’Brien", "Siobhan O'Brien said"),
        ("Jean\u2011Luc Petit", "Jean-Luc said"),
        ("山田\u3000太郎", "山田 太郎"),
        ("Ana\u00a0Silva", "Ana Silva said"),
        ("Ana Silva", "A\u00adna said"),
        ("Ana Silva", "Ana\u0331 said"),
        ("Mây", "Ask May"),
        ("김민수", "김민수가 말했다"),
        ("Ana Silva", "Anas said so"),
        ("Ana Silva", "the silva house"),
    ],
)
def test_a_name_is_found(name: str, words: str) -> None:
    assert names(name).found(words) == [frozenset({name})]


@each_row(
    ("name", "words"),
    [
        ("Ana Silva", "bananas"),
        ("Ana Silva", "Anaïs said"),
        ("Ana Silva", "anas were there"),
        ("Ana Hill", "the hill house"),
        ("Will Power", "this will help"),
        ("Will Power", "WILL it help"),
        ("May", "it may rain"),
        ("Mark", "mark the place"),
        ("Dr Ana Silva", "the dr said"),
        ("A. Silva", "A crossing"),
        ("Group 1", "Group work, and who is in your group"),
        ("Parent", "a parent said"),
        ("राम", "रामायण"),
        ("", "nobody"),
        ("  ", "nobody at all"),
        ("\u200b", "nobody unseen"),
        ("Mây", "it may rain"),
        ("José", "Josef said"),
        ("Zoë", "zoetrope"),
        ("김가", "김각"),
    ],
)
def test_what_is_no_name_is_not_found(name: str, words: str) -> None:
    assert names(name).found(words) == []


def test_a_first_name_in_the_whole_name_of_someone_who_may_be_named_is_theirs() -> None:
    found = names("Ana Marsh", named=("Ana Silva", "Ben")).found
    assert found("Ana Silva and Ben said so") == []
    assert found("Ana said so") == [frozenset({"Ana Marsh"})]
    assert found("ana marsh said so") == [frozenset({"Ana Marsh"})]


@pytest.mark.parametrize("name", ["Ben's mum", "Ana (Ben's mum)", "Ana, mother of Ben Okri"])
def test_what_somebody_is_called_may_name_another(name: str) -> None:
    assert names("Ben Okri", named=(name,)).found(name) == [frozenset({"Ben Okri"})]


def test_one_name_of_two_people_may_be_either() -> None:
    assert names("Ana Marsh", "Ana Silva").found("Ana said") == [frozenset({"Ana Marsh", "Ana Silva"})]
