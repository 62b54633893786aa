"""A list of very many people, or with a line that never ends: it is read in time, or refused."""

from __future__ import annotations

from time import process_time

import pytest

from data.parsing.people_list.source import NotAList
from tests.data.parsing.people_lists import names, read
from tests.rows import each_row


def test_more_than_five_hundred_people_are_refused_and_five_hundred_are_not() -> None:
    assert len(read("\n".join(f"Ana {_letters(number)}" for number in range(500))).rows) == 500
    with pytest.raises(NotAList, match="500"):
        read("\n".join(f"Ana {_letters(number)}" for number in range(501)))


def _letters(number: int) -> str:
    """A name of letters that only this number has."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def test_a_list_of_five_hundred_is_read_as_fast_as_it_is_shown() -> None:
    text = "\n".join(f"- Ana {_letters(number)} <a{number}@example.org>" for number in range(500))
    read("- Ana")

    def cost(text: str) -> float:
        start = process_time()
        read(text)
        return process_time() - start

    small = "\n".join(text.splitlines()[:50])
    assert min(cost(text) for _ in range(3)) < 30 * max(min(cost(small) for _ in range(3)), 0.001)


@pytest.mark.slow
@each_row(
    "piece",
    [
        "a ",
        "1 ",
        "12 Mill, ",
        "(1",
        "a at ",
        "Ana - ",
        "mum of ",
        "12 Mill Lane ",
        "yes: ",
        "a.",
        "<",
        "[a] ",
        " - ",
        "@ aaaa",
    ],
)
def test_a_line_that_never_ends_holds_nobody_up(piece: str) -> None:
    def cost(count: int) -> float:
        start = process_time()
        read(piece * count)
        return process_time() - start

    cost(10)
    assert cost(4000) < 20 * max(min(cost(400) for _ in range(3)), 0.002)


@pytest.mark.parametrize("blank", [" ", "\u00a0", " \u00a0"])
def test_many_blanks_between_two_names_cost_no_more_than_a_few(blank: str) -> None:
    def cost(count: int) -> float:
        start = process_time()
        assert names(read(f"Ana Ruiz{blank * count}Ben Cole")) == ["Ana Ruiz", "Ben Cole"]
        return process_time() - start

    cost(30)
    assert cost(8000) < 20 * max(min(cost(30) for _ in range(3)), 0.001)
