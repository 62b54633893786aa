"""What both windows need of an app, on a machine that is busy elsewhere."""

from __future__ import annotations

from itertools import count
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual.geometry import Size

from coprod_tui.base_app import BaseApp


async def test_every_size_of_the_window_is_taken_also_where_the_machine_is_away_for_a_second_at_any_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with BaseApp().run_test(size=(80, 24)) as pilot:
        monkeypatch.setattr("textual.timer._time", SimpleNamespace(get_time=count(1).__next__))
        app = pilot.app
        done: list[str] = []
        timer = app.set_timer(0.01, lambda: done.append("went off"))
        await cast("Any", timer._task)  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType]  # no public way
        assert done == ["went off"]
        await pilot.resize_terminal(60, 20)
        assert app.screen.size == Size(60, 20)
