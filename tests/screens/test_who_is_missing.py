"""Who is missing is said at the stakeholders, above the list and under the map, and leads to them."""

from __future__ import annotations

from pathlib import Path

from tests.data.review.some_meetings import half_filled
from tests.screens.open_gaps import follow, lines
from tests.screens.opened import field, opened


async def test_who_is_missing_is_said_under_the_stakeholders_and_leads_to_them(tmp_path: Path) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        open_.screen.show_stage("stakeholders")
        await open_.pilot.pause()
        assert "nobody_asks:s0" in lines(open_)
        assert "lives_with_none:row:voices" in lines(open_)
        open_.screen.items.choose("s7")
        await open_.press("down")  # they are reached by keys
        assert (open_.screen.items.chosen or "").startswith("row:gap:")
        await follow(open_, "nobody_asks:s0", "stakeholders")
        assert field(open_) == "asks"


async def test_who_is_missing_is_said_under_the_map_too_and_leads_to_them(tmp_path: Path) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        open_.screen.show_stage("stakeholders")
        open_.screen.context.turn_view()
        open_.screen.items.choose("row:gap:nobody_asks:s0")
        await open_.pilot.pause()
        assert any("▌› Night bus drivers: affected a lot, not here" in line for line in open_.drawn())
        await open_.press("enter")
        assert field(open_) == "asks"


async def test_groups_that_are_touched_a_lot_and_not_here_are_named_above_the_list(tmp_path: Path) -> None:
    async with opened(tmp_path, half_filled()) as open_:
        open_.screen.show_stage("stakeholders")
        await open_.pilot.pause()
        said = "Affected a lot, and not here as far as we know: Night bus drivers, Shops, School, and 1 more."
        assert said in " ".join(" ".join(open_.drawn()).split())
