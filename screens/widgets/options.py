"""Options in a line, for the hand on the keyboard and on the mouse: what a choice and a list of ticks share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, Key
from textual.geometry import Size
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from data.text.clean import folded, typed_text
from data.words import say
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

    def begins(self, typed: str) -> bool:
        """Whether typed words lead to it: its words begin so, or they are its letter."""
        return folded(self.letter) == typed if self.letter else folded(self.words).startswith(typed)


class Options(InOrder, Widget, can_focus=True):
    """Options side by side, in as many lines as the width asks for; none is ever cut."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace", "delete_typed", show=False)]

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

    missed: reactive[str] = reactive("", layout=True)
    """Words that were typed and begin none of the options; empty: that is not so."""

    def __init__(self, options: Sequence[Option], *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.options = tuple(options)
        self._typed = ""

    def shown(self, option: Option) -> str:
        """How an option reads now. It is as long whether it is chosen or not."""
        raise NotImplementedError

    def classes_of(self, option: Option) -> list[str]:
        """The component classes of an option now."""
        raise NotImplementedError

    def picked(self, option: Option) -> None:
        """An option was clicked."""
        raise NotImplementedError

    def words_typed(self, matching: Sequence[Option], *, further: bool) -> None:
        """Words were typed that lead to these. `further`: they are more of a word that led to some of them before."""
        raise NotImplementedError

    def render(self) -> Content:
        """All options, each whole; and under them that what is typed begins none."""
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
        if self.missed:
            said = plain(say("forms.nothing_begins", typed=self.missed))
            lines.extend(said.wrap(width) if width else [said])
        return lines or [Content("")]

    def _piece(self, option: Option) -> Content:
        piece = plain(self.shown(option)).stylize(Style.from_meta({"option": option.code}))
        for name in self.classes_of(option):
            piece = piece.stylize(self.get_visual_style(name, partial=True))
        return piece

    def type_text(self, character: str | None) -> bool:
        """Go to the option that the words typed here begin; where there is none, say so. False: it is no text.

        A letter that doesn't go on with what was typed begins anew, unless that already led nowhere.
        """
        text = typed_text(character, self._typed)
        if not text:
            return False
        if not self._lead_to(self._typed + text) and (self.missed or not self._lead_to(text)):
            self._typed = self.missed = (self._typed + text).lstrip()
        return True

    def _lead_to(self, typed: str) -> bool:
        """Go to what the words lead to. False: to nothing."""
        matching = [option for option in self.options if folded(typed) and option.begins(folded(typed))]
        if matching:
            further = bool(self._typed) and len(typed) > 1
            self._typed, self.missed = typed, ""
            self.words_typed(matching, further=further)
        return bool(matching)

    def forget_typed(self) -> None:
        """What is typed next begins anew."""
        self._typed = self.missed = ""

    def action_delete_typed(self) -> None:
        """Take back the last letter of words that lead nowhere."""
        typed = self._typed[:-1]
        if not (typed and self._lead_to(typed)):
            self._typed, self.missed = typed, typed if self.missed else ""

    def on_blur(self) -> None:
        """The cursor has left."""
        self.forget_typed()

    def on_key(self, event: Key) -> None:
        """Words lead to options; all else goes on."""
        if self.type_text(event.character):
            event.stop()
            event.prevent_default()

    def on_click(self, event: Click) -> None:
        """Pick the option under the mouse."""
        code = event.style.meta.get("option")
        for option in self.options:
            if option.code == code:
                event.stop()
                self.forget_typed()
                self.picked(option)
