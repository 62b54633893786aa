"""Headings, paragraphs and quotes, one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from textual.containers import Vertical
from textual.widgets import Static

from data.words import say
from screens.literal import plain


@dataclass(frozen=True)
class Block:
    """A piece of a page. All of it is plain text."""

    kind: Literal["heading", "paragraph", "quote", "point", "within"]
    """How it is set."""
    words: str
    """What it says."""
    source: str = ""
    """Whose words a quote is."""
    key: str = ""
    """What is given back where it is struck; empty: it can't be."""


class Blocks(Vertical):
    """Blocks as they are read. It takes no keys: what it stands in scrolls it."""

    DEFAULT_CSS = """
    Blocks, Blocks Static {
        height: auto;
    }
    Blocks .paragraph {
        padding-right: 1;
    }
    Blocks .heading {
        color: $accent;
        text-style: bold;
        margin-bottom: 1;
    }
    Blocks .paragraph {
        margin-bottom: 1;
    }
    Blocks .quote {
        border-left: outer $accent;
        padding-left: 1;
        margin: 0 2 0 1;
    }
    Blocks .source {
        margin: 0 2 1 3;
        color: $text-muted;
    }
    Blocks .point {
        padding: 0 1 0 2;
        text-style: bold;
    }
    Blocks .within {
        padding: 0 1 0 6;
    }
    Blocks .gap {
        margin-bottom: 1;
    }
    """

    def __init__(self, blocks: Sequence[Block], *, id: str | None = None) -> None:
        drawn = list(_drawn(blocks))
        super().__init__(*(widget for _, widget in drawn), id=id)
        self.keyed = [(key, widget) for key, widget in drawn if key]
        """What has a key, with where it is drawn."""


def _drawn(blocks: Sequence[Block]) -> Iterator[tuple[str, Static]]:
    for block in blocks:
        yield block.key, Static(plain(block.words), classes=block.kind if block.source else f"{block.kind} gap")
        if block.source:
            yield "", Static(plain(say("dialogs.page.source", source=block.source)), classes="source")
