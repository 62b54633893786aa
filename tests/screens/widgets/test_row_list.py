"""A list of rows: whichever is chosen is in view."""

from __future__ import annotations

import pytest

from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList
from tests.screens.widgets.host import Host

ROWS = [ListRow(str(at), f"Row {at}", note="said in words that wrap beside it" if at % 3 else "") for at in range(12)]


@pytest.mark.parametrize("width", range(30, 70, 3))
async def test_the_last_row_is_in_view_once_it_is_chosen_also_beside_a_scrollbar(width: int) -> None:
    rows = RowList(ROWS)
    rows.styles.height = 8
    async with Host(rows).run_test(size=(width, 10)) as pilot:
        rows.choose(len(ROWS) - 1)
        await pilot.pause()
        above, below = rows.out_of_view()
        assert below == []
        assert above
