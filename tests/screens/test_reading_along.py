"""A window that only reads: no dialog asks for what can't be done there, and what was typed there is not lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import agreeing, items
from data.model.records.meeting import Meeting
from data.queries.asking_result import AskingResult
from data.session.session import Session
from data.words import say
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened

WHY = "Another window has it open. Here it can only be read."


def meeting() -> Meeting:
    stamper = FixedStamper()
    held = items.add(fresh_meeting(), stamper, "people", ["Ana Silva", "Ben Okri"])
    held = items.add(held, stamper, "outcomes", ["Places to sit"])
    return agreeing.agree(held, stamper, "outcomes", [held.outcomes[0].id], AskingResult(state="open"))


@pytest.mark.parametrize(
    "keys",
    [
        ("1", "enter", "e"), ("1", "enter", "a"), ("1", "enter", "p"), ("1", "enter", "x"), ("ctrl+g",), ("ctrl+r",),
    ],
    ids=" ".join,
)  # fmt: skip
async def test_what_can_only_end_in_that_it_can_be_read_is_told_at_once(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with opened(tmp_path, meeting(), read_only=WHY) as open_:
        open_.screen.show_stage("outcomes")
        await open_.press(*keys)
        assert open_.pilot.app.screen is open_.screen
        assert open_.told == [say("told.read_only")]


@pytest.mark.parametrize(
    ("keys", "shows"),
    [
        (("1", "enter"), "Places to sit"),
        (("1", "enter", "h"), "Earlier wordings"),
        (("ctrl+f",), "Places to sit"),
        (("ctrl+t",), "Outcomes"),
    ],
    ids=" ".join,
)
async def test_what_is_read_opens_there_too(tmp_path: Path, keys: tuple[str, ...], shows: str) -> None:
    async with opened(tmp_path, meeting(), read_only=WHY) as open_:
        open_.screen.show_stage("outcomes")
        await open_.press(*keys)
        assert open_.pilot.app.screen is not open_.screen
        assert shows in "\n".join(open_.drawn())
        assert open_.told == []


async def test_words_typed_there_are_kept_as_long_as_it_is_open_and_for_good_once_it_can_be_changed(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, meeting(), read_only=WHY, drafts={"note:action": "from before"}) as open_:
        await open_.type("half a na")
        open_.screen.show_stage("outcomes")
        assert open_.line == ""
        open_.screen.show_stage("arrive")
        assert open_.line == "half a na"
        await open_.type("m")
        writes = Session(open_.meeting, FixedStamper())
        open_.screen.go_on_with(writes)
        assert open_.line == "half a nam"
        assert list(writes.drafts.values()) == ["half a nam"], "and nothing that this window did not type"


async def test_words_in_a_dialog_over_a_meeting_that_goes_to_another_window_are_kept(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting()) as open_:
        await open_.press("ctrl+g")
        await open_.type("ring the scho")
        open_.screen.session.hand_over(WHY)
        await open_.type("ol")
        await open_.press("enter")
        assert open_.told == [say("told.read_only")]
        writes = Session(open_.meeting, FixedStamper())
        open_.screen.go_on_with(writes)
        assert list(writes.drafts.values()) == ["ring the school"]
