"""What will be done is noted from anywhere: what is understood is said, and what was half typed stays."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.power import PowerRow
from tests.fixed import fresh_meeting
from tests.screens.opened import opened

BY_BEV = "Noted for Close: Bev is to be asked, by Sat 12 Dec 2026. Ctrl+Z takes it back."

NOTED = {
    "Book the room @Bev by 12 Dec": BY_BEV,
    "Book the room by 12 Dec": "Noted for Close: By Sat 12 Dec 2026. Ctrl+Z takes it back.",
    "[x] Book the room @Bev": "Noted for Close: Bev is to be asked. It is done. Ctrl+Z takes it back.",
    "Book the room": "Noted for Close. Ctrl+Z takes it back.",
}
"""What is typed, and what is told of it."""


def with_bev() -> Meeting:
    """A meeting with Bev, in which something gets in the way."""
    barrier = PowerRow(id="far", text="It is far away", kind="in_the_way", heading="involved", order="a0")
    return msgspec.structs.replace(fresh_meeting(), people=(Person(id="bev", text="Bev"),), power=(barrier,))


@pytest.mark.parametrize("stage", codes.STAGES)
async def test_an_action_is_noted_for_close_from_every_stage_and_what_was_half_typed_stays(
    tmp_path: Path, stage: codes.Stage
) -> None:
    async with opened(tmp_path, with_bev()) as open_:
        open_.screen.show_stage(stage)
        await open_.type("half a thou")
        await open_.press("ctrl+g")
        assert "What will be done, @who by" in "\n".join(open_.drawn())
        await open_.type("Book the room @Bev by 12 Dec")
        assert "Bev is to be asked, by Sat 12 Dec 2026." in "\n".join(open_.drawn())
        await open_.press("enter")
        assert open_.told == [BY_BEV]
        assert (open_.line, open_.looking()) == ("half a thou", stage)
        await open_.type("ght")
        assert open_.line == "half a thought"
        await open_.press("ctrl+z")
        assert open_.meeting.actions == ()
        open_.screen.show_stage(stage)
        assert open_.line == "half a thought"


@pytest.mark.parametrize(("typed", "told"), NOTED.items(), ids=NOTED)
@pytest.mark.parametrize("where", ["anywhere", "what we will do", "about a barrier"])
async def test_what_was_understood_is_told_wherever_it_was_noted(
    tmp_path: Path, where: str, typed: str, told: str
) -> None:
    keys = {
        "anywhere": ("ctrl+g",),
        "what we will do": ("tab", "tab"),
        "about a barrier": ("down", "down", "enter", "g"),
    }
    async with opened(tmp_path, with_bev()) as open_:
        open_.screen.show_stage("power")
        await open_.press(*keys[where])
        await open_.type(typed)
        await open_.press("enter")
        assert open_.told == [told]
        (action,) = open_.meeting.actions
        assert (action.text, action.state == "done") == ("Book the room", "done" in told)


async def test_nothing_is_said_to_be_understood_that_is_kept_as_it_was_typed(tmp_path: Path) -> None:
    async with opened(tmp_path, with_bev()) as open_:
        await open_.press("ctrl+g")
        await open_.type("Book the room @Bev")
        await open_.press("escape", "enter")
        assert [one.text for one in open_.meeting.actions] == ["Book the room @Bev"]
        assert open_.told == ["Noted for Close. Ctrl+Z takes it back."]


async def test_several_things_that_we_will_do_are_told_in_one_message(tmp_path: Path) -> None:
    async with opened(tmp_path, with_bev()) as open_:
        open_.screen.show_stage("power")
        await open_.press("tab", "tab")
        open_.screen.line.take_paste("Book the room @Bev\nBring tea\nRing the school")
        await open_.press("enter")
        assert len(open_.meeting.actions) == 3
        assert open_.told == ["Noted for Close: 3 things. Ctrl+Z takes them back."]
