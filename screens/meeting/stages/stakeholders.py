"""2 Stakeholders: who is involved, and who is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.model.records.meeting import Meeting
from data.model.records.stakeholders import NOT_PLACED, group_of
from data.queries.outline import sections
from data.words import say
from screens.meeting.numbered_entries import NumberedEntries
from screens.meeting.stages.base import StageView, ViewState
from screens.widgets.entries import Entry

NAMED = 3
"""So many groups that are not here are named in the one line above the list."""

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

    from data.review.gap import Gap


class Stakeholders(StageView):
    """Groups and organisations, by what to do next."""

    def entries(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """Everyone involved, grouped, and in words who is missing."""
        page = NumberedEntries(meeting, self.drawn)
        if not meeting.stakeholders:
            return page.entries
        if wanted := not_here(meeting):
            page.note(wanted, key="note:missing")
        left = sum(group_of(row) == NOT_PLACED for row in meeting.stakeholders)
        page.row("place", say("stakeholders.rows.place"), _placed(left), tone="muted")
        columns = (say("stakeholders.columns.touched"), say("stakeholders.columns.say"))
        page.entries.append(Entry(key="columns", kind="note", words="", columns=columns))
        for group in sections(meeting, self.code):
            if group.rows:
                page.group(say(f"stakeholders.groups.{group.name}"), key=f"group:{group.name}")
                page.items(group.rows)
        if missing := who_is_missing(meeting):
            from screens.meeting.gap_rows import put_gaps  # not before somebody looks here: it costs the start

            page.group(say("stakeholders.groups.missing"))
            put_gaps(page, missing)
        return page.entries

    def picture(self, meeting: Meeting, entries: Sequence[Entry], width: int, chosen: str | None) -> Content | None:
        """The map, where every name fits into its box."""
        from screens.meeting.stages.stakeholder_map import (
            drawn_map,  # not before somebody looks at it: it costs the start
        )

        return drawn_map(entries, meeting, width, chosen)


def _placed(left: int) -> str:
    return say("stakeholders.placing.left", count=left) if left else say("stakeholders.placing.none_left")


def who_is_missing(meeting: Meeting) -> list[Gap]:
    """Whose voice is missing in the room, and which groups: said while the group can still act."""
    from data.review import people, stakeholders  # not before somebody looks here: it costs the start

    return [*stakeholders.missing(meeting), *people.voices(meeting)]


def not_here(meeting: Meeting) -> str:
    """Which groups are touched a lot and are not here, in one line; empty: none."""
    from data.review import stakeholders

    groups = [row.text for row in meeting.stakeholders if stakeholders.not_here(row)]
    if len(groups) > NAMED:
        return say("stakeholders.not_here_more", groups=", ".join(groups[:NAMED]), count=len(groups) - NAMED)
    return say("stakeholders.not_here", groups=", ".join(groups)) if groups else ""
