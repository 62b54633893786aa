"""Lines that have the name of someone who is not to be named are told: these lines, and no others."""

from __future__ import annotations

import re
from typing import Any, cast

import msgspec

from data.edits.name_answers import say_of_names
from data.minutes.compose import compose
from data.minutes.names_in_text import named_in_text
from data.model import codes
from data.model.fields import FIELDS, Field, records_of
from data.model.name_marks import column_mark
from data.model.numbering import with_numbers
from data.model.records.actions import Action
from data.model.records.agreements import Agreement
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner, Person
from data.model.records.tables import TABLES
from data.model.rows import to_record, to_row
from data.queries.conflicts import as_pair
from data.queries.item_places import marks
from data.queries.name_answers import AboutWords
from tests.data.minutes.formats import in_every_format
from tests.data.minutes.park_lane import everything
from tests.data.model.test_fields import texts
from tests.fixed import FixedStamper
from tests.rows import each_row

NOW = "2026-10-21T10:00:00Z"


def test_what_somebody_was_called_before_is_their_name_too() -> None:
    person = Person(id="p", text="Robin")
    details = Details(id="m", chair=Owner(person="p", words="Zebedee Quill"))
    meeting = Meeting(details=details, people=(person,), outcomes=(Outcome(id="o", text="Zebedee said so"),))
    assert [one.words for one in named_in_text(meeting)] == ["Zebedee said so"]


def with_zebedee(shown: codes.Shown = "") -> Meeting:
    meeting = everything()
    asked = Agreement(id="asked", when=NOW, state="agreed", words="Slow cars", how="voice")
    again = Outcome(id="again", text="Slower cars", agreements=(asked,))
    before = [
        Action(id="done", text="Ring", since="2026-09-01", state="done"),
        Action(
            id="kept",
            text="Ring",
            since="2026-09-01",
            state="done",
            heading="involved",
            what_changed="They came",
            changed=NOW,
        ),
        Action(id="left", text="Ring", since="2026-09-01", state="stuck", heading="involved", help="A number"),
    ]
    meeting = msgspec.structs.replace(meeting, outcomes=(*meeting.outcomes, again), actions=(*meeting.actions, *before))
    return msgspec.structs.replace(meeting, people=(*meeting.people, Person(id="zeb", text="Zebedee", shown=shown)))


PLACES = [
    (table, path)
    for table, kind in TABLES.items()
    if table not in ("removed", "log")
    for path, record in texts(table, kind)
    if column_mark(table, path, record) != "neither" and not path.startswith(("unsettled", "extra"))
]


def planted(meeting: Meeting, table: str, path: str) -> Meeting:
    """The meeting with words that have the name at a place of every row of a table, unlike in each row."""
    rows: tuple[Any, ...] = (meeting.details,) if table == "meeting" else getattr(meeting, table)
    new = [
        row if row.id == "zeb" else _planted(table, row, path.split("."), f"As Zebedee said plum{at}x")
        for at, row in enumerate(rows)
    ]
    if table == "meeting":
        return msgspec.structs.replace(meeting, details=new[0])
    return msgspec.structs.replace(meeting, **{table: tuple(new)})


def _planted(table: str, row: Any, path: list[str], words: str) -> Any:
    raw = to_row(row)
    _put(raw, path, words)
    return to_record(table, raw)


def _put(held: Any, path: list[str], words: str) -> None:
    if isinstance(held, list | tuple):
        for one in cast("list[Any]", held):
            _put(one, path, words)
    elif isinstance(held, dict):
        row = cast("dict[str, Any]", held)
        if len(path) > 1:
            _put(row.get(path[0]), path[1:], words)
        elif isinstance(row.get(path[0]), dict):
            row[path[0]] = {"text": words}
        else:
            row[path[0]] = [words] if isinstance(row.get(path[0]), list | tuple) else words


@each_row(("table", "path"), PLACES)
def test_what_is_printed_is_told_and_nothing_else(table: str, path: str) -> None:
    meeting = planted(with_zebedee(), table, path)
    printed = {found for text in in_every_format(compose(meeting)).values() for found in re.findall(r"plum\d+x", text)}
    told = {found for one in named_in_text(meeting) for found in re.findall(r"plum\d+x", one.words)}
    assert told == printed


def test_the_places_are_not_empty_words() -> None:
    told = {(table, path) for table, path in PLACES if named_in_text(planted(with_zebedee(), table, path))}
    assert {
        ("meeting", "title"), ("meeting", "place"), ("meeting", "purpose"), ("meeting", "next.note"),
        ("people", "text"), ("outcomes", "text"),
        ("outcomes", "why"), ("outcomes", "until_words"), ("outcomes", "agreements.reasons"),
        ("outcomes", "agreements.next_step"), ("outcomes", "agreements.words"), ("outcomes", "agreements.read"),
        ("limits", "why"),
        ("stakeholders", "would_help"), ("power", "text"),
        ("decisions", "stuck"), ("ground_rules", "if_broken"), ("communication", "answer"), ("actions", "help"),
        ("checks", "text"),
    } <= told  # fmt: skip


FREE = [field for field in FIELDS if field.kind in ("words", "when", "roles") and field.table != "versions"]


@each_row("field", FREE)
def test_what_was_written_in_two_ways_is_told_where_it_is_printed(field: Field) -> None:
    words: Any = "As Zebedee said plum0x"
    unit = (field.name, f"{field.name}_words") if field.kind == "when" else (field.name,)
    pair = as_pair(unit, (None, words) if field.kind == "when" else ((words,) if field.kind == "roles" else words,))
    meeting = with_zebedee()
    row: Any = next(row for _, row in records_of(meeting, field))
    row = msgspec.structs.replace(row, unsettled=(pair,))
    if codes.is_table(field.table):
        meeting = msgspec.structs.replace(meeting, **{field.table: (row, *meeting.rows(field.table)[1:])})
    else:
        meeting = msgspec.structs.replace(meeting, details=row)
    printed = any("plum0x" in text for text in in_every_format(compose(meeting)).values())
    assert printed == any("plum0x" in one.words for one in named_in_text(meeting))
    assert printed or field.table in ("meeting", "people")


def test_a_line_says_where_it_is_as_the_screen_does() -> None:
    meeting = with_numbers(with_zebedee("not_at_all"))
    outcome = msgspec.structs.replace(meeting.outcomes[2], text="Zebedee said the bus stop moved", why="Zebedee asked")
    asked = Agreement(id="a", when=NOW, state="parked", words="", reasons=("zebedee is tired",))
    outcome = msgspec.structs.replace(outcome, agreements=(asked,))
    limit = msgspec.structs.replace(meeting.limits[1], text="Zebedee's gate")
    details = msgspec.structs.replace(meeting.details, title="Zebedee's crossing")
    meeting = msgspec.structs.replace(
        meeting,
        details=msgspec.structs.replace(details, next=msgspec.structs.replace(details.next, place="at Zebedee's")),
        outcomes=(*meeting.outcomes[:2], outcome, *meeting.outcomes[3:]),
        limits=(meeting.limits[0], limit),
    )
    assert [one.line for one in named_in_text(meeting)] == [
        "Arrive, Title: “Zebedee's crossing”",
        "O4: “Zebedee said the bus stop moved”",
        "O4, Why: “Zebedee asked”",
        "O4, What was said: “zebedee is tired”",
        "L2: “Zebedee's gate”",
        "Close, Place or call: “at Zebedee's”",
    ]
    assert [one.entry for one in named_in_text(meeting)] == ["row:meeting", "o3", "o3", "o3", "l2", "row:next"]


def test_nobody_is_hidden_and_nothing_is_told() -> None:
    meeting = planted(with_zebedee("name"), "outcomes", "text")
    assert named_in_text(meeting) == ()


def test_what_was_answered_is_not_told_again_until_the_words_change() -> None:
    meeting = planted(with_zebedee(), "checks", "text")
    answers = [
        AboutWords(row=one.row, field=one.field, words=one.words, answer="keep", people=one.people)
        for one in named_in_text(meeting)
    ]
    meeting = say_of_names(meeting, FixedStamper(), answers)
    assert answers
    assert named_in_text(meeting) == ()
    changed = msgspec.structs.replace(meeting.checks[0], text="Zebedee said something else")
    meeting = msgspec.structs.replace(meeting, checks=(changed, *meeting.checks[1:]))
    assert [one.words for one in named_in_text(meeting)] == ["Zebedee said something else"]


def test_an_item_has_one_number_in_its_stage() -> None:
    meeting = with_zebedee()
    assert marks(meeting, "power") == {"w1": "1", "w2": "2", "a2": "3", "kept": "4", "left": "5"}
    assert marks(meeting, "stakeholders") == {"s1": "1", "s2": "2"}
