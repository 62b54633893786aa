"""A Word file says of which minutes it is, and where these stand, at the foot of each page and as its title."""

from __future__ import annotations

import re

import pytest
from docx.oxml.ns import qn

from data.edits.versions import finalise, open_again
from data.minutes.compose import compose
from data.model.records.meeting import Meeting
from tests.data.minutes.three_meetings import finished
from tests.data.minutes.word_file import all_text, foot, opened, paper, said
from tests.fixed import FixedStamper


@pytest.mark.parametrize(
    ("state", "date", "told"),
    [
        ("draft", "21 Oct 2026", "Park Lane · draft, 21 Oct 2026 · page 1 of 1"),
        ("version 2", "", "Park Lane · version 2 · page 1 of 1"),
        ("", "", "Park Lane · page 1 of 1"),
    ],
)
def test_at_the_foot_of_each_page_stands_of_what_it_is_one_and_which(state: str, date: str, told: str) -> None:
    document = paper(said("x"), state=state, date=date)
    for large in (False, True):
        paragraph = foot(document, large=large)
        assert all_text(paragraph) == told
        fields = [field.get(qn("w:instr")) for field in paragraph.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_a_long_title_leaves_room_at_the_foot_for_the_rest() -> None:
    told = all_text(foot(paper(title="Park Lane " * 200, state="draft")))
    assert re.fullmatch(r"(Park Lane ){5}Park Lane… · draft · page 1 of 1", told)


def test_at_the_foot_stands_where_the_minutes_of_a_meeting_stand() -> None:
    stamper = FixedStamper()

    def stands(meeting: Meeting) -> str:
        return all_text(foot(compose(meeting))).removeprefix("Park Lane crossing · ").removesuffix(" · page 1 of 1")

    draft = finished()
    day = stands(draft).removeprefix("draft, ")
    assert re.fullmatch(r"\d+ \w{3} 20\d\d", day)
    final = finalise(draft, stamper)
    assert stands(final) == f"final, version 1, {day}"
    again = open_again(final, stamper, "A name was wrong")
    assert stands(again) == f"draft of version 2, {day}"


def test_the_file_says_that_it_is_minutes_of_when_and_where_they_stand() -> None:
    word = opened(paper(state="draft", date="21 Oct 2026"))
    assert word.core_properties.title == "Park Lane: minutes, 21 Oct 2026, draft"
    long = opened(paper(title="x" * 2000, state="draft")).core_properties.title
    assert len(long) == 255
    assert long.endswith("xx: minutes, draft")
