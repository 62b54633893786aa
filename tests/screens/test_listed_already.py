"""Typing the name of somebody who is on the list: it is told, and nobody stands there twice by mistake."""

from __future__ import annotations

from pathlib import Path

from tests.screens.opened import opened


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
