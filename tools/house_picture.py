"""The three floors and their parts as a picture: `python -m tools.house_picture docs/pictures/house.svg` draws it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from tools.house_page import FLOORS, arrows_within, floors_of, imports, purpose_of

WIDTH = 900
"""The width of the picture; it is as high as it needs to be."""

LETTER, ROW, PAD, GAP, MARGIN = 8, 26, 8, 8, 16
"""The width of a letter and the height of a part; what is beside its name, between two parts, and around a floor."""

LOOKS = """<style>
rect { fill: #ffffff; stroke: #15161a; }
rect.paper, rect.floor { stroke: none; }
rect.floor { fill: #e9e7df; }
text { fill: #15161a; font: 13px monospace; }
text.floor { font-weight: bold; }
text.part { text-anchor: middle; }
path { stroke: #15161a; stroke-width: 2; fill: none; }
</style>"""


def picture() -> str:
    """The house as SVG: the program above, the data below, and in each floor what imports stands above what it does."""
    drawn: list[str] = []
    top = MARGIN
    for package in FLOORS:
        if drawn:
            drawn.append(_arrow(top))
            top += 2 * MARGIN
        floor, height = _floor(package, top)
        drawn += floor
        top += height
    height = top + MARGIN
    size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    told = f"<title>Three floors: {', then '.join(FLOORS)}. Imports only go down.</title>"
    paper = f'<rect class="paper" width="{WIDTH}" height="{height}"/>'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'
    return "\n".join([start, told, LOOKS, paper, *drawn, "</svg>", ""])


def _floor(package: str, top: int) -> tuple[list[str], int]:
    """One floor, drawn from a height down, and how high it is."""
    rows = [row for level in _levels(package) for row in _rows(level)]
    height = 2 * MARGIN + ROW + len(rows) * (ROW + GAP)
    title = escape(f"{package}: {purpose_of(package)}")
    drawn = [
        f'<rect class="floor" x="{MARGIN}" y="{top}" width="{WIDTH - 2 * MARGIN}" height="{height}" rx="6"/>',
        f'<text class="floor" x="{2 * MARGIN}" y="{top + MARGIN + 12}">{title}</text>',
    ]
    y = top + MARGIN + ROW
    for row in rows:
        drawn += _row(row, y)
        y += ROW + GAP
    return drawn, height


def _levels(package: str) -> list[list[str]]:
    graph = imports()
    named = {part: f"{part}/" if graph.find_children(f"{package}.{part}") else part for part in _parts(package)}
    return [[named[part] for part in level] for level in floors_of(arrows_within(graph, package))]


def _parts(package: str) -> list[str]:
    return sorted(child.rpartition(".")[2] for child in imports().find_children(package))


def _rows(level: list[str]) -> Iterator[list[str]]:
    """The parts of a level, as many beside each other as there is room for."""
    row: list[str] = []
    for part in level:
        if row and _wide([*row, part]) > WIDTH - 4 * MARGIN:
            yield row
            row = []
        row.append(part)
    yield row


def _row(parts: list[str], y: int) -> Iterator[str]:
    x = (WIDTH - _wide(parts)) // 2
    for part in parts:
        wide = _wide([part])
        yield f'<rect x="{x}" y="{y}" width="{wide}" height="{ROW}" rx="4"/>'
        yield f'<text class="part" x="{x + wide // 2}" y="{y + 18}">{escape(part)}</text>'
        x += wide + GAP


def _wide(parts: list[str]) -> int:
    return sum(len(part) * LETTER + 2 * PAD for part in parts) + GAP * (len(parts) - 1)


def _arrow(y: int) -> str:
    middle, end = WIDTH // 2, y + 2 * MARGIN - 4
    return f'<path d="M{middle} {y + 4} V{end} M{middle - 6} {end - 8} L{middle} {end} L{middle + 6} {end - 8}"/>'


def main(arguments: list[str]) -> int:
    """Print the picture; where a file is named, write it there."""
    if not arguments:
        sys.stdout.write(picture())
        return 0
    Path(arguments[0]).write_text(picture(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
