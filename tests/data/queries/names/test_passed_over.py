"""An everyday name that may mean something else where it stands is never dropped in silence: it may be a name."""

from __future__ import annotations

import msgspec
import pytest

from data.edits.name_answers import say_of_names
from data.minutes.name_check import answers_about, before_out
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.names.find_listed_names import Guard, MarksOf
from data.queries.names.marks import marked_keys, marks_of
from tests.data.queries.names.guards import found, guarding, told
from tests.data.queries.names.test_guard_rows import EVERYDAY, TRAPS
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

MIDDLE = [
    "we asked {} about it", "it was {}", "the {} family came", "the {} boys", "with the {} lads", "we saw {} and Mina",
    "so {} Jones came", "then {} said no", "then {} wept", "thanks to {}", "No, {}!", "as {loud} said no",
    "{loud} said no", "{loud} wants it", "“{} wants it”", "the {} twins’ mum", "so {} Power came", "and {} Banks too",
    "May I ask {}?", "I told {} I am ill", "Can I bring {}?", "Dr Patel saw {}", "Kofi, {}, Ben", "{} & Kofi",
    "Kofi, {} and Ben Cole", "{} never came", "{} won’t come", "“{}” is what we call him", "{} (from flat 2) fell",
    "{} takes insulin", "WE ASKED {loud}", "I’m sure {} fell",
    "{} was crying", "{} is frightened", "{} will come", "{} can’t sleep", "{}’s GP said no",
    "{}, from flat 2, wept", "'{}'", "{}/Mina", "Mina/{}", "#{}", "@{}", "@{}_x", "{}99 wept", "{loud} WAS CRYING",
    "WE TOLD {loud} SO", "On Monday {} wept", "on Zoom {} wept", "the NHS {} needs", "{} at number 9",
    "{} of Park Road", "{}? No", "{}!", "{} Kofi’s friend", "*{}*", "{} again", "from {}", "1. {} wept",
    "“We met. {} was sad”", "{} Went To School Today", "{}-Marie wept", "We left.{} wept",
    "HOW {loud} WANTS IT", "we told {} and June", "{} wants the ramp", "{} Kofi rang", "{} and Mina came",
    "That {} spoke up", "she said that {} fell", "we know that {} is ill", "the form that {} sent",
]  # fmt: skip
"""Ways of naming somebody by a word that everybody uses: where no sentence begins, or somebody does something."""


@each_row("said", MIDDLE)
@each_row(
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
    assert any(name.casefold() in one.casefold() for one in named)


@each_row(
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


MAY_BE_ALL_THE_SAME = 43
"""Of the traps those that begin with what may be a name: "Hope is not enough", as "Hope is not well"."""


def test_of_what_names_nobody_at_most_half_may_be_names_and_only_by_the_word_that_has_its_capital_anyhow() -> None:
    lines = [(line, [word for word, reason in told(guarding(*EVERYDAY), line) if reason == "listed"]) for line in TRAPS]
    may_be = {line: words for line, words in lines if words}
    assert len(may_be) == MAY_BE_ALL_THE_SAME <= len(TRAPS) * 0.52
    assert [line for line, words in may_be.items() if words != [line[: len(words[0])]]] == ["A White Christmas"]


@each_row(
    "line",
    [
        "in Hope Street", "near Hope Street School", "the Hope", "the Hope is gone", "for Young Carers",
        "we like Park Lane", "by May", "in May and June", "the May meeting", "of May 2027", "St Hope’s church",
        "the Trust pays", "on the Hill", "Hope Streets are wide", "Hills are steep", "Young People In Park Lane",
        "with the Hope Group", "to the Bank at night", "from April to May",
    ],
)  # fmt: skip
def test_a_place_a_month_a_group_and_a_thing_may_not_be_a_name(line: str) -> None:
    guard = guarding("Hope Young", "May Park", "Ana Trust", "Tom Hill", "Ida Bank", "Sue Lane", groups=("Hope Group",))
    assert found(guard, line) == []
    assert "listed" not in [reason for _, reason in told(guard, line)]


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
    said = say_of_names(meeting, FixedStamper(), answers_about([word], "brackets", meeting))
    assert PrintedPeople(said).words("see the Hope boys") == "see the [someone] boys"
    assert before_out(said).may_be == ()


@each_row(
    ("line", "told"),
    [
        ("Hope is frightened", "[someone] is frightened"), ("HOPE SAID SO", "[someone] SAID SO"),
        ("so @hope_m fell", "so [someone] fell"), ("see #hope", "see [someone]"), ("HM fell", "[someone] fell"),
        ("we told H.M. then", "we told [someone] then"), ("HopeM fell", "[someone] fell"),
        ("hope.m fell", "[someone] fell"), ("Hopes mum fell", "[someone] mum fell"), ("Hope’s GP", "[someone]’s GP"),
        ("kofi and hope fell", "kofi and [someone] fell"),
        ("Hope was crying. We hope so", "[someone] was crying. We hope so"),
        ("HM and H.M. fell", "[someone] and [someone] fell"), ("Ho\u00adpeM fell", "[someone] fell"),
    ],
)  # fmt: skip
def test_however_it_is_written_it_is_told_and_put_in_brackets(line: str, told: str) -> None:
    meeting = msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="p", text="Hope Marsh"), Person(id="k", text="Kofi", shown="name")),
        outcomes=(Outcome(id="o", text=line),),
    )
    check = before_out(meeting)
    assert not check.open
    assert check.may_be
    assert check.any_listed
    said = say_of_names(meeting, FixedStamper(), answers_about(check.may_be, "brackets", meeting))
    assert PrintedPeople(said).words(line) == told
    assert before_out(said).may_be == ()
