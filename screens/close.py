"""Close: what is left open, who does what, a last word, and the minutes."""

from __future__ import annotations

from typing import ClassVar

from data import codes
from data.dates import show_date
from data.meeting import Meeting
from data.review import gaps
from data.rounds import at_check_out, said_in
from data.words import say, words_of
from screens.rows import APART
from screens.stages import Kind, Look, Numbered, Stage
from screens.widgets.entries import Detail, Entry


class Close(Stage):
    """Leave knowing who does what."""

    code: ClassVar[codes.Stage] = "close"
    kinds: ClassVar[tuple[Kind, ...]] = (Kind("action", "actions"), Kind("check_out", "checks"))

    def entries(self, meeting: Meeting, look: Look) -> list[Entry]:
        """What is open, the actions, the check-out, the minutes and the next meeting."""
        page = Numbered(meeting, self.drawn)
        page.group(say("lists.groups.actions"))
        page.items("actions", meeting.actions)
        if not meeting.actions:
            page.note(say("close.empty"))
        page.group(say("lists.groups.checks"))
        page.items("checks", at_check_out(meeting))
        for question in words_of("close.check_out"):
            page.note(question)
        rounds = [one for one in meeting.rounds if one.kind != "check_out"]
        if rounds:
            page.group(say("lists.groups.rounds"))
        for one in rounds:
            page.items("rounds", [one])
            page.items("checks", said_in(meeting, one))
        page.gap()
        page.row("minutes", say("lists.rows.minutes"))
        page.row("next", say("lists.rows.next"), details=_next(meeting))
        page.group(say("lists.groups.open"))
        found = gaps(meeting)
        for place, gap in enumerate(found):
            page.row(f"gap:{place}", gap.words, status=say(f"stages.{gap.stage}"), tone="muted")
        if not found:
            page.note(say("lists.nothing_open"))
        return page.entries


def _next(meeting: Meeting) -> tuple[Detail, ...]:
    coming = meeting.details.next
    when = show_date(coming.date) if coming.date else coming.date_words
    told = APART.join(part for part in (when, coming.start or "", coming.place, coming.note) if part)
    return (Detail(told or say("lists.next_empty")),)
