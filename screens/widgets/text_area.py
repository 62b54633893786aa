"""Several lines to type in: what is pasted is cleaned first, so that nothing in it moves the terminal."""

from __future__ import annotations

from textual.events import Key, Paste
from textual.widgets import TextArea

from data.text.clean import typed_text


class ManyLines(TextArea):
    """Lines of words. Tab goes on; Ctrl+Z takes back what was typed."""

    def __init__(self, text: str, *, id: str) -> None:
        super().__init__(text, id=id, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False

    async def _on_key(self, event: Key) -> None:
        row, column = min(self.selection)
        text = typed_text(event.character, self.document.get_line(row)[:column])
        if text:
            event.stop()
            event.prevent_default()
            self.replace(text, *self.selection, maintain_selection_offset=False)

    def on_paste(self, event: Paste) -> None:
        """Write what was pasted, cleaned, over what is selected. Cells of a table don't run together."""
        from data.parsing.pasted_list.joined_list import lines_with_cells_joined  # not before something is pasted

        event.prevent_default()
        event.stop()
        self.replace(lines_with_cells_joined(event.text), *self.selection)
