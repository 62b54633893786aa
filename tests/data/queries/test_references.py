"""What an item is referred to by, and which item somebody means who types that."""

from __future__ import annotations

from data.edits import items
from data.model.codes import Table
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.row import Referenced
from data.model.stages import LETTERS, reference
from data.queries.references import referred_to
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row


def meeting_with_some() -> Meeting:
    meeting, stamper = fresh_meeting(), FixedStamper()
    meeting = items.add(meeting, stamper, "outcomes", ["one", "two", "three"])
    meeting = items.add(meeting, stamper, "ground_rules", ["listen", "be on time"])
    meeting = items.add(meeting, stamper, "people", ["Ana Silva"])
    return items.take_out(meeting, stamper, "outcomes", meeting.outcomes[1].id)


def test_every_table_whose_rows_have_a_number_has_a_letter_of_its_own_and_no_other_has() -> None:
    assert set(LETTERS) == {table for table, record in ROW_TABLES.items() if issubclass(record, Referenced)}
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert all(len(letter) == 1 and letter.isascii() and letter.isupper() for letter in LETTERS.values())


def test_an_item_is_referred_to_by_letter_and_number_and_nobody_on_the_list_by_any() -> None:
    meeting = meeting_with_some()
    assert [reference(row) for row in meeting.outcomes] == ["O1", "O3"]
    assert [reference(row) for row in meeting.ground_rules] == ["R1", "R2"]
    assert reference(meeting.people[0]) is None
    assert reference(meeting.details) is None


@each_row(
    ("typed", "adds", "words"),
    [
        ("3", "outcomes", "three"),
        ("1", "ground_rules", "listen"),
        ("1", "people", None),
        ("1", None, None),
        ("r2", "outcomes", "be on time"),
        ("R2", "people", "be on time"),
        (" o3 ", None, "three"),
        ("o2", "outcomes", None),
        ("2", "outcomes", None),
        ("r99", "outcomes", None),
        ("O03", "outcomes", None),
        ("0", "outcomes", None),
        ("o 3", "outcomes", None),
        ("x1", "outcomes", None),
        ("o3.", "outcomes", None),
        ("three", "outcomes", None),
        ("r2 and r1", "outcomes", None),
        ("\uff33", "outcomes", None),
        ("\u0663", "outcomes", None),
        ("9" * 30, "outcomes", None),
        ("", "outcomes", None),
    ],
)
def test_a_number_means_what_the_line_adds_with_a_letter_any_kind_and_all_else_is_text(
    typed: str, adds: Table | None, words: str | None
) -> None:
    found = referred_to(meeting_with_some(), typed, adds)
    assert (found.text if found is not None else None) == words
