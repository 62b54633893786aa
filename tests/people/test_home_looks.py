"""What coprod opens with in a real terminal: its air, its accent and its frame are there from the first frame on.

`UPDATE_PICTURES=1` accepts what is drawn now, as for the pictures of a meeting's screens.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

from coprod_tui.themes import THEMES
from data.model import codes
from data.store.archive import Archive
from tests.fixed import fresh_meeting
from tests.people.chair import COPROD
from tests.people.faked_clock import clock_at, needs_faked_clock
from tests.people.terminal import Terminal, plain_environment
from tests.screens.test_pictures import PICTURES, SIZES, differs, drawn

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")

TITLES = ("Benches [on] Park Lane", "Café for carers", "Autistic experiences of travel: focus group")

STAGES: tuple[codes.Stage, ...] = ("close", "power", "outcomes")

LAST = {"home_first": "", "home_meetings": "2026-10-14", "home_today": "2026-10-21"}
"""The day of the last of the three meetings, by what the picture is called; empty: there is none yet."""

FRAME = "▌╭─╮│╰╯"
"""What is drawn in the accent, besides the title."""

LEFT, ABOVE, WIDEST = 4, 2, 76
"""The air around home, and how wide it is at most, in cells."""


def _fill(home: Path, last: str) -> None:
    """Put three meetings into the archive, of which one is the last."""
    archive = Archive(home / "data" / "coprod" / "meetings", home / "state" / "coprod")
    for place, (title, day, stage) in enumerate(zip(TITLES, ("2026-09-02", "2026-09-30", last), STAGES, strict=True)):
        meeting = fresh_meeting(title)
        details = msgspec.structs.replace(meeting.details, id=f"{place:032x}", date=day, stage=stage)
        archive.remember(archive.create(msgspec.structs.replace(meeting, details=details)))


@needs_faked_clock
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", LAST)
def test_home_has_its_air_its_accent_and_its_frame(tmp_path: Path, name: str, size: tuple[int, int]) -> None:
    columns, rows = size
    if LAST[name]:
        _fill(tmp_path, LAST[name])
    env = clock_at(plain_environment(str(tmp_path)), "2026-10-21 09:30:00")
    with Terminal(COPROD, env, columns=columns, rows=rows) as terminal:
        terminal.wait_for("F1 help")
        terminal.settle()
        lines, words = terminal.lines, " ".join(terminal.text.split())
        accent = f"{THEMES[0].accent}".removeprefix("#")
        inked = [
            (x, y) for y in range(rows) for x in range(columns) if terminal.ink(x, y) == accent and lines[y][x] != " "
        ]
    assert [title in words.replace("▌ ", "") for title in TITLES] == [False, False, name == "home_today"]
    assert not differs(PICTURES / f"{columns}x{rows}", name, drawn(lines))
    *page, keys = lines
    assert not "".join(page[:ABOVE]).strip()
    assert all(line[:LEFT].isspace() and line[min(LEFT + WIDEST, columns - LEFT) :].isspace() for line in page)
    assert keys.index("↑") == LEFT
    title = [(LEFT + at, ABOVE) for at in range(len("coprod"))]
    frame = [(x, y) for y in range(rows) for x in range(columns) if lines[y][x] in FRAME]
    assert sorted(inked) == sorted(title + frame)
    assert sum(lines[y][x] in "╭╮╰╯" for x, y in frame) == 4
