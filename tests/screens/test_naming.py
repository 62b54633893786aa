"""Before minutes leave the meeting, the chair is told which words name someone who is not to be named."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from textual.events import Key

from data.edits.items import add
from data.model.codes import Stage
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from screens.dialogs.form.finalise import FinaliseForm
from screens.dialogs.name_check import NamesInText
from screens.meeting.messages import MinutesWanted
from tests.fixed import FixedStamper, fresh_meeting
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


def flat(shown: str) -> str:
    """What a box says, in one line."""
    return " ".join(shown.replace("│", " ").split())


def asked(open_: Open) -> bool:
    return isinstance(open_.pilot.app.screen, NamesInText)


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


async def test_enter_puts_every_name_in_brackets_and_saves(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "as Tom’s mum said") as open_:
        await open_.press("ctrl+s", "enter")
        text = saved()[0].read_text(encoding="utf-8")
        assert "Not put to the group yet: O1 [someone here] said so; O2 as [someone here]’s mum said. " in text
        assert open_.outcomes() == ["Tom said so", "as Tom’s mum said"]
        assert {one.answer for one in open_.meeting.spoken} == {"brackets", "seen"}
        await open_.press("ctrl+s")
        assert not asked(open_)


async def test_what_was_answered_is_known_when_the_meeting_is_opened_again(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        await open_.press("ctrl+s", "enter")
        meeting = open_.meeting
    async with opened(tmp_path / "again", meeting) as open_:
        await open_.press("ctrl+s")
        assert not asked(open_)


async def test_k_keeps_a_line_as_it_is_and_enter_puts_the_others_in_brackets(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "Ask Tom") as open_:
        await open_.press("ctrl+s", "k")
        assert any("kept as it is" in line and "Tom said so" in line for line in open_.drawn())
        await open_.press("enter")
        text = saved()[0].read_text(encoding="utf-8")
        assert "Tom said so" in text
        assert "Ask [someone here]" in text


async def test_with_every_line_kept_the_last_row_saves_and_esc_keeps_the_answers(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "Tom, Dick and Harry") as open_:
        await open_.press("ctrl+s", "k", "n")
        assert any("not a person" in line for line in open_.drawn())
        await open_.press("escape")
        assert saved() == []
        await open_.press("ctrl+s", "enter")
        assert "Tom said so" in saved()[0].read_text(encoding="utf-8")
        assert "Tom, Dick and Harry" in saved()[0].read_text(encoding="utf-8")


async def test_enter_on_a_line_that_was_kept_does_what_is_said_there(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "Ask Tom") as open_:
        await open_.press("ctrl+s", "k", "k", "home")
        assert "Enter in brackets in the minutes" in flat("\n".join(open_.drawn()))
        assert "B this one in brackets" in flat("\n".join(open_.drawn()))
        await open_.press("enter")
        text = saved()[0].read_text(encoding="utf-8")
        assert "[someone here] said so" in text
        assert "Ask Tom" in text


async def test_n_leaves_the_other_name_of_a_line_to_be_answered(tmp_path: Path) -> None:
    meeting = with_tom("we asked Mark where Tom fell")
    people = (*meeting.people, Person(id="mark", text="Mark Hope"))
    async with opened(tmp_path, msgspec.structs.replace(meeting, people=people)) as open_:
        await open_.press("ctrl+s", "n")
        assert any("not a person" in line for line in open_.drawn())
        await open_.press("enter")
        assert "we asked Mark where [someone here] fell" in saved()[0].read_text(encoding="utf-8")


async def test_where_nothing_would_go_out_esc_only_closes(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        await open_.press("ctrl+p", *"names", "enter")
        shown = "\n".join(open_.drawn())
        assert ("Esc close" in shown, "goes out" in shown) == (True, False)


async def test_e_leads_to_the_chosen_line_to_be_mended(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing", "Tom said so", "Ask Tom") as open_:
        open_.screen.show_stage("power")
        await open_.press("ctrl+s", "down", "e")
        assert open_.looking() == "outcomes"
        assert open_.screen.items.chosen == "o2"
        assert saved() == []


async def test_new_words_are_asked_about_and_answered_ones_are_not(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        await open_.press("ctrl+s", "enter")
        await open_.type("Ask Tom again")
        await open_.press("enter", "ctrl+s")
        assert asked(open_)
        await open_.press("enter")
        text = saved()[0].read_text(encoding="utf-8")
        assert "[someone here] said so" in text
        assert "Ask [someone here] again" in text


async def test_ctrl_z_goes_past_the_answers(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        await open_.type("A crossing")
        await open_.press("enter", "ctrl+s", "enter", "ctrl+z")
        assert open_.outcomes() == ["Tom said so"]
        assert open_.meeting.spoken


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


async def copied(open_: Open) -> str:
    """What is on the clipboard, once that was said."""
    while not open_.told:
        await open_.pilot.pause()
    open_.pilot.app.clear_notifications()
    return open_.pilot.app.clipboard


async def test_a_stage_is_copied_once_its_names_are_answered_and_nothing_else_is_asked(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so", "A crossing, see https://a.example/x") as open_:
        await open_.press("ctrl+c")
        assert asked(open_)
        shown = "\n".join(open_.drawn())
        assert "Before this is copied" in shown
        assert "Links, addresses" not in shown
        assert "Appear by name" not in shown
        await open_.press("ctrl+c", "escape")
        assert open_.pilot.app.screen is open_.screen
        assert not open_.told
        assert not open_.pilot.app.clipboard
        await open_.press("ctrl+c", "enter")
        assert "[someone here] said so" in await copied(open_)
        await open_.press("ctrl+c")
        assert not asked(open_)


async def test_a_stage_without_such_words_is_copied_at_once_whatever_others_hold(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.show_stage("arrive")
        await open_.press("ctrl+c")
        assert not asked(open_)
        assert "1 person not named here" in await copied(open_)


async def test_a_stage_of_which_nothing_is_known_leaves_what_is_on_the_clipboard(tmp_path: Path) -> None:
    async with opened(tmp_path, add(fresh_meeting(), FixedStamper(), "outcomes", ["A crossing"])) as open_:
        open_.screen.show_stage("outcomes")
        await open_.press("ctrl+c")
        held = await copied(open_)
        empty: tuple[Stage, ...] = ("arrive", "power")
        for stage in empty:
            open_.screen.show_stage(stage)
            await open_.press("ctrl+c")
            assert await copied(open_) == held == "Outcomes\n- O1 A crossing. Not put to the group yet."


async def test_over_the_minutes_the_minutes_are_copied_as_they_are_shown(tmp_path: Path) -> None:
    async with tom(tmp_path, "A crossing") as open_:
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter", "ctrl+c", "enter")
        assert (await copied(open_)).startswith("# Park Lane crossing\n")
        await open_.press("c", "ctrl+c")
        assert (await copied(open_)).startswith("Park Lane crossing\n")


async def test_over_the_minutes_words_that_name_somebody_are_answered_first(tmp_path: Path) -> None:
    async with tom(tmp_path, "Tom said so") as open_:
        open_.screen.show_stage("close", "row:minutes")
        await open_.press("enter", "ctrl+c")
        assert asked(open_)
        assert not open_.pilot.app.clipboard


async def test_where_the_meeting_can_only_be_read_answers_count_in_this_window_and_change_nothing(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, with_tom("Tom said so"), read_only="It is open elsewhere.") as open_:
        await open_.press("ctrl+s", "enter")
        assert "[someone here] said so" in saved()[0].read_text(encoding="utf-8")
        assert open_.meeting.spoken == ()
        await open_.press("ctrl+s")
        assert not asked(open_)


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
