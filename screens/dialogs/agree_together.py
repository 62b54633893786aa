"""What is read out: the words of one item, alone and in bold; or several items, each with a box to leave it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from data.words import say
from screens.plain import plain


class ReadOut(VerticalScroll, can_focus=False):
    """The words alone, whole, with space around."""

    SCOPED_CSS: ClassVar[bool] = False
    DEFAULT_CSS = """
    ReadOut {
        height: auto;
        scrollbar-size-vertical: 1;
        scrollbar-color: $panel;
        scrollbar-background: $background;
    }
    ReadOut #words {
        height: auto;
        padding: 1 4 0 4;
        text-style: bold;
    }
    .-narrow ReadOut #words {
        padding: 1;
    }
    """

    class Clicked(Message):
        """The words were clicked."""

    def __init__(self, words: str) -> None:
        super().__init__(classes="head-part")
        self.words = words

    def compose(self) -> ComposeResult:
        """Draw the words."""
        yield Static(plain(self.words), id="words")

    def on_click(self, event: Click) -> None:
        """Say that the words were clicked."""
        event.stop()
        self.post_message(self.Clicked())

    def change(self, words: str) -> None:
        """Show the words as they are being amended."""
        self.words = words
        self.query_one("#words", Static).update(plain(words))


class Doubt(Static):
    """What is asked about once, under what is read out, before it is recorded as it is."""

    DEFAULT_CSS = """
    Doubt {
        height: auto;
        margin: 1 1 0 2;
        text-style: bold;
        display: none;
    }
    Doubt.-said {
        display: block;
    }
    """

    _asked = ""

    def asks(self, why: str) -> bool:
        """Ask about this, unless it is nothing, or what was asked about last: then it is meant so."""
        new = why not in ("", self._asked)
        self._asked = why
        self.update(plain(say("agreeing.doubts.again", why=why) if new else ""))
        self.set_class(new, "-said")
        return new

    def drop(self) -> None:
        """Something has changed since: what was asked about may be so no more."""
        if self._asked:
            self.asks("")


class TogetherItem(Horizontal):
    """One of several items: its box, its number, its words."""

    DEFAULT_CSS = """
    TogetherItem {
        height: auto;
        border-left: blank;
    }
    TogetherItem.-here {
        border-left: outer $accent;
    }
    TogetherItem .box {
        width: 9;
        padding-left: 1;
    }
    TogetherItem .item-words {
        width: 1fr;
        height: auto;
        text-style: bold;
    }
    TogetherItem.-out .item-words {
        text-style: none;
    }
    """

    @dataclass
    class Clicked(Message):
        """It was clicked."""

        item: TogetherItem

    def __init__(self, row_id: str, number: int, words: str) -> None:
        super().__init__()
        self.row_id = row_id
        self.number = number
        self.words = words
        self.ticked = True

    def compose(self) -> ComposeResult:
        """Draw the box with the number, and the words."""
        yield Static(classes="box")
        yield Static(plain(self.words), classes="item-words")

    def on_mount(self) -> None:
        """Show the tick."""
        self._show()

    def turn(self) -> None:
        """Leave it out, or take it in again."""
        self.ticked = not self.ticked
        self._show()

    def _show(self) -> None:
        self.query_one(".box", Static).update(plain(f"[{'x' if self.ticked else ' '}] {self.number:>2}"))
        self.set_class(not self.ticked, "-out")

    def on_click(self, event: Click) -> None:
        """Leave it out, or take it in again."""
        event.stop()
        self.post_message(self.Clicked(self))


class Together(VerticalScroll, can_focus=False):
    """Several items, all ticked. Any of them can be pulled out to talk about."""

    DEFAULT_CSS = """
    Together {
        height: auto;
        margin: 1 1 0 0;
        scrollbar-size-vertical: 1;
        scrollbar-color: $panel;
        scrollbar-background: $background;
    }
    """

    def __init__(self, items: Sequence[tuple[str, int, str]]) -> None:
        super().__init__(classes="head-part")
        self.items = [TogetherItem(*item) for item in items]
        self._here = 0
        self._number = ""

    def compose(self) -> ComposeResult:
        """Draw the items."""
        yield from self.items

    def on_mount(self) -> None:
        """Start at the first."""
        self._go(0)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of what is ticked."""
        return tuple(item.row_id for item in self.items if item.ticked)

    def typed(self) -> dict[str, str]:
        """The ids of what was left out, to be put back."""
        return {"left_out": " ".join(item.row_id for item in self.items if not item.ticked)}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Leave out again what was left out."""
        left_out = typed.get("left_out", "").split()
        for item in self.items:
            if item.row_id in left_out:
                item.turn()

    def step(self, by: int) -> None:
        """Go to the next item, or the one before."""
        self._number = ""
        self._go(max(0, min(len(self.items) - 1, self._here + by)))

    def turn(self) -> None:
        """Leave out the item that the cursor is on, or take it in again."""
        self._number = ""
        self.items[self._here].turn()

    def pressed(self, key: str, letter: str) -> bool:
        """Do what Space or a digit asks for; False: the key means nothing here."""
        digit = letter.isascii() and letter.isdecimal()
        if digit:
            self.digit(letter)
        elif key == "space":
            self.turn()
        return digit or key == "space"

    def digit(self, digit: str) -> None:
        """Go to an item by its number, and turn it. Where the number could still grow, Space or a digit goes on."""
        for number in (self._number + digit, digit):
            found = [item for item in self.items if str(item.number).startswith(number)]
            exact = [item for item in found if str(item.number) == number]
            if found:
                self._go(self.items.index((exact or found)[0]))
                self._number = number if len(found) > 1 else ""
                if exact and len(found) == 1:
                    self.turn()
                return

    def on_together_item_clicked(self, event: TogetherItem.Clicked) -> None:
        """Turn what was clicked."""
        self._go(self.items.index(event.item))
        self.turn()

    def _go(self, here: int) -> None:
        self.items[self._here].remove_class("-here")
        self._here = here
        self.items[here].add_class("-here")
        self.call_after_refresh(self.scroll_to_widget, self.items[here], animate=False)
