"""What the bytes of a meeting's file hold of rows that are struck."""

from __future__ import annotations

from typing import Any

from data.store.redact.raw_bytes import rows_among


def test_a_row_is_found_in_its_table_and_in_every_version_that_keeps_it() -> None:
    row, kept, other = ({"id": one, "text": words} for one, words in (("p", "Zoe"), ("p", "Zebedee"), ("q", "Ana")))
    version: dict[str, Any] = {"id": "v", "rows": {"people": [kept, other, {"id": "p", "struck": True}]}}
    tables = {"people": {"1": row, "2": other}, "versions": {"1": version}, "values": {"1": {"id": "p"}}}
    assert list(rows_among(tables, frozenset({"p"}))) == [("people", row), ("people", kept)]
    assert list(rows_among(tables, frozenset({"v"}))) == [("versions", version)]
