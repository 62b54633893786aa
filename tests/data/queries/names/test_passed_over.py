"""An everyday name that may mean something else where it stands is never dropped in silence: it may be a name."""

from __future__ import annotations

import msgspec
import pytest

from data.edits.name_answers import say_of_names
from data.minutes.name_check import answers_about, before_out
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.names.guard import Guard, MarksOf
from data.queries.names.marks import marked_keys, marks_of
from data.queries.names.possible_names import MayBeNames
from tests.data.queries.names.guards import found, guarding
from tests.data.queries.names.test_guard_rows import EVERYDAY, TRAPS
from tests.fixed import FixedPen, fresh_meeting

MIDDLE = [
    "we asked {} about it", "it was {}", "the {} family came", "the {} boys", "with the {} lads", "we saw {} and Mina",
    "so {} Jones came", "then {} said no", "then {} wept", "thanks to {}", "No, {}!", "as {loud} said no",
    "{loud} said no", "{loud} wants it", "“{} wants it”", "the {} twins’ mum", "so {} Power came", "and {} Banks too",
    "May I ask {}?", "I told {} I am ill", "Can I bring {}?", "Dr Patel saw {}", "Kofi, {}, Ben", "{} & Kofi",
    "Kofi, {} and Ben Cole", "{} never came", "{} won’t come", "“{}” is what we call him", "{} (from flat 2) fell",
    "{} takes insulin", "WE ASKED {loud}", "I’m sure {} fell",
    "HOW {loud} WANTS IT", "we told {} and June", "{} wants the ramp", "{} Kofi rang", "{} and Mina came",
]  # fmt: skip
"""Ways of naming somebody by a word that everybody uses: where no sentence begins, or somebody does something."""


def told(guard: Guard, *lines: str) -> list[tuple[str, str]]:
    return [(one.words, one.reason) for one in MayBeNames(guard).scan(lines)]


@pytest.mark.parametrize("said", MIDDLE)
@pytest.mark.parametrize(
    "row",
    [
        "Hope", "Mina Hope", "Rose", "Tom Rose", "Will", "Ana Page", "Stokes", "Mary Stokes", "Iris", "Mats",
        "Tom Wills", "Grace", "Mark", "Tom Young", "Joy", "Ana Mills",
    ],
)  # fmt: skip
def test_whoever_has_an_everyday_name_is_found_or_may_be_named(row: str, said: str) -> None:
    guard, name = guarding(row), row.split()[-1]
    line = said.format(name, loud=name.upper())
    named = found(guard, line) + [word for word, reason in told(guard, line) if reason == "listed"]
    assert name.casefold() in [one.casefold() for one in named]


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("Dale", "Dale (from flat 2) fell"), ("Bill", "Bill takes insulin"), ("Bill", "WE ASKED BILL"),
        ("Mary Dale", "the Dale family came"), ("Mary Dale", "it was Dale"), ("Mary Dale", "Then Dale fell"),
        ("Mary Dale", "we met Dale Jones"), ("May", "the May family came"), ("May", "with the May boys"),
        ("May", "May wants the ramp"), ("May", "then May said"), ("Ana May", "May wants the ramp"),
        ("May", "we told May and June"), ("Ana Bank", "the Bank twins"), ("Ana Hill", "DALE and HILL said no"),
    ],
)  # fmt: skip
def test_so_is_whoever_is_called_like_a_place_or_a_month(row: str, line: str) -> None:
    guard = guarding(row)
    assert found(guard, line) or told(guard, line)


@pytest.mark.parametrize("line", ["the Dale family came", "to the Hope family", "The Rose twins rang"])
def test_a_family_is_asked_about_as_somebody_is(line: str) -> None:
    assert found(guarding("Mary Dale", "Ana Hope", "Tom Rose"), line)
    assert not found(
        guarding("Mary Dale", "Ana Hope", "Tom Rose"), line.replace("family", "club").replace("twins", "bush")
    )


@pytest.mark.parametrize("line", TRAPS)
def test_what_means_something_else_for_sure_may_not_be_a_name_either(line: str) -> None:
    assert "listed" not in [reason for _, reason in told(guarding(*EVERYDAY), line)]


@pytest.mark.parametrize(
    "line",
    [
        "in Hope Street", "near Hope Street School", "the Hope", "the Hope is gone", "for Young Carers",
        "we like Park Lane", "by May", "in May and June", "the May meeting", "of May 2027", "St Hope’s church",
        "the Trust pays", "on the Hill", "Hope Streets are wide", "Hills are steep", "Young People In Park Lane",
        "with the Hope Group", "to the Bank at night", "Hope is not enough", "from April to May",
    ],
)  # fmt: skip
def test_a_place_a_month_a_group_and_a_thing_may_not_be_a_name(line: str) -> None:
    guard = guarding("Hope Young", "May Park", "Ana Trust", "Tom Hill", "Ida Bank", "Sue Lane", groups=("Hope Group",))
    assert found(guard, line) == []
    assert "listed" not in [reason for _, reason in told(guard, line)]


def test_a_word_that_stands_in_small_letters_too_may_still_be_somebody_on_the_list() -> None:
    assert told(guarding("Ana Hope"), "the Hope boys", "we hope so") == [("Hope", "listed")]


def test_somebody_who_may_be_named_does_not_hide_another_of_the_same_name() -> None:
    assert told(guarding("Ana Hope", shown=("Hope Miller",)), "the Hope boys") == [("Hope", "listed")]
    assert told(guarding("Ana", shown=("Hope Miller",)), "the Hope boys") == []


def test_so_may_somebody_who_was_taken_out() -> None:
    salt = "0f" * 16
    guard = Guard((), marks=[MarksOf("p", marks_of(marked_keys("Ana Hope"), salt), "gone")])
    assert ("Hope", "listed") in told(guard, "Hope wants the ramp", "the Hope boys")


@pytest.mark.parametrize("name", ["Nils", "Mats", "Stokes", "Wills", "Iris"])
def test_whoever_is_on_no_list_may_be_named_where_they_say_something_though_it_looks_like_a_form_of_a_word(
    name: str,
) -> None:
    assert [word for word, _ in told(guarding("Ana"), f"when {name} said no")] == [name]


def test_such_a_word_is_put_in_brackets_where_the_chair_says_so() -> None:
    meeting = msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="p", text="Ana Hope"),),
        outcomes=(Outcome(id="o", text="see the Hope boys"),),
    )
    check = before_out(meeting)
    (word,) = check.may_be
    assert (word.word, word.is_listed, check.any_listed) == ("Hope", True, True)
    said = say_of_names(meeting, FixedPen(), answers_about([word], "brackets", meeting))
    assert PrintedPeople(said).words("see the Hope boys") == "see the [someone] boys"
    assert before_out(said).may_be == ()
