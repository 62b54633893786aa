"""Names that the chair puts in brackets: what the minutes print, and what stays as it is in the meeting."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import pytest

from coprod_tui.commands.show import meeting_as_text
from data.edits import agreeing, items
from data.edits.name_answers import say_of_names
from data.edits.versions import finalise
from data.minutes.chat import stage_text
from data.minutes.compose import compose, compose_version
from data.minutes.markdown import write
from data.minutes.names_in_text import named_in_text
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from data.queries.asking_result import AskingResult
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.name_answers import AboutWords
from tests.data.minutes.formats import in_every_format
from tests.data.minutes.hostile import lines
from tests.data.minutes.readers import by_cmark_gfm, by_markdown_it, by_pandoc, needs
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

ROWS = [
    (row["name"], words)
    for row in tomllib.loads((Path(__file__).parents[1] / "queries" / "names" / "rows.toml").read_text("utf-8"))["rows"]
    for words in row["found"]
]
"""Names on a list, each with words that name somebody by it."""

PEOPLE = (
    Person(id="jose", text="José Álvarez"),
    Person(id="novak", text="Petra Novak", shown="role", shown_as="a parent"),
    Person(id="lee", text="Lee Marsh", shown="role", shown_as="a parent"),
    Person(id="bea", text="Bea Holt", shown="role", shown_as="a bus driver"),
    Person(id="gus", text="Gus Hale", presence="apologies"),
    Person(id="ana1", text="Ana Ruiz"),
    Person(id="ana2", text="Ana Silva"),
    Person(id="ida", text="Ida Voss", shown="name"),
)


def with_outcome(words: str) -> Meeting:
    return msgspec.structs.replace(fresh_meeting(), people=PEOPLE, outcomes=(Outcome(id="o", text=words),))


def in_brackets(meeting: Meeting, answer: codes.AboutName = "brackets") -> Meeting:
    """The meeting, in which that was said of every line that names somebody."""
    answers = [
        AboutWords(row=one.row, field=one.field, words=one.words, answer=answer, people=one.people)
        for one in named_in_text(meeting)
    ]
    assert answers
    return say_of_names(meeting, FixedStamper(), answers)


@each_row(
    ("words", "printed"),
    [
        ("Jose wants the crossing by the school", "[someone here] wants the crossing by the school"),
        ("Petra is ill and can’t walk far", "[a parent] is ill and can’t walk far"),
        ("Mr Petra Novak is ill", "[a parent] is ill"),
        ("we asked Dr. Petra about it", "we asked [a parent] about it"),
        ("Bea said so", "[someone here] said so"),
        ("Gus’s stop is moved", "[someone]’s stop is moved"),
        ("Petra's idea, and Jose's", "[a parent]'s idea, and [someone here]'s"),
        ("it was what Ana said", "it was what [someone here] said"),
        ("Petra and Ida Voss", "[a parent] and Ida Voss"),
        ("Lee “Lee” Marsh came", "[a parent] came"),
        ("“Lee” Marsh came", "[a parent] came"),
        ("Lee Petra came", "[a parent] came"),
        ("write to petra.novak@example.org now", "write to [a parent] now"),
        ("see https://a.example/petra-novak for it", "see [a parent] for it"),
        ("JOSE WILL RING", "[someone here] WILL RING"),
        ("* Jose * said", "* [someone here] * said"),
    ],
)
def test_a_name_reads_as_an_editor_would_put_it_and_the_title_goes_with_it(words: str, printed: str) -> None:
    meeting = in_brackets(with_outcome(words))
    for form, text in in_every_format(compose(meeting)).items():
        shown = text.replace("\\", "") if form == "markdown" else text
        assert printed in shown, form
        assert words not in shown, form
    assert printed in stage_text(meeting, "outcomes")


@each_row(("name", "words"), ROWS)
def test_in_brackets_nothing_is_left_by_which_somebody_is_named(name: str, words: str) -> None:
    held = msgspec.structs.replace(
        fresh_meeting(), people=(Person(id="p", text=name),), outcomes=(Outcome(id="o", text=f"we heard: {words}"),)
    )
    (one,) = named_in_text(held)
    printed = PrintedPeople(in_brackets(held)).words(one.words)
    assert "[someone here]" in printed
    assert PrintedPeople(held).hits(printed) == ()
    assert printed.startswith("we heard: ")


def test_a_name_that_somebody_has_who_may_be_named_is_nobodys_role() -> None:
    two = tuple(Person(id=who, text=who, shown="role", shown_as="a parent") for who in ("Ana Silva", "Bo Li"))
    people = (*two, Person(id="ana", text="Ana Ruiz", shown="name"))
    meeting = msgspec.structs.replace(with_outcome("it was what Ana said"), people=people)
    (one,) = named_in_text(meeting)
    assert one.brackets == ("someone here",)
    assert "it was what [someone here] said" in write(compose(in_brackets(meeting)))


def test_nothing_is_replaced_in_the_meeting_and_show_has_the_words() -> None:
    before = with_outcome("Jose wants it")
    meeting = in_brackets(before)
    assert msgspec.structs.replace(meeting, spoken=()) == before
    assert "Jose wants it" in meeting_as_text(meeting)


def test_a_line_that_is_to_stay_as_it_is_stays() -> None:
    assert "Jose wants it" in write(compose(in_brackets(with_outcome("Jose wants it"), "keep")))


def test_somebody_who_may_be_named_since_is_named_without_brackets() -> None:
    meeting = in_brackets(with_outcome("Jose wants it"))
    named = items.change(meeting, FixedStamper(), "people", "jose", {"shown": "name"})
    assert "Jose wants it" in write(compose(named))


def test_what_was_agreed_earlier_words_and_final_versions_follow() -> None:
    stamper = FixedStamper()
    meeting = agreeing.agree(
        with_outcome("Jose wants it"), stamper, "outcomes", ["o"], AskingResult(state="agreed", how="voice")
    )
    meeting = in_brackets(meeting)
    assert meeting.outcomes[0].state == "agreed"
    final = finalise(meeting, stamper, None)
    reworded = items.change(final, stamper, "outcomes", "o", {"text": "A crossing is wanted"})
    for printed in (write(compose(meeting)), write(compose_version(reworded, reworded.versions[0]))):
        assert "[someone here] wants it" in printed
        assert "Jose" not in printed
    now = write(compose(reworded))
    assert "“[someone here] wants it”" in now, "what it was before"
    assert "Jose" not in now


def test_the_same_words_in_another_row_are_asked_about_by_themselves() -> None:
    meeting = in_brackets(with_outcome("Jose wants it"))
    meeting = msgspec.structs.replace(meeting, outcomes=(*meeting.outcomes, Outcome(id="p", text="Jose wants it")))
    assert [one.row for one in named_in_text(meeting)] == ["p"]


def test_a_title_and_a_place_have_their_brackets_too() -> None:
    meeting = with_outcome("A crossing")
    details = msgspec.structs.replace(meeting.details, title="Jose’s crossing", place="at Petra’s")
    printed = write(compose(in_brackets(msgspec.structs.replace(meeting, details=details))))
    assert printed.startswith("# [someone here]’s crossing\n")
    assert "at [a parent]’s" in printed


@pytest.mark.parametrize(
    "words",
    [
        "Jose wants it", "Jose(the tall) said", "Jose [x](http://a.example) said", "Jose: yes", "Jose]: http://a.example",
        "*Jose* said", "Jose `said` `so`", "^Jose said", "Jose [x] said", "[ ] Jose said", "x: Jose",
    ],
)  # fmt: skip
def test_every_reader_of_markdown_gives_the_brackets_back(words: str) -> None:
    needs("cmark-gfm")
    needs("pandoc")
    meeting = in_brackets(items.add(with_outcome(words), FixedStamper(), "checks", [words]))
    document = compose(meeting)
    text, wanted = write(document), lines(document, links=True)
    assert sum("[someone here]" in line for _, line, _ in wanted) == 2
    for preset in ("commonmark", "gfm-like"):
        assert by_markdown_it(text, preset) == wanted
    assert by_cmark_gfm(text, "table", "strikethrough", "autolink", "tasklist", "footnotes") == wanted
    for form in ("commonmark", "gfm"):
        assert by_pandoc(text.encode(), form) == wanted


def test_a_bracket_at_the_start_of_a_line_is_not_escaped_where_nothing_needs_it() -> None:
    meeting = msgspec.structs.replace(with_outcome("A crossing"), outcomes=())
    meeting = items.add(meeting, FixedStamper(), "checks", ["Jose was kind"])
    assert "\n- [someone here] was kind" in write(compose(in_brackets(meeting)))
