"""2 Stakeholders: who is involved, and who is missing."""

from __future__ import annotations

from typing import ClassVar

from data import codes
from data.meeting import Meeting, Stakeholder
from data.review import gaps
from data.words import say
from screens.stages import Kind, Look, Numbered, Stage
from screens.widgets.entries import Entry

GROUPS = ("more_room", "lead_together", "bring_on_board", "keep_told", "not_placed")
"""The groups of the list, by what to do next, in the order in which they stand."""


class Stakeholders(Stage):
    """Groups and organisations, by what to do next."""

    code: ClassVar[codes.Stage] = "stakeholders"
    kinds: ClassVar[tuple[Kind, ...]] = (Kind("stakeholder", "stakeholders"),)

    def entries(self, meeting: Meeting, look: Look) -> list[Entry]:
        """Everyone involved, grouped, and in words who is missing."""
        page = Numbered(meeting, self.drawn)
        if not meeting.stakeholders:
            page.note(say("stakeholders.empty"))
            return page.entries
        columns = (say("lists.columns.touched"), say("lists.columns.say"))
        page.entries.append(Entry(key="columns", kind="note", words="", columns=columns))
        for group in GROUPS:
            rows = [row for row in meeting.stakeholders if group_of(row) == group]
            if rows:
                page.group(say(f"lists.groups.{group}"), key=f"group:{group}")
                page.items("stakeholders", rows)
        missing = [gap for gap in gaps(meeting) if gap.code in ("nobody_asks", "missing")]
        if missing:
            page.group(say("lists.groups.missing"))
            for gap in missing:
                page.note(gap.words)
        return page.entries


def group_of(row: Stakeholder) -> str:
    """What to do next about a stakeholder."""
    if not (row.touched and row.say):
        return "not_placed"
    if row.touched == "a_lot":
        return "lead_together" if row.say == "a_lot" else "more_room"
    return "bring_on_board" if row.say == "a_lot" else "keep_told"
