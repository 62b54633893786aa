"""The other lines in which somebody is named who is about to be struck: where they stand, and their words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from data.model import codes
from data.model.codes import is_table
from data.model.fields import FieldTable
from data.model.patch import RowPatch
from data.model.records.meeting import Meeting
from data.model.rows import to_row
from data.queries.item_places import ItemPlaces, stage_of
from data.queries.names.name_replacer import Chosen, NameReplacer
from data.queries.versions import version_label
from data.record import Record
from data.words import say


class NamingLine(Record, frozen=True):
    """An item, or the meeting itself, in which somebody is named."""

    table: FieldTable
    """The table of the row; `meeting` for the meeting itself."""
    row: str
    """The row's id."""
    where: str
    """What it is called on the screen: "O3", "Person 2"."""
    words: tuple[str, ...]
    """What names them there, each text once, earlier wordings and what was noted with an agreement among it."""
    is_unsure: bool = False
    """Whether they only may name them."""
    may_be: tuple[str, ...] = ()
    """The names of others whom it may mean just as well."""
    only_undo: bool = False
    """Whether the words stand nowhere but in what can be undone or done again."""

    @property
    def can_be_struck(self) -> bool:
        """Whether it can be struck as a whole: it is neither the meeting, nor somebody else, nor a final version."""
        return not self.only_undo and self.table not in ("meeting", "people", "versions", "rounds")


def ticked_with(lines: Sequence[NamingLine], at: int) -> frozenset[int]:
    """Which lines are ticked and unticked together with one: those that have the same words, and itself."""
    found, words = {at}, set(lines[at].words)
    while more := {place for place, line in enumerate(lines) if words & set(line.words)} - found:
        found |= more
        words |= {one for place in more for one in lines[place].words}
    return frozenset(found)


def chosen_by(lines: Iterable[NamingLine], ticked: Collection[NamingLine]) -> Chosen:
    """What ticking some of the lines says of their words."""
    named = frozenset(text for line in ticked if line.is_unsure for text in line.words)
    left = frozenset(text for line in lines if not (line.is_unsure or line in ticked) for text in line.words)
    return Chosen(named=named, left=left)


def lines_naming(
    meeting: Meeting, mending: NameReplacer, besides: Collection[str], steps: Iterable[Sequence[RowPatch]] = ()
) -> tuple[NamingLine, ...]:
    """Every line that names one of them, or may, in the order of the meeting. `besides`: ids of rows that go anyway.

    Of a final version only what no line has now. What is sure and what is not are two lines, also of one item. `steps`:
    that can be undone; of these only words that may name them, and that stand nowhere else, come last, each by itself:
    what names them goes from there unasked.
    """
    known = {person.id: person.text for person in meeting.people}
    outline = ItemPlaces(meeting)
    found: list[tuple[tuple[int, int], NamingLine]] = []
    told: set[str] = set()

    def add(table: FieldTable, row_id: str, words: Iterable[str], where: str = "") -> None:
        said = dict.fromkeys(words)
        sure, unsure = tuple(filter(mending.named, said)), tuple(filter(mending.may_name, said))
        told.update(sure, unsure)
        stage: codes.Stage = "close" if table == "versions" else stage_of(meeting, table, row_id)
        where = where or outline.name(table, row_id)
        for each, is_unsure in ((sure, False), (unsure, True)):
            may_be = sorted({one for text in each for one in mending.may_be(text)} & known.keys())
            names = tuple(known[one] for one in may_be)
            line = NamingLine(table=table, row=row_id, where=where, words=each, is_unsure=is_unsure, may_be=names)
            found.extend([(outline.order(stage, row_id), line)] if each else [])

    add("meeting", meeting.details.id, mending.said_in(to_row(meeting.details)))
    for table, row in meeting.all_rows():
        if row.id not in besides and table != "versions":
            add(table, row.id, mending.said_in(to_row(row)))
    for version in meeting.versions:
        rows = [row for held in version.rows.values() for row in held if row.get("id") not in besides]
        words = mending.said_in([{"text": version.text}, *rows])
        where = say("names.version", number=version_label(meeting, version))
        add("versions", version.id, (text for text in words if text not in told), where)
    lines = [line for _, line in sorted(found, key=lambda one: one[0])]
    only = [one for one in _undone(mending, steps, besides) if one[2] not in told]
    return (
        *lines,
        *(
            NamingLine(
                table=table,
                row=row_id,
                where=say("striking.undo", number=number),
                words=(text,),
                is_unsure=True,
                only_undo=True,
            )
            for number, (table, row_id, text) in enumerate(only, 1)
        ),
    )


def _undone(
    mending: NameReplacer, steps: Iterable[Sequence[RowPatch]], besides: Collection[str]
) -> Iterator[tuple[FieldTable, str, str]]:
    """The texts in steps that may name them, each once, with the table and id of a row that it stood in."""
    found: dict[str, tuple[FieldTable, str]] = {}
    for name, row_id, *both in (row for rows in steps for row in rows):
        table: FieldTable | None = "meeting" if name == "meeting" else name if is_table(name) else None
        if table is not None and table != "versions" and row_id not in besides:
            for text in mending.said_in([row for row in both if row]):
                found.setdefault(text, (table, row_id))
    return ((*where, text) for text, where in found.items() if mending.may_name(text))
