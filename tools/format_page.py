"""Writes `docs/format.md` from the records: every table, column and code of a meeting's file."""

from __future__ import annotations

import ast
import inspect
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

from data.model import codes
from data.model.records.agreements import (
    Agreeable,
    Agreement,
    AnsweredSince,
    AskedSince,
    Counts,
    Fingers,
    Objection,
    Wording,
)
from data.model.records.details import Consents, LastTime, Next, StageTime, Voices
from data.model.records.meeting import ROW_TABLES
from data.model.records.people import Marks, Owner
from data.model.records.row import Referenced, Row, Unsettled
from data.model.records.tables import TABLES
from data.model.stages import LETTERS
from data.record import Record

INTRO = """\
# What a meeting's file holds

A meeting is one [TinyDB](https://tinydb.readthedocs.io) file. Three lines of Python read a table of it:

```python
from tinydb import TinyDB

with TinyDB("meeting.json", access_mode="r", encoding="utf-8") as meeting:
    outcomes = sorted(meeting.table("outcomes").all(), key=lambda row: (row["order"], row["id"]))
```

The names and codes below are fixed: other programs may build on them. Display words never stand in a file.

- Every file has the one-row table `meeting`. Rows of the other tables are sorted by (`order`, `id`); TinyDB's own
  number of a row (`doc_id`) stays the same for the row's life, and means nothing.
- Open a file to read only (`access_mode="r"`): plain TinyDB writes in place, and a crash leaves half a file.
- Instants are UTC, as in `2026-10-21T09:14:05Z`. A meeting's date and times are local to its `zone`. Dates are ISO,
  times HH:MM.
- A date that people gave in words stands in the column with `_words` behind its name, and the date itself is null.
- Numbers are whole, from 0 to 1,000,000 (`spent`, in seconds, goes further). A file is at most 256 MiB, and what stands
  in it is nested at most 100 deep.
- Columns and tables that a program doesn't know ride along untouched. A row that doesn't fit is kept as it is; so is a
  column of the table `meeting`. `coprod check` names both.
- `format` is raised only when an older program would misread the file.
"""

SHARED: tuple[tuple[str, str, type[Record]], ...] = (
    ("Every row", "People's words stand in rows. Each has these columns, besides its own.", Row),
    (
        "What has a number",
        "People refer to these by a letter and a number, as in O3: "
        + ", ".join(f"{letter} `{table}`" for table, letter in LETTERS.items())
        + ".",
        Referenced,
    ),
    ("What can be agreed", "Outcomes, decisions, ground rules and lines of the plan have these, too.", Agreeable),
)

PARTS: tuple[type[Record], ...] = (
    Agreement, Counts, Fingers, Objection, AskedSince, AnsweredSince, Wording, Unsettled, Owner, Voices, Consents,
    Next, LastTime, StageTime, Marks,
)  # fmt: skip


def page() -> str:
    """The whole page, as Markdown."""
    lines = [INTRO]
    for title, about, record in SHARED:
        lines += [f"## {title}", "", about, "", *_columns(record, own=True), ""]
    lines += ["## Tables", ""]
    for name, record in TABLES.items():
        lines += [f"### `{name}`", "", _docstring(record), "", *_columns(record, own=name in ROW_TABLES), ""]
    lines += ["## What stands inside a column", ""]
    for record in PARTS:
        lines += [f"### {record.__name__}", "", _docstring(record), "", *_columns(record), ""]
    lines += ["## Codes", ""]
    for name, about in _meanings(codes):
        kind = getattr(codes, name, None)
        if get_origin(kind) is Literal:
            shown = ", ".join(f"`{code}`" if code else "empty" for code in get_args(kind))
            lines += [f"- **{name}**: {shown}. {about}"]
    return "\n".join(lines) + "\n"


def _columns(record: type[Record], *, own: bool = False) -> list[str]:
    """A line for each column: its name, type and meaning. `own`: without those of the records it builds on."""
    meanings = {name: about for kind in reversed(record.__mro__) for name, about in _fields_of(kind)}
    inherited = {name for kind in record.__bases__ if own and kind is not Record for name in _names(kind)}
    return [
        f"- `{field.encode_name}` ({_type(field.type)}): {meanings.get(field.name, '')}"
        for field in msgspec.structs.fields(record)
        if field.name not in inherited and field.name != "extra"
    ]


def _names(kind: type[Any]) -> Iterator[str]:
    if issubclass(kind, Record):
        yield from (field.name for field in msgspec.structs.fields(kind))


def _type(kind: Any) -> str:
    """A type in a reader's words."""
    for name in dir(codes):
        if getattr(codes, name) is kind or getattr(codes, name) == kind:
            return name
    if get_origin(kind) is Literal:
        return " or ".join(f"`{code}`" for code in get_args(kind))
    if get_origin(kind) is Annotated:
        return str(kind.__metadata__[0].title)
    options = [one for one in get_args(kind) if one is not type(None)]
    if type(None) in get_args(kind):
        return " or ".join(_type(one) for one in options) + ", or null"
    if get_origin(kind) is tuple and options[0] == dict[str, Any]:
        return "list of rows"
    if get_origin(kind) is tuple:
        return f"list of {_type(options[0])}"
    if kind == dict[str, Any]:
        return "anything, by name"
    if get_origin(kind) is dict:
        return f"{_type(options[1])}, by code"
    words = {str: "text", int: "number", bool: "true or false", Any: "anything"}
    return words.get(kind, getattr(kind, "__name__", str(kind)))


def _docstring(record: type[Record]) -> str:
    return " ".join((inspect.getdoc(record) or "").split())


def _fields_of(kind: type[Any]) -> list[tuple[str, str]]:
    if not issubclass(kind, Record) or kind is Record:
        return []
    (tree,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(tree, ast.ClassDef)
    return list(_documented(tree.body))


def _meanings(module: Any) -> list[tuple[str, str]]:
    return list(_documented(ast.parse(inspect.getsource(module)).body))


def _documented(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Every name that is set, with the docstring under it."""
    for statement, after in itertools.pairwise(body):
        targets = (
            [statement.target] if isinstance(statement, ast.AnnAssign)
            else statement.targets if isinstance(statement, ast.Assign) else []
        )  # fmt: skip
        if (
            targets
            and isinstance(targets[0], ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
        ):
            yield targets[0].id, " ".join(str(after.value.value).split())


def main() -> None:
    """Write the page to the path that is given, or print it."""
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())


if __name__ == "__main__":
    main()
