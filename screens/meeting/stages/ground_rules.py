"""4 Ground rules: who decides and how, how we treat each other, and who hears what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from data.model.records.meeting import Meeting
from data.queries.outline import sections
from data.words import say
from screens.meeting.numbered_entries import NumberedEntries
from screens.meeting.stages.base import StageView, ViewState
from screens.widgets.entries import Entry

if TYPE_CHECKING:
    from data.review.gap import Gap


class GroundRules(StageView):
    """What is agreed at the outset, in three parts."""

    def entries(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """The three parts, one under the other."""
        page = NumberedEntries(meeting, self.drawn)
        decisions, rules, plan = (section.rows for section in sections(meeting, self.code))
        page.group(say("ground_rules.groups.decisions"))
        page.items(decisions)
        if not decisions:
            page.note(self._empty("decision", view))
        page.group(say("ground_rules.groups.ground_rules"))
        page.items(rules)
        page.row("suggestions", say("ground_rules.rows.suggestions"))
        page.group(say("ground_rules.groups.communication"))
        page.items(plan)
        if not plan:
            page.note(self._empty("communication", view))
        if left := _left_by_plan(meeting):
            from screens.meeting.gap_rows import put_gaps  # not before somebody looks here: it costs the start

            page.group(say("ground_rules.groups.left_by_plan"))
            put_gaps(page, left)
        return page.entries

    def _empty(self, kind: Literal["decision", "communication"], view: ViewState) -> str:
        """What stands in a part that has no line yet: how to write one there."""
        here = kind == (view.line or self.kinds[0].code)
        return say(f"ground_rules.empty_parts.{kind}.{'here' if here else 'elsewhere'}")


def _left_by_plan(meeting: Meeting) -> list[Gap]:
    """What the plan leaves open, held against the stakeholders."""
    from data.review import communication  # not before somebody looks here: it costs the start

    return [*communication.unheard(meeting), *communication.lines(meeting)]
