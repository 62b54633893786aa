"""What the parts of the chair's notes show: what each person needs, who has spoken, what is coming up; and the keys."""

from __future__ import annotations

from datetime import datetime

from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.stages import stages_of
from data.notes.notes_record import Notes
from data.queries.schedule import planned
from data.words import say
from screens.widgets.entries import number_shown
from screens.widgets.head_line import finish_words
from screens.widgets.key_line import ShownKey
from screens.widgets.row_layout import ListRow


def here(meeting: Meeting) -> list[Person]:
    """Who may speak in the meeting, in the order of their numbers."""
    return [person for person in meeting.people if person.presence in ("here", "later", "to_confirm")]


def need_rows(notes: Notes, meeting: Meeting) -> list[ListRow]:
    """What is noted that each needs, and last what anybody else does, with an empty key."""
    none = say("notes.no_need")
    rows = [ListRow(person.id, person.text, note=notes.needs.get(person.id) or none) for person in meeting.people]
    return [*rows, ListRow("", say("notes.someone_else"), note=notes.others or none)]


def spoken_rows(notes: Notes, meeting: Meeting) -> list[ListRow]:
    """How often each has spoken, with the number that counts them."""
    return [_spoken_row(notes, number, person) for number, person in enumerate(here(meeting), 1)]


def _spoken_row(notes: Notes, number: int, person: Person) -> ListRow:
    count = notes.spoken.get(person.id, 0)
    return ListRow(person.id, person.text, number_shown(number), say("notes.spoken", count=count) if count else "")


def coming_lines(meeting: Meeting, now: datetime) -> list[str]:
    """When the meeting will be over, the stages from this one on, and who joins later."""
    details = meeting.details
    lines = [next(iter(finish_words(meeting, now)), say("notes.no_finish"))]
    stages = stages_of(meeting)
    for stage in stages[stages.index(details.stage) :]:
        minutes = round(planned(meeting, stage))
        about = say("notes.here_now") if stage == details.stage else ""
        about = about or (say("notes.planned", minutes=minutes) if minutes else "")
        lines.append(f"{say(f'{stage}.name')}   {about}".rstrip())
    return lines + [say("notes.joins_later", name=one.text) for one in meeting.people if one.presence == "later"]


def shown_keys(*, with_list: bool) -> list[ShownKey]:
    """The keys of a part. `with_list`: whether it shows people to choose from."""
    choose = [ShownKey("↑ ↓", say("notes.keys.choose"))] if with_list else []
    return [
        ShownKey("Tab", say("notes.keys.part"), "screen.part(1)"),
        *choose,
        ShownKey("Ctrl+S", say("notes.keys.save"), "app.save", 1),
        ShownKey("Ctrl+Q", say("notes.keys.leave"), "app.leave", 2),
    ]
