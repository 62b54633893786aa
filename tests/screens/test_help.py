"""Help begins with what is on the screen; each stage says what it is for until something was written in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.model import codes
from data.model.stages import HOMES, spec
from data.words import entries_of, say
from screens.dialogs.base import Dialog
from screens.dialogs.help import Help
from tests.fixed import FixedStamper, fresh_meeting
from tests.screens.opened import Open, opened
from tests.screens.states import STATES, go_back, go_to

MOST = 10
"""Lines that are said at most of what is on the screen."""


def page(open_: Open) -> list[str]:
    """The lines of help that are in view, without the frame."""
    return [line.strip("│ ▅▁▂▃▄▆▇█").strip() for line in open_.drawn()]


async def first(open_: Open) -> list[str]:
    """What help says of what is on the screen."""
    await open_.press("f1")
    assert isinstance(open_.pilot.app.screen, Help)
    lines = page(open_)[3:]
    await open_.press("escape")
    return [line for line in lines[: lines.index(say("help.always"))] if line]


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_of_each_stage_it_says_what_it_is_for_and_the_keys_in_ten_lines(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, size=size) as open_:
        for code in codes.STAGES:
            open_.screen.show_stage(code)
            await open_.pilot.pause()
            said = await first(open_)
            assert len(said) <= MOST
            whole = " ".join(said)
            assert whole.startswith(f"{say(f'{code}.name')}: {say(f'{code}.question')}")
            assert "For example: " in whole
            assert "F1 help" in whole


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
@pytest.mark.parametrize("name", ["agree", "agree_result", "menu", "form_outcome", "find", "names", "read_back"])
async def test_of_a_dialog_it_says_what_it_is_for_and_its_keys(
    tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    from data.example.example_meeting import example_meeting

    state = next(one for one in STATES if one.name == name)
    async with opened(tmp_path, example_meeting(FixedStamper(first=1000)), size=size) as open_:
        await go_to(open_, state)
        dialog = open_.pilot.app.screen
        assert isinstance(dialog, Dialog)
        said = await first(open_)
        assert len(said) <= MOST
        about = entries_of("help.dialogs")[type(dialog).__name__]
        assert about in " ".join(said)
        assert dialog.hint.split("   ")[0] in " ".join(said)
        assert open_.pilot.app.screen is dialog
        await go_back(open_)


def test_of_no_dialog_is_anything_said_that_is_not_there() -> None:
    import importlib
    import pkgutil

    import screens.dialogs

    for module in pkgutil.walk_packages(screens.dialogs.__path__, "screens.dialogs."):
        importlib.import_module(module.name)

    def all_of(kind: type[object]) -> set[str]:
        return {kind.__name__}.union(*map(all_of, kind.__subclasses__()))

    assert entries_of("help.dialogs").keys() <= all_of(Dialog)


# What a stage is for, above its list


def purpose(open_: Open, code: codes.Stage) -> bool:
    """Whether a stage says what it is for."""
    open_.screen.show_stage(code)
    return any(entry.key == "purpose" for entry in open_.screen.items.entries)


async def test_each_stage_says_what_it_is_for_the_first_time(tmp_path: Path) -> None:
    async with opened(tmp_path, size=(60, 20)) as open_:
        for code in codes.STAGES:
            assert purpose(open_, code)
            await open_.pilot.pause()
            assert any("This is where" in line for line in open_.drawn())


@pytest.mark.parametrize("code", codes.STAGES)
async def test_it_says_so_no_more_once_anything_was_written_there_also_when_that_is_gone(
    tmp_path: Path, code: codes.Stage
) -> None:
    for kind in spec(code).kinds:
        if HOMES[kind.table] != code:
            continue
        stamper = FixedStamper(first=1000)
        columns = {**kind.columns, **({"heading": "involved"} if kind.table == "power" else {})}
        meeting = items.add(fresh_meeting(), stamper, kind.table, ["Something"], **columns)
        gone = items.take_out(meeting, stamper, kind.table, meeting.rows(kind.table)[0].id)
        for held in (meeting, gone):
            async with opened(tmp_path, held) as open_:
                assert not purpose(open_, code)
