"""A second meeting in a real terminal: what came over, the time and a break, and Close down to when it ended."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from data.edits import actions, agreeing, items, meeting_details
from data.model.records.meeting import Meeting
from data.model.stages import IN_EVERY_MEETING
from data.queries.asking_result import AskingResult
from data.queries.schedule import ORDER
from data.store.archive import Archive
from data.text.dates.format import show_date
from data.words import say
from tests.fixed import FixedStamper, fresh_meeting
from tests.people.agreeing_chair import each_size
from tests.people.chair import Chair, start, tables_of
from tests.people.faked_clock import clock_at, needs_faked_clock
from tests.people.terminal import Terminal, plain_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")

DAY = "2026-11-18"
"""The day of the second meeting, which is planned for 10:00."""

LATE = "12:10"
"""When the group moves on from Arrive: the minutes have three digits."""

BEFORE_WE_PART = ("close.read_back.row", "close.rows.next", "close.rows.check_out")

TASKS = ("Ask the school", "Book the room with the ramp")


def first() -> Meeting:
    """The meeting before: two outcomes and a rule are agreed, two outcomes are left, two things are to be done."""
    meeting, stamper = fresh_meeting(), FixedStamper()
    meeting = items.add(meeting, stamper, "people", ["Ana Silva", "Bev Long"])
    meeting = items.add(meeting, stamper, "outcomes", ["A crossing", "A bench", "A bridge", "A lift"])
    by_voice = AskingResult(state="agreed", how="voice")
    meeting = agreeing.agree_several(meeting, stamper, "outcomes", [row.id for row in meeting.outcomes[:2]], by_voice)
    meeting = actions.add_action(meeting, stamper, [f"{TASKS[0]} @Bev Long by 12 Dec", f"{TASKS[1]} @Ana Silva"])
    return meeting_details.change_meeting(meeting, stamper, {"next.date": DAY, "next.start": "10:00"})


def the_day_stands_once_a_group(terminal: Terminal) -> None:
    """Above what came over, and on no line of it; what is new stands first."""
    day = show_date("2026-10-21")
    groups = [say(f"lists.came_over.{name}", when=day) for name in ("still_agreed", "left_open")]
    lines = [line.strip(" ▌") for line in terminal.lines]
    assert [line for line in lines if day in line] == groups
    assert [at for at, line in enumerate(lines) if line.startswith("O5")] < [lines.index(group) for group in groups]


def every_stage_has_its_minutes_in_one_line(terminal: Terminal) -> None:
    """The planned minutes of each and those that are used so far, each number whole, under each other."""
    number = say("clock.minutes", count=0).replace("0", r"\d+")
    used = {"arrive": rf"{number} +{say('clock.was_there')}", "outcomes": rf"{number} +{say('clock.here')}"}
    for stage in (one for one in ORDER if one in (*IN_EVERY_MEETING, "break")):
        name = say("clock.break_row" if stage == "break" else f"{stage}.name")
        row = rf"│[ ▌]+{name} +{number} *{used.get(stage, '')} *│"
        assert [line for line in terminal.lines if re.search(row, line)], row
    assert re.search(number.replace(r"\d+", r"1[3-9]\d"), terminal.text), "minutes of three digits"


def the_break_is_in_the_middle(terminal: Terminal) -> None:
    """When people are back stands alone on its line; what is said stands in the middle both ways."""
    said = [at for at, line in enumerate(terminal.lines) if line.strip()]
    assert terminal.lines[said[0]].strip() == say("clock.on_break.first")
    assert re.fullmatch(r"1\d:\d\d", terminal.lines[said[1]].strip())
    for line in (terminal.lines[at] for at in said):
        assert abs(len(line) - len(line.lstrip()) - (len(line) - len(line.rstrip()))) <= 1, line
    assert abs(said[0] - (terminal.rows - 1 - said[-1])) <= 2


def close_is_in_one_frame(terminal: Terminal) -> None:
    """What is to be done, and all that is done before people part."""
    for words in (*TASKS, say("close.groups.before_we_part"), *map(say, BEFORE_WE_PART)):
        assert words in terminal.words


@needs_faked_clock
@each_size
def test_what_came_over_the_time_a_break_and_the_end_are_seen_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    env = clock_at(plain_environment(str(tmp_path)), f"{DAY} {LATE}:00")
    folder = tmp_path / "data" / "coprod" / "meetings"
    before = Archive(folder, tmp_path / "state" / "coprod").create(first())
    with start(env, "new", "The drawings", "--after", "last", columns=size[0], rows=size[1]) as terminal:
        chair = Chair(terminal)
        terminal.wait_for(say("arrive.question"))
        chair.move_on(say("outcomes.question"))
        chair.add("A low kerb")
        the_day_stands_once_a_group(terminal)
        terminal.press("Ctrl+T")
        every_stage_has_its_minutes_in_one_line(terminal)
        terminal.press("B")
        the_break_is_in_the_middle(terminal)
        terminal.press("Enter")
        for stage in ("stakeholders", "power", "ground_rules", "close"):
            chair.move_on(say(f"{stage}.question"))
        if size == (100, 30):
            close_is_in_one_frame(terminal)
        chair.choose_row(say("close.rows.ended"))
        assert say("close.groups.afterwards") in terminal.text
        terminal.press("Enter")
        terminal.wait_for(lambda: bool(terminal.told))
        told = terminal.told
        assert chair.leave() == 0
    (second,) = (path for path in folder.iterdir() if path != before)
    (details,) = tables_of(second)["meeting"]
    assert (details["ended"] >= LATE, told) == (True, say("told.ended", time=details["ended"]))
