"""A bar of the parts of a page: which one is looked at; a click looks at another."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from screens.literal import plain

APART = 2
"""Cells between two parts."""


class PartBar(Widget):
    """Shows the names of the parts, the one that is looked at in brackets."""

    DEFAULT_CSS = """
    PartBar {
        height: 1;
        padding: 0 2;
        background: $surface;
        color: $text-muted;
    }
    """

    class Picked(Message):
        """A part was clicked."""

        def __init__(self, code: str) -> None:
            super().__init__()
            self.code = code

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__()
        self._names = dict(names)
        self._at = next(iter(self._names))

    def show(self, code: str) -> None:
        """Show that this part is looked at."""
        self._at = code
        self.refresh()

    def render(self) -> Content:
        """Every name, with room for its brackets."""
        pieces = [
            plain(f"[{name}]", "bold $foreground") if code == self._at else plain(f" {name} ")
            for code, name in self._names.items()
        ]
        return Content(" " * (APART - 1)).join(pieces)

    def on_click(self, event: Click) -> None:
        """Look at the part that was clicked."""
        x = event.x - self.styles.padding.left
        for code, name in self._names.items():
            width = cell_len(name) + 2
            if 0 <= x < width:
                event.stop()
                self.post_message(self.Picked(code))
                return
            x -= width + APART - 1
