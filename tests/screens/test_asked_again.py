"""What is put to the group once more: the concerns that were still held are there, and none that was met."""

from __future__ import annotations

from pathlib import Path

from data.edits import agreeing, items
from data.model.records.agreements import Counts
from data.queries.asking_result import AskingResult
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened
from tests.screens.states import choose


async def test_concerns_that_were_held_are_there_again_and_those_that_were_met_are_not(tmp_path: Path) -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])
    answer = AskingResult(
        state="agreed", how="hands", counts=Counts(agree=3, concern=2),
        objections=(("Too narrow", "stands"), ("Too dear", "settled"), ("Too soon", "")),
    )  # fmt: skip
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    async with opened(tmp_path, meeting) as open_:
        await choose(open_, "outcomes", "Places")
        await open_.press("enter", "a")
        drawn = "\n".join(open_.drawn())
        assert "Too dear" not in drawn
        await open_.press("v")
        drawn = "\n".join(open_.drawn())
        assert "Some of these concerns were held when this was last asked." in drawn
        assert "Too narrow" in drawn
        assert "Too soon" in drawn
        assert "Too dear" not in drawn
        assert "no one spoke against” would not be true" in drawn.casefold()
