"""A page to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from data.words import say
from screens.dialogs.base import Dialog, DialogBox
from screens.keys import key_for
from screens.literal import plain


@dataclass(frozen=True)
class PageBlock:
    """A piece of a page. All of it is plain text."""

    kind: Literal["heading", "paragraph", "quote"]
    """How it is set."""
    words: str
    """What it says."""
    source: str = ""
    """Whose words a quote is."""
    key: str = ""
    """What is given back where it is struck; empty: it can't be."""


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
    Page DialogBox Static {
        height: auto;
    }
    Page .paragraph {
        padding-right: 1;
    }
    Page .heading {
        color: $accent;
        text-style: bold;
        margin-bottom: 1;
    }
    Page .paragraph {
        margin-bottom: 1;
    }
    Page .quote {
        border-left: outer $accent;
        padding-left: 1;
        margin: 0 2 0 1;
    }
    Page .source {
        margin: 0 2 1 3;
        color: $text-muted;
    }
    Page .here {
        background: $panel;
        text-style: bold;
    }
    Page .gap {
        margin-bottom: 1;
    }
    """

    def __init__(self, title: str, blocks: Sequence[PageBlock]) -> None:
        keyed = any(block.key for block in blocks)
        super().__init__(title, say("dialogs.page.strike_hint" if keyed else "dialogs.page.hint"))
        self._blocks = tuple(blocks)
        self._keyed: list[tuple[str, Static]] = []
        self._at = -1

    def contents(self) -> ComposeResult:
        """Draw the blocks, one below the other."""
        for block in self._blocks:
            words = Static(plain(block.words), classes=block.kind if block.source else f"{block.kind} gap")
            if block.key:
                self._keyed.append((block.key, words))
            yield words
            if block.source:
                yield Static(plain(say("dialogs.page.source", source=block.source)), classes="source")

    def action_choose(self, by: int) -> None:
        """Go to the next or last of what can be struck; scroll, where there is nothing like that."""
        if not self._keyed:
            self.action_scroll("up" if by < 0 else "down")
            return
        self._at = min(max(self._at + by, 0), len(self._keyed) - 1)
        for at, (_, words) in enumerate(self._keyed):
            words.set_class(at == self._at, "here")
        self.query_one(DialogBox).scroll_to_widget(self._keyed[self._at][1], animate=False)

    def action_strike(self) -> None:
        """Give back what is chosen."""
        if 0 <= self._at < len(self._keyed):
            self.dismiss(self._keyed[self._at][0])
