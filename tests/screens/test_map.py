"""The map of stakeholders: no name is hidden, no word is broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.widgets.stakeholder_map import AMOUNTS, MapWords, PlacedStakeholder, draw_map

WORDS = MapWords("affects them", "say", {code: code.replace("_", " ") for code in AMOUNTS}, "Not placed yet")


def _placed(names: list[tuple[str, str, str]]) -> list[PlacedStakeholder]:
    return [
        PlacedStakeholder(str(at), f"S{at}", words, touched, say) for at, (words, touched, say) in enumerate(names, 1)
    ]


@given(
    st.lists(
        st.tuples(
            st.lists(st.text("abcé日", min_size=1, max_size=8), min_size=1, max_size=6).map(" ".join),
            st.sampled_from(["", *AMOUNTS]),
            st.sampled_from(["", *AMOUNTS]),
        ),
        max_size=12,
    ),
    st.integers(74, 100),
)
def test_every_word_of_every_name_is_whole_on_the_map(names: list[tuple[str, str, str]], width: int) -> None:
    drawn = draw_map(_placed(names), WORDS, width)
    assert drawn is not None
    text = drawn.plain.replace("│", " ")
    for words, _, _ in names:
        for word in words.split():
            assert f" {word} " in f" {text} ".replace("\n", " \n ")


@pytest.mark.parametrize("width", [74, 94])
def test_no_line_of_the_map_is_wider_than_its_room(width: int) -> None:
    drawn = draw_map(_placed([("Wheelchair users' group of Park Lane", "a_lot", "some")]), WORDS, width)
    assert drawn is not None
    assert max(line.cell_length for line in drawn.split("\n")) <= width


def test_a_word_that_is_too_long_for_its_box_asks_for_the_list() -> None:
    assert draw_map(_placed([("x" * 60, "a_lot", "some")]), WORDS, 94) is None


def test_who_has_no_place_yet_is_named_below() -> None:
    drawn = draw_map(_placed([("Night bus drivers", "", "some")]), WORDS, 94)
    assert drawn is not None
    assert drawn.plain.index("Not placed yet") < drawn.plain.index("Night bus drivers")
