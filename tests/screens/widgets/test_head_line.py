"""The top line: whether it is saved shows at every size."""

from __future__ import annotations

import pytest

from screens.widgets.head_line import HeadLine
from tests.screens.widgets.host import Host

TITLE = "[red]Park Lane crossing[/], the first meeting of the whole group and of all who cross it"
FINISH = ("ends about 11:32, must end 11:45", "ends about 11:32")


async def drawn(width: int, *, title: str = TITLE, saved: str = "saved 10:14", trouble: bool = False) -> str:
    head = HeadLine()
    app = Host(head)
    async with app.run_test(size=(width, 3)) as pilot:
        head.show(title=title, saved=saved, trouble=trouble, time=("now 10:26", "10:26"), finish=FINISH)
        await pilot.pause()
        return app.drawn()[0]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("saved", ["saved 10:14", "saving", "NOT SAVED: the disk is full"])
async def test_what_is_saved_and_the_time_show_at_every_width(width: int, saved: str) -> None:
    line = await drawn(width, saved=saved, trouble=saved.startswith("NOT"))
    assert saved in line
    assert "10:26" in line


@pytest.mark.parametrize("title", [TITLE, "Park Lane crossing", "Bins", ""])
@pytest.mark.parametrize(("width", "says"), [(60, ""), (80, FINISH[1]), (100, FINISH[0]), (140, FINISH[0])])
async def test_the_projected_finish_goes_first_where_there_is_little_room(title: str, width: int, says: str) -> None:
    line = (await drawn(width, title=title)).rstrip()
    assert line.endswith(f"saved 10:14   now 10:26   {says}".rstrip())
    assert line.startswith(f"  {title[:16]}")


@pytest.mark.parametrize("width", [60, 80, 100])
async def test_a_short_title_is_whole(width: int) -> None:
    assert "Park Lane crossing" in await drawn(width, title="Park Lane crossing")


@pytest.mark.parametrize("width", [40, 60])
async def test_a_long_reason_is_cut_and_leaves_the_time_in_view(width: int) -> None:
    line = await drawn(
        width, saved="NOT SAVED: the folder can't be written, and this says so at great length", trouble=True
    )
    assert "NOT SAVED: the folder" in line
    assert "…" in line
    assert line.rstrip().endswith("10:26")
