"""Pages to read: what co-production is, and what an item has been called and how it was agreed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from data.model.records.agreements import Agreeable, Agreement
from data.model.records.meeting import Meeting
from data.model.records.tombstones import SaidIn
from data.model.struck_parts import removed_from, struck_part
from data.queries.agreed_text import read_out_then
from data.queries.agreement import concerns_left, objection_words, reason_words, so_far
from data.text.dates.format import show_date
from data.words import say
from screens.dialogs.page_blocks import PageBlock


def local_day(instant: str, zone: str) -> str:
    """A UTC instant as a day and time in a zone, for people."""
    local = datetime.fromisoformat(instant).astimezone(ZoneInfo(zone))
    return say("pages.day_and_time", day=show_date(local.date().isoformat()), time=f"{local:%H:%M}")


def wordings_page(meeting: Meeting, row: Agreeable) -> list[PageBlock]:
    """Every wording of an item and every time the group was asked about it, oldest first."""
    zone = meeting.details.zone
    told: list[tuple[str, list[PageBlock]]] = [
        (
            wording.until,
            [
                PageBlock("paragraph", say("pages.worded_until", when=local_day(wording.until, zone))),
                PageBlock("quote", wording.words),
            ],
        )
        for wording in row.wordings
    ]
    told += [(one.when, _asked(meeting, row, so_far(row, one))) for one in row.agreements]
    blocks = [block for _, blocks in sorted(told, key=lambda pair: pair[0]) for block in blocks]
    now = [PageBlock("heading", say("pages.now")), PageBlock("quote", row.text)]
    return [*blocks, *now] if blocks else [PageBlock("paragraph", say("pages.never_changed")), *now]


def _asked(meeting: Meeting, row: Agreeable, one: Agreement) -> list[PageBlock]:
    from data.minutes.agreement_text import agreement_words, method_words, since_words

    read = [say("lists.detail", label=label, value=words) for label, words in read_out_then(meeting, row, one)]
    told = [*method_words(row, one), since_words(row, one)]
    count = removed_from(meeting, {one.id})
    since = {answer.id for answer in row.answered_since}
    parts: list[PageBlock] = []
    for objection in concerns_left(one):
        column: SaidIn = "answered_since" if objection.id in since else "objections"
        words = objection_words(row, one, objection, objection.words)
        parts.append(PageBlock("paragraph", words, key=struck_part(one.id, column, objection.id).id))
    for at, reason in enumerate(one.reasons):
        if reason:
            words = reason_words(one, reason)
            parts.append(PageBlock("paragraph", words, key=struck_part(one.id, "reasons", str(at)).id))
    return [
        PageBlock("heading", local_day(one.when, meeting.details.zone)),
        PageBlock("paragraph", agreement_words(one, row)),
        PageBlock("quote", one.words, ". ".join(read)),
        *(PageBlock("paragraph", words) for words in told if words),
        *parts,
        *([PageBlock("paragraph", say("minutes.removed", count=count))] if count else []),
    ]
