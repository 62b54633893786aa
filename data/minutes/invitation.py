"""The text that invites a stakeholder: from what the meeting holds, in plain words, and safe to send.

People appear in it as in the minutes, and words that name someone who is not to be named are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from data.minutes.as_named import safe_words
from data.minutes.conflict_text import without_two_ways
from data.minutes.file_name import stem_to_share
from data.model import codes
from data.model.file_names import slug
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner
from data.model.records.stakeholders import Stakeholder
from data.queries.agreement import last_asked
from data.queries.allowed_results import recorded_all_the_same
from data.queries.attribution.printed_people import PrintedPeople, shown_as
from data.queries.names.contact_details import contact_details
from data.record import Record
from data.text.dates.format import show_date
from data.words import say

MOST = 5
"""So many of the outcomes that were agreed are told."""


class Occasion(Record, frozen=True):
    """The meeting to which somebody is invited."""

    when: str
    """Day and time, in words; empty: not known."""
    place: str
    """Place or call; empty: not known."""
    note: str
    """What it is for; empty: nobody has said."""


def invitation(meeting: Meeting, row: Stakeholder, today: date) -> str:
    """The text, paragraphs apart by an empty line. `today`: local to the meeting."""
    return "\n\n".join(_told(meeting, row, today)) + "\n"


def invitation_stem(meeting: Meeting, row: Stakeholder) -> str:
    """The name of its file without the ending. What names someone who is not to be named is left out of it."""
    people = PrintedPeople(meeting)
    parts = (stem_to_share(meeting, people), say("stakeholders.inviting.stem"), slug(safe_words(people, row.text)))
    return "-".join(filter(None, parts))


def _told(meeting: Meeting, row: Stakeholder, today: date) -> Iterator[str]:
    people = PrintedPeople(meeting)
    coming = occasion(meeting, today)
    title, group, place = (safe_words(people, words) for words in (meeting.details.title, row.text, coming.place))
    yield say("stakeholders.inviting.text.title", title=title) if title else say("stakeholders.inviting.text.untitled")
    if group:
        yield say("stakeholders.inviting.text.to", group=group)
    if asks := next(_may_be_named(people, meeting, row.asks if row.asks and row.asks.said_yes else None), ""):
        yield say("stakeholders.inviting.text.asks", name=asks)
    yield say("stakeholders.inviting.text.join")
    if note := safe_words(people, coming.note):
        yield say("stakeholders.inviting.text.what_for", words=note)
    if agreed := _agreed(people, meeting):
        yield "\n".join([say("stakeholders.inviting.text.agreed"), *(f"- {words}" for words in agreed)])
    when = safe_words(people, coming.when)
    yield "\n".join([
        say("stakeholders.inviting.text.when", when=when) if when else say("stakeholders.inviting.text.when_open"),
        say("stakeholders.inviting.text.where", place=place) if place else say("stakeholders.inviting.text.where_open"),
    ])  # fmt: skip
    for part in ("how", "no", "pass"):
        yield say(f"stakeholders.inviting.text.{part}")
    if helps := safe_words(people, row.would_help):
        yield "\n".join(
            [say("stakeholders.inviting.text.would_help", words=helps), say("stakeholders.inviting.text.right")]
        )
    else:
        yield say("stakeholders.inviting.text.needs")
    costs = meeting.details.costs
    yield say(f"stakeholders.inviting.text.costs_{costs if costs in ('arranged', 'to_arrange') else 'none'}")
    yield _how_to_answer(people, meeting, row)


def occasion(meeting: Meeting, today: date) -> Occasion:
    """The next meeting, where anything is known of it; else this one.

    Of one that is over nothing is told, nor what two copies say in two ways.
    """
    details = without_two_ways(PrintedPeople(meeting), "meeting", meeting.details)
    coming = details.next
    later = coming.date or coming.date_words or coming.place or coming.note
    day = date.fromisoformat(details.date) if details.date else None
    here = day is not None and (day > today or (day == today and details.stage == "arrive"))
    if coming.date and date.fromisoformat(coming.date) < today:
        return Occasion(when="", place="", note="")
    if later or not here:
        day_words = show_date(coming.date) if coming.date else coming.date_words
        return Occasion(when=_joined(day_words, coming.start), place=coming.place, note=coming.note)
    return Occasion(
        when=_joined(show_date(details.date or ""), details.start), place=details.place, note=details.purpose
    )


def _joined(day: str, start: str | None) -> str:
    return ", ".join(part for part in (day, start) if part)


def _agreed(people: PrintedPeople, meeting: Meeting) -> list[str]:
    agreed = [row for row in meeting.outcomes if row.state in codes.AGREED and safe_words(people, row.text)]
    return [_with_doubt(people, row) for row in agreed[:MOST]]


def _with_doubt(people: PrintedPeople, row: Outcome) -> str:
    """What was agreed, and what speaks against that."""
    last = last_asked(row)
    doubt = recorded_all_the_same(last, row) if last is not None else ""
    words = safe_words(people, row.text)
    return say("agree.all_the_same", record=words, doubt=doubt) if doubt else words


def _how_to_answer(people: PrintedPeople, meeting: Meeting, row: Stakeholder) -> str:
    """Whom they tell, and the address for that where one is known."""
    told = meeting.details.comments_to
    where = people.told(told) if told is not None and told.person is None else ""
    ways = contact_details(where)
    name = next(_may_be_named(people, meeting, row.asks), "")
    if ways and ways[0][:2] != (0, len(where)):  # it says who that is, too
        return say("stakeholders.inviting.text.answer", name=where)
    if name and ways:
        return say("stakeholders.inviting.text.answer_at", name=name, address=where)
    if name:
        return say("stakeholders.inviting.text.answer", name=name)
    return say(f"stakeholders.inviting.text.{'answer_to' if ways else 'answer_open'}", address=where)


def _may_be_named(people: PrintedPeople, meeting: Meeting, asks: Owner | None) -> Iterator[str]:
    """Those who may be named, best first: whoever asks them, then the chair."""
    for owner in (asks, meeting.details.chair):
        person = people.who(owner) if owner else None
        if person is not None and shown_as(person) == "name":
            yield person.text
        elif person is None and owner is not None and not people.is_unnamed(owner):
            yield people.owner(owner)
    yield from (one.text for one in meeting.people if "chair" in one.roles and shown_as(one) == "name")
