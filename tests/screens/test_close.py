"""Close stands in the order in which a meeting ends; what was said and most of what is left open is folded."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from data.edits import items, rounds
from data.example.example_meeting import example_meeting
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from data.words import say
from screens.dialogs.menu import ItemMenu
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.close_rows import example, open_row, rows, stamped
from tests.screens.opened import Open, opened


def of_a_round() -> Meeting:
    """The example, in which two people also said how they are, and one something at check-out."""
    stamper = stamped()
    meeting = rounds.begin_round(example_meeting(stamper), stamper, "check_in", "How are you?")
    for words in ("tired", "curious"):
        meeting = rounds.say_in_round(meeting, stamper, meeting.rounds[0].id, words)
    return meeting


def words(open_: Open) -> list[str]:
    """What the list says, from the top down."""
    return [entry.words for entry in open_.screen.items.entries if entry.words]


async def test_it_stands_in_the_order_in_which_a_meeting_ends(tmp_path: Path) -> None:
    async with opened(tmp_path, of_a_round()) as open_:
        open_.screen.show_stage("close")
        await open_.pilot.pause()
        said = words(open_)
        parts = ["Send the first drawing", "Left open", "Before we part", "Read it back", "Next meeting",
                 "Check-out: what will you take away?", "Afterwards", "Ended at", "Minutes", "Comments on the draft",
                 "Said in rounds", say("principles.have.row")]  # fmt: skip
        assert [said.index(part) for part in parts] == sorted(said.index(part) for part in parts)
        assert rows(open_)["part:rounds"] == "check-in: 2 words, check-out: 3 words"
        assert rows(open_)["check_out"] == "3 said"
        assert "tired" not in said
        assert "Hopeful" not in said


async def test_the_actions_and_what_is_done_before_people_part_are_in_one_frame(tmp_path: Path) -> None:
    now = datetime(2026, 10, 21, 8, 2, tzinfo=UTC)
    async with opened(tmp_path, example(), size=(100, 30), now=lambda: now) as open_:
        open_.screen.show_stage("close")
        await open_.pilot.pause()
        drawn = "\n".join(open_.drawn())
        for part in ("Ask two people", "Send the first drawing", "Left open", "Before we part", "Check-out: what will"):
            assert part in drawn


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_what_comes_afterwards_is_reached_by_the_arrow(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, example(), size=size) as open_:
        open_.screen.show_stage("close", "row:check_out")
        for name in ("ended", "minutes", "comments", "part:rounds", "key_elements"):
            await open_.press("down")
            assert open_.screen.items.chosen == f"row:{name}"
        assert any("Minutes" in line for line in open_.drawn())


async def test_the_first_three_that_are_left_open_stand_there_and_the_rest_unfolds(tmp_path: Path) -> None:
    async with opened(tmp_path, example()) as open_:
        open_.screen.show_stage("close")
        gaps = [name for name in rows(open_) if name.startswith("gap:")]
        assert len(gaps) == 3
        await open_row(open_, "part:left_open")
        unfolded = [name for name in rows(open_) if name.startswith("gap:")]
        assert len(unfolded) > 10
        assert open_.screen.items.chosen in {f"row:{name}" for name in unfolded}
        await open_row(open_, "part:left_open")
        assert [name for name in rows(open_) if name.startswith("gap:")] == gaps


@pytest.mark.parametrize("said", ["Hopeful", "tired"])
async def test_what_was_said_unfolds_and_each_of_it_has_its_menu(tmp_path: Path, said: str) -> None:
    async with opened(tmp_path, of_a_round()) as open_:
        await open_row(open_, "part:rounds")
        assert open_.screen.items.chosen == "row:part:rounds"
        key = next(entry.key for entry in open_.screen.items.entries if entry.words == said)
        while open_.screen.items.chosen != key:
            await open_.press("down")
        await open_.press("enter")
        assert isinstance(open_.pilot.app.screen, ItemMenu)
        await open_.press("escape")
        await open_row(open_, "part:rounds")
        assert said not in words(open_)


async def test_what_was_said_stands_by_the_alphabet_so_that_nobody_reads_back_who_spoke_when(tmp_path: Path) -> None:
    async with opened(tmp_path, of_a_round()) as open_:
        open_.screen.show_stage("close", line="check_out")
        for said in ("Zest", "Air"):
            await open_.type(said)
            await open_.press("enter")
        listed = [entry for entry in open_.screen.items.entries if entry.table == "checks"]
        assert [entry.words for entry in listed] == [
            "curious", "tired", "Air", "Hopeful", "I said something, that's new", "Next time, more time for the money",
            "Zest",
        ]  # fmt: skip
        open_.screen.items.choose(listed[0].key)
        await open_.press("enter")
        assert isinstance(open_.pilot.app.screen, ItemMenu)
        assert not any("Move it" in line for line in open_.drawn())
        await open_.press("escape")
        open_.screen.show_stage("arrive")
        assert [line for line in words(open_) if line in ("“curious”", "“tired”")] == ["“curious”", "“tired”"]


async def test_enter_on_the_check_out_offers_its_questions_and_begins_the_round(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ana"])
    async with opened(tmp_path, meeting) as open_:
        open_.screen.show_stage("close")
        assert rows(open_)["check_out"] == "nothing said yet"
        await open_row(open_, "check_out")
        assert isinstance(open_.pilot.app.screen, ItemMenu)
        drawn = "\n".join(open_.drawn())
        assert drawn.index("Begin: What does co-production mean for me") < drawn.index("Begin: Check-out")
        assert "▌ O  Begin: Check-out: what will you take away?" in drawn
        assert "What should be different next time?" in drawn
        await open_.press("enter", "enter")
        await open_.type("hope")
        await open_.press("enter")
        assert [(one.kind, one.text) for one in open_.meeting.rounds] == [("check_out", say("close.rows.check_out"))]
        await open_.press("escape")
        assert rows(open_)["check_out"] == "1 said"


@pytest.mark.parametrize(("letter", "question"), [("m", "for_me"), ("d", "different"), ("f", "feel")])
async def test_what_is_said_to_another_question_at_the_end_stands_under_that_one(
    tmp_path: Path, letter: str, question: str
) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ana"])
    async with opened(tmp_path, meeting) as open_:
        open_.screen.show_stage("close")
        await open_row(open_, "check_out")
        await open_.press(letter, "enter")
        await open_.type("cake")
        await open_.press("enter", "escape")
        assert rows(open_)["check_out"] == "nothing said yet"
        assert rows(open_)["part:rounds"] == "another question: one word"
        minutes = write(compose(open_.meeting))
        assert f"## Said in rounds\n\n### {say(f'rounds.questions.{question}')}\n\n- cake\n" in minutes
        assert "## Check-out" not in minutes


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)], ids=str)
async def test_the_last_line_of_what_is_unfolded_comes_into_view(tmp_path: Path, size: tuple[int, int]) -> None:
    stamper = stamped()
    meeting = rounds.begin_round(fresh_meeting(), stamper, "check_out", "How was it?")
    for words in ("calm", "lively", "warm"):
        meeting = rounds.say_in_round(meeting, stamper, meeting.rounds[0].id, words)
    async with opened(tmp_path, meeting, size=size) as open_:
        await open_row(open_, "part:rounds")
        assert any("warm" in line for line in open_.drawn())
        assert any("▌  › Said in rounds" in line.replace("›  ", "› ") for line in open_.drawn())


async def test_what_is_added_found_or_undone_is_shown_also_where_it_was_folded(tmp_path: Path) -> None:
    async with opened(tmp_path, of_a_round()) as open_:
        open_.screen.show_stage("close", line="check_out")
        await open_.type("Lighter")
        await open_.press("enter")
        assert any("Lighter" in line for line in open_.drawn())
        await open_row(open_, "part:rounds")
        assert "tired" not in words(open_)
        open_.screen.show_stage("arrive")
        await open_.press("ctrl+f")
        await open_.type("tired")
        await open_.press("enter")
        await open_.pilot.pause()
        assert any("tired" in line for line in open_.drawn())
