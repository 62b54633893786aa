"""A table that was pasted: each of its rows an item, and its columns fields of it where the row above says which."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from data.model.stages import Kind
from data.parsing.pasted_list.line_marks import mark_of, only_marks
from data.parsing.pasted_list.parsed_list import LeftColumn, ListWay, ParsedList, PastedItem
from data.parsing.pasted_list.pasted_lines import with_marks_off
from data.parsing.pasted_list.table_header import WORDS, answer_in, fillable, read_header
from data.parsing.table_cells import cells_drawn, cells_parted, has_head
from data.record import Record
from data.text.clean import clean, folded
from data.words import say

RowCells = tuple[str, ...]


class _Table(Record, frozen=True):
    """A table as it stands in what was pasted."""

    rows: tuple[RowCells, ...]
    """Its rows, all as long, without that of the names."""
    names: RowCells = ()
    """The names of its columns; empty: it has none."""
    title: str = ""
    """What stands above it."""


def parse_pasted_table(text: str, kind: Kind, own_words: Collection[str], way: int) -> ParsedList | None:
    """The items in a table, read in one of the ways that there are; None: it is none. `own_words`: as for lines."""
    table = _table_in(text, kind, own_words)
    if table is None:
        return None
    columns = _fields_by_column(table, kind)
    ways = _ways(table, columns)
    ways = [*ways[way % len(ways) :], *ways[: way % len(ways)]]
    reader = _Reader(table, columns, kind, ways[0])
    found = with_marks_off([*reader.rows()], own_words, keeps_boxes=kind.table == "actions")
    return replace(
        found, headings=(*filter(None, [table.title]), *found.headings), header=table.names, filled=reader.filled,
        columns_left=reader.left, to_ask=tuple(reader.to_ask), ways=tuple(ways),
    )  # fmt: skip


# What the table is


def _table_in(text: str, kind: Kind, own_words: Collection[str]) -> _Table | None:
    lines = text.split("\n")
    for start, title in ((0, ""), *_below_title(lines, own_words)):
        below = "\n".join(lines[start:])
        drawn, rows = _rows_in(below)
        if not rows:
            continue
        with_names = (drawn and has_head(below)) or read_header(rows[0], kind).sure
        if not (with_names or drawn or _are_cells(rows)):
            continue
        names, rows = (rows[0], rows[1:]) if with_names else ((), rows)
        kept = [at for at in range(len(rows[0])) if any(row[at] for row in rows) or (names and names[at])]
        return _Table(
            rows=tuple(tuple(row[at] for at in kept) for row in rows),
            names=tuple(names[at] for at in kept) if names else (), title=title,
        )  # fmt: skip
    return None


def _rows_in(text: str) -> tuple[bool, list[RowCells]]:
    """Whether a table is drawn, and its rows, all as long; no rows: it is none."""
    drawn = cells_drawn(text)
    rows = [tuple(row) for row in drawn or cells_parted(text, "\t") if any(row)]
    fits = len(rows) > 1 and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1
    return drawn is not None, rows if fits else []


def rows_joined(text: str) -> str:
    """A table as lines, each a row with a dash between its cells; empty: it is none."""
    drawn, rows = _rows_in(text)
    return "\n".join(map(joined, rows)) if rows and (drawn or _are_cells(rows)) else ""


def _below_title(lines: Sequence[str], own_words: Collection[str]) -> Iterator[tuple[int, str]]:
    """Where a table begins below a line that only says what its rows are, and that line."""
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is not None and not re.search(r"[\t|]", lines[first].strip()):
        words = re.sub(r"^#{1,6}\s+|[\s#:]+$|\*\*", "", clean(lines[first]))
        if folded(words) in own_words or words != clean(lines[first]):
            yield first + 1, words


def _are_cells(rows: Sequence[RowCells]) -> bool:
    """Whether tabs part cells: half of them neither part a mark from words, nor words from the edge."""
    filled = [at for at in range(len(rows[0])) if any(row[at] for row in rows)]
    others = sum(not row[0] or only_marks(row[0]) or _is_mark(row[0]) for row in rows)
    return len(filled) > 1 and 2 * others < len(rows)


def _is_mark(cell: str) -> bool:
    mark = mark_of(cell)
    return mark is not None and mark.end == len(cell)


# How it is read


def _fields_by_column(table: _Table, kind: Kind) -> dict[int, str]:
    """The field that each column fills in. Where none is for the words, the first of the others is; else all are."""
    found = read_header(table.names, kind).by_column
    if not found or WORDS in found.values():
        return found
    others = [at for at in range(len(table.names)) if at not in found]
    return found | {others[0]: WORDS} if others else {}


def _ways(table: _Table, columns: dict[int, str]) -> list[ListWay]:
    """The ways in which a table can be read, the first of them unless somebody asks for another one."""
    if columns:
        return [ListWay(code="fields"), *[ListWay(code="kept")] * (len(columns) < len(table.names))]
    width = len(table.rows[0])
    named = [ListWay(code="named")] if table.names and width > 1 else []
    alone = [ListWay(code="column", at=at, column=_name_of(table, at)) for at in range(width)] if width > 1 else []
    return [ListWay(code="joined"), *named, *alone]


def _name_of(table: _Table, at: int) -> str:
    """What a column is called; else where it stands."""
    name = table.names[at] if table.names else ""
    return name or say("pasted.told.column_number", number=at + 1)


class _Reader:
    """Reads the rows of a table in one way."""

    def __init__(self, table: _Table, columns: dict[int, str], kind: Kind, way: ListWay) -> None:
        """`columns`: the field that each column fills in."""
        self._table = table
        self._columns = columns
        self._way = way
        self._fields = {field.name: field for field in fillable(kind)}
        self._width = range(len(table.rows[0]))
        self.to_ask: list[str] = []
        """RowCells that are no answer to choose."""

    @property
    def filled(self) -> tuple[str, ...]:
        """The columns that fill in fields, by their names."""
        return tuple(_name_of(self._table, at) for at in sorted(self._columns))

    @property
    def left(self) -> tuple[LeftColumn, ...]:
        """The columns that are left out."""
        out: list[int] = []
        if self._way.code == "column":
            out = [at for at in self._width if at != self._way.at]
        elif self._way.code == "fields":
            out = self._unknown
        return tuple(
            LeftColumn(name=_name_of(self._table, at), cells=tuple(row[at] for row in self._table.rows if row[at]))
            for at in out
        )

    @property
    def _unknown(self) -> list[int]:
        """The columns that fill in nothing."""
        return [at for at in self._width if at not in self._columns]

    def rows(self) -> Iterator[PastedItem]:
        """Each row as an item. One that has no words in their place keeps all its cells as its words."""
        for row in self._table.rows:
            words = self._words(row)
            fields = dict(self._filled_in(row)) if words else {}
            yield PastedItem(text=words or joined(row), fields=fields)

    def _words(self, row: RowCells) -> str:
        """The words of an item, from the place that they have in this way of reading; empty: nothing stands there."""
        if self._way.code == "column":
            return row[self._way.at]
        if not self._columns:
            named = self._way.code == "named"
            return joined(self._with_name(row, at) if named else row[at] for at in self._width)
        words = joined(row[at] for at in self._width if self._columns.get(at) == WORDS)
        kept = self._unknown if self._way.code == "kept" else []
        return joined([words, *(self._with_name(row, at) for at in kept)]) if words else ""

    def _with_name(self, row: RowCells, at: int) -> str:
        """A cell behind the name of its column."""
        return say("lists.detail", label=_name_of(self._table, at), value=row[at]) if row[at] else ""

    def _filled_in(self, row: RowCells) -> Iterator[tuple[str, str]]:
        """What the cells of a row fill in, by the names of the fields."""
        for at, name in self._columns.items():
            if name == WORDS or not row[at]:
                continue
            field = self._fields[name]
            if field.kind == "choice":
                code = answer_in(row[at], field)
                if code is None:
                    self.to_ask.append(row[at])
                else:
                    yield name, code
            elif re.search(r"\w", row[at]):  # else it is the dash of who has nothing to say
                yield name, row[at]


def joined(cells: Iterable[str]) -> str:
    """RowCells as words, with a dash between them."""
    return " – ".join(filter(None, cells))
