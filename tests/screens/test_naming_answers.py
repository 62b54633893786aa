"""A line that names someone, answered: in brackets, kept as it is, not a person, or changed."""

from __future__ import annotations

from pathlib import Path

import msgspec

from data.model.records.people import Person
from tests.screens.names_asked import asked, flat, saved, tom, with_tom
from tests.screens.opened import opened


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


async def test_where_the_meeting_can_only_be_read_answers_count_in_this_window_and_change_nothing(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, with_tom("Tom said so"), read_only="It is open elsewhere.") as open_:
        await open_.press("ctrl+s", "enter")
        assert "[someone here] said so" in saved()[0].read_text(encoding="utf-8")
        assert open_.meeting.spoken == ()
        await open_.press("ctrl+s")
        assert not asked(open_)
