"""Reading back: what was agreed, what was not, and who does what, large; any line is mended from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.edits.reading_back import was_read_back
from data.model.codes import Table
from data.model.fields import words_key
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.stages import referred_words
from data.queries.agreement import last_asked, until_said
from data.queries.reading_back import read_back, stands_from
from data.words import say
from screens.meeting.item_rows import item_entry, who_does_it

if TYPE_CHECKING:
    from screens.dialogs.read_back import ReadSoFar
    from screens.dialogs.read_pages import ReadLine
    from screens.meeting.context import Host

BY_TOPIC = ("decisions", "communication")
"""The tables in which a row's words are only what it is about, so that its details are read out, too."""


class ReadBackAction:
    """Shows it, opens the form of a line that is chosen, and comes back to that line."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def open(self, at: str = "", seen: frozenset[str] = frozenset()) -> None:
        """Read back. `at`: the id of the line to begin with; empty: the first. `seen`: those that were read already."""
        from screens.dialogs.read_back import ReadBack

        lines = lines_to_read_back(self._host.session.meeting)
        if not lines:
            self._host.tell(say("close.read_back.nothing"))
            return
        self._host.ask(ReadBack(lines, at, seen), self._read, reads=True)

    def _read(self, far: ReadSoFar) -> None:
        """Mend a line and go on from there; else put down that all of it was read, where it was."""
        meeting = self._host.session.meeting
        found = next((line for line in read_back(meeting) if line[1].id == far.mend), None)
        if found is not None:
            from screens.meeting.actions.edit import open_form

            table, row = found
            title = say(f"{words_key(table, 'text')}.label")
            open_form(self._host, title, table, row, then=lambda: self.open(row.id, far.seen))
        elif not self._host.session.read_only and far.seen.issuperset(row.id for _, row in read_back(meeting)):
            self._host.apply(was_read_back)


def lines_to_read_back(meeting: Meeting) -> list[ReadLine]:
    """Every line that is read back, with the heading under which it stands."""
    from screens.dialogs.read_pages import ReadLine

    return [
        ReadLine(row.id, _heading(table, row), referred_words(row), _more(meeting, table, row))
        for table, row in read_back(meeting)
    ]


def _heading(table: Table, row: Row) -> str:
    """What a line stands under: what came over and wasn't asked about today is not told as agreed today."""
    name, day = "who" if table == "actions" else "agreed", stands_from(row)
    if isinstance(row, Agreeable) and row.state == "not_agreed":
        name = "not_agreed"
    if day is None:
        return say(f"close.read_back.{name}")
    from data.text.dates.format import show_date

    return say(f"close.read_back.{name}_before", when=show_date(day))


def _more(meeting: Meeting, table: Table, row: Row) -> tuple[str, ...]:
    """What is read out behind the words: who does it, or how it was agreed."""
    if isinstance(row, Action):
        return (who_does_it(meeting, row),)
    from data.minutes.agreement_text import what_came_of_it

    told = [entry.text for entry in item_entry(meeting, table, row).details[:1]] if table in BY_TOPIC else []
    if isinstance(row, Agreeable) and (last := last_asked(row)) is not None:
        told += what_came_of_it(row, last)
        told += until_said(row)
        told += [say("lists.next_step", words=last.next_step)] if last.next_step else []
    return tuple(told)
