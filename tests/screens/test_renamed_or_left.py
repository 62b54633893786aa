"""Who is renamed or leaves keeps what they took on; whoever is struck leaves no word of theirs."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.edits import items, strike
from data.edits.carry_over import carry_on
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.people import Owner
from data.review.gaps import gaps
from tests.data.second import SecondStamper, blank
from tests.fixed import FixedStamper
from tests.screens.opened import opened
from tests.screens.taken_on import GONE, drawn_at_close, meeting


@pytest.mark.parametrize("owner", ["known", "words"])
async def test_who_is_renamed_keeps_what_is_theirs_under_the_new_name(tmp_path: Path, owner: str) -> None:
    made = meeting()
    if owner == "words":  # typed before they were on the list
        by_words = msgspec.structs.replace(made.actions[0], owner=Owner(words="Ben Cole"))
        made = msgspec.structs.replace(made, actions=(by_words,))
    async with opened(tmp_path, made) as open_:
        await open_.press("2", "enter", "e", "ctrl+u")
        await open_.type("Benedict")
        await open_.press("enter")
        assert open_.meeting.people[1].text == "Benedict"
        assert open_.told[-1] == "What is theirs has the new name too: A1."
        assert "- **Benedict** (not asked yet)" in write(compose(open_.meeting))
        assert any("Benedict, to be asked" in line for line in drawn_at_close(open_))


async def test_who_leaves_is_said_to_have_something_to_do_which_stays_theirs(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await open_.press("2", "enter", "l", "g")
        assert open_.told[-1] == "They have left. Still to do, and still theirs: A1."
        assert "- **Ben Cole** (not asked yet)" in write(compose(open_.meeting))


def test_who_was_struck_leaves_no_word_where_they_were_known_by_words_alone() -> None:
    made = meeting()
    by_words = msgspec.structs.replace(made.actions[0], owner=Owner(words="Ben Cole"))
    made = msgspec.structs.replace(made, actions=(by_words,))
    struck = strike.strike(made, FixedStamper(), "people", made.people[1].id)
    assert struck.actions[0].owner is None
    assert GONE not in [gap.words for gap in gaps(carry_on(struck, blank(), SecondStamper()))]


def test_who_was_taken_out_here_and_struck_elsewhere_leaves_no_word_either() -> None:
    made = meeting()
    person = made.people[1].id
    made = items.take_out(made, FixedStamper(), "people", person)
    assert strike.strike(made, FixedStamper(), "people", person).actions[0].owner is None
