"""2 Stakeholders: who is involved, and who is missing."""

from __future__ import annotations

from typing import ClassVar

from data import codes
from data.as_listed import GROUPS, group_of
from data.meeting import Meeting
from data.review import gaps
from data.words import say
from screens.stages import Kind, Look, Numbered, Stage
from screens.widgets.entries import Entry


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
