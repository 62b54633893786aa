"""A table or a stage of a meeting is named by its type, where it wasn't read from disk."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent

NAMES = frozenset({"table", "to_table", "stage"})
"""Parameters and columns that hold a code of `data/model/codes.py`."""

FROM_DISK = {
    "data/model/name_marks.py": {"column_mark"},
    "data/model/misfits.py": {"why_unfit", "field_called"},
    "data/model/numbering.py": {"Claim"},
    "data/model/patch.py": {"RowChange", "_sorted", "_find"},
    "data/model/records/meeting.py": {"Misfit"},
    "data/model/records/tombstones.py": {"Removed"},
    "data/model/rows.py": {"to_record", "_records", "_record"},
    "data/model/validation.py": {"validate"},
    "data/store/doc_ids.py": {"TableChange"},
    "data/store/redaction_log.py": {"StrikeRecord"},
}
"""Where any table of a file is meant, also one of a newer program, or one that holds no rows of the group's words."""


def _typed_as_str(tree: ast.AST) -> Iterator[str]:
    """The functions and classes that have such a name as a str."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            every = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
            typed = [(one.arg, one.annotation) for one in every]
        elif isinstance(node, ast.ClassDef):
            columns = (one for one in node.body if isinstance(one, ast.AnnAssign))
            typed = [(one.target.id, one.annotation) for one in columns if isinstance(one.target, ast.Name)]
        else:
            continue
        if any(name in NAMES and isinstance(kind, ast.Name) and kind.id == "str" for name, kind in typed):
            yield node.name


def test_no_string_stands_where_a_table_or_a_stage_has_a_type() -> None:
    found: dict[str, set[str]] = {}
    for floor in ("coprod_tui", "screens", "data", "tools"):
        for path in (ROOT / floor).rglob("*.py"):
            if names := set(_typed_as_str(ast.parse(path.read_text(encoding="utf-8")))):
                found[path.relative_to(ROOT).as_posix()] = names
    assert found == FROM_DISK
