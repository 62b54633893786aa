"""Striking where a newer program had the words in a table that this one doesn't know."""

from __future__ import annotations

from pathlib import Path

import msgspec

from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.tombstones import Removed
from data.store.redact.struck_rows import without_struck
from tests.data.kept import Kept
from tests.fixed import fresh_meeting

NOW = "2026-10-21T10:00:00Z"


def made_of_a_value() -> Meeting:
    """A meeting with an outcome that a newer program made of a row of its own."""
    return msgspec.structs.replace(
        fresh_meeting(),
        outcomes=(Outcome(id="o", text="A crossing", made=NOW, changed=NOW, origin="v"),),
        removed=(Removed(id="v", table="values", when=NOW),),
    )


def test_what_was_made_of_a_row_of_a_newer_program_can_be_struck_and_that_row_with_it(tmp_path: Path) -> None:
    with Kept(tmp_path, made_of_a_value()).open() as session:
        assert session.strike("outcomes", "o") is not None
        left = session.meeting
    assert left.outcomes == ()
    assert [(stone.table, stone.id, stone.struck) for stone in left.removed] == [
        ("values", "v", True), ("outcomes", "o", True),
    ]  # fmt: skip


def test_a_row_of_a_newer_program_that_is_struck_elsewhere_is_struck_here() -> None:
    left = without_struck(made_of_a_value(), (("values", "v"), ("values", "never seen here")), NOW)
    assert [row.text for row in left.outcomes] == ["A crossing"]
    assert {stone.id: stone.struck for stone in left.removed} == {"v": True, "never seen here": True}
