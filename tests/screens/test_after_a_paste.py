"""After a paste of several lines ↓ is at the first of them, and ↑ at the last; Ctrl+U takes it away before Enter."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.model.codes import Stage
from screens.dialogs.menu import ItemMenu
from screens.widgets.key_line import KeyLine
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.people_list import LIST
from tests.screens.states import paste
from tests.screens.test_pictures import SIZES


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


KEY = "Ctrl+U clear line"


def in_the_line(open_: Open) -> tuple[tuple[str, ...], str]:
    """What waits, and what stands in the input."""
    return open_.screen.line.pending, open_.line


@pytest.mark.parametrize("clicked", [False, True])
@pytest.mark.parametrize(("stage", "escaped"), [("arrive", True), ("outcomes", False), ("outcomes", True)])
async def test_ctrl_u_clears_the_line_and_ctrl_z_right_after_brings_it_back_and_undoes_nothing(
    tmp_path: Path, stage: Stage, escaped: bool, clicked: bool
) -> None:  # fmt: skip
    meeting = items.add(fresh_meeting(), FixedStamper(first=500), "people", ["Zoe"])
    async with opened(tmp_path, meeting) as open_:
        await open_.type("Yes")
        await open_.press("enter")
        open_.screen.show_stage(stage)
        await paste(open_, "- Shops\n- School\n- Council")
        await open_.press(*["escape"] * escaped, *"more")
        stood, drafts = in_the_line(open_), open_.screen.session.drafts
        assert stood == (("- Shops", "- School", "- Council"), "more")
        assert KEY in open_.drawn()[-1]
        if clicked:
            await open_.pilot.click(KeyLine, offset=(open_.drawn()[-1].index(KEY), 0))
        else:
            await open_.press("ctrl+u")
        assert in_the_line(open_) == ((), "")
        assert KEY not in open_.drawn()[-1]
        await open_.press("ctrl+z")
        assert in_the_line(open_) == stood
        assert open_.screen.line.as_typed is escaped
        assert (open_.screen.session.drafts, len(open_.meeting.people)) == (drafts, 2)
        await open_.press("ctrl+u", "ctrl+z", "ctrl+u", "x", "backspace", "ctrl+z")
        assert in_the_line(open_) == stood, "the same line, as long as nothing was done"


@pytest.mark.parametrize("size", SIZES)
async def test_that_ctrl_u_clears_the_line_is_said_while_pasted_lines_wait(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, size=size) as open_:
        await open_.type("Shops")
        assert KEY not in open_.drawn()[-1]
        await paste(open_, "- Shops\n- School\n- Council")
        await open_.press("escape")
        assert KEY in open_.drawn()[-1]


async def test_what_ctrl_u_took_away_stays_away_once_something_else_was_done(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("Ana")
        await open_.press("ctrl+u", *"Ben", "enter", "ctrl+z")
        assert (in_the_line(open_), open_.meeting.people) == (((), ""), ())
        await open_.press("ctrl+y", *"Eve", "ctrl+u", "tab", "ctrl+z")
        assert (in_the_line(open_), open_.meeting.people) == (((), ""), ())
