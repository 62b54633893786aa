"""Keys and what they do, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from screens.literal import plain

GAP = 2
"""Cells between a key and what it does."""


class KeyRows(Widget):
    """One line a key, or more where the window is narrow; none is cut."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-rows--key"}

    DEFAULT_CSS = """
    KeyRows {
        height: auto;
        color: $foreground;
    }
    KeyRows .key-rows--key {
        color: $secondary;
        text-style: bold;
    }
    """

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        """`rows`: the key as it is written for people, and what it does."""
        super().__init__()
        self._rows = tuple(rows)

    def render(self) -> Content:
        """All of them."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it takes."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        longest = max((plain(key).cell_length for key, _ in self._rows), default=0)
        keys = min(max(longest, 6), max(width // 3, 8))
        does = max(width - keys - GAP, 8)
        style = self.get_visual_style("key-rows--key", partial=True)
        lines: list[Content] = []
        for key, what in self._rows:
            for left, right in zip_longest(plain(key).wrap(keys), plain(what).wrap(does), fillvalue=Content("")):
                lines.append(left.pad_right(keys + GAP - left.cell_length).stylize(style) + right)
        return lines
