"""What goes into brackets with a name, and that no other letter does."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits.name_answers import say_of_names
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.minutes.name_check import answers_about, before_out
from data.minutes.names_in_text import named_in_text, texts_with_names
from data.minutes.printed_texts import Printed
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.name_answers import AboutWords
from data.queries.names.name_replacer import NameReplacer
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

PEOPLE = tuple(
    Person(id=name, text=name)
    for name in ("Ngozi Okafor", "Will Young", "José Álvarez", "Mr Patel", "Ben Cole", "Dana Poe")
)


def meeting_of(*lines: str) -> Meeting:
    outcomes = tuple(Outcome(id=f"o{at}", order=f"a{at}", text=line) for at, line in enumerate(lines))
    return msgspec.structs.replace(fresh_meeting(), people=PEOPLE, outcomes=outcomes)


def answered(meeting: Meeting, *answers: str) -> Meeting:
    """The meeting, in which that was said of its lines that name somebody, each as given."""
    said = [
        AboutWords(row=one.row, field=one.field, words=one.words, answer=answer, people=one.people)  # type: ignore[arg-type]
        for one, answer in zip(named_in_text(meeting), answers, strict=True)
    ]
    return say_of_names(meeting, FixedStamper(), said)


def printed(line: str) -> str:
    meeting = meeting_of(line)
    return PrintedPeople(answered(meeting, *["brackets"] * len(named_in_text(meeting)))).words(line)


@each_row(
    ("line", "told"),
    [
        ("N. Okafor said", "[someone here] said"), ("we asked N. Okafor", "we asked [someone here]"),
        ("N Okafor said", "[someone here] said"), ("as N.O. Okafor said", "as [someone here] said"),
        ("Dr N. Okafor said", "[someone here] said"), ("Ngozi O. said so", "[someone here] said so"),
        ("we met Ngozi O. Then she left", "we met [someone here]. Then she left"),
        ("N. Okafor’s bus", "[someone here]’s bus"),
        ("Ngozi O. Okafor said", "[someone here] said"), ("Okafor, N. came", "[someone here] came"),
        ("(N. Okafor)", "([someone here])"), ("P. Patel said", "[someone here] said"),
        ("R. Patel said", "[someone here] said"),
        ("option A. Okafor said", "option A. [someone here] said"), ("I. Okafor", "I. [someone here]"),
        ("then I Okafor", "then I [someone here]"), ("the U.N. Okafor saw", "the U.N. [someone here] saw"),
        ("Will we get lights?", "Will we get lights?"), ("Will Kofi come?", "Will Kofi come?"),
        ("Will Kofi and Bo be there?", "Will Kofi and Bo be there?"),
        ("Will said so. Will we?", "[someone here] said so. Will we?"),
        ("Will you ring Will?", "Will you ring [someone here]?"),
        ("Will, Kofi and Bo came", "[someone here], Kofi and Bo came"),
    ],
)  # fmt: skip
def test_initials_go_with_the_name_and_a_question_is_no_name(line: str, told: str) -> None:
    assert printed(line) == told


@each_row(
    ("line", "told"),
    [
        ("She takes vitamin D. Dana said so", "She takes vitamin D. [someone here] said so"),
        ("He has hepatitis B. Ben said no", "He has hepatitis B. [someone here] said no"),
        ("platform B Ben fell", "platform B [someone here] fell"),
        ("Block B. Ben’s flat is damp", "Block B. [someone here]’s flat is damp"),
        ("Flat D. Dana Poe lives there", "Flat D. [someone here] lives there"),
        ("option C. Cole fell", "option C. [someone here] fell"), ("grade B Cole", "grade B [someone here]"),
        ("we live in B. Ben said so", "we live in B. [someone here] said so"),
        ("They left. B. Cole fell", "They left. [someone here] fell"),
        ("then B. Cole fell", "then [someone here] fell"),
        ("he told D. Poe", "he told [someone here]"), ("Dr. B. Cole said", "[someone here] said"),
        ("Ngozi Oka. said no", "[someone here] said no"), ("we met Ngozi Oka. Then", "we met [someone here]. Then"),
        ("n. okafor said no", "[someone here] said no"), ("ngozi o. said", "[someone here] said"),
        ("Ngozi O’s bus", "[someone here]’s bus"), ("Ngozi Sun. said", "[someone here] Sun. said"),
    ],
)  # fmt: skip
def test_a_letter_that_belongs_to_what_was_said_stays(line: str, told: str) -> None:
    assert printed(line) == told


def bracketed(line: str, *names: str) -> str:
    """A line of a meeting of these people, in which all that names somebody, or may, is in brackets."""
    people = tuple(Person(id=name, text=name, presence="apologies" if "(away)" in name else "here") for name in names)
    meeting = msgspec.structs.replace(fresh_meeting(), people=people, outcomes=(Outcome(id="o", text=line),))
    check = before_out(meeting)
    said = answers_about([*check.open, *check.may_be], "brackets", meeting)
    return PrintedPeople(say_of_names(meeting, FixedStamper(), said)).words(line)


@each_row(
    ("name", "line", "told"),
    [
        ("Rosie O'Brien", "so Rosie O'Brien fell", "so [someone here] fell"),
        ("Rose O'Brien", "so Rosie O’Brien fell", "so [someone here] fell"),
        ("Rosemary O'Brien", "so Rosie O'Brien’s mum fell", "so [someone here]’s mum fell"),
        ('Rose "Rosie" O\'Brien', "Rosie O'Brien fell", "[someone here] fell"),
        ("Rose (Rosie) O'Brien", "Mrs Rosie O'Brien fell", "[someone here] fell"),
        ("Elizabeth Okafor", "Beth Okafor fell", "[someone here] fell"),
        ("Katharine Okafor", "we saw Kath Okafor", "we saw [someone here]"),
        ("Mary Okafor", "May Okafor come?", "May [someone here] come?"),
        ("Isabel Okafor", "Is Okafor here?", "Is [someone here] here?"),
        ("Rose Okafor", "so Ngozi, Okafor fell", "so [someone], [someone here] fell"),
        ("Kemi Ade", "so kemi_a fell", "so [someone here] fell"), ("Kemi Ade", "@kemi_a fell", "[someone here] fell"),
        ("Kemi Ade", "kemi.a fell", "[someone here] fell"), ("Kemi Ade", "x_kemi fell", "[someone here] fell"),
        ("Kemi Ade", "we saw Kemi.Then", "we saw [someone here].Then"),
        ("Kemi Ade", "kemi2 fell", "[someone here] fell"),
    ],
)  # fmt: skip
def test_a_short_form_and_what_is_written_as_one_with_a_name_goes_with_it(name: str, line: str, told: str) -> None:
    assert bracketed(line, name) == told
    if "may" not in line.casefold():
        struck = told.replace("[someone here]", "[someone]").replace("so [someone], ", "so Ngozi, ")
        assert NameReplacer({"p": [name]}).words(line) == struck


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("so Petra Okafor fell", "so [someone here] fell"), ("so Petra Ben Okafor fell", "so [someone here] fell"),
        ("so Petra, Ben fell", "so [someone here], [someone here] fell"), ("Petra  Ben", "[someone here]"),
        ("Petra and Ben", "[someone here] and [someone here]"), ("Petra Gus fell", "[someone] fell"),
        ("Petra “Ben” Okafor", "[someone here] “[someone here]” [someone here]"),
        ("Petra Marshwood fell", "[someone] fell"),
    ],
)  # fmt: skip
def test_of_names_side_by_side_one_bracket_is_left_that_is_true_of_all(line: str, told: str) -> None:
    assert bracketed(line, "Petra Novak", "Rose Okafor", "Ben Cole", "Gus Hale (away)") == told
    everybody = {"p": ["Petra Novak"], "o": ["Rose Okafor"], "b": ["Ben Cole"], "g": ["Gus Hale"]}
    if "Marshwood" not in line:
        assert NameReplacer(everybody).words(line) == told.replace("[someone here]", "[someone]")


def test_striking_leaves_such_letters_for_good() -> None:
    mending = NameReplacer({"p": ["Ben Cole"]})
    assert mending.words("hepatitis B. Ben said no, plan B. Cole too") == (
        "hepatitis B. [someone] said no, plan B. [someone] too"
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("see @hope_m", "see [someone]"), ("hope.m fell", "[someone] fell"), ("h_marsh fell", "[someone] fell"),
        ("see https://x.example/hope-m now", "see [someone] now"), ("ho\u00adpe.m fell", "[someone] fell"),
        ("so Hope fell, @hope_m", "so [someone] fell, [someone]"), ("#hope", "#hope"),
        ("e.g. hope. may", "e.g. hope. may"),
        ("we hope.Marsh", "we hope.Marsh"), ("@kemi_a", "@kemi_a"), ("@hopeful", "@hopeful"),
    ],
)  # fmt: skip
def test_striking_takes_a_handle_that_is_made_of_nobody_elses_name(line: str, told: str) -> None:
    mending = NameReplacer({"p": ["Hope Marsh"]}, [("a", "Kemi Ade")])
    assert (mending.words(line), mending.named(line)) == (told, told != line)
    assert mending.words(told) == told
    assert NameReplacer({"p": ["Hope Marsh"]}, [("a", "Hope Miller")]).words("see @hope_m") == "see @hope_m"


def test_striking_takes_the_initials_too() -> None:
    mending = NameReplacer({"p": ["Ngozi Okafor"]})
    assert mending.words("we asked N. Okafor, option A. Okafor") == "we asked [someone], option A. [someone]"


WORDS = st.sampled_from(
    [
        "Ngozi", "Okafor", "N.", "Will", "José", "Jose\u0301", "Jo\u00adse", "Mr", "Dr. ", "we", "asked", ",", "(", ")",
        "“",
        "”", "’s", " ", "  ", "-", "x", "A.", "Patel", "said", "?", "@", " okafor@example.org ", "é", "\u0301",
        "Will’ll",
        "3",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=10).map("".join))
def test_outside_the_brackets_no_letter_is_another_one(line: str) -> None:
    line = f"we heard of it: {line}"  # so that it is never a name alone
    told = printed(line).replace("[someone here]", "\0").replace("[someone]", "\0").split("\0")
    left = line
    assert left.startswith(told[0])
    assert left.endswith(told[-1])
    for part in told:
        assert part in left
        assert not re.search(r"[^\W\d_]\Z", part) or not re.match(r"[^\W\d_]", left[left.index(part) + len(part) :])
        left = left[left.index(part) + len(part) :]


def test_the_same_words_in_two_rows_that_were_answered_apart_stand_as_each_was_answered() -> None:
    line = "Ngozi wants it"
    for answers in (("keep", "brackets"), ("brackets", "keep")):
        meeting = answered(meeting_of(line, line), *answers)
        text = write(compose(meeting))
        assert (text.count(line), text.count("[someone here] wants it")) == (1, 1)
        assert (text.index(line) < text.index("[someone")) == (answers == ("keep", "brackets"))
        assert [one.answer for one in texts_with_names(Printed(meeting))] == list(answers)
