"""What a typed number means, and where ↑ ↓ go, in every list that has numbers."""

from __future__ import annotations

import pytest

from screens.widgets.entries import Entry, Past, chosen_after, number_shown, row_meant
from screens.widgets.item_list import ItemList
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList

MARKED = [("note", ""), ("first", number_shown(1)), ("twelfth", number_shown(12))]
"""Rows with what stands beside them."""

TYPED = [
    ("1", "first"), ("12", "twelfth"), ("012", "twelfth"), ("１２", "twelfth"),
    ("2", None), ("0", None), ("", None), ("1a", None), ("-1", None), ("000012", None),
]  # fmt: skip
"""What is typed, and the row that it means."""


@pytest.mark.parametrize(("typed", "meant"), TYPED)
def test_a_typed_number_means_the_row_beside_which_it_stands(typed: str, meant: str | None) -> None:
    assert row_meant(typed, MARKED) == meant


@pytest.mark.parametrize(("typed", "meant"), TYPED)
def test_it_means_the_same_in_the_list_of_a_stage_and_in_any_other(typed: str, meant: str | None) -> None:
    marks = {"note": "", "first": "1", "twelfth": "12"}
    items, rows = ItemList(), RowList([ListRow(key, key, mark) for key, mark in MARKED])
    items.entries = [Entry(key=key, kind="item", words=key, mark=mark) for key, mark in marks.items()]
    entry, place = items.meant(typed), rows.meant(typed)
    assert (entry.key if entry else None) == meant
    assert (rows.rows[place].key if place is not None else None) == meant


@pytest.mark.parametrize(
    ("chosen", "step", "past", "then"),
    [
        (None, 1, "stay", "a"), (None, -1, "stay", "c"), ("a", 1, "stay", "b"), ("b", -1, "off", "a"),
        ("c", 1, "stay", "c"), ("c", 1, "round", "a"), ("c", 1, "off", None),
        ("a", -1, "stay", "a"), ("a", -1, "round", "c"), ("a", -1, "off", None),
    ],
)  # fmt: skip
def test_up_and_down_choose_the_next_row_and_at_the_end_what_the_list_wants(
    chosen: str | None, step: int, past: Past, then: str | None
) -> None:
    assert chosen_after(["a", "b", "c"], chosen, step, past) == then
    assert chosen_after([], chosen, step, past) is None
