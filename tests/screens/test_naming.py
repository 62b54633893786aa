"""Before minutes leave the meeting, the chair is told which words name someone who is not to be named."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Key

from screens.dialogs.form.finalise import FinaliseForm
from screens.meeting.messages import MinutesWanted
from tests.screens.names_asked import asked, flat, saved, tom, with_tom
from tests.screens.opened import Open, opened


async def test_the_first_time_the_chair_has_a_look_and_after_that_minutes_are_saved_at_once(tmp_path: Path) -> None:
    async with tom(tmp_path, "The bus stop moved") as open_:
        await open_.press("ctrl+s")
        shown = "\n".join(open_.drawn())
        assert "Before these minutes go out" in shown
        assert "Appear by name: 0. By role: 0. Not named: 1, of whom 1 was not asked." in shown
        assert "Check-in words: none." in shown
        assert "No program can find every hint at a person." in flat(shown)
        assert saved() == []
        await open_.press("enter")
        assert len(saved()) == 1
        await open_.press("ctrl+s")
        assert not asked(open_)
    assert len(saved()) == 1


async def test_who_types_on_is_not_asked_before_they_rest_and_no_letter_is_an_answer(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said the bus stop moved") as open_:
        driver = open_.pilot.app._driver  # pyright: ignore[reportPrivateUsage]  # no public way
        assert driver is not None
        for key in ("ctrl+s", *"keen"):
            driver.send_message(sent(open_, key))
        await open_.pilot.pause()
        await open_.settle()
        assert asked(open_)
        assert open_.screen.line.text == "keen"
        assert (saved(), open_.meeting.spoken) == ([], ())


def sent(open_: Open, key: str) -> Key:
    """A key as a terminal sends it, with nothing waited for."""
    event = Key(key, key if len(key) == 1 else None)
    event.set_sender(open_.pilot.app)
    return event


async def test_the_lines_are_shown_with_where_they_are_and_nothing_is_written_yet(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing", "tom said the bus stop moved") as open_:
        await open_.press("ctrl+s")
        assert asked(open_)
        line = next(line for line in open_.drawn() if "tom said" in line)
        assert "O2" in line
        assert "“tom said the bus stop moved”" in line
        assert "[someone here]" in line
        assert saved() == []
        await open_.press("escape")
        assert not asked(open_)
        assert saved() == []
        assert open_.meeting.spoken == ()


async def test_where_nothing_would_go_out_esc_only_closes(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        await open_.press("ctrl+p", *"names", "enter")
        shown = "\n".join(open_.drawn())
        assert ("Esc close" in shown, "goes out" in shown) == (True, False)


async def test_over_a_form_mending_closes_it_and_keeps_what_is_half_typed(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "A crossing") as open_:
        open_.screen.items.choose("o1")
        await open_.press("enter", "e")
        await open_.type(" wide")
        await open_.press("ctrl+s")
        assert asked(open_)
        await open_.press("ctrl+s")
        await open_.press("e")
        assert open_.pilot.app.screen is open_.screen
        assert open_.screen.items.chosen == "o0"
        assert any("A crossing wide" in draft for draft in open_.screen.session.drafts.values())


async def test_save_as_asks_too(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.post_message(MinutesWanted(str(tmp_path / "here.md"), "md"))
        await open_.settle()
        assert asked(open_)
        await open_.press("k", "enter")
    assert "Tom said so" in (tmp_path / "here.md").read_text(encoding="utf-8")


async def test_making_them_final_asks_first(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter", "left", "enter")
        assert asked(open_)
        await open_.press("enter")
        assert isinstance(open_.pilot.app.screen, FinaliseForm)


async def test_ctrl_p_names_shows_all_of_it_at_any_time_and_writes_nothing(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        await open_.press("ctrl+s", "k", "enter")
        await open_.press("ctrl+p", *"names", "enter")
        shown = "\n".join(open_.drawn())
        assert "Names in what people said" in shown
        assert "kept as it is" in shown
        await open_.press("home", "b")
        assert "kept as it is" not in "\n".join(open_.drawn())
        await open_.press("escape")
        assert not asked(open_)
        assert len(saved()) == 1
        await open_.press("ctrl+s")
    assert "[someone here] said so" in saved()[-1].read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)], ids=str)
async def test_many_long_lines_leave_what_can_be_done_in_view(tmp_path: Path, size: tuple[int, int]) -> None:
    lines = [
        f"Tom said that the bus stop number {at} has moved again and nobody was told before it did" for at in range(40)
    ]
    async with opened(tmp_path, with_tom(*lines), size=size) as open_:
        await open_.press("ctrl+s")
        shown = "\n".join(open_.drawn())
        for words in ("In brackets", "Change it", "Keep it", "Not a person", "Esc", "[someone here]"):
            assert words in shown
        await open_.press("up")
        assert "stop number 39" in flat("\n".join(open_.drawn()))
        assert await open_.pilot.click("#press-keep")
        await open_.settle()
        assert [(one.row, one.answer) for one in open_.meeting.spoken] == [("o39", "keep")]


async def test_taking_somebody_out_says_in_how_many_lines_they_still_are(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "Ask Tom") as open_:
        open_.screen.show_stage("arrive", "tom")
        await open_.press("enter", "t")
        assert "Tom Bell is in 2 other lines. They will be asked about." in open_.told
        await open_.press("ctrl+s")
        shown = flat("\n".join(open_.drawn()))
        assert "someone who was here before" in shown
        await open_.press("enter")
        text = saved()[0].read_text(encoding="utf-8")
        assert "[someone] said so" in text
        assert "Tom" not in text
