"""What the frame says around a stage: where things are, what the line adds, which keys help now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from textual.widgets import Static

from data.model import codes
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.queries.schedule import planned, spent, used
from data.words import say
from screens.keys import Key, key_for
from screens.literal import plain
from screens.meeting.shown_stage import ShownStage
from screens.meeting.stages.base import StageView
from screens.widgets.head_line import HeadLine, finish_words, saved_words, time_words
from screens.widgets.key_line import ShownKey

if TYPE_CHECKING:
    from data.session.session import Session

ASKS_HELP = "?"
"""What, alone in the line, is no words but asks for help."""


def stage_names() -> dict[codes.Stage, str]:
    """The stages' names as the bar shows them, in order."""
    return {code: say(f"{code}.name") for code in codes.STAGES}


def keys_shown(stage: StageView, *, enter: str, turn: str, moves_on: str = "", waits: bool = False) -> list[ShownKey]:
    """The keys that help now, as they stand in the line.

    `enter`: what Enter does this moment; empty: nothing. `turn`: what Tab turns the line to; empty: nothing else.
    `moves_on`: what the key does that moves the group on; empty: it goes to the next stage. `waits`: whether pasted
    lines wait to be added.
    The last to go in a narrow window are what opens everything else, for whoever has only a mouse, and help.
    """
    keys = [_shown(key_for("line", "add"), 0, enter)] if enter else []
    if waits:
        keys.append(_shown(key_for("line", "clear_line"), 3))
    if turn:
        keys.append(_shown(key_for("line", "turn"), 3 if waits else 4, turn))
    keys.append(_shown(key_for("line", "choose"), 5))
    if stage.code != codes.STAGES[-1]:
        keys.append(_shown(key_for("meeting", "next_stage"), 4 if waits else 3, moves_on))
    return [*keys, _shown(key_for("always", "everything"), 1), _shown(key_for("always", "help"), 2)]


def enter_does(lines: Sequence[str], count: int, called: str, *, chosen: bool) -> str:
    """What Enter does this moment, in words; empty: nothing.

    `lines`: what stands in the line, and how many items that is; `called`: what the item that it calls is referred to
    by; empty: it calls none. `chosen`: one is in the list.
    """
    if called:
        return say("frame.open_item", item=called)
    if len(lines) > 1:
        return say("frame.add_lines", count=count)
    if lines:
        return say("keys.line.ask_help.short" if lines[0] == ASKS_HELP else "keys.line.add.short")
    return say("keys.line.open.short") if chosen else ""


def _shown(key: Key, rank: int, does: str = "") -> ShownKey:
    """A key of the line. `does`: what it does; empty: its own words. A click does what its binding does."""
    clicked = key.keys or key.name == "clear_line"
    action = "" if not clicked else f"app.{key.name}" if key.group == "always" else f"screen.{key.name}"
    return ShownKey(key.written.partition(",")[0], does or say(f"{key.says}.short"), action, rank)


def been_in(details: Details) -> frozenset[str]:
    """The stages that the group has been in. It begins at Arrive."""
    return frozenset({"arrive", *(code for code, been in details.stages.items() if been.reached)})


def used_words(meeting: Meeting, now: datetime) -> str:
    """That the planned minutes of the stage are nearly used, or used, in calm words; empty: neither."""
    details, state = meeting.details, used(meeting, now)
    left = max(1, round(planned(meeting, details.stage) - spent(details, now)))
    if state == "nearly":
        return say("frame.nearly", count=left)
    last = details.stage == codes.STAGES[-1]
    return say("frame.used_last" if last else "frame.used") if state else ""


class Header:
    """Draws the top line, the question, and the line under it."""

    def __init__(self) -> None:
        self.top = HeadLine()
        self.question = Static(id="question")
        self._words = ("", "")

    def draw(self, session: Session, shown: ShownStage, now: datetime, doing: str) -> None:
        """Draw the title, what is saved, and the time. `doing`: what is being done beside the screen, in words."""
        details = session.meeting.details
        zone = ZoneInfo(details.zone)
        saved, trouble = saved_words(session.status, zone, reading=session.read_only is not None)
        time, finish = time_words(now, zone), finish_words(session.meeting, now)
        # In the title's place, as any line more moves the list under what is being read.
        self.top.show(title=doing or details.title, saved=saved, trouble=trouble, time=time, finish=finish)
        used = used_words(session.meeting, now) if shown.looking == details.stage else ""
        sub = shown.stage.sub(session.meeting, shown.view, now)
        words = (shown.stage.question, " ".join(filter(None, (sub, used))))
        if words != self._words:  # to update a text lays out the whole screen
            self._words = words
            question, under = words
            self.question.update(plain(question, "bold $accent") + plain(f"\n{under}"))
