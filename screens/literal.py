"""The one door for a person's words to the screen: they are text, whatever stands in them."""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size
from textual.content import Content

UNDRAWN = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029]"
"""What must never reach a terminal: control characters, and marks that turn the direction of what stands beside them.

Joiners (U+200C, U+200D) are drawn: Persian, Hindi and many emoji need them.
"""

SURROGATE = r"[\ud800-\udfff]"


def plain(words: str, style: str = "") -> Content:
    """Words as nothing but text: no markup in them is read, and nothing in them moves or colours the terminal."""
    safe = words
    if not words.replace("\u00a0", " ").isprintable():  # a space that doesn't break is drawn, and stands in most lines
        safe = re.sub(SURROGATE, "\ufffd", re.sub(UNDRAWN, "", words))
    return Content.styled(safe, style) if style else Content(safe)


def shortened(words: str, room: int) -> str:
    """Words as far as they fit into so many cells; … where some are left out."""
    return words if cell_len(words) <= room else f"{set_cell_size(words, max(0, room - 1))}…"
