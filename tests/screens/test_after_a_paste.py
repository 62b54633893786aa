"""After a paste of several lines ↓ is at the first of them, and ↑ at the last."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from screens.dialogs.menu import ItemMenu
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened
from tests.screens.states import paste
from tests.screens.test_people_lists import LIST


@pytest.mark.parametrize(("key", "chosen"), [("down", "Ana Ruiz"), ("up", "Eve Low")])
async def test_after_a_paste_down_is_the_first_of_the_new_people_and_up_the_last(
    tmp_path: Path, key: str, chosen: str
) -> None:  # fmt: skip
    meeting = items.add(fresh_meeting(), FixedStamper(first=500), "people", ["Zoe"])
    async with opened(tmp_path, meeting) as open_:
        await paste(open_, LIST)
        await open_.press("enter", key)
        entry = open_.screen.items.entry(open_.screen.items.chosen)
        assert entry is not None
        assert entry.words == chosen


async def test_after_a_paste_of_stakeholders_down_and_enter_open_the_first_of_them(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(first=500), "stakeholders", ["Drivers"], touched="a_lot")
    async with opened(tmp_path, meeting) as open_:
        open_.screen.show_stage("stakeholders")
        await paste(open_, "- Shops\n- School\n- Council")
        await open_.press("enter", "down", "enter")
        assert isinstance(open_.pilot.app.screen, ItemMenu)
        assert any("Shops" in line and "│" in line for line in open_.drawn())
