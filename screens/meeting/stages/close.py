"""Close, in the order in which a meeting ends: who does what, what is left open, a last word, and the minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar
from zoneinfo import ZoneInfo

from data.model import codes
from data.model.records.details import Next
from data.model.records.meeting import Meeting
from data.model.stages import referred_words
from data.queries.agreement import still_to_ask
from data.queries.outline import Listed, sections
from data.queries.reading_back import agreed_since_read_back, read_back
from data.queries.rounds import beside_check_out, said_in
from data.review.gaps import gaps
from data.text.dates.format import show_date
from data.words import say
from screens.meeting.numbered_entries import NumberedEntries
from screens.meeting.stages.base import FoldedPart, StageView, ViewState
from screens.widgets.entries import Detail, Entry, Tone
from screens.widgets.entry_layout import APART

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
        """The actions, what is left open, what is done before people part, and what comes afterwards."""
        page = NumberedEntries(meeting, self.drawn)
        placed = {section.name: section.rows for section in sections(meeting, self.code)}
        page.items(placed["to_do"])
        if done := placed["done"]:
            page.group(say("close.groups.done"))
            page.items(done)
        from screens.meeting.gap_rows import put_left_open  # not before somebody looks at Close: it costs the start

        put_left_open(page, gaps(meeting), unfolded="left_open" in view.unfolded)
        page.group(say("close.groups.before_we_part"))
        self._before_we_part(page, placed["check_out"], view)
        page.group(say("close.groups.afterwards"))
        self._afterwards(page, placed["check_out"], placed["rounds"], view)
        self._still_to_ask(page, meeting)
        return page.entries

    def part_of(self, meeting: Meeting, key: str) -> FoldedPart | None:
        """What was said stands in its part; and so does what is left open, but for the first few."""
        if key.startswith("row:gap:"):
            return "left_open"
        said = [part.rows for part in sections(meeting, self.code) if part.name in ("check_out", "rounds")]
        return "rounds" if any(one.row.id == key for rows in said for one in rows) else None

    def _before_we_part(self, page: NumberedEntries, said: Sequence[Listed], view: ViewState) -> None:
        meeting = page.meeting
        if any(read_back(meeting)):
            status, tone = _read_back(meeting, view)
            page.row("read_back", say("close.read_back.row"), status, tone=tone)
        coming = meeting.details.next
        page.row("next", say("close.rows.next"), _when_next(coming), tone="muted", beside=_next(coming))
        status = say("close.said", count=len(said)) if said else say("close.nothing_said")
        page.row("check_out", say("close.rows.check_out"), status, tone="muted")

    def _afterwards(
        self, page: NumberedEntries, said: Sequence[Listed], rounds: Sequence[Listed], view: ViewState
    ) -> None:
        meeting, stands = page.meeting, self._standing(page.meeting)
        page.row(
            "ended", say("close.rows.ended"), meeting.details.ended or "", tone="muted", beside=_ended(meeting, view)
        )
        page.row("minutes", say("close.rows.minutes"), **_minutes(stands))
        if stands.version is None:
            page.row("comments", say("close.rows.comments"), details=_comments(meeting))
        if said or rounds:
            page.row("part:rounds", say("close.rows.rounds"), _said_in_rounds(meeting, len(said)), tone="muted")
        if "rounds" in view.unfolded:
            page.items(rounds)
            if said:
                page.note(say("close.rows.said_at_check_out"))
                page.items(said)
        page.row("key_elements", say("principles.have.row"))

    def _still_to_ask(self, page: NumberedEntries, meeting: Meeting) -> None:
        from screens.meeting.item_rows import asking_details  # not before somebody looks at Close: it costs the start

        found = list(still_to_ask(meeting))
        if found:
            page.group(say("asking.group"))
        for one in found:
            left = len(one.people) if one.ticked else one.asked.not_asked
            status = say("asking.left", count=left) if left else ""
            key = f"ask:{one.table}:{one.row.id}"
            page.row(key, referred_words(one.row), status, tone="warn", details=asking_details(meeting, one))

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


def _ended(meeting: Meeting, view: ViewState) -> str:
    """Where nobody has said when it ended: the time that Enter puts down."""
    if meeting.details.ended:
        return ""
    time = end_offered(meeting, view)
    return say("close.ended_now", time=time) if time else say("close.ended_unsaid")


def _read_back(meeting: Meeting, view: ViewState) -> tuple[str, Tone]:
    """When it was all read back, and whether that is to be done again."""
    at = meeting.details.read_back
    if at is None:
        return say("close.read_back.not_yet"), "muted"
    if agreed_since_read_back(meeting):
        return say("close.read_back.again"), "warn"
    here = datetime.fromisoformat(at).astimezone(ZoneInfo(meeting.details.zone))
    day = "" if here.date() == view.today else show_date(here.date().isoformat())
    return APART.join(filter(None, (day, f"{here:%H:%M}"))), "good"


def _said_in_rounds(meeting: Meeting, check_out: int) -> str:
    """How much was said in which rounds; never who spoke. `check_out`: how much at the check-out."""
    said: Counter[str] = Counter()
    for one in beside_check_out(meeting):
        said[one.kind or "own"] += len(said_in(meeting, one))
    if check_out:
        said["check_out"] = check_out
    return ", ".join(say(f"close.said_in.{kind}", count=count) for kind, count in said.items())


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


def _when_next(coming: Next) -> str:
    """The day and time of the next meeting, or that there is none."""
    when = show_date(coming.date) if coming.date else coming.date_words
    told = ", ".join(filter(None, (when, coming.start)))
    return told or say("close.no_date")


def _next(coming: Next) -> str:
    """Where it is, and what for."""
    return APART.join(filter(None, (coming.place, coming.note)))
