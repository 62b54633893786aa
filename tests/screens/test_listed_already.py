"""Who is on the list already, typed or pasted again: it is told, and nobody stands there twice by mistake."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened
from tests.screens.people_list import people, sees
from tests.screens.states import paste


async def test_a_name_that_is_on_the_list_is_said_to_be_there_and_added_only_as_typed(tmp_path: Path) -> None:
    async with opened(tmp_path) as open_:
        await open_.type("Sofia Marek")
        await open_.press("enter")
        await open_.type("sofia marek")
        await open_.pilot.pause()
        assert any("1 is on the list already: sofia marek." in line for line in open_.drawn())
        await open_.press("enter")
        assert [person.text for person in open_.meeting.people] == ["Sofia Marek"]
        await open_.type("Sofia Marek")
        await open_.press("escape", "enter")
        assert [person.text for person in open_.meeting.people] == ["Sofia Marek", "Sofia Marek"]


async def test_who_is_on_the_list_already_is_not_doubled_and_the_chair_is_told(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["José Núñez"])
    async with opened(tmp_path, meeting) as open_:
        await paste(open_, "Jose Nunez\nBen Cole")
        await sees(open_, "1 new person is in this list", "1 is on the list already: Jose Nunez.")
        await open_.press("enter")
        await paste(open_, "Jose Nunez\nBen Cole")
        await sees(open_, "Everybody in this list is on the list already.")
        await open_.press("enter", "escape")
        assert people(open_) == ["José Núñez", "Ben Cole"]


async def test_who_is_on_the_list_is_changed_by_a_tick_where_the_pasted_list_says_otherwise(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ana Silva", "Ben Okafor", "Carla Jones"])
    text = "Apologies: Ben Okafor, Carla Jones\nDid not attend: Ana Silva"
    async with opened(tmp_path, meeting) as open_:
        await paste(open_, text)
        await sees(open_, "Nobody new", "Carla Jones here → sent apologies", "not here: here → to confirm")
        await sees(open_, "Enter changes 3 people")
        await open_.press("down", "space")
        await sees(open_, "Enter changes 2 people", "[ ] Carla Jones")
        await open_.press("enter")
        assert [one.presence for one in open_.meeting.people] == ["to_confirm", "apologies", "here"]
        await open_.press("ctrl+z")
        assert [one.presence for one in open_.meeting.people] == ["here"] * 3
        await paste(open_, f"Dana Poe\n{text}")
        await sees(open_, "Enter adds 1 person, and changes 3")
        await open_.press("enter")
        assert [one.presence for one in open_.meeting.people] == ["to_confirm", "apologies", "apologies", "here"]
        await open_.press("ctrl+z")
        assert [one.presence for one in open_.meeting.people] == ["here"] * 3


async def test_a_typed_line_about_somebody_on_the_list_says_what_it_does_not_change(tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ben Okafor"])
    async with opened(tmp_path, meeting) as open_:
        await open_.type("Apologies: Ben Okafor")
        assert "Ben Okafor (this list says: sends apologies). Change it there." in open_.screen.line.note
        await open_.press("enter")
        assert [one.presence for one in open_.meeting.people] == ["here"]
