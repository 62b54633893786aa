"""What people refer to an item by stands beside it on every stage, and leads to it from any."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.example.example_meeting import example_meeting
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.stages import LETTERS, reference
from data.queries.item_places import stage_of
from screens.dialogs.menu import ItemMenu
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened


def big() -> Meeting:
    """Fifteen items of every kind, of which one was taken out."""
    meeting, stamper = fresh_meeting(), FixedStamper()
    columns = {"limits": {"kind": "can"}, "power": {"kind": "helps", "heading": "involved"}}
    for table in ("people", *LETTERS, "checks"):
        lines = [f"{table} {at}" for at in range(1, 16)]
        meeting = items.add(meeting, stamper, table, lines, **columns.get(table, {}))
    return items.take_out(meeting, stamper, "outcomes", meeting.outcomes[4].id)


MEETINGS = pytest.mark.parametrize("meeting", [example_meeting(FixedStamper()), big()], ids=["example", "big"])


@MEETINGS
@pytest.mark.parametrize("size", [(100, 200), (60, 200)], ids=["100", "60"])
async def test_beside_each_item_stands_what_it_is_referred_to_by(
    tmp_path: Path, meeting: Meeting, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, meeting, size=size) as open_:
        for stage in codes.STAGES:
            open_.screen.show_stage(stage)
            await open_.settle()
            lines = (line.removeprefix("▸").split() for line in open_.drawn())
            beside = {words[0]: words[1] for words in lines if len(words) > 1}
            for table in LETTERS:
                for row in meeting.rows(table):
                    if stage_of(meeting, table, row.id) == stage:
                        mark = reference(row)
                        assert mark is not None
                        assert beside[mark].strip("→") in ("", row.text.split()[0]), row


@pytest.mark.parametrize("size", [(100, 30), (60, 20)], ids=["100", "60"])
async def test_the_column_is_no_wider_than_what_stands_in_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, size=size) as open_:
        open_.screen.show_stage("outcomes")
        gap = 2 if size[0] == 100 else 1
        for count, widest in ((9, 2), (1, 3), (90, 4)):
            await open_.settle()
            open_.screen.context.apply(items.add, "outcomes", ["words"] * count)
            await open_.press("up")
            (line,) = [line for line in open_.drawn() if line.strip().startswith("▌")]
            assert line.split("▌")[1].index("words") == 1 + widest + gap


@pytest.mark.parametrize(
    ("stage", "turns", "typed", "at", "words"),
    [
        ("outcomes", 0, "3", "outcomes", "outcomes 3"),
        ("outcomes", 1, "3", "outcomes", "limits 3"),
        ("outcomes", 0, "r3", "ground_rules", "ground_rules 3"),
        ("outcomes", 0, "R3", "ground_rules", "ground_rules 3"),
        ("outcomes", 0, "5", None, ""),
        ("outcomes", 0, "o5", None, ""),
        ("outcomes", 0, "r99", None, ""),
        ("arrive", 0, "3", "arrive", "people 3"),
        ("arrive", 0, "o3", "outcomes", "outcomes 3"),
        ("arrive", 0, "a15", "close", "actions 15"),
        ("arrive", 0, "16", None, ""),
        ("arrive", 1, "3", "arrive", "people 3"),
        ("arrive", 1, "r3", "ground_rules", "ground_rules 3"),
        ("arrive", 1, "16", None, ""),
        ("power", 0, "2", "power", "power 2"),
        ("power", 2, "2", "close", "actions 2"),
        ("close", 0, "12", "close", "actions 12"),
        ("close", 0, "p2", "power", "power 2"),
    ],
)
async def test_what_is_typed_opens_the_item_at_its_stage_and_what_no_item_has_is_text(
    tmp_path: Path, stage: codes.Stage, turns: int, typed: str, at: codes.Stage | None, words: str
) -> None:
    meeting = big()
    async with opened(tmp_path, meeting) as open_:
        open_.screen.show_stage(stage)
        await open_.press(*["tab"] * turns)
        await open_.type(typed)
        foot = open_.drawn()[-1].split("   ")[0].strip()
        await open_.press("enter")
        if at is None:
            assert foot == "Enter add"
            assert open_.pilot.app.screen is open_.screen
            added = [row.text for _, row in open_.meeting.all_rows() if row not in [r for _, r in meeting.all_rows()]]
            assert added == [typed]
            return
        assert isinstance(open_.pilot.app.screen, ItemMenu)
        assert open_.screen.looking == at
        assert words in "\n".join(open_.drawn())
        chosen = open_.screen.context.chosen
        assert chosen is not None
        assert (chosen.words, foot) == (words, f"Enter open {chosen.mark}")
        await open_.press("escape")
        assert (open_.line, open_.screen.looking) == ("", stage), "Esc leads back to where it was typed"
        assert open_.meeting == meeting


async def test_a_number_alone_is_the_persons_beside_whom_it_stands_also_among_rules_for_today(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), stamper := FixedStamper(), "people", ["Ana", "Ben"])
    meeting = items.add(meeting, stamper, "ground_rules", ["One speaks", "Phones off", "Breaks"], for_today=True)
    async with opened(tmp_path, meeting) as open_:
        await open_.press("tab")
        for typed, mark in (("2", "2"), ("r2", "R2"), ("3", "R3")):
            await open_.type(typed)
            assert open_.drawn()[-1].strip().startswith(f"Enter open {mark}   ")
            await open_.press("enter", "escape")
            assert open_.screen.context.chosen is not None
            assert (open_.screen.context.chosen.mark, open_.screen.looking) == (mark, "arrive")


async def test_find_leads_to_the_item_that_is_called_so_first(tmp_path: Path) -> None:
    meeting, stamper = big(), FixedStamper()
    first = meeting.outcomes[0].id
    meeting = items.change(meeting, stamper, "outcomes", first, {"text": "outcomes like o3 and o13"})
    async with opened(tmp_path, meeting) as open_:
        await open_.press("ctrl+f")
        await open_.type("o3")
        await open_.press("enter")
        chosen = open_.screen.context.chosen
        assert chosen is not None
        assert (chosen.mark, open_.screen.looking) == ("O3", "outcomes")


@pytest.mark.parametrize("size", [(100, 30), (60, 20)], ids=["100", "60"])
async def test_of_several_put_to_the_group_each_is_called_so_and_its_number_takes_it_out(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    meeting = items.take_out(example := big(), FixedStamper(), "ground_rules", example.ground_rules[0].id)
    async with opened(tmp_path, meeting, size=size) as open_:
        open_.screen.show_stage("ground_rules")
        await open_.settle()
        await open_.type("r2")
        await open_.press("enter", "b")
        assert any("[x]  R2" in line and "ground_rules 2" in line for line in open_.drawn())
        await open_.press("2")
        assert any("[ ]  R2" in line for line in open_.drawn())
        assert any("[x]  R3" in line for line in open_.drawn())


@pytest.mark.parametrize("closes", ["enter", "escape"])
async def test_the_form_of_an_item_of_another_stage_leads_back_to_where_it_was_typed(
    tmp_path: Path, closes: str
) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "actions", ["Ring the school"])
    async with opened(tmp_path, meeting) as open_:
        open_.screen.show_stage("stakeholders")
        await open_.type("A1")
        await open_.press("enter", "e")
        await open_.type(" soon")
        await open_.press(closes)
        assert open_.screen.looking == "stakeholders"
        assert (open_.meeting.actions[0].text == "Ring the school soon") == (closes == "enter")
