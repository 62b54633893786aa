"""Who is named less than before is told of once, with the minutes that were saved until then."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.model import codes
from data.model.records.meeting import Meeting
from data.words import say
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import choose


def meeting(shown: codes.Shown) -> Meeting:
    return items.add(fresh_meeting(), FixedStamper(), "people", ["Mavis Oyelaran"], shown=shown)


def drawn(open_: Open) -> str:
    return " ".join(" ".join(" ".join(open_.drawn()).replace("│", " ").split()).split())


NOTICE = "were saved before and may still name Mavis Oyelaran"


@pytest.mark.parametrize(
    ("shown", "keys", "tells"),
    [
        ("name", ["u"], True),
        ("name", ["r", "escape"], False),
        ("name", ["r", "enter"], True),
        ("role", ["u"], True),
        ("not_at_all", ["n"], False),
        ("name", ["n"], False),
    ],
)
async def test_files_that_may_still_name_somebody_are_listed_once(
    tmp_path: Path, shown: codes.Shown, keys: list[str], tells: bool
) -> None:
    async with opened(tmp_path, meeting(shown)) as open_:
        await open_.let_out("ctrl+s")
        (path,) = open_.screen.session.striking.files()
        await choose(open_, "arrive", "Mavis")
        await open_.press("enter", "enter", *keys)
        assert (NOTICE in drawn(open_)) == tells
        assert (open_.meeting.people[0].shown != shown) == (tells or shown == "not_at_all")
        if tells:
            assert path.rpartition("/")[2] in drawn(open_).replace(" ", "")
            assert say("told.struck_title") in drawn(open_)
            await open_.press("enter")
        assert open_.pilot.app.screen is open_.screen


async def test_without_a_file_nothing_is_said(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting("name")) as open_:
        await choose(open_, "arrive", "Mavis")
        await open_.press("enter", "enter", "u")
        assert open_.meeting.people[0].shown == "not_at_all"
        assert open_.pilot.app.screen is open_.screen


async def test_in_the_form_the_same(tmp_path: Path) -> None:
    async with opened(tmp_path, meeting("name")) as open_:
        await open_.let_out("ctrl+s")
        await choose(open_, "arrive", "Mavis")
        await open_.press("enter", "e", "tab")
        await open_.type("not")
        while say("told.struck_title") not in drawn(open_):
            await open_.press("enter")
        assert NOTICE in drawn(open_)
