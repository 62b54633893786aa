"""Close: what is left open, who does what, a last word, and the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from data.model import codes
from data.model.records.meeting import Meeting
from data.queries.agreement import read_back, still_to_ask
from data.queries.outline import sections
from data.review.gaps import gaps
from data.text.dates.format import show_date
from data.words import say, words_of
from screens.meeting.item_rows import APART
from screens.meeting.numbered_entries import NumberedEntries
from screens.meeting.stages.base import StageView, ViewState
from screens.widgets.entries import Detail, Entry

if TYPE_CHECKING:
    from data.minutes.draft_status import DraftStatus


class Close(StageView):
    """Leave knowing who does what."""

    ticks: ClassVar[bool] = True
    """The end is offered as of now."""

    def __init__(self, code: codes.Stage) -> None:
        super().__init__(code)
        self._stood: tuple[Meeting, DraftStatus] | None = None

    def entries(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """What is open, the actions, the check-out, the minutes and the next meeting."""
        page = NumberedEntries(meeting, self.drawn)
        placed = {section.name: section.rows for section in sections(meeting, self.code)}
        page.group(say("close.groups.actions"))
        page.items(placed["to_do"])
        if not placed["to_do"]:
            page.note(say("close.empty", day=view.coming))
        if done := placed["done"]:
            page.group(say("close.groups.done"))
            page.items(done)
        page.group(say("close.groups.checks"))
        page.items(placed["check_out"])
        for question in words_of("close.check_out"):
            page.note(question)
        if rounds := placed["rounds"]:
            page.group(say("close.groups.rounds"))
            page.items(rounds)
        page.gap()
        stands = self._standing(meeting)
        if any(read_back(meeting)):
            page.row("read_back", say("close.read_back.row"))
        page.row("key_elements", say("principles.have.row"))
        page.row("ended", say("close.rows.ended"), details=_ended(meeting, view))
        page.row("minutes", say("close.rows.minutes"), **_minutes(stands))
        if stands.version is None:
            page.row("comments", say("close.rows.comments"), details=_comments(meeting))
        page.row("next", say("close.rows.next"), details=_next(meeting))
        self._still_to_ask(page, meeting)
        from screens.meeting.gap_rows import put_all  # not before somebody looks at Close: it costs the start

        put_all(page, gaps(meeting))
        return page.entries

    def _still_to_ask(self, page: NumberedEntries, meeting: Meeting) -> None:
        from screens.meeting.item_rows import asking_details  # not before somebody looks at Close: it costs the start

        found = list(still_to_ask(meeting))
        if found:
            page.group(say("asking.group"))
        for one in found:
            left = len(one.people) if one.ticked else one.asked.not_asked
            status = say("asking.left", count=left) if left else ""
            key = f"ask:{one.table}:{one.row.id}"
            page.row(key, one.row.text, status, tone="warn", details=asking_details(meeting, one))

    def _standing(self, meeting: Meeting) -> DraftStatus:
        """Where the minutes stand; looked at anew only when the meeting has changed."""
        if self._stood is None or self._stood[0] is not meeting:
            from data.minutes.compose import minutes_status  # not before somebody looks at Close: it costs the start

            self._stood = (meeting, minutes_status(meeting))
        return self._stood[1]


def end_offered(meeting: Meeting, view: ViewState) -> str:
    """The time of day, to be put down as the end of the meeting; empty: that was said, or the meeting is not today."""
    held = meeting.details
    today = held.date in (None, view.today.isoformat()) and (held.start or "") <= view.time
    return view.time if today and not held.ended else ""


def _ended(meeting: Meeting, view: ViewState) -> tuple[Detail, ...]:
    """When it ended; else the time that Enter puts down."""
    if meeting.details.ended:
        return (Detail(say("close.ended", time=meeting.details.ended)),)
    time = end_offered(meeting, view)
    return (Detail(say("close.ended_now", time=time) if time else say("close.ended_unsaid")),)


def _minutes(stands: DraftStatus) -> dict[str, Any]:
    """Where the minutes stand, in words."""
    if stands.state == "changed":
        hint = (Detail(say("close.minutes.changed_hint")),)
        return {"status": say("close.minutes.changed", name=stands.name), "tone": "warn", "details": hint}
    if stands.state == "final":
        return {"status": say("close.minutes.final", name=stands.name), "tone": "good"}
    return {"status": say("close.minutes.draft_of" if stands.opened else "close.minutes.draft", name=stands.name)}


def _comments(meeting: Meeting) -> tuple[Detail, ...]:
    """Until when and through whom the draft can be changed; said only where it was filled in."""
    details = meeting.details
    if not (details.comments_until or details.comments_to):
        return (Detail(say("close.comments.none")),)
    from data.minutes.compose import how_to_change  # not before somebody looks at Close: it costs the start

    return (Detail(how_to_change(meeting)),)


def _next(meeting: Meeting) -> tuple[Detail, ...]:
    coming = meeting.details.next
    when = show_date(coming.date) if coming.date else coming.date_words
    told = APART.join(part for part in (when, coming.start or "", coming.place, coming.note) if part)
    return (Detail(told or say("close.next_empty")),)
