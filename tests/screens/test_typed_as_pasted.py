"""What is typed stands in every field as a paste of it would, to the character."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from data.model.fields import FIELDS, FieldTable, fields_of
from data.text.clean import clean
from screens.dialogs.agree.dialog import AgreeBox
from screens.dialogs.find import Find
from screens.dialogs.form.form import EditForm
from screens.dialogs.form.row import FieldRow
from screens.dialogs.prompt import AskLine
from screens.dialogs.round import RoundPick
from screens.dialogs.round_turn import RoundTurn
from screens.widgets.one_line import OneLine
from screens.widgets.row_layout import ListRow
from screens.widgets.row_list import RowList
from screens.widgets.text_area import ManyLines
from tests.screens.dialogs.host import given, host
from tests.screens.home_app import Host as Home
from tests.screens.home_app import archive_of
from tests.screens.opened import opened, type_words
from tests.screens.widgets.host import Host

WORDS = (
    "12\u00a0000 of 5\u202fkm\u2007and\u2009more, 山田\u3000太郎, 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073"
    "\U000e007f, 👩🏿\u200d🦽, می\u200cخواهم, co\u00adop, a\u200bb, x\U000e0041y, \u202eturned, cafe\u0301"
)
"""Every kind of space, a flag of unseen letters, joiners; and what is to go: a soft hyphen, a stray letter, a turn."""

KEPT = WORDS.replace("\u00ad", "").replace("\U000e0041", "").replace("\u202e", "").replace("e\u0301", "é")


async def paste(pilot: Pilot[Any], words: str) -> None:
    """Paste words, as a terminal gives them."""
    event = Paste(words)
    event.set_sender(pilot.app)
    driver = pilot.app._driver  # pyright: ignore[reportPrivateUsage]  # no public way
    assert driver is not None
    driver.send_message(event)
    for _ in range(3):
        await pilot.pause()


TODAY = date(2026, 10, 21)

WAYS = pytest.mark.parametrize("put", [type_words, paste], ids=["typed", "pasted"])


@WAYS
async def test_in_the_line(tmp_path: Path, put: Callable[[Pilot[Any], str], Any]) -> None:
    async with opened(tmp_path) as open_:
        open_.screen.show_stage("outcomes")
        await put(open_.pilot, WORDS)
        await open_.press("enter")
        assert open_.outcomes() == [KEPT]
        assert KEPT[:20] in "\n".join(open_.drawn())


@WAYS
@pytest.mark.parametrize("table", sorted({field.table for field in FIELDS if field.kind == "words"} - {"versions"}))
async def test_in_every_field_for_words_of_a_form(table: FieldTable, put: Callable[[Pilot[Any], str], Any]) -> None:
    fields = [field for field in fields_of(table, "") if field.kind in ("words", "owner")]
    values: dict[str, Any] = {one.name: None if one.kind == "owner" else "" for one in fields}
    async with host(lambda: EditForm("The form", fields, values, today=TODAY)) as pilot:
        await pilot.press("ctrl+a")
        for _ in fields:
            row = next(node for node in pilot.app.screen.focused.ancestors if isinstance(node, FieldRow))  # type: ignore[union-attr]
            await put(pilot, WORDS)
            while row in pilot.app.screen.focused.ancestors:  # type: ignore[union-attr]
                await pilot.press("tab")
        await pilot.press("enter")
        assert given(pilot) == [{one.name: (KEPT, False) if one.kind == "owner" else KEPT for one in fields}]


@WAYS
async def test_in_each_line_of_the_agree_box(tmp_path: Path, put: Callable[[Pilot[Any], str], Any]) -> None:
    async with opened(tmp_path) as open_:
        open_.screen.show_stage("outcomes")
        await open_.type("Benches")
        await open_.press("enter", "1", "enter", "a", "h", "enter", "c")
        box: Any = open_.pilot.app.screen
        assert isinstance(box, AgreeBox)
        await put(open_.pilot, WORDS)
        await open_.press("enter")
        assert [one.words for one in box.asking.concerns] == [KEPT]
        await open_.press("escape", "escape", "y")
        await put(open_.pilot, WORDS)
        await open_.press("enter", "escape", "e")
        await put(open_.pilot, WORDS)
        await open_.press("enter")
        assert (box.asking.reasons, box.asking.values) == ((KEPT,), {"text": f"Benches{KEPT}"})


def finding() -> Find:
    return Find([("a", WORDS, "")])


def speaking() -> RoundTurn:
    return RoundTurn("Ana")


def noting() -> AskLine:
    return AskLine("An action")


@WAYS
@pytest.mark.parametrize("make", [finding, speaking, noting])
async def test_in_every_box_with_one_line(
    make: Callable[[], Screen[Any]], put: Callable[[Pilot[Any], str], Any]
) -> None:
    async with host(make) as pilot:
        await pilot.press("ctrl+a")
        await put(pilot, WORDS)
        assert clean(pilot.app.screen.query_one(Input).value) == KEPT


@WAYS
async def test_what_is_looked_for_among_meetings(tmp_path: Path, put: Callable[[Pilot[Any], str], Any]) -> None:
    app = Home(archive_of(tmp_path, ("Park Lane", "2026-10-14", "power"), (KEPT, "2026-10-14", "power")))
    async with app.run_test() as pilot:
        await put(pilot, WORDS)
        assert clean(app.screen.query_one(OneLine).value) == KEPT
        assert [row.words for row in app.screen.query_one(RowList).rows] == [KEPT]


@WAYS
async def test_in_notes_of_several_lines(put: Callable[[Pilot[Any], str], Any]) -> None:
    area = ManyLines("", id="area")
    async with Host(area).run_test() as pilot:
        area.focus()
        await put(pilot, WORDS)
        await pilot.press("enter")
        await put(pilot, WORDS)
        assert [clean(line) for line in area.text.split("\n")] == [KEPT, KEPT]


async def test_a_line_that_is_typed_in_the_middle_of_a_flag_makes_no_other_letters() -> None:
    line = OneLine()
    async with Host(line).run_test() as pilot:
        line.focus()
        line.value = "🏴 and more"
        line.cursor_position = 1
        await type_words(pilot, "\U000e0067\U000e007f")
        line.cursor_position = len(line.value)
        await type_words(pilot, "\U000e0067\U000e007f")
        assert line.value == "🏴\U000e0067\U000e007f and more"


async def test_somebody_is_found_for_a_round_by_a_name_with_a_wide_space() -> None:
    rows = [ListRow("a", "山田\u3000花子"), ListRow("b", "山田\u3000太郎")]
    async with host(lambda: RoundPick("Who?", rows)) as pilot:
        await pilot.press("ctrl+a")
        await type_words(pilot, "山田\u3000太")
        await pilot.press("enter")
        assert given(pilot) == ["b"]
