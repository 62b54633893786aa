"""The last line: the keys that help now."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from screens.literal import plain

APART = 3
"""Cells between two keys."""


class ShownKey(Struct, frozen=True):
    """One key of the line."""

    key: str
    """How it is written."""
    what: str
    """What it does."""
    action: str = ""
    """What a click does; empty: nothing, the key is about typing."""
    rank: int = 0
    """The higher, the sooner it is left out where there is no room."""

    @property
    def width(self) -> int:
        """Cells that it takes."""
        return cell_len(self.key) + 1 + cell_len(self.what)


class KeyLine(Widget):
    """Shows as many keys as fit, each whole; a click on one does what it does."""

    DEFAULT_CSS = """
    KeyLine {
        height: 1;
        padding: 0 2;
        background: $surface;
        color: $foreground;
    }
    """

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[ShownKey, ...] = ()

    @property
    def keys(self) -> tuple[ShownKey, ...]:
        """The keys, as they stand in the line."""
        return self._keys

    @keys.setter
    def keys(self, keys: Sequence[ShownKey]) -> None:
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self.refresh()

    @property
    def text(self) -> str:
        """All of them, as words."""
        return (" " * APART).join(f"{key.key} {key.what}" for key in self._keys)

    def _fitting(self) -> list[tuple[int, ShownKey]]:
        """The keys that fit, with where each starts."""
        fitting: set[int] = set()
        room = self.content_size.width + APART
        for place in sorted(range(len(self._keys)), key=lambda place: self._keys[place].rank):
            if self._keys[place].width + APART <= room:
                fitting.add(place)
                room -= self._keys[place].width + APART
        found: list[tuple[int, ShownKey]] = []
        at = 0
        for place in sorted(fitting):
            found.append((at, self._keys[place]))
            at += self._keys[place].width + APART
        return found

    def render(self) -> Content:
        """The keys that fit."""
        drawn = [plain(key.key, "bold $secondary") + plain(f" {key.what}") for _, key in self._fitting()]
        return Content(" " * APART).join(drawn)

    def on_click(self, event: Click) -> None:
        """Do what the clicked key does."""
        x = event.x - self.gutter.left
        for start, key in self._fitting():
            if key.action and start <= x < start + key.width:
                event.stop()
                self.post_message(self.Pressed(key.action))
