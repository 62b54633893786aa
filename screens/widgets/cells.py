"""Numbers to be counted, side by side in one line, each behind its name; in a narrow window below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from screens.literal import plain

APART = 3
"""Cells between two numbers."""

DIGITS = 2
"""Digits that a cell has room for before it grows."""

CURSOR = "▏"
"""Behind the number that is typed."""


class Cells(Widget):
    """Numbers, one of which the cursor is in. It takes no keys: the dialog does."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"cells--here", "cells--selected", "cells--cell"}
    DEFAULT_CSS = """
    Cells {
        width: 1fr;
        height: auto;
        color: $foreground;
    }
    Cells .cells--here {
        color: $accent;
        text-style: bold;
    }
    Cells .cells--cell {
        text-style: bold;
    }
    Cells .cells--selected {
        background: $foreground;
        color: $background;
    }
    """

    @dataclass
    class Clicked(Message):
        """A number was clicked."""

        at: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cells: tuple[tuple[str, str], ...] = ()
        self.at: int | None = None
        self.selected = False

    def show(self, cells: Sequence[tuple[str, str]], at: int | None, *, selected: bool) -> None:
        """Show numbers: the name and the digits of each. `at`: where the cursor is; None: it is elsewhere."""
        if (tuple(cells), at, selected) != (self.cells, self.at, self.selected):
            self.cells, self.at, self.selected = tuple(cells), at, selected
            self.display = bool(cells)
            self.refresh(layout=True)

    def render(self) -> Content:
        """All of them."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line, or names above numbers."""
        return len(self._lines(width))

    def on_click(self, event: Click) -> None:
        """Say which number was clicked."""
        at = event.style.meta.get("cell")
        if at is not None:
            event.stop()
            self.post_message(self.Clicked(at))

    def _lines(self, width: int) -> list[Content]:
        beside = Content(" " * APART).join(
            [self._here(plain(f"{name} "), at) + self._box(at) for at, (name, _) in enumerate(self.cells)]
        )
        if not width or beside.cell_length <= width:
            return [beside]
        return self._stacked(width)

    def _stacked(self, width: int) -> list[Content]:
        """Names above numbers, in as many rows of columns as it takes."""
        boxes = [self._box(at) for at in range(len(self.cells))]
        column = max(max(box.cell_length for box in boxes), min(10, (width - 2) // max(1, len(boxes)) - 1))
        fit = max(1, (width + 1) // (column + 1))
        lines: list[Content] = []
        for start in range(0, len(self.cells), fit):
            part = range(start, min(start + fit, len(self.cells)))
            names = {at: plain(self.cells[at][0]).wrap(column) for at in part}
            for line in range(max(len(name) for name in names.values())):
                said = [names[at][line] if line < len(names[at]) else Content("") for at in part]
                lines.append(self._columns([self._here(one, at) for one, at in zip(said, part, strict=True)], column))
            lines.append(self._columns([boxes[at] for at in part], column))
        return lines

    def _columns(self, pieces: Sequence[Content], column: int) -> Content:
        return Content(" ").join([piece.pad_right(max(0, column - piece.cell_length)) for piece in pieces])

    def _box(self, at: int) -> Content:
        digits = self.cells[at][1]
        here = at == self.at
        shown = plain(digits)
        if here and self.selected and digits:
            shown = shown.stylize(self.get_visual_style("cells--selected", partial=True))
        shown = shown.pad_left(max(0, DIGITS - len(digits)))
        box = Content("[") + shown + plain(CURSOR if here else " ") + Content("]")
        return self._here(box.stylize(self.get_visual_style("cells--cell", partial=True)), at)

    def _here(self, content: Content, at: int) -> Content:
        if at == self.at:
            content = content.stylize_before(self.get_visual_style("cells--here", partial=True))
        return content.stylize(Style.from_meta({"cell": at})) if content else content
