"""One name means one thing: no type is defined twice in the program, and a file's name says which file it is."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent

FLOORS = ("coprod_tui", "screens", "data")

CODES = "data/model/codes.py"
"""Its types are read as `codes.Heading`, beside the classes of their own."""

OF_ONE_SUBJECT = frozenset({
    "data/model/records", "data/queries", "data/edits", "data/review",
    "screens/dialogs", "screens/dialogs/form", "screens/dialogs/agree", "screens/meeting/actions",
    "screens/meeting/stages", "screens/widgets",
})  # fmt: skip
"""Folders with one file a subject: the rounds of a meeting have a file in each, and the folder says what of them."""

OF_THE_FOLDER = frozenset({"__init__", "base", "dialog", "screen"})
"""Files that are what their folder is about: the screen of home, the base of the stages."""


def _files() -> Iterator[Path]:
    for floor in FLOORS:
        yield from sorted((ROOT / floor).rglob("*.py"))


def _types(path: Path) -> Iterator[str]:
    """The classes and the other types of a file. A message is named with the widget that it is nested in."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign) and not _is_variable(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for one in targets if isinstance(one, ast.Name) and not one.id.isupper())


def _is_variable(value: ast.expr | None) -> bool:
    """Whether it is a type variable: each file has its own."""
    return isinstance(value, ast.Call) and ast.unparse(value.func) in ("TypeVar", "ParamSpec")


def test_no_type_is_defined_twice() -> None:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in _files():
        name = path.relative_to(ROOT).as_posix()
        for one in _types(path) if name != CODES else ():
            if not one.startswith("_"):
                found[one].append(name)
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_a_file_has_a_name_of_its_own_or_the_name_of_its_subject() -> None:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for path in _files():
        place = path.relative_to(ROOT)
        if path.stem not in OF_THE_FOLDER:
            found[place.parts[0], path.stem].append(place.parent.as_posix())
    twice = {stem: places for (_, stem), places in found.items() if len(places) > 1}
    assert {stem: places for stem, places in twice.items() if not OF_ONE_SUBJECT.issuperset(places)} == {}
