"""Options in a line, for the hand on the keyboard and on the mouse: what a choice and a list of ticks share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.events import Click, Key
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from screens.literal import plain
from screens.widgets.key_queue import InOrder

GAP = Content("  ")
"""What stands between two options in a line."""


@dataclass(frozen=True)
class Option:
    """One of several."""

    code: str
    """What it means."""
    words: str
    """What it is called."""
    letter: str = ""
    """The key for it, where it isn't its first letter."""

    @property
    def key(self) -> str:
        """The letter that goes to it, lower case."""
        return (self.letter or self.words[:1]).casefold()


class Options(InOrder, Widget, can_focus=True):
    """Options side by side, in as many lines as the width asks for; none is ever cut."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"options--chosen", "options--here"}

    DEFAULT_CSS = """
    Options {
        width: 1fr;
        height: auto;
        padding: 0;
        color: $foreground;
    }
    Options .options--chosen {
        text-style: bold;
    }
    Options:focus .options--here {
        text-style: bold reverse;
    }
    """

    def __init__(self, options: Sequence[Option], *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.options = tuple(options)

    def shown(self, option: Option) -> str:
        """How an option reads now. It is as long whether it is chosen or not."""
        raise NotImplementedError

    def classes_of(self, option: Option) -> list[str]:
        """The component classes of an option now."""
        raise NotImplementedError

    def picked(self, option: Option) -> None:
        """An option was clicked."""
        raise NotImplementedError

    def letter_typed(self, matching: Sequence[Option]) -> None:
        """A letter was typed that leads to these."""
        raise NotImplementedError

    def render(self) -> Content:
        """All options, each whole."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it takes."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for option in self.options:
            piece = self._piece(option)
            if lines and lines[-1].cell_length + len(GAP) + piece.cell_length <= width:
                lines[-1] = lines[-1] + GAP + piece
            else:
                lines.extend(piece.wrap(width) if width and piece.cell_length > width else [piece])
        return lines or [Content("")]

    def _piece(self, option: Option) -> Content:
        piece = plain(self.shown(option)).stylize(Style.from_meta({"option": option.code}))
        for name in self.classes_of(option):
            piece = piece.stylize(self.get_visual_style(name, partial=True))
        return piece

    def letter(self, letter: str) -> bool:
        """Do what a letter that was typed leads to; False: to none of these."""
        matching = [option for option in self.options if letter and option.key == letter.casefold()]
        if matching:
            self.letter_typed(matching)
        return bool(matching)

    def on_key(self, event: Key) -> None:
        """Letters lead to options; all else goes on."""
        if self.letter(event.character or ""):
            event.stop()
            event.prevent_default()

    def on_click(self, event: Click) -> None:
        """Pick the option under the mouse."""
        code = event.style.meta.get("option")
        for option in self.options:
            if option.code == code:
                event.stop()
                self.picked(option)
