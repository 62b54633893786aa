"""A list or a table that is pasted: which items it holds, and what is told of all that is none of them."""

from __future__ import annotations

import re
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import assume, example, given
from hypothesis import strategies as st

from data.edits import items
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.stages import Kind, in_order
from data.parsing.pasted_list.list_items import ItemsToAdd, NewItem, items_to_add
from data.parsing.pasted_list.parse_list import parse_list
from data.parsing.pasted_list.parsed_list import ParsedList
from data.parsing.pasted_list.told_list import told_list
from data.queries.people_names import owner_words
from data.queries.topics import topic_of
from data.text.clean import clean, one_line, pasted_lines
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

_TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(__file__).with_name("intake_lists.toml").read_text("utf-8")
)
ROWS, TOPICS = _TABLE["list"], _TABLE["topics"]

KINDS = {kind.code: kind for _, spec in in_order() for kind in spec.kinds}

DAY = date(2026, 11, 26)

PEOPLE = ("Ana Ruiz", "Ben Cole", "Chris Oyelaran", "Siân Evans")


def meeting_of_lists() -> Meeting:
    """The meeting at which everything here is pasted."""
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", PEOPLE)
    return msgspec.structs.replace(meeting, details=msgspec.structs.replace(meeting.details, date=DAY.isoformat()))


def as_text(pasted: str) -> str:
    """What stands in a row of the table, as it is pasted."""
    return pasted.replace("⏎", "\n").replace("⇥", "\t").replace("␠", " ")


def read(pasted: str, kind: Kind, way: int = 0) -> tuple[ParsedList, ItemsToAdd]:
    """What is read in a paste, and what it comes to in the meeting."""
    parsed = parse_list("\n".join(pasted_lines(pasted)), kind, way)
    return parsed, items_to_add(meeting_of_lists(), kind.table, parsed, DAY)


def filled_in(item: NewItem) -> dict[str, str]:
    """What an item holds besides its words."""
    return {name: words for name, value in item.columns.items() if name != "text" and (words := as_words(value))}


def as_words(value: Any) -> str:
    """What a column holds, in words."""
    if isinstance(value, Owner):
        return owner_words(meeting_of_lists(), value)
    return ", ".join(map(as_words, value)) if isinstance(value, tuple) else value or ""  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


@each_row("row", ROWS)
def test_what_is_pasted_is_read_as_the_items_that_it_holds_and_the_rest_is_told(row: dict[str, Any]) -> None:
    kind = KINDS[row.get("at", "outcome")]
    parsed, to_add = read(as_text(row["pasted"]), kind, row.get("way", 0))
    words = [one.columns["text"] for one in to_add.items]
    assert words == row["rows"]
    under = {words[at]: words[one.under] for at, one in enumerate(to_add.items) if one.under is not None}
    assert under == row.get("under", {})
    assert {one.columns["text"]: held for one in to_add.items if (held := filled_in(one))} == row.get("fields", {})
    assert told_list(kind, parsed, to_add) == row.get("told", "")


def under_topics(meeting: Meeting) -> dict[str, list[str]]:
    """What stands under each topic, in the order in which it was put there, "!" before actions; "": under none."""
    made = sorted((*meeting.topic_lines, *meeting.actions), key=lambda row: row.id)
    found: dict[str, list[str]] = {topic.text: [] for topic in meeting.topics}
    for row in made:
        topic = meeting.row("topics", topic_of(row))
        found.setdefault(topic.text if topic else "", []).append(f"{'!' * isinstance(row, Action)}{row.text}")
    return found


MARKS = [
    "",
    "- ",
    "* ",
    "• ",
    "○ ",
    "o ",
    "§\t",
    "1. ",
    "2) ",
    "(3) ",
    "1.1 ",
    "a. ",
    "ii) ",
    "[ ] ",
    "- [x] ",
    "☑ ",
    "> ",
]
STARTS = ["", "", "  ", "    ", "\t", " "]
WORDS = [
    "Ana",
    "Buses run",
    "12 500",
    "June.",
    "may, or not",
    "**Roads**",
    "Outcomes",
    "# Tea",
    "a:",
    "-5",
    "---",
    "x\u00ady",
    "",
]
LINES = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(STARTS), st.sampled_from(MARKS), st.sampled_from(WORDS)).map("".join),
        st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map("\t".join),
        st.text(max_size=20),
    ),
    min_size=2, max_size=9,
)  # fmt: skip
PLACES = [KINDS[code] for code in ("outcome", "can", "stakeholder", "ground_rule", "communication", "check_out")]
AT = st.sampled_from(PLACES)
ANYWHERE = st.sampled_from([*PLACES, KINDS["note"], KINDS["topic"]])


def letters(words: str) -> list[str]:
    """Every letter and digit, sorted."""
    return sorted(re.findall(r"[^\W_]", clean(words)))


@given(LINES, ANYWHERE, st.integers(0, 5))
@example(["Action\tOwner", "Ring\tBen"], KINDS["outcome"], 0)
@example(["Outcome\tFor whom", "Outcomes\tchildren", "---\tparents", "Tea\t"], KINDS["outcome"], 0)
def test_every_letter_and_digit_is_in_an_item_or_in_what_is_told_to_be_left_out(
    lines: list[str], kind: Kind, way: int
) -> None:
    text = "\n".join(pasted_lines("\n".join(lines)))
    parsed = parse_list(text, kind, way)
    assume(not parsed.agenda)  # what is read of it stands in `test_agenda.py`
    shown = [
        *(row.text for row in parsed.rows), *(value for row in parsed.rows for value in row.fields.values()),
        *parsed.headings, *parsed.header, *parsed.to_ask,
        *(words for column in parsed.columns_left for words in column.cells),
    ]  # fmt: skip
    left = letters(text)
    for letter in letters("".join(shown)):
        if letter in left:
            left.remove(letter)
    marks = re.findall(r"[\divxlabo]", text.casefold())
    assert not left or (parsed.marks and all(letter in marks for letter in left)), (left, parsed)


def as_list(parsed: ParsedList) -> str:
    """The items as lines, what is a part of another one further in."""
    return "\n".join(f"{'' if row.under is None else '  '}{row.text}" for row in parsed.rows)


@given(LINES, AT)
def test_what_was_read_reads_as_the_same_again(lines: list[str], kind: Kind) -> None:
    first = parse_list("\n".join(pasted_lines("\n".join(lines))), kind)
    again = parse_list(as_list(first), kind)
    assert [(row.text, row.under) for row in again.rows] == [(row.text, row.under) for row in first.rows]
    assert not any((again.marks, again.headings, again.boxes))


@given(LINES, ANYWHERE, st.integers(0, 5))
def test_no_list_however_odd_stops_it_or_leaves_an_item_without_words(lines: list[str], kind: Kind, way: int) -> None:
    text = "\n".join(pasted_lines("\n".join(lines)))
    parsed = parse_list(text, kind, way)
    assume(not parsed.agenda)
    assert bool(parsed.rows) == bool(clean(text))
    for at, row in enumerate(parsed.rows):
        assert row.text
        assert row.text == one_line(row.text)
        assert row.under is None or (row.under < at and parsed.rows[row.under].under is None)


@each_row(
    ("at", "line"), [("outcome", "- item {}"), ("action", "- [ ] Ana: ring number {} by 4 Dec"), ("note", "a. {}")]
)
def test_a_list_four_times_as_long_takes_four_times_as_many_steps(at: str, line: str) -> None:
    steps = {count: steps_of("\n".join(map(line.format, range(count))), KINDS[at]) for count in (2, 50, 200)}
    assert steps[200] < 4.4 * steps[50]


def steps_of(text: str, kind: Kind) -> int:
    """How many functions are called until a list is read, where the clock of a busy machine says little."""
    count = 0

    def called(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        read(text, kind)
    finally:
        sys.setprofile(None)
    return count
