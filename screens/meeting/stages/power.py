"""3 Power: Farr's four headings, and the deck's own prompt; what helps, what gets in the way, what we will do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from data.model import codes
from data.model.records.meeting import Meeting
from data.queries.carry_over import is_spoken_of
from data.queries.outline import PROMISED, Section, sections
from data.words import say, words_of
from screens.meeting.numbered_entries import NumberedEntries
from screens.meeting.stages.base import StageView, ViewState
from screens.widgets.entries import Entry, Tone

STATE_TONES: dict[str, Tone] = {"talked_about": "good", "not_today": "quiet"}


class Power(StageView):
    """Where power sits, and what the group will do about it."""

    def entries(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """The headings, with the questions under the one that is talked about, and what was said under each."""
        page = NumberedEntries(meeting, self.drawn)
        found = sections(meeting, self.code)
        for heading in codes.HEADINGS:
            page.gap()
            state = meeting.details.headings.get(heading) or ("talked_about" if is_spoken_of(meeting, heading) else "")
            status = say(f"power.states.{state or 'none'}")
            tone: Tone = STATE_TONES.get(state, "muted")
            page.entries.append(
                Entry(
                    key=f"heading:{heading}",
                    kind="heading",
                    words=say(f"power.headings.{heading}"),
                    status=status,
                    tone=tone,
                    adds_here=heading == view.heading,
                )
            )
            here = [section for section in found if section.heading == heading]
            _put(page, (section for section in here if section.name == PROMISED))
            if heading == view.heading:
                for question in words_of(f"power.questions.{heading}"):
                    page.note(question)
            _put(page, (section for section in here if section.name != PROMISED))
        page.gap()
        page.note(say("power.sources"))
        return page.entries

    def columns(self, meeting: Meeting, view: ViewState) -> dict[str, Any]:
        """Under which heading."""
        return {"heading": view.heading}

    def context(self, meeting: Meeting, view: ViewState) -> str:
        """The heading, in words."""
        return say("power.lines.under", heading=say(f"power.headings.{view.heading}"))

    def chosen(self, meeting: Meeting, key: str, view: ViewState) -> ViewState:
        """The line adds under a heading once its own row is chosen. What stands under it chooses no heading."""
        heading = next((code for code in codes.HEADINGS if key == f"heading:{code}"), view.heading)
        return replace(view, heading=heading)


def _put(page: NumberedEntries, sections: Iterable[Section]) -> None:
    """What was said, each part with its name."""
    for section in sections:
        if section.rows:
            key = "sub:promised" if section.name == PROMISED else f"sub:{section.heading}:{section.name}"
            page.entries.append(Entry(key=key, kind="group", words=say(f"power.groups.{section.name}")))
            page.items(section.rows)
