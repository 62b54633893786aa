"""Nobody stands in the minutes who did not choose to."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from data.edits.versions import finalise, open_again
from data.minutes.chat import stage_text
from data.minutes.compose import compose, compose_version
from data.minutes.document import ListBlock, text_of
from data.minutes.file_name import minutes_stem
from data.minutes.markdown import write
from data.model import codes
from data.model.fields import FIELDS, FieldTable, with_values
from data.model.records.agreements import Agreeable, Agreement, AskedSince, Counts, Objection
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.model.records.row import Unsettled
from data.model.records.tables import TABLES
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.conflicts import as_pair
from tests.data.minutes.formats import FORMATS, in_every_format, words_in_every_format
from tests.data.minutes.park_lane import park_lane, with_stakeholders
from tests.fixed import FixedStamper
from tests.rows import each_row

OWNERS = [field for field in FIELDS if field.kind in ("owner", "owners")]

WAYS = {
    "chosen": Owner(person="zeb", words="Zebedee Quill", said_yes=True),
    "typed whole": Owner(words="Zebedee Quill"),
    "typed first": Owner(words="zebedee"),
    "typed loud": Owner(words="ZEBEDEE  QUILL", said_yes=True),
}
"""How somebody may be named as the owner of something."""


def with_zebedee(shown: codes.Shown, shown_as: str = "", presence: codes.Presence = "here") -> Meeting:
    zebedee = Person(
        id="zeb", text="Zebedee Quill", shown=shown, shown_as=shown_as, presence=presence,
        here_for="Quill's bakery", roles=("chair", "note_checker", "Zebedee's own role"),
    )  # fmt: skip
    meeting = park_lane()
    return msgspec.structs.replace(meeting, people=(*meeting.people, zebedee), stakeholders=with_stakeholders())


def with_owner_everywhere(meeting: Meeting, owner: Owner) -> Meeting:
    """The owner in every field of every row that has owners; among several in each place."""
    for field in OWNERS:
        values: dict[str, Any] = {field.name: owner}
        if field.kind == "owners":
            values["with_others"] = (owner,)
        if codes.is_table(field.table):
            rows = tuple(with_values(row, values) for row in meeting.rows(field.table))
            meeting = msgspec.structs.replace(meeting, **{field.table: rows})
        else:
            meeting = msgspec.structs.replace(meeting, details=with_values(meeting.details, values))
    return meeting


def all_words(meeting: Meeting) -> str:
    """Everything that leaves a meeting: the minutes, what each stage is for the chat, what the file is called."""
    found: list[str] = []
    for block in compose(meeting).blocks:
        found += map(text_of, block.items) if isinstance(block, ListBlock) else (text_of(block),)
    found += [stage_text(meeting, stage) for stage in codes.STAGES]
    documents = [compose(meeting), *(compose_version(meeting, version) for version in meeting.versions)]
    found += [minutes_stem(meeting), *(text for one in documents for text in in_every_format(one).values())]
    return "\n".join(found)


def with_person_everywhere(meeting: Meeting, person: Person) -> Meeting:
    """Somebody in every place of every row where a person may stand: owners, those to ask, what is not settled.

    All of it stands in two final versions too, which they have checked.
    """
    meeting = with_owner_everywhere(meeting, Owner(person=person.id, words=person.text, said_yes=True))

    def more(table: FieldTable, row: Any) -> Any:
        owned = [field for field in OWNERS if field.table == table]
        owner = Owner(words=person.text)
        pairs: list[Unsettled] = [
            as_pair((field.name, "with_others"), (Owner(words="us"), (owner,)))
            if field.kind == "owners"
            else as_pair((field.name,), (owner,))
            for field in owned
        ]
        if isinstance(row, Agreeable):
            asked = Agreement(
                id="asked", when="", state=row.state, words=row.text, to_ask=(person.id, person.text, "ana"),
                asks=owner, decided_by=Owner(person=person.id, words=person.text),
                objections=(Objection(id="objection", words=person.text),), reasons=(person.text,),
            )  # fmt: skip
            since = AskedSince(id=f"asked{person.id}", of="asked", who=person.id)
            row = msgspec.structs.replace(row, agreements=(*row.agreements, asked), asked_since=(since,))
        return msgspec.structs.replace(row, unsettled=tuple(pairs))

    meeting = msgspec.structs.replace(meeting, details=more("meeting", meeting.details))
    for table in codes.TABLES:
        if table != "people":
            meeting = msgspec.structs.replace(meeting, **{table: tuple(more(table, r) for r in meeting.rows(table))})
    meeting = finalise(meeting, FixedStamper(), Owner(person=person.id, words=person.text))
    return finalise(open_again(meeting, FixedStamper(), person.text), FixedStamper(), Owner(words=person.text))


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


@pytest.mark.parametrize(
    ("here", "there"), [("name", ""), ("", "name"), ("name", "not_at_all"), ("not_at_all", "name"), ("role", "name")]
)
def test_until_two_ways_to_appear_are_settled_the_one_that_tells_less_counts(
    here: codes.Shown, there: codes.Shown
) -> None:
    meeting = with_zebedee(here)
    zebedee = msgspec.structs.replace(meeting.people[-1], unsettled=(as_pair(("shown",), (there,)),))
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people[:-1], zebedee))
    assert "zebedee" not in all_words(with_person_everywhere(meeting, zebedee)).casefold()


def test_two_wordings_of_a_role_are_both_left_out_until_they_are_settled() -> None:
    meeting = with_zebedee("role", "the baker of Park Lane")
    zebedee = msgspec.structs.replace(meeting.people[-1], unsettled=(as_pair(("shown_as",), ("a neighbour",)),))
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people[:-1], zebedee))
    said = all_words(with_person_everywhere(meeting, zebedee))
    assert "baker of Park Lane" not in said
    assert "a neighbour" not in said


def test_what_somebody_was_called_before_is_not_printed_where_it_stands_alone() -> None:
    meeting = with_zebedee("")
    outcome = msgspec.structs.replace(meeting.outcomes[0], text="Zebedee")
    zoe = msgspec.structs.replace(meeting.people[-1], text="Zoe", here_for="", roles=())
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people[:-1], zoe), outcomes=(outcome,))
    meeting = with_owner_everywhere(meeting, Owner(person="zeb", words="Zebedee Quill"))
    assert "zebedee" not in all_words(meeting).casefold()


@pytest.mark.parametrize("column", ["asks", "decided_by"])
def test_what_somebody_was_called_when_they_were_to_ask_others_is_not_printed_either(column: str) -> None:
    meeting = with_zebedee("")
    was = {column: Owner(person="zeb", words="Zebedee Quill")}
    asked = msgspec.structs.replace(
        Agreement(id="asked", when="", state="open", words="", to_ask=("ana",)), **was
    )  # fmt: skip
    outcome = msgspec.structs.replace(meeting.outcomes[0], text="Zebedee", state="open", agreements=(asked,))
    zoe = msgspec.structs.replace(meeting.people[-1], text="Zoe", here_for="", roles=())
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people[:-1], zoe), outcomes=(outcome,))
    assert "zebedee" not in all_words(meeting).casefold()


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
