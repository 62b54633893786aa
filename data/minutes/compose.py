"""From a meeting to its minutes: a first page for those who were not there, then the parts."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from data.minutes import agreed_parts, parts
from data.minutes.attendance import who_chairs, who_was_here
from data.minutes.decided import decided
from data.minutes.document import Block, Document, ListBlock
from data.minutes.draft_status import DraftStatus, draft_status, version_status
from data.minutes.head import facts, head, how_to_correct, next_meeting, state_in_short, title
from data.minutes.item_blocks import paragraph, removed
from data.minutes.links import with_links
from data.minutes.still_open import still_open
from data.minutes.topics_part import topics_in_short
from data.minutes.view import MinutesPart, MinutesView
from data.minutes.who_does_what import more_actions, who_does_what
from data.model import codes
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.versions import Version
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.versions import as_it_was, latest, same_rows
from data.text.dates.format import show_date
from data.words import say

MOST_LINES = 60
"""List lines of a first page from which on less stands on it."""


def compose(meeting: Meeting) -> Document:
    """The minutes of a meeting in any state. They are made to be shared: people appear only as they chose."""
    return _minutes(PrintedPeople(meeting), meeting, minutes_status(meeting))


def compose_version(meeting: Meeting, version: Version) -> Document:
    """A final version of the minutes, as it was; its people appear as they choose now, and whom to tell is as now."""
    people, was = version_as_printed(meeting, version)
    return _minutes(people, was, version_status(meeting, version))


def compose_short(meeting: Meeting, version: Version | None = None) -> Document:
    """The first page by itself, for a call's chat and for e-mail: words, who does what, and where each stands.

    `version`: that final version as it was; None: the minutes as they are now. No decision, no action and nothing that
    is open is left out.
    """
    if version is None:
        people, told, stands = PrintedPeople(meeting), meeting, minutes_status(meeting)
    else:
        (people, told), stands = version_as_printed(meeting, version), version_status(meeting, version)
    view = MinutesView(people, told, short=True)
    page = _blocks(view, _FIRST_PAGE)
    tables: list[codes.Table] = [table for table in ROW_TABLES if table != "actions"]
    struck = removed(told, *tables)
    rest = paragraph([say("minutes.short.rest")])
    day = show_date(told.details.date) if told.details.date else ""
    name = say(f"minutes.short.title{'' if day else '_undated'}", title=people.title(), when=day)
    first = head(people, told, stands)
    document = _document(told, [*first, *page, *struck, *rest])
    above = len(first) + len(next_meeting(view))
    return msgspec.structs.replace(document, in_short=name, state=state_in_short(stands), head=above)


def version_as_printed(meeting: Meeting, version: Version) -> tuple[PrintedPeople, Meeting]:
    """The meeting that a version was made from, and its people as they may be shown."""
    was, others = as_it_was(meeting, version)
    told = msgspec.structs.replace(was.details, comments_to=meeting.details.comments_to)
    was = msgspec.structs.replace(was, details=told)
    return PrintedPeople(was, others), was


def minutes_status(meeting: Meeting) -> DraftStatus:
    """Where the minutes stand. They are a final version only while they read as that version does."""
    last = latest(meeting)
    if last is None or last.opened is not None:
        return draft_status(meeting, as_it_was=False)
    if not same_rows(meeting, last):  # to compose twice is slow where there is much
        return draft_status(meeting, as_it_was=False)
    was, others = as_it_was(meeting, last)
    same = _body(PrintedPeople(meeting), meeting) == _body(PrintedPeople(was, others), was)
    return draft_status(meeting, as_it_was=same)


def how_to_change(meeting: Meeting) -> str:
    """What the minutes say about how they can be changed, until when and through whom."""
    return how_to_correct(PrintedPeople(meeting), meeting, minutes_status(meeting))


def compose_stage(meeting: Meeting, stage: codes.Stage) -> Document:
    """What the minutes say of one stage, for people who can't see the screen: all of it, without a first page."""
    view = MinutesView(PrintedPeople(meeting), meeting, alone=True)
    return _document(meeting, _blocks(view, _ALONE.get(stage) or parts.parts_of(stage)))


def _minutes(people: PrintedPeople, meeting: Meeting, stands: DraftStatus) -> Document:
    first = head(people, meeting, stands)
    document = _document(meeting, (*first, *_pages(people, meeting)))
    final = stands.version if stands.state == "final" else None
    changed = final.made if final is not None else document.changed
    above = len(first) + len(next_meeting(MinutesView(people, meeting)))
    return msgspec.structs.replace(document, changed=changed, state=state_in_short(stands), head=above)


def _document(meeting: Meeting, blocks: Sequence[Block]) -> Document:
    held = meeting.details
    document = Document(
        blocks=tuple(blocks),
        language=say("minutes.language"),
        changed=held.changed,
        day=show_date(held.date) if held.date else "",
    )
    return with_links(document)


def _body(people: PrintedPeople, meeting: Meeting) -> tuple[Block, ...]:
    """All that minutes say, but for where they stand and how they can be changed."""
    return (title(people), *facts(people, meeting), *_pages(people, meeting))


def _pages(people: PrintedPeople, meeting: Meeting) -> tuple[Block, ...]:
    """The rest of the first page, with as much on it as it has room for, then the parts."""
    view = MinutesView(people, meeting)
    first = _blocks(view, _FIRST_PAGE)
    while _lines(first) > MOST_LINES and view.shortened < 3:
        view = view.shorter(view.shortened + 1)
        first = _blocks(view, _FIRST_PAGE)
    return (*first, *_blocks(view, _PARTS))


def _blocks(view: MinutesView, made_of: Sequence[MinutesPart]) -> list[Block]:
    return [block for part in made_of for block in part(view)]


def _lines(blocks: Sequence[Block]) -> int:
    return sum(len(block.items) for block in blocks if isinstance(block, ListBlock))


_FIRST_PAGE: tuple[MinutesPart, ...] = (next_meeting, topics_in_short, decided, who_does_what, still_open)

_PARTS: tuple[MinutesPart, ...] = (more_actions, *parts.IN_ORDER)

_ALONE: dict[codes.Stage, tuple[MinutesPart, ...]] = {
    "arrive": (who_was_here, who_chairs, parts.for_today),
    "ground_rules": (agreed_parts.decisions, agreed_parts.ground_rules, agreed_parts.communication),
    "close": (who_does_what, parts.rounds, parts.checks, next_meeting),
}
"""The stages of which more is said, or in another order, where each stands by itself."""
