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
class PageBlock:
    """A piece of a page. All of it is plain text."""

    kind: Literal["heading", "paragraph", "quote", "point", "within"]
    """How it is set."""
    words: str
    """What it says."""
    source: str = ""
    """Whose words a quote is."""
    key: str = ""
    """What is given back where it is struck; empty: it can't be."""


class PageBlocks(Vertical):
    """PageBlocks as they are read. It takes no keys: what it stands in scrolls it."""

    DEFAULT_CSS = """
    PageBlocks, PageBlocks Static {
        height: auto;
    }
    PageBlocks .paragraph {
        padding-right: 1;
    }
    PageBlocks .heading {
        color: $accent;
        text-style: bold;
        margin-bottom: 1;
    }
    PageBlocks .paragraph {
        margin-bottom: 1;
    }
    PageBlocks .quote {
        border-left: outer $accent;
        padding-left: 1;
        margin: 0 2 0 1;
    }
    PageBlocks .source {
        margin: 0 2 1 3;
        color: $text-muted;
    }
    PageBlocks .point {
        padding: 0 1 0 2;
        text-style: bold;
    }
    PageBlocks .within {
        padding: 0 1 0 6;
    }
    PageBlocks .gap {
        margin-bottom: 1;
    }
    """

    def __init__(self, blocks: Sequence[PageBlock], *, id: str | None = None) -> None:
        drawn = list(_drawn(blocks))
        super().__init__(*(widget for _, widget in drawn), id=id)
        self.keyed = [(key, widget) for key, widget in drawn if key]
        """What has a key, with where it is drawn."""


def _drawn(blocks: Sequence[PageBlock]) -> Iterator[tuple[str, Static]]:
    for block in blocks:
        yield block.key, Static(plain(block.words), classes=block.kind if block.source else f"{block.kind} gap")
        if block.source:
            yield "", Static(plain(say("dialogs.page.source", source=block.source)), classes="source")
