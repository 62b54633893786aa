"""Several lines to type in: what is pasted is cleaned first, so that nothing in it moves the terminal."""

from __future__ import annotations

from textual.events import Paste
from textual.widgets import TextArea

from data.text import clean_lines


class ManyLines(TextArea):
    """Lines of words. Tab goes on; Ctrl+Z takes back what was typed."""

    def __init__(self, text: str, *, id: str) -> None:
        super().__init__(text, id=id, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False

    def on_paste(self, event: Paste) -> None:
        """Write what was pasted, cleaned, over what is selected."""
        event.prevent_default()
        event.stop()
        self.replace(clean_lines(event.text), *self.selection)
