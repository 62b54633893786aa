"""A list or a table that is pasted into the line: told before Enter, and then so; Esc leaves it as it was pasted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from tests.data.parsing.test_pasted_lists import KINDS, as_text, meeting_of_lists
from tests.screens.opened import Open, opened
from tests.screens.pasted_lists import AT, NOW, go_to, lines_of, rows_of, shown, told
from tests.screens.states import paste


@pytest.mark.parametrize("at", sorted(AT))
async def test_what_is_told_before_enter_is_what_is_added_and_one_undo_takes_all_of_it_back(
    tmp_path: Path, at: str
) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, at)
        before = rows_of(open_.meeting, KINDS[at])
        for row in AT[at]:
            pasted = as_text(row["pasted"])
            await paste(open_, pasted)
            await open_.press(*["tab"] * row.get("way", 0))
            assert told(open_) == row.get("told", ""), row
            await open_.press("enter")
            added = rows_of(open_.meeting, KINDS[at])[len(before) :]
            assert [one.text for one in added] == row["rows"], row
            names = {one.id: one.text for one in added}
            under = {one.text: names[one.under] for one in added if getattr(one, "under", None)}
            assert under == row.get("under", {}), row
            assert not told(open_)
            assert open_.screen.session.drafts == {}
            await open_.press("ctrl+z")
            assert rows_of(open_.meeting, KINDS[at]) == before, row


@pytest.mark.parametrize("at", sorted(AT))
async def test_esc_and_enter_add_every_line_as_it_was_pasted(tmp_path: Path, at: str) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, at)
        before = len(rows_of(open_.meeting, KINDS[at]))
        for row in AT[at]:
            if not row.get("told"):
                continue
            pasted = as_text(row["pasted"])
            await paste(open_, pasted)
            await open_.press("escape")
            assert told(open_) == "Kept as pasted."
            await open_.press("enter")
            added = rows_of(open_.meeting, KINDS[at])[before:]
            assert [one.text for one in added] == lines_of(pasted), row
            assert not any(getattr(one, "under", None) for one in added)
            await open_.press("ctrl+z")


async def test_tab_reads_a_table_in_another_way_and_turns_to_another_kind_where_there_is_none(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "outcome")
        await paste(open_, "Buses\t12\nTrams\t3")
        assert "read it in another way" in open_.drawn()[-1]
        seen: list[list[str]] = []
        for key in ("tab", "tab", "tab", "shift+tab"):
            await open_.press(key)
            seen.append(shown(open_, "waiting").split("\n"))
        joined, first, second = ["Buses – 12", "Trams – 3"], ["Buses", "Trams"], ["12", "3"]
        assert seen == [first, second, joined, second]
        await open_.press("enter", "tab")
        assert open_.screen.context.shown.kind.code == "can"


async def burst(open_: Open, keys: Sequence[str], apart: float = 0.001) -> None:
    """Send keys as a terminal that doesn't bracket a paste: `apart` seconds between two of them."""
    driver = open_.pilot.app._driver  # pyright: ignore[reportPrivateUsage]  # no public way
    assert driver is not None
    start: float | None = None
    for at, key in enumerate(keys):
        event = Key({"\t": "tab", "\r": "enter", " ": "space"}.get(key, key), key)
        start = event.time if start is None else start
        event.time = start + at * apart
        event.set_sender(open_.pilot.app)
        driver.send_message(event)


WITH_TABS = [row for row in AT["outcome"] if "⇥" in row["pasted"].partition("⏎")[0][1:] and not row.get("way")]
"""Those in whose first line a tab comes behind a word: what came before it would be typed by then."""


@pytest.mark.parametrize("row", WITH_TABS, ids=[row["pasted"] for row in WITH_TABS])
async def test_a_paste_that_the_terminal_did_not_bracket_is_read_the_same(tmp_path: Path, row: dict[str, Any]) -> None:
    pasted = as_text(row["pasted"])
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "outcome")
        line = open_.screen.line
        await burst(open_, pasted.replace("\n", "\r"))
        while not (line.pending or "–" in line.text):
            await open_.pilot.pause(0.01)
        await open_.pilot.pause()
        assert told(open_) == row.get("told", "")
        assert open_.screen.context.shown.kind.code == "outcome"
        assert open_.outcomes() == []
        await open_.press("enter")
        assert open_.outcomes() == row["rows"]


async def test_keys_that_come_as_a_hand_types_them_are_no_paste(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "outcome")
        await burst(open_, "Cars\tBuses\r", apart=0.03)
        while not open_.meeting.limits:
            await open_.pilot.pause(0.01)
        assert [row.text for row in open_.meeting.limits] == ["Buses"]
        await open_.press("shift+tab")
        assert open_.line == "Cars"


async def test_a_tab_right_behind_a_word_turns_to_another_kind_where_nothing_follows(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "outcome")
        await burst(open_, "Cars\t")
        while open_.screen.context.shown.kind.code != "can":
            await open_.pilot.pause(0.01)
        assert open_.line == ""


async def test_the_raw_lines_come_back_where_the_program_ended_before_enter(tmp_path: Path) -> None:
    pasted = "Outcomes\n- A\n\t- B\t1"
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "outcome")
        await paste(open_, pasted)
        open_.screen.keep_draft()
        drafts = open_.screen.session.drafts
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW, drafts=drafts) as open_:
        await go_to(open_, "outcome")
        assert "\n".join(open_.screen.line.pending).strip("\n") == pasted
        assert told(open_).startswith("2 outcomes, one of them under another; marks left out; 1 heading left out:")
        await open_.press("enter")
        assert open_.outcomes() == ["A", "B – 1"]


async def test_what_is_typed_below_a_list_is_an_item_as_it_stands(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "outcome")
        await paste(open_, "- A\n- B")
        await open_.type("- C")
        assert "Enter adds 3" in " ".join(open_.drawn())
        await open_.press("enter")
        assert open_.outcomes() == ["A", "B", "- C"]


async def test_a_list_stays_with_its_kind_of_line_while_one_looks_elsewhere(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW) as open_:
        await go_to(open_, "outcome")
        await paste(open_, "- A\n- B")
        await open_.press("tab")
        assert not told(open_)
        await open_.press("shift+tab")
        assert told(open_) == "2 outcomes; marks left out. Esc: as pasted."
        await open_.press("pagedown", "pageup", "enter")
        assert open_.outcomes() == ["A", "B"]


async def test_in_a_meeting_that_can_only_be_read_the_list_stays_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW, read_only="It is open elsewhere.") as open_:
        await go_to(open_, "outcome")
        await paste(open_, "- A\n- B")
        await open_.press("enter")
        assert open_.outcomes() == []
        assert open_.screen.line.pending == ("- A", "- B")
        assert told(open_) == "2 outcomes; marks left out. Esc: as pasted."


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)], ids=str)
async def test_all_that_is_told_is_in_view_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, meeting_of_lists(), now=lambda: NOW, size=size) as open_:
        await go_to(open_, "action")
        await paste(open_, "Action\tOwner\tDue\tRoom\nRing the school\tBen\t4 Dec\t4\nPrint\t\t\t5")
        drawn = " ".join(" ".join(open_.drawn()).replace("│", " ").split())
        assert "2 actions; from the columns Action, Owner, Due; the column Room (4, 5) left out." in drawn
        assert "Tab: keep that in the words. Esc: as pasted." in drawn
        assert "Ring the school · Ben Cole is to be asked, by Fri 4 Dec 2026." in drawn
        assert "Enter adds 2" in drawn
