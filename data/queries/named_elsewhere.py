"""The other lines in which somebody is named who is about to be struck: where they stand, and their words."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from data.model import codes
from data.model.fields import FieldTable
from data.model.records.meeting import Meeting
from data.model.rows import to_row
from data.queries.names.replace import NameMending
from data.queries.outline import numbers, place_in_meeting, stage_of
from data.queries.versions import label
from data.record import Record
from data.words import say


class NamingLine(Record, frozen=True):
    """An item, or the meeting itself, in which somebody is named."""

    table: FieldTable
    """The table of the row; `meeting` for the meeting itself."""
    row: str
    """The row's id."""
    where: str
    """Where it stands, as on the screen: "Outcomes 3"."""
    words: tuple[str, ...]
    """What names them there, or may, each text once, earlier wordings and what was noted with an agreement among it."""
    unsure: tuple[str, ...] = ()
    """Of these words those that only may name them."""
    may_be: tuple[str, ...] = ()
    """The names of others whom it may mean just as well."""

    @property
    def is_unsure(self) -> bool:
        """Whether all its words only may name them."""
        return len(self.unsure) == len(self.words)

    @property
    def can_be_struck(self) -> bool:
        """Whether it can be struck as a whole: it is neither the meeting, nor somebody else, nor a final version."""
        return self.table not in ("meeting", "people", "versions", "rounds")


def lines_naming(meeting: Meeting, mending: NameMending, besides: Collection[str]) -> tuple[NamingLine, ...]:
    """Every line that names one of them, or may, in the order of the meeting. `besides`: ids of rows that go anyway.

    Of a final version only what no line has now.
    """
    known = {person.id: person.text for person in meeting.people}
    counted: dict[codes.Stage, dict[str, int]] = {stage: numbers(meeting, stage) for stage in codes.STAGES}
    found: list[tuple[tuple[int, int], NamingLine]] = []
    told: set[str] = set()

    def add(table: FieldTable, row_id: str, words: Iterable[str], where: str = "") -> None:
        said = dict.fromkeys(words)
        unsure = tuple(filter(mending.may_name, said))
        each = tuple(text for text in said if text in unsure or mending.named(text))
        if not each:
            return
        told.update(each)
        stage: codes.Stage = "close" if table == "versions" else stage_of(meeting, table, row_id)
        number, place = counted[stage].get(row_id), say(f"{stage}.name")
        where = where or (place if number is None else say("names.item", stage=place, number=number))
        may_be = sorted({one for text in each for one in mending.may_be(text)} & known.keys())
        names = tuple(known[one] for one in may_be)
        line = NamingLine(table=table, row=row_id, where=where, words=each, unsure=unsure, may_be=names)
        found.append((place_in_meeting(stage, number), line))

    add("meeting", meeting.details.id, mending.said_in(to_row(meeting.details)))
    for table, row in meeting.all_rows():
        if row.id not in besides and table != "versions":
            add(table, row.id, mending.said_in(to_row(row)))
    for version in meeting.versions:
        rows = [row for held in version.rows.values() for row in held if row.get("id") not in besides]
        words = mending.said_in([{"text": version.text}, *rows])
        where = say("names.version", number=label(meeting, version))
        add("versions", version.id, (text for text in words if text not in told), where)
    return tuple(line for _, line in sorted(found, key=lambda one: one[0]))
