"""Every stage of a meeting that is kept, as the started program draws it: at each size, in another theme each.

`UPDATE_PICTURES=1` accepts what is drawn now, as for the pictures of home.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from textual.theme import Theme

from coprod_tui.themes import THEMES
from data.model import codes
from data.model.stages import IN_EVERY_MEETING
from data.store.archive import Archive
from data.words import say
from tests.half_way import MIDST, keep_half_way
from tests.people.chair import Chair, start
from tests.people.faked_clock import clock_at, needs_faked_clock
from tests.people.terminal import Terminal, plain_environment
from tests.screens.test_pictures import PICTURES, SIZES, differs, drawn

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")

FRAME = "╭─╮│╰╯"
"""What is drawn in the accent: the frame of the line."""


@needs_faked_clock
@pytest.mark.parametrize(("size", "theme"), list(zip(SIZES, THEMES, strict=True)), ids=[theme.name for theme in THEMES])
def test_each_stage_looks_as_it_was_accepted(tmp_path: Path, size: tuple[int, int], theme: Theme) -> None:
    columns, rows = size
    keep_half_way(Archive(tmp_path / "data" / "coprod" / "meetings", tmp_path / "state" / "coprod"))
    env = clock_at(plain_environment(str(tmp_path)), f"{MIDST.astimezone():%F %T}")
    different: list[str] = []
    with start(env, "open", "last", "--theme", theme.name, columns=columns, rows=rows) as terminal:
        wait_for_stage(terminal, "ground_rules")
        terminal.press(*["PageUp"] * IN_EVERY_MEETING.index("ground_rules"))
        for stage in IN_EVERY_MEETING:
            wait_for_stage(terminal, stage)
            different.append(differs(PICTURES / f"{columns}x{rows}", f"kept_{stage}", drawn(terminal.lines)))
            assert frame_inks(terminal) == {f"{theme.accent}".removeprefix("#")}
            if stage != IN_EVERY_MEETING[-1]:
                terminal.press("PageDown")
        assert Chair(terminal).leave() == 0
    assert not any(different), "\n".join(filter(None, different))


def wait_for_stage(terminal: Terminal, stage: codes.Stage) -> None:
    """Wait until the question of a stage is drawn, in however many lines, and all else is."""
    terminal.wait_for(lambda: say(f"{stage}.question") in " ".join(terminal.text.split()))
    terminal.settle()


def frame_inks(terminal: Terminal) -> set[str]:
    """The colours in which the frame of the line is drawn."""
    lines = terminal.lines
    top = max(y for y, line in enumerate(lines) if line.startswith(" ╭"))
    bottom = max(y for y, line in enumerate(lines) if line.startswith(" ╰"))
    cells = ((x, y) for y in range(top, bottom + 1) for x in range(terminal.columns) if lines[y][x] in FRAME)
    return {terminal.ink(x, y) for x, y in cells}
