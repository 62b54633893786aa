"""Before minutes leave the meeting, the chair is told which words name someone who is not to be named."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from data.as_listed import numbers
from data.example import example_meeting
from data.meeting import Meeting, Outcome, Person
from screens.dialogs.names_in_text import NamesInText
from tests.data.archive.test_tables import whole
from tests.fixed import FixedPen, fresh_meeting
from tests.screens.opened import Open, opened


def with_tom(*outcomes: str) -> Meeting:
    """A meeting in which Tom was not asked how he appears, and outcomes with these words."""
    rows = tuple(Outcome(id=f"o{at}", text=words, order=f"a{at}") for at, words in enumerate(outcomes))
    return msgspec.structs.replace(fresh_meeting(), people=(Person(id="tom", text="Tom Bell"),), outcomes=rows)


def saved() -> list[Path]:
    """The minutes in the usual folder."""
    return sorted(path for path in Path.home().rglob("*.md") if path.is_file())


@asynccontextmanager
async def tom(tmp_path: Path, *outcomes: str) -> AsyncGenerator[Open]:
    async with opened(tmp_path, with_tom(*outcomes)) as open_:
        open_.screen.show_stage("outcomes")
        await open_.pilot.pause()
        yield open_


def asked(open_: Open) -> bool:
    return isinstance(open_.pilot.app.screen, NamesInText)


async def test_minutes_in_which_nobody_is_named_are_saved_at_once(tmp_path: Path) -> None:
    async with tom(tmp_path, "The bus stop moved") as open_:
        await open_.press("ctrl+s")
        assert not asked(open_)
    assert len(saved()) == 1


async def test_the_lines_are_shown_with_where_they_are_and_nothing_is_written_yet(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing", "tom said the bus stop moved") as open_:
        await open_.press("ctrl+s")
        assert asked(open_)
        assert any("Outcomes 2: “tom said the bus stop moved”" in line for line in open_.drawn())
        assert saved() == []
        await open_.press("escape")
        assert not asked(open_)
        assert saved() == []


async def test_enter_leads_to_the_first_line_to_be_mended(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing", "Tom said so") as open_:
        open_.screen.show_stage("power")
        await open_.press("ctrl+s", "enter")
        assert open_.looking() == "outcomes"
        assert open_.screen.items.chosen == "o1"
        assert saved() == []


async def test_what_was_let_go_once_is_not_asked_about_again_but_new_words_are(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        await open_.press("ctrl+s", "right", "enter")
        assert len(saved()) == 1
        assert "Tom said so" in saved()[0].read_text(encoding="utf-8")
        await open_.press("ctrl+s")
        assert not asked(open_)
        await open_.type("Ask Tom again")
        await open_.press("enter", "ctrl+s")
        assert asked(open_)
        shown = "\n".join(open_.drawn())
        assert "Outcomes 2: “Ask Tom again”" in shown
        assert "Tom said so" not in shown.partition("Words are never")[0].partition("name someone")[2]


async def test_over_a_form_mending_closes_it_and_keeps_what_is_half_typed(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "A crossing") as open_:
        open_.screen.items.choose("o1")
        await open_.press("enter", "e")
        await open_.type(" wide")
        await open_.press("ctrl+s")
        assert asked(open_)
        await open_.press("ctrl+s")
        await open_.press("enter")
        assert open_.pilot.app.screen is open_.screen
        assert open_.screen.items.chosen == "o0"
        assert any("A crossing wide" in draft for draft in open_.screen.session.drafts.values())


async def test_save_as_asks_too(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.want_minutes(str(tmp_path / "here.md"), "md")
        await open_.pilot.pause()
        assert asked(open_)
        await open_.press("tab", "enter")
        await open_.pilot.pause()
    assert "Tom said so" in (tmp_path / "here.md").read_text(encoding="utf-8")


async def copied(open_: Open) -> str:
    """What is on the clipboard, once that was said."""
    while not open_.told:
        await open_.pilot.pause()
    open_.pilot.app.clear_notifications()
    return open_.pilot.app.clipboard


async def test_a_stage_is_copied_once_words_that_name_somebody_are_let_go(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "A crossing") as open_:
        await open_.press("ctrl+c")
        assert asked(open_)
        assert any("Copy it as it is" in line for line in open_.drawn())
        await open_.press("ctrl+c", "escape")
        assert open_.pilot.app.screen is open_.screen
        assert not open_.told
        assert not open_.pilot.app.clipboard
        await open_.press("ctrl+c", "right", "enter")
        assert "Tom said so" in await copied(open_)
        await open_.press("ctrl+c")
        assert not asked(open_)


async def test_a_stage_without_such_words_is_copied_at_once_whatever_others_hold(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.show_stage("arrive")
        await open_.press("ctrl+c")
        assert not asked(open_)
        assert "1 person who is not named here" in await copied(open_)


async def test_over_the_minutes_the_minutes_are_copied_as_they_are_shown(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing") as open_:
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter", "ctrl+c")
        assert (await copied(open_)).startswith("# Park Lane crossing\n")
        await open_.press("c", "ctrl+c")
        assert (await copied(open_)).startswith("Park Lane crossing\n")


async def test_over_the_minutes_words_that_name_somebody_are_let_go_first(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter", "ctrl+c")
        assert asked(open_)
        assert not open_.pilot.app.clipboard


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)], ids=str)
async def test_many_long_lines_leave_the_answers_in_view(tmp_path: Path, size: tuple[int, int]) -> None:
    lines = [
        f"Tom said that the bus stop number {at} has moved again and nobody was told before it did" for at in range(40)
    ]
    async with opened(tmp_path, with_tom(*lines), size=size) as open_:
        await open_.press("ctrl+s")
        shown = "\n".join(open_.drawn())
        for words in ("Go and mend it", "Save it as it is", "Cancel", "Esc"):
            assert words in shown
        await open_.press("end")
        assert "stop number 39" in "\n".join(open_.drawn())
        assert await open_.pilot.click("#press-cancel")
        assert not asked(open_)


@pytest.mark.parametrize("meeting", [example_meeting(FixedPen()), whole()], ids=["example", "forty"])
async def test_numbers_are_those_of_the_list(tmp_path: Path, meeting: Meeting) -> None:
    async with opened(tmp_path, meeting) as open_:
        for code, stage in open_.screen._stages.items():  # pyright: ignore[reportPrivateUsage]
            shown = {
                entry.key: entry.number for entry in stage.entries(meeting, open_.screen.look) if entry.kind == "item"
            }
            assert shown == numbers(meeting, code)
