"""A page to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from data.words import say
from screens.dialogs.dialog import Dialog
from screens.plain import plain


@dataclass(frozen=True)
class Block:
    """A piece of a page. All of it is plain text."""

    kind: Literal["heading", "paragraph", "quote"]
    """How it is set."""
    words: str
    """What it says."""
    source: str = ""
    """Whose words a quote is."""


class Page(Dialog[None]):
    """Headings, paragraphs and quotes, with ↑ ↓ and PageUp, PageDown. It gives nothing back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "close", show=False)]

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
    Page .gap {
        margin-bottom: 1;
    }
    """

    def __init__(self, title: str, blocks: Sequence[Block]) -> None:
        super().__init__(title, say("dialogs.page.hint"))
        self._blocks = tuple(blocks)

    def contents(self) -> ComposeResult:
        """Draw the blocks, one below the other."""
        for block in self._blocks:
            yield Static(plain(block.words), classes=block.kind if block.source else f"{block.kind} gap")
            if block.source:
                yield Static(plain(say("dialogs.page.source", source=block.source)), classes="source")
