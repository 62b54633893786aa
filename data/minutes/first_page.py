"""The first page, for someone who was not there: what was decided, who does what, and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from data.dates import show_date
from data.meeting import Agreeable, Meeting, Outcome, Person
from data.minutes.agreed import record_of
from data.minutes.document import Block, Heading, Item, Paragraph, Run
from data.minutes.items import details, heading, item, listed, paragraph, removed
from data.minutes.people import People, shown
from data.words import say

TABLES = ("outcomes", "decisions", "ground_rules", "communication")
"""The tables whose rows the group agrees to, in the order of the first page."""

NAMED_BY_THEIR_TOPIC = ("decisions", "communication")
"""The tables in which a row's words are only what it is about, so that its details belong to what was agreed."""


def head(people: People, meeting: Meeting) -> list[Block]:
    """The title; the state, date, time and place; and through whom these notes can be changed."""
    held = meeting.details
    state = say("minutes.draft")
    if meeting.versions:
        last = meeting.versions[-1]
        day = datetime.fromisoformat(last.made).astimezone(ZoneInfo(held.zone)).date()
        state = say("minutes.final", number=last.number, when=show_date(day.isoformat()))
    facts = [show_date(held.date) if held.date else "", held.start or "", people.words(held.place)]
    line = "".join(f" · {fact}" for fact in facts if fact)
    runs = (Run(text=state, bold=True), Run(text=line, user=True))
    return [
        Heading(level=1, runs=(Run(text=people.title(), user=True),)),
        Paragraph(runs=tuple(run for run in runs if run.text)),
        *paragraph([_correct(people, meeting)]),
    ]


def decided(people: People, meeting: Meeting) -> list[Block]:
    """What the group agreed to, with how it was asked, and why where that was said."""
    found = listed(_asked_about(people, meeting, ("agreed", "for_now")))
    return [heading("decided"), *found] if found else []


def who_does_what(people: People, meeting: Meeting) -> list[Block]:
    """The actions: what, who, by when."""
    found = listed(item(people, row, details(people, "actions", row)) for row in meeting.actions)
    found += removed(meeting, "actions")
    return [heading("who_does_what"), *found] if found else []


def not_agreed(people: People, meeting: Meeting) -> list[Block]:
    """What was put to the group and is not settled, with the next step."""
    found = listed(_asked_about(people, meeting, ("not_agreed", "open", "parked")))
    return [heading("not_agreed"), *found] if found else []


def _asked_about(people: People, meeting: Meeting, states: tuple[str, ...]) -> Iterator[Item]:
    for table in TABLES:
        for row in meeting.rows(table):
            if isinstance(row, Agreeable) and row.state in states:
                yield item(people, row, dict.fromkeys(_told(people, table, row)))


def _told(people: People, table: str, row: Agreeable) -> Iterator[str]:
    yield say(f"minutes.kinds.{table}")
    if table in NAMED_BY_THEIR_TOPIC:
        yield from details(people, table, row)
    yield from record_of(people, row)
    if isinstance(row, Outcome) and row.why:
        yield say("minutes.why", words=people.words(row.why))


def _correct(people: People, meeting: Meeting) -> str:
    """How these notes can be changed: through the chair, or whoever checked or took them, where one is named."""
    chair = people.who(meeting.details.chair) if meeting.details.chair else None
    for role in ("chair", "note_checker", "note_taker"):
        named: list[Person | None] = [person for person in meeting.people if role in person.roles]
        for person in [chair, *named] if role == "chair" else named:
            if person is not None and shown(person) == "name":
                key = "final_named" if meeting.versions else "draft_named"
                return say(f"minutes.correct.{key}", name=person.text)
    return say(f"minutes.correct.{'final' if meeting.versions else 'draft'}")
