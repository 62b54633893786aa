"""A table that is one test names each row that doesn't hold, and goes through all."""

from __future__ import annotations

import inspect

import pytest

from tests.rows import each_row


def test_each_row_that_does_not_hold_is_named_and_all_are_gone_through() -> None:
    seen: list[int] = []

    @each_row("number", range(6))
    def check(number: int) -> None:
        seen.append(number)
        assert number % 2 == 0, number

    with pytest.raises(ExceptionGroup) as caught:
        check()
    assert seen == [0, 1, 2, 3, 4, 5]
    assert [problem.__notes__[-1] for problem in caught.value.exceptions] == [
        f"in the row {{'number': {number}}}" for number in (1, 3, 5)
    ]


def test_tables_above_each_other_give_every_pair() -> None:
    seen: list[tuple[str, int, int]] = []

    @each_row("letter", "ab")
    @each_row(("one", "other"), [(1, 2), (3, 4)])
    def check(letter: str, one: int, other: int) -> None:
        seen.append((letter, one, other))

    check()
    assert seen == [("a", 1, 2), ("a", 3, 4), ("b", 1, 2), ("b", 3, 4)]
    assert not inspect.signature(check).parameters, "pytest would look for fixtures of these names"


def test_a_table_without_a_row_is_told() -> None:
    with pytest.raises(AssertionError, match="without a row"):
        each_row("number", [])
