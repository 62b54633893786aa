"""From a meeting to its minutes: a first page for those who were not there, then the parts."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from data.minutes import first_page, parts
from data.minutes.attendance import who_chairs, who_was_here
from data.minutes.document import Block, Document
from data.minutes.draft_status import DraftStatus, draft_status, version_status
from data.minutes.parts import MinutesPart
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.versions import Version
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.versions import as_it_was, latest, same_rows
from data.words import say


def compose(meeting: Meeting) -> Document:
    """The minutes of a meeting in any state. They are made to be shared: people appear only as they chose."""
    return _minutes(PrintedPeople(meeting), meeting, minutes_status(meeting))


def compose_version(meeting: Meeting, version: Version) -> Document:
    """A final version of the minutes, as it was; its people appear as they choose now, and whom to tell is as now."""
    was, others = as_it_was(meeting, version)
    told = msgspec.structs.replace(was.details, comments_to=meeting.details.comments_to)
    was = msgspec.structs.replace(was, details=told)
    return _minutes(PrintedPeople(was, others), was, version_status(meeting, version))


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
    return first_page.how_to_correct(PrintedPeople(meeting), meeting, minutes_status(meeting))


def compose_stage(meeting: Meeting, stage: codes.Stage) -> Document:
    """What the minutes say of one stage, for people who can't see the screen."""
    return _document(meeting, _blocks(PrintedPeople(meeting), meeting, _ALONE.get(stage) or parts.parts_of(stage)))


def _minutes(people: PrintedPeople, meeting: Meeting, stands: DraftStatus) -> Document:
    blocks = (*first_page.head(people, meeting, stands), *_blocks(people, meeting, _PARTS))
    final = stands.version if stands.state == "final" else None
    return _document(meeting, blocks, changed=final.made if final is not None else None)


def _document(meeting: Meeting, blocks: tuple[Block, ...], changed: str | None = None) -> Document:
    """`changed`: when it came to read as it does; None: with the meeting's last change."""
    language = say("minutes.language")
    return Document(blocks=blocks, language=language, changed=meeting.details.changed if changed is None else changed)


def _body(people: PrintedPeople, meeting: Meeting) -> tuple[Block, ...]:
    """All that minutes say, but for where they stand and how they can be changed."""
    return (first_page.title(people), *first_page.facts(people, meeting), *_blocks(people, meeting, _PARTS))


def _blocks(people: PrintedPeople, meeting: Meeting, made_of: Sequence[MinutesPart]) -> tuple[Block, ...]:
    return tuple(block for part in made_of for block in part(people, meeting))


_PARTS: tuple[MinutesPart, ...] = (
    first_page.decided, first_page.who_does_what, first_page.not_agreed, first_page.not_reached, *parts.IN_ORDER,
)  # fmt: skip

_ALONE: dict[codes.Stage, tuple[MinutesPart, ...]] = {
    "arrive": (who_was_here, who_chairs, parts.for_today),
    "ground_rules": (parts.decisions, parts.ground_rules, parts.communication),
    "close": (first_page.who_does_what, parts.rounds, parts.checks, parts.next_meeting),
}
"""The stages of which more is said, or in another order, where each stands by itself."""
