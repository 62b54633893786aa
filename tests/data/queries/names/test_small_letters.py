"""An everyday name in small letters may be a name in a list of names, or where it does something, and else is none."""

from __future__ import annotations

import pytest

from data.queries.names.word_lists import word_list
from tests.data.queries.names.guards import found, guarding, told
from tests.rows import each_row


@each_row(
    "line",
    [
        "we will", "may I", "we hope so", "will you", "it may be dale", "a rose and a page", "may and june",
        "we will and may",
        "faith and hope", "by the marsh", "wills and hopes", "rose gardens", "it may, or it will", "hope, or faith",
        "Will we get lights?", "Will there be a bus?", "May I ask?", "May we?", "Will the bus come?", "Will it?",
        "WILL WE HAVE A BUS", "MAY I ASK", "YOUNG PEOPLE WANT A SAY", "Young people want a say", "Rose Lane",
        "i.e. the lamp", "e.g. a bus", "at 9 a.m. or p.m.", "the BBC and the GP", "24may", "may2026", "bank: closed",
        "item h. and m.", "Group B, Option M", "vitamin D", "called off", "rose's petals", "U.S. law", "I miss hope",
        "Hope Street", "May 12", "In May", "the Will", "PARK LANE IS DARK", "HOPE STREET",
    ],
)  # fmt: skip
def test_small_letters_alone_questions_runs_and_times_are_never_names(line: str) -> None:
    guard = guarding(
        "Will May", "Dale Marsh", "Rose Page", "Ida Evans", "Ed Green", "Faith Young", "Hope Park", "Ana Bank"
    )
    assert found(guard, line) == []
    assert told(guard, line) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("kemi, may and will", ["kemi", "may", "will"]), ("may, kemi", ["may", "kemi"]),
        ("with will & kemi", ["will", "kemi"]), ("kemi/may", ["kemi", "may"]),
        ("Dale, may and will", ["Dale", "may", "will"]),
        ("ask dale, may and will", ["dale", "may", "will"]), ("kemi ade, and may", ["kemi ade", "may"]),
        ("may and will", []), ("kemi said may", ["kemi"]), ("kemi may come and will", ["kemi"]),
    ],
)  # fmt: skip
def test_an_everyday_name_in_small_letters_may_be_one_in_a_list_of_names(line: str, words: list[str]) -> None:
    guard = guarding("Kemi Ade", "May White", "Will Young", "Dale Wood")
    assert sorted([*found(guard, line), *(word for word, _ in told(guard, line))]) == sorted(words)


@each_row("name", sorted(word_list("seldom_things")))
@each_row(
    "line",
    [
        "{} has the key", "{} wants a ramp", "we met. {} said so", "{} will come", "{} is ill", "{} lives there",
        "talk to {} and {}", "with {} & {}", "{} and {} came", "thanks, {}, {}",
    ],
)  # fmt: skip
def test_an_everyday_name_that_is_seldom_a_thing_may_be_one_in_small_letters_where_it_does_something(
    name: str, line: str
) -> None:
    guard = guarding(f"{name.capitalize()} Rich")
    assert found(guard, line.format(name, name)) == []
    assert set(told(guard, line.format(name, name))) == {(name, "listed")}


@each_row(
    "line",
    [
        "will have a bus", "may want a bus", "hope has gone", "grace is said", "rose said so", "sue the council",
        "pat it dry", "a pat has helped", "we sue and hope", "to rob or to sue", "they rob", "the dale is green",
        "rich has the key", "grace and hope", "to hope and grace", "sue, the council says", "dale. has it",
    ],
)  # fmt: skip
def test_any_other_everyday_name_in_small_letters_is_none_nor_is_what_is_done(line: str) -> None:
    guard = guarding("Will", "May", "Hope", "Grace", "Rose", "Sue Park", "Pat Rich", "Rob", "Dale")
    assert (found(guard, line), told(guard, line)) == ([], [])


def test_a_word_that_stands_in_small_letters_too_may_still_be_somebody_on_the_list() -> None:
    assert told(guarding("Ana Hope"), "the Hope boys", "we hope so") == [("Hope", "listed")]
