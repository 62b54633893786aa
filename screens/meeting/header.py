"""What the frame says around a stage: where things are, what the line adds, which keys help now."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from textual.widgets import Static

from data.model import codes
from data.model.records.details import Details
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


def stage_names() -> dict[codes.Stage, str]:
    """The stages' names as the bar shows them, in order."""
    return {code: say(f"{code}.name") for code in codes.STAGES}


def keys_shown(stage: StageView, *, opens: bool) -> list[ShownKey]:
    """The keys that help now, as they stand in the line. `opens`: Enter would open what is chosen.

    The last to go in a narrow window are what opens everything else, for whoever has only a mouse, and help.
    """
    keys = [(0, key_for("line", "open" if opens else "add"))]
    if len(stage.kinds) > 1:
        keys.append((4, key_for("line", "turn")))
    keys.append((5, key_for("line", "choose")))
    if stage.code != codes.STAGES[-1]:
        keys.append((3, key_for("meeting", "next_stage")))
    keys += [(1, key_for("always", "everything")), (2, key_for("always", "help"))]
    return [ShownKey(key.written.partition(",")[0], say(f"{key.says}.short"), _action(key), rank) for rank, key in keys]


def _action(key: Key) -> str:
    """What a click on a key does: what its binding does."""
    if not key.keys:
        return ""
    return f"app.{key.name}" if key.group == "always" else f"screen.{key.name}"


def been_in(details: Details) -> frozenset[str]:
    """The stages that the group has been in. It begins at Arrive."""
    return frozenset({"arrive", *(code for code, been in details.stages.items() if been.reached)})


def used_words(details: Details, now: datetime) -> str:
    """That the planned minutes of the stage are nearly used, or used, in calm words; empty: neither."""
    state = used(details, now)
    left = max(1, round(planned(details, details.stage) - spent(details, now)))
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
        time, finish = time_words(now, zone), finish_words(details, now)
        self.top.show(title=details.title, saved=saved, trouble=trouble, time=time, finish=finish)
        used = used_words(details, now) if shown.looking == details.stage else ""
        words = (shown.stage.question, " ".join(filter(None, (doing, shown.stage.sub(shown.view), used))))
        if words != self._words:  # to update a text lays out the whole screen
            self._words = words
            question, under = words
            self.question.update(plain(question, "bold $accent") + plain(f"\n{under}"))
