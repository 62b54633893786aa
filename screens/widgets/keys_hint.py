"""The line of a dialog that says which keys work now."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from screens.literal import plain

GAP = "   "
"""What stands between two keys."""


class KeysHint(Widget):
    """Keys and what they do, in as many lines as it takes: never broken between a key and what it does.

    It makes room for the longest of all that it may say, so that nothing jumps when it says something else.
    """

    DEFAULT_CSS = """
    KeysHint {
        width: 1fr;
        height: auto;
    }
    """

    def __init__(self, hint: str, others: Sequence[str] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.hint = hint
        self._others = others

    def update(self, hint: str) -> None:
        """Say which keys work now."""
        if hint != self.hint:
            self.hint = hint
            self.refresh(layout=hint not in self._others)

    def render(self) -> Content:
        """The keys, in lines."""
        return plain("\n".join(_lines(self.hint, self.content_size.width)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines of the longest."""
        return max(len(_lines(hint, width)) for hint in (self.hint, *self._others))


def _lines(hint: str, width: int) -> list[str]:
    lines: list[str] = []
    for part in hint.split(GAP):
        if lines and len(lines[-1]) + len(GAP) + len(part) <= width:
            lines[-1] += GAP + part
        else:
            lines += [line.plain for line in Content(part).wrap(width)] if width else [part]
    return lines
