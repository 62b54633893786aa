"""Nobody stands in the minutes who did not choose to."""

from __future__ import annotations

import msgspec
import pytest

from data.minutes.compose import compose
from data.minutes.document import ListBlock, text_of
from data.minutes.file_name import minutes_stem
from data.minutes.markdown import write
from data.model import codes
from data.model.fields import FIELDS, with_values
from data.model.records.agreements import Agreement, Counts
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.model.records.tables import TABLES
from data.queries.attribution.printed_people import PrintedPeople
from tests.data.minutes.formats import FORMATS, in_every_format, words_in_every_format
from tests.data.minutes.named_everywhere import (
    OWNERS,
    WAYS,
    all_words,
    with_owner_everywhere,
    with_person_everywhere,
    with_zebedee,
)
from tests.data.minutes.park_lane import park_lane
from tests.rows import each_row


def test_every_owner_of_every_record_is_in_the_registry() -> None:
    held = {
        (table, field.name)
        for table, record in TABLES.items()
        for field in msgspec.structs.fields(record)
        if "Owner" in str(field.type)
    }
    others = {(field.table, "with_others") for field in OWNERS if field.kind == "owners"}
    assert held == {(field.table, field.name) for field in OWNERS} | others


@each_row("way", WAYS)
@each_row("presence", ["here", "later", "apologies", "left"])
@each_row("shown", ["", "not_at_all", "role"])
def test_who_is_not_to_be_named_is_named_nowhere(way: str, shown: codes.Shown, presence: codes.Presence) -> None:
    meeting = with_owner_everywhere(with_zebedee(shown, presence=presence), WAYS[way])
    said = all_words(meeting).casefold()
    assert "zebedee" not in said
    assert "quill" not in said


@pytest.mark.parametrize("shown", ["", "not_at_all", "role"])
def test_who_is_not_to_be_named_stands_in_every_place_for_people_and_in_no_format(shown: codes.Shown) -> None:
    meeting = with_zebedee(shown, "a baker" if shown == "role" else "")
    meeting = with_person_everywhere(meeting, meeting.people[-1])
    said = all_words(meeting).casefold()
    assert "zebedee" not in said
    assert "quill" not in said
    assert ("a baker" in said) == (shown == "role")


def test_every_writer_is_searched_and_a_leak_in_any_would_be_found() -> None:
    assert {"markdown", "chat"} <= set(FORMATS)
    leak = Person(id="zeb", text="Zebedee Quill", shown="name")
    document = compose(Meeting(details=Details(id="m", title="Zebedee's day"), people=(leak,)))
    for name, text in in_every_format(document).items():
        assert "Zebedee's day" in text, name
        assert "Zebedee Quill" in text, name


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Zebedee Quill", "Meeting"),
        ("zebedee", "Meeting"),
        ("Zebedee's crossing", "Zebedee's crossing"),
        ("A bench for ZEBEDEE QUILL", "A bench for ZEBEDEE QUILL"),
    ],
)
def test_a_name_in_the_title_is_not_in_the_name_of_the_file(title: str, heading: str) -> None:
    meeting = with_zebedee("")
    meeting = msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, title=title))
    assert minutes_stem(meeting) == "2026-10-21-minutes-draft"
    assert write(compose(meeting)).startswith(f"# {heading}\n")


@pytest.mark.parametrize("way", WAYS)
def test_who_is_shown_by_name_is_named_in_every_place(way: str) -> None:
    meeting = with_owner_everywhere(with_zebedee("name"), WAYS[way])
    said = "\n".join(map(text_of, (b for b in compose(meeting).blocks if not isinstance(b, ListBlock))))
    assert "To change or remove anything, tell Zebedee Quill." in said
    assert "· Chair: Zebedee Quill\n" in said
    assert "Zebedee Quill (Quill's bakery, chair, note checker, Zebedee's own role, types)" in said
    assert "someone not named here" not in all_words(meeting)


@pytest.mark.parametrize("way", [*WAYS, "typed role"])
def test_who_is_shown_by_role_stands_there_in_their_own_words(way: str) -> None:
    owner = WAYS.get(way, Owner(words="A baker"))
    said = all_words(with_owner_everywhere(with_zebedee("role", "a baker"), owner)).casefold()
    told = "a baker" if owner.said_yes else "a baker (not asked yet)"
    assert f"- **{told}, with {told}**, by 3 nov 2026: ask the school" in said.replace("\\", "")
    assert "zebedee" not in said
    assert "own role" not in said


@each_row("table", ["outcomes", "limits", "stakeholders", "power", "decisions", "communication", "checks"])
@each_row("typed", ["Zebedee Quill", "zebedee"])
def test_a_line_that_is_nothing_but_such_a_name_does_not_give_it_away(table: codes.Table, typed: str) -> None:
    meeting = with_zebedee("not_at_all")
    rows = meeting.rows(table)
    free = [f.name for f in FIELDS if f.table == table and f.kind == "words" and f.mark == "free"]
    named = with_values(rows[0], dict.fromkeys(free, typed))
    meeting = msgspec.structs.replace(meeting, **{table: (named, *rows[1:])})
    assert "zebedee" not in all_words(meeting).casefold()


def test_who_somebody_is_here_with_is_left_out_where_it_names_someone_else() -> None:
    meeting = with_zebedee("")
    ana = msgspec.structs.replace(meeting.people[0], here_for="with my neighbour Zebedee")
    meeting = msgspec.structs.replace(meeting, people=(ana, *meeting.people[1:]))
    assert "zebedee" not in all_words(meeting).casefold()
    assert "Ana Silva (chair, tea maker) · " in all_words(meeting)


def test_a_name_that_nobody_here_goes_by_is_not_printed() -> None:
    said = all_words(with_owner_everywhere(park_lane(), Owner(words="Quentin")))
    assert "Quentin" not in said
    assert "- **someone not named here (not asked yet)**, by 3 Nov 2026: Ask the school" in said


@pytest.mark.parametrize("words", ["Park Lane Shops", "everyone here", "All of us"])
def test_a_group_that_does_something_is_printed(words: str) -> None:
    meeting = with_owner_everywhere(with_zebedee(""), Owner(words=words, said_yes=True))
    assert f"- **{words}, with {words}**, by 3 Nov 2026: Ask the school" in all_words(meeting)


def test_each_who_does_something_together_is_printed_as_they_chose_and_to_be_asked_until_they_said_yes() -> None:
    meeting = with_zebedee("")
    action = msgspec.structs.replace(
        meeting.actions[0],
        owner=Owner(words="Park Lane Shops", said_yes=True),
        with_others=(Owner(words="everyone here"), Owner(person="zeb", words="Zebedee Quill", said_yes=True)),
    )
    meeting = msgspec.structs.replace(meeting, actions=(action, *meeting.actions[1:]))
    said = (
        "Park Lane Shops, with everyone here (not asked yet) and someone not named here, by 3 Nov 2026: Ask the school"
    )
    for name, text in words_in_every_format(compose(meeting)).items():
        assert said in text, name


def test_somebody_whose_row_was_taken_out_is_not_named() -> None:
    owner = Owner(person="gone", words="Quentin", said_yes=True)
    assert "Quentin" not in all_words(with_owner_everywhere(park_lane(), owner))


def test_two_people_of_one_name_are_not_mixed_up() -> None:
    meeting = with_zebedee("name")
    other = Person(id="zeb2", text="Zebedee Quill", shown="not_at_all")
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people, other))
    people = PrintedPeople(meeting)
    assert people.owner(Owner(words="Zebedee Quill")) == "someone not named here"
    assert people.owner(Owner(person="zeb", words="Zebedee Quill")) == "Zebedee Quill"


def test_the_unnamed_are_counted() -> None:
    said = all_words(park_lane())
    assert " · 2 people not named here. Apologies: Fay Moss · 1 person not named here." in said


def test_a_name_that_stands_alone_as_a_reason_a_step_a_place_or_in_a_role_is_not_printed() -> None:
    meeting = with_zebedee("")
    agreed = meeting.outcomes[0].__class__(
        id="one", text="A crossing", state="not_agreed",
        agreements=(
            Agreement(
                id="asked", when="2026-10-21T10:00:00Z", state="not_agreed", words="A crossing", how="hands",
                counts=Counts(against=3), reasons=("Zebedee Quill",), next_step="Zebedee",
            ),
        ),
    )  # fmt: skip
    parked = agreed.__class__(id="two", text="Shade", state="parked", until_words="Zebedee Quill")
    details = with_values(
        meeting.details, {"place": "Zebedee Quill", "next.place": "Zebedee", "next.date": "2026-11-18"}
    )
    mother = Person(id="mum", text="Ann", shown="role", shown_as="Zebedee Quill's mother")
    helper = Person(id="help", text="Bo", shown="name", roles=("support for Zebedee",))
    meeting = msgspec.structs.replace(
        meeting, details=details, outcomes=(agreed, parked), people=(*meeting.people, mother, helper)
    )  # fmt: skip
    text = write(compose(meeting))
    assert "zebedee" not in text.casefold()
    assert "- **A crossing**. Not agreed. By hands: 3 against. Said: someone not named here. Next step: " in text
