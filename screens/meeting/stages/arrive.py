"""Arrive: who is here, whose voices are in the room, and what the group starts with."""

from __future__ import annotations

from datetime import datetime

from data.model.records.details import VOICES, Keeping, Voices
from data.model.records.meeting import Meeting
from data.queries.outline import sections
from data.queries.retention import to_ask
from data.queries.rounds import said_in
from data.text.dates.format import show_date
from data.words import say, words_of
from screens.meeting.numbered_entries import NumberedEntries
from screens.meeting.stages.base import StageView, ViewState
from screens.widgets.entries import Detail, Entry
from screens.widgets.entry_layout import APART


class Arrive(StageView):
    """The meeting's details, people, voices, and a few rules to start with."""

    def sub(self, meeting: Meeting, view: ViewState, now: datetime) -> str:
        """The one line under the question. In the example it says how to go on from here."""
        return say("frame.tour") if view.tour else super().sub(meeting, view, now)

    def entries(self, meeting: Meeting, view: ViewState) -> list[Entry]:
        """The rows of the meeting itself, the people, what is for today."""
        page = NumberedEntries(meeting, self.drawn)
        page.row("start", say("arrive.rows.start"), details=_start(meeting))
        page.row("meeting", say("arrive.rows.meeting"), details=_details(meeting))
        page.row("voices", say("arrive.rows.voices"), details=_voices(meeting.details.voices))
        page.row("what", say("arrive.rows.what"))
        if meeting.details.after:
            page.row("last_time", say("arrive.rows.last_time"), details=_last_time(meeting))
        if waiting := sum(person.presence == "to_confirm" for person in meeting.people):
            words = Detail(say("arrive.who_is_here", count=waiting))
            page.row("who_is_here", say("arrive.rows.who_is_here"), details=(words,))
        if meeting.details.after:
            from data.queries.responsibilities import not_asked_how_named  # not in a first meeting: it costs the start

            if owners := not_asked_how_named(meeting):
                words = Detail(say("arrive.how_named", count=len(owners)))
                page.row("how_named", say("arrive.rows.how_named"), details=(words,))
            for meeting_id, held in to_ask(meeting.details, view.today).items():
                when = show_date(held.date) if held.date else say("archive.no_date")
                page.row(f"keeping:{meeting_id}", say("arrive.rows.keeping", when=when), details=_keeping(held))
        page.group(say("arrive.groups.people"))
        people, today = sections(meeting, self.code)
        page.items(people.rows)
        page.group(say("arrive.groups.today"))
        page.items(today.rows)
        if not today.rows:
            page.note(say("arrive.today_empty"))
        page.gap()
        for question in words_of("arrive.check_in"):
            page.note(question)
        for one in meeting.rounds:
            if one.kind == "check_in":
                for check in said_in(meeting, one):
                    page.note(say("arrive.said", words=check.text), key=f"said:{check.id}")
        return page.entries


def _details(meeting: Meeting) -> tuple[Detail, ...]:
    details = meeting.details
    parts = [
        show_date(details.date) if details.date else "",
        details.start or "",
        details.place,
        say("arrive.planned", count=details.minutes) if details.minutes else "",
        say("arrive.ends_by", time=details.ends_by) if details.ends_by else "",
    ]
    what_for = say("minutes.what_for", words=details.purpose) if details.purpose else ""
    return tuple(Detail(told) for told in (APART.join(filter(None, parts)), what_for) if told)


def _start(meeting: Meeting) -> tuple[Detail, ...]:
    """Access, recordings, notes: what is known in one line, and under it the next question to read out."""
    details, held = meeting.details, meeting.details.consents
    known: list[str] = []
    questions: list[str] = []
    for name, answer in (
        ("access", details.access), ("costs", details.costs), ("recording", held.recording),
        ("ai_notes", held.ai_notes), ("call_chat", held.call_chat),
    ):  # fmt: skip
        (known if answer else questions).append(say(f"arrive.start.{name}.{answer or 'none'}"))
    for name, words in (("notes_to", held.notes_to), ("keep", held.keep)):
        (known if words else questions).append(say(f"arrive.start.{name}.{'known' if words else 'none'}", words=words))
    told = (APART.join(known), *questions[:1])
    return tuple(Detail(text) for text in told if text)


def _last_time(meeting: Meeting) -> tuple[Detail, ...]:
    before = meeting.details.last_time
    told = [say("arrive.last_time_about", when=show_date(before.date or ""))]
    if before.left:
        told.append(say("arrive.last_time_left", stages=", ".join(say(f"{stage}.name") for stage in before.left)))
    return tuple(map(Detail, told))


def _keeping(held: Keeping) -> tuple[Detail, ...]:
    """How long the minutes of an earlier meeting are kept, and what this one says of it, or is asked."""
    if held.longer:
        said = say("arrive.keeping.longer", words=held.longer)
    elif held.until is not None:
        said = say("arrive.keeping.past", day=show_date(held.until))
    else:
        said = say(f"arrive.keeping.{held.so_yet or 'none'}")
    return (Detail(say("arrive.start.keep.known", words=held.words)), Detail(said))


def _voices(voices: Voices) -> tuple[Detail, ...]:
    counted = [
        say(f"arrive.voices.{name}", count=number) for name in VOICES if (number := getattr(voices, name)) is not None
    ]
    return (Detail(APART.join(counted)),) if counted else (Detail(say("arrive.voices_empty")),)
