"""Each stage of the workshop that was really held, chaired by keyboard: what was said is pasted or typed."""

from __future__ import annotations

import re

from data.model.stages import spec
from data.parsing.pasted_list.parse_list import parse_list
from data.text.clean import pasted_lines
from data.words import say
from tests.people import workshop
from tests.people.chair import Chair

HELPS, LIMITS, WILL_DO = "What helps", "What gets in the way", "What we will do"


def lines_of(pasted: str) -> list[str]:
    """What a paste becomes: an item a line, without list marks."""
    return [row.text for row in parse_list("\n".join(pasted_lines(pasted)), spec("outcomes").kinds[0]).rows]


def _enter(chair: Chair, pasted: str) -> None:
    """Paste some lines and add them; wait until the last of them is in the list."""
    lines = lines_of(pasted)
    if len(lines) == 1:
        chair.terminal.paste(pasted)
        chair.terminal.press("Enter")
    else:
        chair.paste(pasted, say("frame.enter_adds", count=len(lines)))


def begin(chair: Chair) -> None:
    terminal = chair.terminal
    terminal.wait_for(say("home.start"))
    terminal.press("Enter")
    terminal.wait_for("Esc close")
    terminal.type(workshop.TITLE)
    terminal.press("Tab", "Ctrl+U")
    terminal.type("27 Mar 2020")
    terminal.press("Enter")
    terminal.wait_for("Who is here?")


def arrive(chair: Chair) -> None:
    chair.add(*workshop.HOSTS, *workshop.GROUPS)
    for number, steps in ((1, 0), (2, 2)):
        chair.choose(number, "e")
        chair.terminal.press("Tab", "Right", "Tab", "Tab", "Tab", "Tab", *["Right"] * steps, "Space", "Enter", "Enter")
    for number, group in enumerate(workshop.GROUPS, 3):
        chair.choose(number, "e")
        chair.fill(None, ("Right", 2), f"{group}, in a room of its own")


def outcomes(chair: Chair) -> None:
    chair.move_on(say("outcomes.question"))
    _enter(chair, workshop.AIMS)
    chair.choose(3, "b")
    chair.terminal.press("v", "Enter")
    chair.turn("Can change")
    _enter(chair, workshop.CAN_CHANGE)
    chair.turn("Can't change")
    _enter(chair, workshop.CANNOT_CHANGE)


def stakeholders(chair: Chair) -> None:
    chair.move_on(say("stakeholders.question"))
    for pasted in (workshop.MISSING, workshop.ALSO_MISSING, workshop.ON_BOARD):
        _enter(chair, pasted)
    chair.choose(2, "l")
    chair.terminal.press("r", "r", "r", "Esc")
    number = _number(chair, "legal requirements", "Chris has asked")
    chair.choose(number, "s")
    chair.terminal.press("Esc")


def power(chair: Chair) -> None:
    chair.move_on(say("power.question"))
    heading = say("power.headings.interaction")
    chair.under(heading)
    chair.turn(HELPS)
    _enter(chair, workshop.HELPED)
    _enter(chair, workshop.HELPED_TOO)
    chair.turn(LIMITS)
    _enter(chair, workshop.LIMITED)
    chair.under(say("power.headings.structures"))
    chair.turn(HELPS)
    _enter(chair, workshop.STRUCTURES_HELP)
    chair.turn(LIMITS)
    _enter(chair, workshop.STRUCTURES_LIMIT)
    chair.under(say("power.headings.practice"))
    chair.turn(HELPS)
    _enter(chair, workshop.PRACTICE_HELPS)
    chair.turn(LIMITS)
    _enter(chair, workshop.PRACTICE_LIMITS)
    chair.turn(WILL_DO)
    _enter(chair, workshop.WILL_DO)


def ground_rules(chair: Chair) -> None:
    chair.move_on(say("ground_rules.question"))
    chair.add(workshop.DECISION)
    chair.turn("Ground rule")
    _enter(chair, workshop.GUIDELINES)
    chair.turn("Communication")
    _enter(chair, workshop.TELL)


def close(chair: Chair) -> None:
    chair.move_on(say("close.question"))
    _enter(chair, workshop.ACTIONS)
    chair.turn("Check-out")
    _enter(chair, workshop.LAST_WORDS)
    chair.terminal.press("Ctrl+S")
    chair.terminal.wait_for("Before these minutes go out")
    chair.terminal.press("Enter")
    chair.terminal.wait_for("Minutes saved")


def _number(chair: Chair, *starts: str) -> str:
    """What the item whose words start so is referred to by, as it is drawn."""
    for line in chair.terminal.lines:
        found = re.match(r"[▌ ]\s*([A-Z]?\d+)\s+(.*)", line)
        if found and found[2].startswith(starts):
            return found[1]
    raise AssertionError(f"no item {starts!r}\n{chair.terminal.text}")
