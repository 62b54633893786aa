"""The rows of home: what can be done, and the meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from data.store.orphans import WithoutFile
from data.text.dates.format import show_date
from data.words import say, words_of
from screens.home.meetings import Meetings, key_of
from screens.keys import key_for
from screens.widgets.key_line import ShownKey
from screens.widgets.row_list import ListRow

if TYPE_CHECKING:
    from data.store.listing import ListedMeeting

Showing: TypeAlias = Literal["", "others", "past", "gone"]
"""What shows at home: what can be done, or all meetings, those past their day, those whose file is gone."""

LISTS: dict[str, Showing] = {"others": "others", "past": "past", "gone": "gone"}
"""What shows once a row is chosen, by its key."""


def rows_of(meetings: Meetings, showing: Showing, typed: str, today: date) -> list[ListRow]:
    """What can be done, where nothing else is asked for; else the meetings that are, and hold every word typed."""
    if not showing and not typed:
        return _choices(meetings, today)
    if showing == "past":
        return _meeting_rows(meetings.past, typed)
    if showing == "gone":
        return _meeting_rows(meetings.gone, typed)
    return _meeting_rows((*meetings.every, *meetings.gone), typed)


def about(meetings: Meetings, showing: Showing, typed: str, *, found: bool) -> str:
    """What stands above the rows. `found`: whether there are any."""
    if meetings.trouble:
        return meetings.trouble
    if not meetings.has_any:
        return "\n".join(words_of("home.first_time"))
    if showing == "past":
        return say("deleting.app.past_about", count=len(meetings.past))
    if showing == "gone":
        return say("deleting.app.gone_about", count=len(meetings.gone))
    if showing or typed:
        return say("home.others") if found else say("home.none_found")
    return say("home.about")


def _choices(meetings: Meetings, today: date) -> list[ListRow]:
    """What can be done. Of the last meeting only today's shows its title: others are other people's."""
    rows: list[ListRow] = []
    last = meetings.last
    if last is not None:
        words = "home.go_on_with" if last.date == today.isoformat() and last.title else "home.go_on"
        said = say(words, title=last.title, day=_day(last), stage=say(f"{last.stage}.name"))
        rows.append(ListRow("last", said))
    rows.append(ListRow("start", say("home.start")))
    if meetings.every:
        rows.append(ListRow("others", say("home.show_others")))
    if last is not None:
        rows.append(ListRow("next", say("home.next")))
    if meetings.past:
        rows.append(ListRow("past", say("deleting.app.past", count=len(meetings.past))))
    if meetings.gone:
        rows.append(ListRow("gone", say("deleting.app.gone", count=len(meetings.gone))))
    return [*rows, ListRow("example", say("home.example")), ListRow("leave", say("home.leave"))]


def _meeting_rows(meetings: Sequence[ListedMeeting | WithoutFile], typed: str) -> list[ListRow]:
    """The meetings that hold every word typed in their title, date or stage, as they stand."""
    from screens.dialogs.picker import found

    every = [(str(place), one.title or _title(one), "", f"{_day(one)} {one.date} {_note(one)}")
             for place, one in enumerate(meetings)]  # fmt: skip
    those = [meetings[int(row[0])] for row in found(every, typed)]
    return [ListRow(key_of(one), _title(one), _day(one) if one.id else "", _note(one)) for one in those]


def shown_keys(finding: bool) -> list[ShownKey]:
    """The line of keys. `finding`: whether meetings show."""
    keys = [key_for("home", "choose"), key_for("home", "open")]
    if finding:
        keys += [key_for("home", "next_one"), key_for("home", "back")]
    keys += [key_for("always", "help"), key_for("always", "leave")]
    return [ShownKey(key.shown, say(f"{key.says}.short"), _action(key.group, key.name)) for key in keys]


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
