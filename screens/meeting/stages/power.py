"""3 Power: Farr's four headings, and the deck's own prompt; what helps, what gets in the way, what we will do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from data.model import codes
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.queries.barriers import about_barriers, action_ids
from data.queries.carry_over import PROMISED_UNDER, is_spoken_of, promises, said_under
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
        about = about_barriers(meeting)
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
                )
            )
            if heading == PROMISED_UNDER and (promised := promises(meeting)):
                page.entries.append(Entry(key="sub:promised", kind="group", words=say("power.groups.promised")))
                page.items("actions", promised)
            if heading == view.heading:
                for question in words_of(f"power.questions.{heading}"):
                    page.note(question)
            self._said(page, meeting, heading, about)
        page.gap()
        page.note(say("power.sources"))
        return page.entries

    def columns(self, view: ViewState) -> dict[str, Any]:
        """Under which heading."""
        return {"heading": view.heading}

    def context(self, view: ViewState) -> str:
        """The heading, in words."""
        return say("power.lines.under", heading=say(f"power.headings.{view.heading}"))

    def chosen(self, entries: Sequence[Entry], key: str, view: ViewState) -> ViewState:
        """The line adds under the heading at which one is."""
        heading = heading_at(entries, key)
        return view if heading is None else replace(view, heading=heading)

    def _said(
        self, page: NumberedEntries, meeting: Meeting, heading: codes.Heading, about: Mapping[str, Sequence[Action]]
    ) -> None:
        """What was said under a heading. `about`: what will be done about each barrier, which stands under it."""
        under_barriers = action_ids(about)
        rows: dict[str, Sequence[Any]] = {
            "helps": [row for row in meeting.power if row.heading == heading and row.kind == "helps"],
            "in_the_way": [row for row in meeting.power if row.heading == heading and row.kind == "in_the_way"],
            "we_will": [row for row in said_under(meeting, heading) if row.id not in under_barriers],
        }
        for kind in self.kinds:
            if found := rows[kind.code]:
                page.entries.append(
                    Entry(key=f"sub:{heading}:{kind.code}", kind="group", words=say(f"power.groups.{kind.code}"))
                )
                for row in found:
                    page.items(kind.table, [row])
                    page.items("actions", about.get(row.id, ()), under=True)


def heading_at(entries: Sequence[Entry], key: str) -> codes.Heading | None:
    """The heading that an entry of the list is, or stands under; None: it stands under none."""
    found: str | None = None
    for entry in entries:
        if entry.kind == "heading":
            found = entry.key.partition(":")[2]
        if entry.key == key:
            return next((code for code in codes.HEADINGS if code == found), None)
    return None
