"""Who chairs is asked for once: where it is known from a role, or from “This meeting”, the other says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.edits.meeting_details import change_meeting
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.words import say
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import opened
from tests.screens.states import choose

BY_FIELD = say("arrive.chairs.by_field")


def meeting() -> Meeting:
    return items.add(fresh_meeting(), FixedStamper(), "people", ["Ana Silva", "Ben Okri"])


@pytest.mark.parametrize("role", ["chair", "keyboard"])
async def test_whoever_has_the_role_stands_in_the_empty_field_and_nothing_is_written(tmp_path: Path, role: str) -> None:
    held = meeting()
    held = items.change(held, FixedStamper(), "people", held.people[1].id, {"roles": (role,)})
    async with opened(tmp_path, held) as open_:
        await choose(open_, "arrive", say("arrive.rows.meeting"))
        await open_.press("enter")
        assert open_.shown().count(say("arrive.chairs.by_role", names="Ben Okri")) == 1
        await open_.press("enter")
        assert open_.meeting.details.chair is open_.meeting.details.types is None


async def test_whoever_stands_in_the_field_is_said_to_chair_at_their_roles_and_nobody_else_is(tmp_path: Path) -> None:
    held = meeting()
    chair = Owner(person=held.people[0].id, words="Ana Silva")
    held = change_meeting(held, FixedStamper(), {"chair": chair})
    async with opened(tmp_path, held) as open_:
        for name, said in (("Ana", True), ("Ben", False)):
            await choose(open_, "arrive", name)
            await open_.press("enter", "o")
            assert (BY_FIELD in open_.shown()) is said
            await open_.press("escape")
        await choose(open_, "arrive", say("arrive.rows.meeting"))
        await open_.press("enter")
        assert "as their role says" not in open_.shown()
