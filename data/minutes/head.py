"""The first lines: title, when and where, how these minutes can be changed, and when the group meets next."""

from __future__ import annotations

from collections.abc import Iterator

from data.minutes.conflict_text import two_ways, without_two_ways
from data.minutes.document import Block, HeadingBlock, ParagraphBlock, Run
from data.minutes.draft_status import DraftStatus
from data.minutes.item_blocks import apart, joined, paragraph
from data.minutes.view import MinutesView
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.versions import day_made
from data.text.dates.format import show_date_in_words
from data.words import say


def title(people: PrintedPeople) -> HeadingBlock:
    """What the meeting is called."""
    return HeadingBlock(level=1, runs=(Run(text=people.title(), user=True),))


def facts(people: PrintedPeople, meeting: Meeting, state: str = "") -> list[Block]:
    """Where the minutes stand, when and where the group met, and who chaired, as one line; and what it met for."""
    held = without_two_ways(people, "meeting", meeting.details)
    chair = people.chair()
    place, led = people.words(held.place, held.id), say("minutes.chair", name=chair) if chair else ""
    parts = ((Run(text=state, bold=True),), _when(held), (Run(text=place, user=True),), (Run(text=led, user=True),))
    runs = apart(parts, " · ")
    first: list[Block] = [ParagraphBlock(runs=runs)] if runs else []
    if held.purpose:
        first += paragraph([say("minutes.what_for", words=people.words(held.purpose, held.id))])
    return [*first, *paragraph(two_ways(people, "meeting", meeting.details))]


def head(people: PrintedPeople, meeting: Meeting, stands: DraftStatus) -> list[Block]:
    """The title; the state, date, time and place; and through whom these notes can be changed."""
    return [
        title(people),
        *facts(people, meeting, _state(meeting, stands)),
        *paragraph(_how_they_stand(people, meeting, stands)),
    ]


def next_meeting(view: MinutesView) -> list[Block]:
    """When and where the group meets next, and what for, as one line."""
    people = view.people
    details = without_two_ways(people, "meeting", view.meeting.details)
    coming = details.next
    words = Run(text=people.words(coming.date_words, details.id), user=True)
    when = apart([(_day(coming.date) if coming.date else words,), (Run(text=coming.start or ""),)], ", ")
    place = (Run(text=people.words(coming.place, details.id), user=True),)
    told = apart([when, place], " · ")
    what_for = say("minutes.what_for", words=people.words(coming.note, details.id)) if coming.note else ""
    if not (told or what_for):
        return []
    heading = Run(text=say("minutes.next_meeting"), bold=True)
    return [ParagraphBlock(runs=joined(heading, *([told] if told else []), *([what_for] if what_for else [])))]


def _day(date: str) -> Run:
    return Run(text=show_date_in_words(date))


def _when(held: Details) -> tuple[Run, ...]:
    """The day and the hours: till when only where that was said."""
    if held.start and held.ended:
        hours = say("minutes.from_to", start=held.start, end=held.ended)
    elif held.start:
        hours = say("minutes.from_start", start=held.start)
    else:
        hours = say("minutes.until_end", end=held.ended) if held.ended else ""
    if not (held.date and hours):
        return (_day(held.date),) if held.date else (Run(text=hours),)
    return (Run(text=say("minutes.day_and_hours", day=show_date_in_words(held.date), hours=hours)),)


def _state(meeting: Meeting, stands: DraftStatus) -> str:
    version = stands.version
    if version is None:
        return say("minutes.draft_of", number=stands.name) if stands.opened else say("minutes.draft")
    if stands.state == "final" and (when := day_made(meeting, version)):
        return say("minutes.final_of", number=stands.name, when=when)
    return say(f"minutes.{stands.state}", number=stands.name)


def state_in_short(stands: DraftStatus) -> str:
    """Where minutes stand, in a few words."""
    return say(f"minutes.in_short.{stands.key}", number=stands.name)


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
        key = "until_way" if "," in name else "until"  # "tell Rosa, by email, by Monday"
        return say(f"minutes.correct.{key}", name=name, when=show_date_in_words(held.comments_until))
    return say("minutes.correct.draft", name=name)
