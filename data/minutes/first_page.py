"""The first page, for someone who was not there: what was decided, who does what, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.minutes.agreement_text import agreed_before, record_of
from data.minutes.conflict_text import two_ways
from data.minutes.document import Block, HeadingBlock, ListItem, ParagraphBlock, Run
from data.minutes.draft_status import DraftStatus
from data.minutes.item_blocks import details, heading, item, list_block, paragraph, removed, since
from data.model import codes
from data.model.records.agreements import Agreeable
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.tables import AGREEABLE_TABLES
from data.model.stages import home, stage_of_words
from data.queries.agreed_text import waits_to_be_settled
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.carry_over import asked_then, asked_today, to_do
from data.queries.progress import headings_left, reached
from data.queries.versions import day_made
from data.text.dates.format import show_date_in_words
from data.words import say

NAMED_BY_THEIR_TOPIC = ("decisions", "communication")
"""The tables in which a row's words are only what it is about, so that its details belong to what was agreed."""


def title(people: PrintedPeople) -> HeadingBlock:
    """What the meeting is called."""
    return HeadingBlock(level=1, runs=(Run(text=people.title(), user=True),))


def facts(people: PrintedPeople, meeting: Meeting, state: str = "") -> list[Block]:
    """Where the minutes stand, when and where the group met, and who chaired, as one line."""
    held = meeting.details
    chair = people.chair()
    parts = [_when(held), people.words(held.place, held.id), say("minutes.chair", name=chair) if chair else ""]
    line = " · ".join(part for part in parts if part)
    runs = (Run(text=state, bold=True), Run(text=f" · {line}" if state and line else line, user=True))
    first: list[Block] = [ParagraphBlock(runs=tuple(run for run in runs if run.text))] if state or line else []
    return [*first, *paragraph(two_ways(people, "meeting", held))]


def head(people: PrintedPeople, meeting: Meeting, stands: DraftStatus) -> list[Block]:
    """The title; the state, date, time and place; and through whom these notes can be changed."""
    return [
        title(people),
        *facts(people, meeting, _state(meeting, stands)),
        *paragraph(_how_they_stand(people, meeting, stands)),
    ]


def decided(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """What the group agreed to, with how it was asked, and why where that was said."""
    found = list_block(
        _asked_about(people, table, row)
        for table, row in _agreeable(meeting)
        if row.state in codes.AGREED and not waits_to_be_settled(row) and asked_today(row)
    )
    return [heading("minutes.headings.decided"), *found] if found else paragraph([say("minutes.nothing_yet.decided")])


def who_does_what(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """The actions: what, who, by when."""
    found = list_block(
        item(people, row, (*since(row), *details(people, "actions", row))) for row in to_do(meeting.actions)
    )
    found += removed(meeting, "actions")
    return (
        [heading("minutes.headings.who_does_what"), *found]
        if found
        else paragraph([say("minutes.nothing_yet.actions")])
    )


def not_agreed(people: PrintedPeople, meeting: Meeting) -> list[Block]:
    """What was put to the group and is not settled, with the next step; and how much was not put to it yet."""
    rows = list(_agreeable(meeting))
    found = list_block(_asked_about(people, table, row) for table, row in rows if _is_left(row))
    waiting: list[codes.Table] = [
        table for table, row in rows if row.state == "to_agree" and not _is_left(row) and not _waits_again(row)
    ]
    again: list[codes.Table] = [table for table, row in rows if _waits_again(row)]
    found += _counted("sentence", waiting)
    found += _counted("again", again)
    return [heading("minutes.headings.not_agreed"), *found] if found else []


def not_reached(_: PrintedPeople, meeting: Meeting) -> list[Block]:
    """The stages and power headings that the group did not get to, on the first page too."""
    found = [say(f"{stage}.name") for stage in codes.STAGES[1:-1] if not reached(meeting, stage)]
    if reached(meeting, "power"):
        found += [say("power.minutes.under", heading=say(f"power.headings.{one}")) for one in headings_left(meeting)]
    return [heading("minutes.headings.not_reached"), *paragraph(found)] if found else []


def _agreeable(meeting: Meeting) -> Iterator[tuple[codes.Table, Agreeable]]:
    for table in AGREEABLE_TABLES:
        for row in meeting.rows(table):
            if isinstance(row, Agreeable):
                yield (table, row)


def _is_left(row: Agreeable) -> bool:
    """Whether something was put to the group, or said of it, and is not settled."""
    return (
        waits_to_be_settled(row)
        or row.state in ("not_agreed", "open", "parked")
        or bool(row.state == "to_agree" and row.agreements and not _waits_again(row))
    )


def _waits_again(row: Agreeable) -> bool:
    """Whether something was agreed in an earlier meeting, and the group was not asked about it in this one yet."""
    then = asked_then(row)
    return (
        then is not None
        and row.state == "to_agree"
        and not (asked_today(row) or waits_to_be_settled(row) or agreed_before(row))
        and then.state in codes.AGREED
    )


def _counted(sentence: str, tables: Sequence[codes.Table]) -> list[Block]:
    """How many things of each kind wait, as a sentence."""
    counted = [
        say(f"{home(table)}.minutes.not_put.{table}", count=tables.count(table))
        for table in AGREEABLE_TABLES
        if table in tables
    ]
    return paragraph([say(f"minutes.not_put.{sentence}", what=", ".join(counted))] if counted else [])


def _asked_about(people: PrintedPeople, table: codes.Table, row: Agreeable) -> ListItem:
    return item(people, row, dict.fromkeys(_told(people, table, row)))


def _told(people: PrintedPeople, table: codes.Table, row: Agreeable) -> Iterator[str]:
    yield say(f"{stage_of_words(table)}.minutes.kinds.{table}")
    yield from since(row)
    if table in NAMED_BY_THEIR_TOPIC:
        yield from details(people, table, row)
    yield from record_of(people, row)
    if isinstance(row, Outcome) and row.why:
        yield say("minutes.why", words=people.words(row.why, row.id))
    yield from two_ways(people, table, row)


def _when(held: Details) -> str:
    """The day and the hours: till when only where that was said."""
    day = show_date_in_words(held.date) if held.date else ""
    if held.start and held.ended:
        hours = say("minutes.from_to", start=held.start, end=held.ended)
    elif held.start:
        hours = say("minutes.from_start", start=held.start)
    else:
        hours = say("minutes.until_end", end=held.ended) if held.ended else ""
    return say("minutes.day_and_hours", day=day, hours=hours) if day and hours else day or hours


def _state(meeting: Meeting, stands: DraftStatus) -> str:
    version = stands.version
    if version is None:
        return say("minutes.draft_of", number=stands.name) if stands.opened else say("minutes.draft")
    if stands.state == "final" and (when := day_made(meeting, version)):
        return say("minutes.final_of", number=stands.name, when=when)
    return say(f"minutes.{stands.state}", number=stands.name)


def _how_they_stand(people: PrintedPeople, meeting: Meeting, stands: DraftStatus) -> Iterator[str]:
    """How these notes can be changed, who checked them, and why they were opened again."""
    version = stands.version
    if version is not None and stands.state == "changed" and (when := day_made(meeting, version)):
        yield say("minutes.made_changed", number=stands.name, when=when)
    yield how_to_correct(people, meeting, stands)
    if version is not None and stands.state == "final":
        checker = people.owner(version.checker) if version.checker else ""
        yield say("minutes.checked", name=checker) if checker else say("minutes.unchecked")
    if stands.opened is not None and stands.opened.text:
        key = "opened" if version is None else "opened_before"
        reason = people.words(stands.opened.text, stands.opened.id)
        yield say(f"minutes.{key}", number=stands.opened.number, reason=reason)
        yield from two_ways(people, "versions", stands.opened)


def how_to_correct(people: PrintedPeople, meeting: Meeting, stands: DraftStatus) -> str:
    """How these notes can be changed, until when, and through whom.

    That is whom the group said, else the chair, else whoever took notes, as far as they may be named; never whoever
    checked them, who did not agree to that.
    """
    held = meeting.details
    name = (people.told(held.comments_to) if held.comments_to else "") or people.chair() or people.in_role("note_taker")
    name = name or say("minutes.people.whoever_sent")
    if stands.state == "final":
        return say("minutes.correct.final", name=name)
    if held.comments_until:
        return say("minutes.correct.until", name=name, when=show_date_in_words(held.comments_until))
    return say("minutes.correct.draft", name=name)
