"""1 Outcomes: what the group is trying to achieve, and what can and can't be changed."""

from __future__ import annotations

from typing import ClassVar

from data import codes
from data.meeting import Meeting
from data.words import say
from screens.stages import Kind, Look, Numbered, Stage
from screens.widgets.entries import Entry


class Outcomes(Stage):
    """What will be different, and for whom."""

    code: ClassVar[codes.Stage] = "outcomes"
    kinds: ClassVar[tuple[Kind, ...]] = (
        Kind("outcome", "outcomes"),
        Kind("can", "limits", {"kind": "can"}),
        Kind("cannot", "limits", {"kind": "cannot"}),
    )

    def entries(self, meeting: Meeting, look: Look) -> list[Entry]:
        """The outcomes, then what can change and what can't."""
        page = Numbered(meeting, self.drawn)
        page.items("outcomes", meeting.outcomes)
        if not meeting.outcomes:
            page.note(say("outcomes.empty"))
        for kind in ("can", "cannot"):
            rows = [row for row in meeting.limits if row.kind == kind]
            if rows:
                page.group(say(f"lists.groups.{kind}"))
                page.items("limits", rows)
        return page.entries
