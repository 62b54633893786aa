"""About the minutes themselves: who gets them, how long they are kept, and what was agreed about recordings."""

from __future__ import annotations

from collections.abc import Iterator

from data.minutes.as_named import value_words
from data.minutes.conflict_text import without_two_ways
from data.minutes.document import Block
from data.minutes.item_blocks import heading, paragraph
from data.minutes.view import MinutesView
from data.model.fields import FIELDS, Field, value
from data.text.dates.format import show_date
from data.words import say

_IN_ORDER = ("notes_to", "keep", "recording", "ai_notes", "call_chat")
"""What was agreed, in the order in which it is told: columns of `consents`."""


def about_these_minutes(view: MinutesView) -> list[Block]:
    """What the group agreed about its minutes, and about those of meetings before."""
    found = [*paragraph(agreed_about_notes(view)), *paragraph(_kept_from_before(view))]
    return [heading("minutes.headings.about"), *found] if found else []


def agreed_about_notes(view: MinutesView) -> Iterator[str]:
    """Each of them that was said."""
    fields = {field.name: field for field in FIELDS if field.table == "meeting"}
    details = without_two_ways(view.people, "meeting", view.meeting.details)
    for name in _IN_ORDER:
        field: Field = fields[f"consents.{name}"]
        held: str = value(details, field.name)
        if held:
            yield say(f"minutes.about.{name}", value=value_words(view.people, field, details))


def _kept_from_before(view: MinutesView) -> Iterator[str]:
    """What this meeting says of how long the notes of earlier ones are kept; nothing where it was not asked."""
    for held in view.meeting.details.keeping.values():
        when = show_date(held.date) if held.date else say("archive.no_date")
        if held.longer:
            key, words = "longer", held.longer
        else:
            key, words = held.so_yet, held.words
        if key:
            told = view.people.words(words, view.meeting.details.id)
            yield say(f"minutes.keeping.{key}", when=when, words=told)
