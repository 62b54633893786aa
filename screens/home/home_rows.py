"""The rows of home: what can be done, and the meetings; what Enter does with the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from data.store.orphans import WithoutFile
from data.text.clean import clean
from data.text.dates.format import show_date
from data.words import say, words_of
from screens.home.meetings import Meetings, key_of
from screens.keys import key_for
from screens.widgets.key_line import ShownKey
from screens.widgets.row_layout import ListRow

if TYPE_CHECKING:
    from data.store.listed_meeting import ListedMeeting

Showing: TypeAlias = Literal["", "others", "past", "gone"]
"""What shows at home: what can be done, or all meetings, those past their day, those whose file is gone."""

LISTS: dict[str, Showing] = {"others": "others", "past": "past", "gone": "gone"}
"""What shows once a row is chosen, by its key."""

ENTER = {
    "last": "last", "start": "start", "called": "start", "next": "next", "others": "show", "past": "show",
    "gone": "show", "example": "example", "leave": "leave",
}  # fmt: skip
"""What Enter does with a row that is no meeting, by its key: `say("home.enter.…")`."""

AIR = ListRow("", "", kind="told")
"""An empty line between two rows."""


def rows_of(meetings: Meetings, showing: Showing, typed: str, today: date, *, low: bool) -> list[ListRow]:
    """What can be done, where nothing else is asked for; else the meetings that are, and hold every word typed.

    Words that no meeting holds are the title of a new one. `low`: there is room for rows alone.
    """
    if not showing and not typed:
        return _choices(meetings, today, low=low)
    if showing == "past":
        return _meeting_rows(meetings.past, typed)
    if showing == "gone":
        return _meeting_rows(meetings.gone, typed)
    rows = _meeting_rows((*meetings.every, *meetings.gone), typed)
    title = clean(typed)
    return rows if rows or not title else [ListRow("called", say("home.rows.start_called", title=title))]


def is_meeting(row: ListRow) -> bool:
    """Whether a row stands for a meeting, and not for something else that can be done."""
    return not row.kind and row.key not in ENTER


def nearest(rows: Sequence[ListRow], wanted: int) -> int:
    """The place of the row that is the nearest to a place, of those that can be chosen."""
    places = (at for at, row in enumerate(rows) if not row.kind)
    return min(places, key=lambda at: abs(at - wanted), default=0)


def about(meetings: Meetings, showing: Showing, typed: str, *, found: bool) -> str:
    """What stands above the rows; empty: they say it all. `found`: a meeting is among them."""
    if meetings.trouble:
        return meetings.trouble
    if not meetings.has_any:
        return ""
    if showing == "past":
        return say("deleting.app.past_about", count=len(meetings.past))
    if showing == "gone":
        return say("deleting.app.gone_about", count=len(meetings.gone))
    if showing or typed:
        return say("home.others") if found else say("home.none_found")
    return ""


def _choices(meetings: Meetings, today: date, *, low: bool) -> list[ListRow]:
    """What can be done; the first time, what to expect of it."""
    first = not meetings.has_any
    rows = _about_last(meetings, today)
    start = say("home.start") if first else say("home.rows.start")
    rows.append(ListRow("start", start, under=say("home.rows.start_first_under") if first else ""))
    if any(one is not meetings.last for one in meetings.every):
        rows.append(ListRow("others", say("home.rows.others")))
    if meetings.past:
        rows.append(ListRow("past", say("deleting.app.past", count=len(meetings.past))))
    if meetings.gone:
        rows.append(ListRow("gone", say("deleting.app.gone", count=len(meetings.gone))))
    about_example = say("home.rows.example_first_under") if first else ""
    rows += [
        ListRow("example", say("home.rows.example"), under=about_example),
        ListRow("leave", say("home.rows.leave")),
    ]
    if low:
        return rows
    greeting = words_of("home.first_time") if first and not meetings.trouble else ()
    told = [ListRow("", words, kind="told") for words in greeting]
    return [*(line for row in rows for line in ((row, AIR) if row.under else (row,))), *([AIR] if told else []), *told]


def _about_last(meetings: Meetings, today: date) -> list[ListRow]:
    """What can be done with the last meeting. Only today's shows its title: others are other people's."""
    last = meetings.last
    if last is None:
        return []
    is_today = last.date == today.isoformat()
    when = "last_today_under" if is_today else "last_under" if last.date else "last_undated_under"
    words = say("home.rows.last_called", title=last.title) if is_today and last.title else say("home.rows.last")
    told = say(f"home.rows.{when}", day=_day(last), stage=say(f"{last.stage}.name"))
    return [
        ListRow("last", words, under=told if is_today else _told_apart(last, meetings, told)),
        ListRow("next", say("home.rows.next"), under=say("home.rows.next_under")),
    ]


def _told_apart(one: ListedMeeting, meetings: Meetings, told: str) -> str:
    """What is told of a meeting: with another one on its day, also when it starts, or else when it was changed last."""
    same_day = [other for other in meetings.every if other.date == one.date and other.id != one.id]
    if same_day and one.start and all(other.start != one.start for other in same_day):
        return say("home.rows.with_start", told=told, time=one.start)
    if not (same_day and one.changed):
        return told
    changed = datetime.fromisoformat(one.changed).astimezone()
    day = show_date(changed.date().isoformat())
    return say("home.rows.with_change", told=told, day=day, time=f"{changed:%H:%M}")


def _meeting_rows(meetings: Sequence[ListedMeeting | WithoutFile], typed: str) -> list[ListRow]:
    """The meetings that hold every word typed in their title, date or stage, as they stand."""
    from screens.dialogs.picker import found

    every = [(str(place), one.title or _title(one), "", f"{_day(one)} {one.date} {_note(one)}")
             for place, one in enumerate(meetings)]  # fmt: skip
    those = [meetings[int(row[0])] for row in found(every, typed)]
    return [ListRow(key_of(one), _title(one), _day(one) if one.id else "", _note(one)) for one in those]


def shown_keys(chosen: ListRow | None, showing: Showing, typed: str) -> list[ShownKey]:
    """The line of keys: what Enter does with the chosen row stands in it. None: there is no row."""
    keys = [_shown("home", "choose", 3)]
    if chosen is not None:
        meeting = "past" if showing in ("past", "gone") or chosen.key.startswith("gone:") else "meeting"
        enter = key_for("home", "open")
        does = say(f"home.enter.{ENTER.get(chosen.key, meeting)}")
        keys.append(ShownKey(say("home.enter.key", key=enter.shown), does, _action(enter.group, enter.name)))
        if is_meeting(chosen):
            keys.append(_shown("home", "next_one", 1))
    if showing or typed:
        keys.append(_shown("home", "back"))
    return [*keys, _shown("always", "help", 2), _shown("always", "leave", 4)]


def _shown(group: Literal["home", "always"], name: str, rank: int = 0) -> ShownKey:
    key = key_for(group, name)
    return ShownKey(key.shown, say(f"{key.says}.short"), _action(key.group, key.name), rank)


def _title(one: ListedMeeting | WithoutFile) -> str:
    """What it is called; of one that was deleted here nothing is told but its id."""
    if not isinstance(one, WithoutFile) and one.deleted:
        return one.id[:8]
    return one.title or say("archive.no_title")


def _day(one: ListedMeeting | WithoutFile) -> str:
    return show_date(one.date) if one.date else say("archive.no_date")


def _note(one: ListedMeeting | WithoutFile) -> str:
    """Where it got to, or what is wrong with its file."""
    if isinstance(one, WithoutFile):
        return say("deleting.app.gone_note" if one.is_folder_there else "deleting.app.folder_gone_note")
    return one.note or say(f"{one.stage}.name")


def _action(group: str, name: str) -> str:
    """What a click on a key does."""
    if name == "choose":
        return ""
    return f"app.{name}" if group == "always" else f"screen.{name}"
