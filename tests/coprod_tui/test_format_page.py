"""The page about the file: it says what is so, and every column is on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.edits import items
from data.model.records.tables import TABLES
from data.store.read import unparse
from tests.fixed import FixedStamper, fresh_meeting
from tools.format_page import page

PAGE = Path(__file__).parents[2] / "docs" / "format.md"

CONTRACT = {
    "meeting": (
        "format id revision title date start ends_by zone place chair minutes stage after voices consents access "
        "headings next"
    ),
    "outcomes": "id text made changed order from state until agreements wordings",
    "power": "heading kind",
    "ground_rules": "for_today",
    "removed": "id table when struck",
    "log": "when edit row",
}


def test_the_page_says_what_the_records_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: .venv/bin/python -m tools.format_page docs/format.md"


def test_the_three_lines_of_tinydb_on_the_page_read_a_meeting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "outcomes", ["Places to sit", "Crianças · 子供"])
    (tmp_path / "meeting.json").write_bytes(unparse(meeting))
    monkeypatch.chdir(tmp_path)
    lines = PAGE.read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]
    assert len(list(filter(None, lines.splitlines()))) == 3
    read: dict[str, Any] = {}
    exec(lines, read)
    assert [row["text"] for row in read["outcomes"]] == ["Places to sit", "Crianças · 子供"]
    assert [row.doc_id for row in read["outcomes"]] == [1, 2]


@pytest.mark.parametrize("table", TABLES)
def test_every_column_of_every_table_is_on_the_page(table: str) -> None:
    text = page()
    assert f"### `{table}`" in text
    for field in msgspec.structs.fields(TABLES[table]):
        assert field.name == "extra" or f"- `{field.encode_name}` (" in text


@pytest.mark.parametrize("table", CONTRACT)
def test_the_columns_that_others_build_on_are_there(table: str) -> None:
    names = {field.encode_name for field in msgspec.structs.fields(TABLES[table])}
    assert set(CONTRACT[table].split()) <= names
