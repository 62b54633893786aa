"""The rows of home: what can be done, and the meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from data.dates import show_date
from data.words import say
from screens.keys import key_for
from screens.widgets.key_line import ShownKey
from screens.widgets.row_list import ListRow

if TYPE_CHECKING:
    from pathlib import Path

    from data.archive.listing import Listed


def choices(last: Listed | None, today: date, *, others: bool, past: int) -> list[ListRow]:
    """What can be done. Of the last meeting only today's shows its title: others are other people's.

    `others`: whether there is any meeting. `past`: how many are past the day until which they may be kept.
    """
    rows: list[ListRow] = []
    if last is not None:
        words = "home.go_on_with" if last.date == today.isoformat() and last.title else "home.go_on"
        said = say(words, title=last.title, day=_day(last), stage=say(f"stages.{last.stage}"))
        rows.append(ListRow("last", said))
    rows.append(ListRow("start", say("home.start")))
    if others:
        rows.append(ListRow("others", say("home.show_others")))
    if last is not None:
        rows.append(ListRow("next", say("home.next")))
    if past:
        rows.append(ListRow("past", say("deleting.app.past", count=past)))
    return [*rows, ListRow("example", say("home.example")), ListRow("leave", say("home.leave"))]


def meeting_rows(meetings: Sequence[Listed], typed: str) -> list[ListRow]:
    """The meetings that hold every word typed in their title, date or stage, as they stand."""
    from screens.dialogs.pick import found

    every = [(str(place), one.title or _title(one), "", f"{_day(one)} {one.date} {_stage(one)}")
             for place, one in enumerate(meetings)]  # fmt: skip
    those = [meetings[int(row[0])] for row in found(every, typed)]
    return [ListRow(str(one.path), _title(one), _day(one) if one.id else "", _stage(one)) for one in those]


def past_their_day(meetings: Sequence[Listed], state: Path, today: date) -> tuple[Listed, ...]:
    """The meetings that are past the day until which they may be kept, but for those that are to be asked about later.

    `state`: the state folder.
    """
    from data.archive.listing import past_keeping

    past = past_keeping(meetings, today)
    if not past:
        return ()
    from data.archive.put_off import is_put_off

    return tuple(one for one in past if not is_put_off(state, one.id, today.isoformat()))


def shown_keys(finding: bool) -> list[ShownKey]:
    """The line of keys. `finding`: whether meetings show."""
    keys = [key_for("home", "choose"), key_for("home", "open")]
    if finding:
        keys += [key_for("home", "next_one"), key_for("home", "back")]
    keys += [key_for("always", "help"), key_for("always", "leave")]
    return [ShownKey(key.shown, say(f"{key.says}.short"), _action(key.group, key.name)) for key in keys]


def _title(one: Listed) -> str:
    """What it is called; of one that was deleted here nothing is told but its id."""
    if one.deleted:
        return one.id[:8]
    return one.title or say("archive.no_title")


def _day(one: Listed) -> str:
    return show_date(one.date) if one.date else say("archive.no_date")


def _stage(one: Listed) -> str:
    """Where it got to, or what is wrong with its file."""
    return one.note or say(f"stages.{one.stage}")


def _action(group: str, name: str) -> str:
    """What a click on a key does."""
    if name == "choose":
        return ""
    return f"app.{name}" if group == "always" else f"screen.{name}"
