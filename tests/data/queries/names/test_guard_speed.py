"""The guard takes hardly longer for a thousand people than for twelve, and does nothing twice."""

from __future__ import annotations

import pytest

from bench.crowd import crowd, lines, seconds

TIMES = 5
"""How often it may be tried: a busy machine makes one time longer, and never shorter."""


@pytest.mark.parametrize("may_be", [False, True])
def test_a_thousand_people_take_at_most_four_times_as_long_as_twelve(may_be: bool) -> None:
    many, few = crowd(1_000), crowd(12)
    said = lines(5_000, many)
    seconds(few, said[:100], may_be=may_be)  # what is made once: the list of words
    times = ((seconds(many, said, may_be=may_be), seconds(few, said, may_be=may_be)) for _ in range(TIMES))
    assert any(of_many <= 4 * of_few for of_many, of_few in times)


def test_what_was_looked_at_before_is_not_looked_at_again() -> None:
    many = crowd(300)
    said = lines(2_000, many)
    times = ((seconds(many, said, may_be=True, again=True), seconds(many, said, may_be=True)) for _ in range(TIMES))
    assert any(again < first / 4 for again, first in times)
