"""The form of a new meeting: one that starts anew, or one that follows another."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from data.model.fields import fields_of
from data.model.records.meeting import Meeting
from data.queries.schedule import USUAL_MINUTES
from data.store.new_meeting_draft import NewMeetingDraft
from data.text.clean import clean
from data.text.dates.format import show_date
from data.words import say
from screens.dialogs.form.form import EditForm

ASKED = ("title", "date", "minutes", "ends_by", "place", "purpose")
"""What the form asks, of all that the meeting's own form does."""

ASKED_NEXT = (*ASKED, "start")
"""What it asks of one that follows another: when it starts is known where the last one agreed on it."""


class NewMeeting:
    """Makes the forms, and keeps what is half typed in them: for as long as it lives, and in the state folder."""

    def __init__(self, state: Path) -> None:
        """`state`: the state folder. Where it can't be written, what is half typed lives as long as this does."""
        self._state = state
        self._drafts: dict[str, dict[str, str]] = {}

    def form(self, before: Meeting | None, today: date) -> tuple[EditForm, dict[str, Any]]:
        """The form of a meeting that follows the one `before`, or none; and what it opens with, by name."""
        after = "" if before is None else before.details.id
        kept = NewMeetingDraft(self._state, after)
        if after not in self._drafts:
            self._drafts[after] = kept.typed()

        def keep(typed: dict[str, str]) -> None:
            self._drafts[after] = typed
            kept.keep(typed)

        asked = ASKED if before is None else ASKED_NEXT
        values = _opens_with(before, today)
        form = EditForm(
            _title(before), [field for field in fields_of("meeting") if field.name in asked], values,
            today=today, needs={"title": say("home.needs_title")}, draft=self._drafts[after], on_draft=keep,
        )  # fmt: skip
        return form, values


def usual_values(today: date, title: str = "") -> dict[str, Any]:
    """What a meeting of today is, of which no more is said than its title; by the names of its fields."""
    return {
        "title": clean(title), "date": today.isoformat(), "minutes": USUAL_MINUTES, "ends_by": None, "place": "",
        "purpose": "",
    }  # fmt: skip


def _opens_with(before: Meeting | None, today: date) -> dict[str, Any]:
    if before is None:
        return usual_values(today)
    from data.queries.next_meeting import planned_after

    return planned_after(before, today) | {"ends_by": None}


def _title(before: Meeting | None) -> str:
    if before is None:
        return say("home.start")
    from data.queries.next_meeting import meeting_day

    return say("home.next_title", day=show_date(meeting_day(before)))
