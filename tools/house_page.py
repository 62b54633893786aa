"""The packages and the arrows between them, from the imports: `python -m tools.house_page docs/house.md` draws them."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from grimp import ImportGraph, build_graph

ROOT = Path(__file__).parent.parent

FLOORS = ("coprod_tui", "screens", "data")
"""The three floors, from the top."""

DRAWN = (*FLOORS, "screens.meeting", "data.store")
"""The packages of which the inside is drawn, in this order."""

START, END = "<!-- drawing -->", "<!-- /drawing -->"
"""Between these the drawing stands."""

WIDTH = 118
"""Letters in a line of the drawing, at most."""


class NoPlaceError(ValueError):
    """The file has no place for the drawing."""


@cache
def imports() -> ImportGraph:
    """Every import of the product: lazy ones and those for types only, too."""
    return build_graph(*FLOORS, cache_dir=None)


def arrows_within(graph: ImportGraph, package: str) -> dict[str, set[str]]:
    """What each part of a package imports of its other parts, by their short names."""
    children = graph.find_children(package)
    home = {module: child for child in children for module in (child, *graph.find_descendants(child))}
    found: dict[str, set[str]] = {_short(child): set() for child in children}
    for module, child in home.items():
        for imported in graph.find_modules_directly_imported_by(module):
            other = home.get(imported)
            if other is not None and other != child:
                found[_short(child)].add(_short(other))
    return found


def floors_of(arrows: Mapping[str, set[str]]) -> list[list[str]]:
    """The parts by floor, from the top: each imports parts of lower floors only, and stands as low as it can.

    Raises: ValueError where some import each other in a circle.
    """
    left: dict[str, set[str]] = dict(arrows)
    floors: list[list[str]] = []
    while left:
        floor = sorted(part for part, below in left.items() if not below & left.keys())
        if not floor:
            raise ValueError(f"These import each other in a circle: {', '.join(sorted(left))}")
        floors.append(floor)
        left = {part: below for part, below in left.items() if part not in floor}
    return floors[::-1]


def drawing() -> str:
    """Every package that is drawn, as Markdown."""
    return "\n\n".join(f"## {package}: {purpose_of(package)}\n\n{_package(package)}" for package in DRAWN)


def filled(text: str) -> str:
    """A text with the drawing of today between its markers."""
    if START not in text or END not in text:
        raise NoPlaceError(f"The drawing needs a line {START} and, below it, a line {END}.")
    return re.sub(f"{START}.*?{END}", lambda _: f"{START}\n\n{drawing()}\n\n{END}", text, flags=re.DOTALL)


def main(arguments: list[str]) -> int:
    """Print the drawing; where a file is named, fill it in there."""
    if not arguments:
        sys.stdout.write(f"{drawing()}\n")
        return 0
    path = Path(arguments[0])
    try:
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    except (OSError, NoPlaceError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


def _package(package: str) -> str:
    graph = imports()
    arrows = arrows_within(graph, package)
    floors = floors_of(arrows)
    place = {part: number for number, floor in enumerate(floors) for part in floor}
    titles = {part: f"{part}/" if graph.find_children(f"{package}.{part}") else part for part in arrows}
    wide = max(map(len, titles.values()))
    lines = list[str]()
    for number, floor in enumerate(floors):
        for part in floor:
            names = sorted(arrows[part], key=lambda name: (place[name], name))
            level = f"{len(floors) - number:2}" if part == floor[0] else "  "
            lines += _wrapped(f"{level}  {titles[part]:{wide}}", names)
    count = sum(map(len, arrows.values()))
    return f"{len(floors)} floors, {count} arrows.\n\n```text\n" + "\n".join(lines) + "\n```"


def _wrapped(start: str, names: list[str]) -> list[str]:
    """A line of the drawing: as many below one another as it needs."""
    if not names:
        return [start.rstrip()]
    lines, line = list[str](), f"{start}  → {names[0]}"
    for name in names[1:]:
        if len(line) + len(name) + 3 > WIDTH:
            lines.append(f"{line},")
            line = f"{' ' * len(start)}    {name}"
        else:
            line += f", {name}"
    return [*lines, line]


def purpose_of(package: str) -> str:
    """What a package is for: the first sentence of its docstring."""
    source = (ROOT / package.replace(".", "/") / "__init__.py").read_text(encoding="utf-8")
    first = (ast.get_docstring(ast.parse(source)) or "").split("\n")[0].partition(". ")[0].rstrip(".")
    return f"{first[:1].lower()}{first[1:]}"


def _short(module: str) -> str:
    return module.rpartition(".")[2]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
