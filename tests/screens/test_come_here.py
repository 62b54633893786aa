"""The group goes straight to the stage that is looked at: what lies between was not held."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from data.queries.progress import not_got_to
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened


async def test_the_group_goes_straight_to_the_topics_and_was_not_in_what_lies_between(tmp_path: Path) -> None:
    async with opened(tmp_path, items.add(fresh_meeting(), FixedStamper(), "topics", ["Buses"])) as open_:
        await open_.press(*["pagedown"] * 5)
        open_.screen.action_come_here()
        await open_.settle()
        assert (open_.meeting.details.stage, open_.looking()) == ("topics", "topics")
        assert "✓ Outcomes" not in open_.drawn()[1]
        assert not_got_to(open_.meeting) == ["outcomes", "stakeholders", "power", "ground_rules"]
        await open_.press("ctrl+z")
        assert open_.meeting.details.stage == "arrive"
