"""A page to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from data.words import say
from screens.dialogs.base import Dialog, DialogBox
from screens.dialogs.page_blocks import PageBlock, PageBlocks
from screens.keys import key_for


class Page(Dialog[str]):
    """Headings, paragraphs and quotes, with ↑ ↓ and PageUp, PageDown.

    Where some of it can be struck, ↑ ↓ choose among these, and X gives back the key of the one that is chosen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "close", show=False),
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
        Binding(",".join(key_for("wordings", "strike").keys), "strike", show=False),
    ]

    DEFAULT_CSS = """
    Page {
        background: $background;
    }
    Page .here {
        background: $panel;
        text-style: bold;
    }
    """

    def __init__(self, title: str, blocks: Sequence[PageBlock]) -> None:
        keyed = any(block.key for block in blocks)
        super().__init__(title, say("dialogs.page.strike_hint" if keyed else "dialogs.page.hint"))
        self._blocks = PageBlocks(blocks)
        self._at = -1

    def contents(self) -> ComposeResult:
        """Draw the blocks, one below the other."""
        yield self._blocks

    def action_choose(self, by: int) -> None:
        """Go to the next or last of what can be struck; scroll, where there is nothing like that."""
        if not self._blocks.keyed:
            self.action_scroll("up" if by < 0 else "down")
            return
        self._at = min(max(self._at + by, 0), len(self._blocks.keyed) - 1)
        for at, (_, words) in enumerate(self._blocks.keyed):
            words.set_class(at == self._at, "here")
        self.query_one(DialogBox).scroll_to_widget(self._blocks.keyed[self._at][1], animate=False)

    def action_strike(self) -> None:
        """Give back what is chosen."""
        if 0 <= self._at < len(self._blocks.keyed):
            self.dismiss(self._blocks.keyed[self._at][0])
