"""The bar: where the group is and where one looks both show, at every width."""

from __future__ import annotations

import itertools

import pytest
from textual import on

from data.model import codes
from screens.meeting.header import stage_names
from screens.widgets.stage_bar import StageBar
from tests.screens.widgets.host import Host


class Bar(Host):
    """A stage bar, and what was picked on it."""

    def __init__(self) -> None:
        self.bar = StageBar(stage_names())
        super().__init__(self.bar)
        self.picked: list[str] = []

    @on(StageBar.Picked)
    def _pick(self, event: StageBar.Picked) -> None:
        self.picked.append(event.stage)


@pytest.mark.parametrize("width", [60, 80, 100])
async def test_where_the_group_is_and_where_one_looks_both_show(width: int) -> None:
    app = Bar()
    async with app.run_test(size=(width, 5)) as pilot:
        for group, looking in itertools.product(codes.STAGES, codes.STAGES):
            app.bar.show(codes.STAGES, group=group, looking=looking, reached=frozenset())
            await pilot.pause()
            line = app.drawn()[0]
            assert stage_names()[looking] in line
            assert stage_names()[group] in line
            assert ("we are here" in line) == (group != looking)


async def test_a_click_on_a_stage_looks_at_it() -> None:
    app = Bar()
    async with app.run_test(size=(100, 5)) as pilot:
        app.bar.show(codes.STAGES, group="arrive", looking="arrive", reached=frozenset())
        await pilot.pause()
        await pilot.click(StageBar, offset=(app.drawn()[0].index("Power") + 1, 0))
        assert app.picked == ["power"]
