"""One line of words that wraps and grows, up to six rows: what is long is seen whole while it is changed."""

from __future__ import annotations

from textual.geometry import Size
from textual.widgets import TextArea

from data.text.clean import typed_text
from screens.widgets.key_queue import WordsLine

MOST_ROWS = 6
"""Rows that it grows to; then it scrolls."""


class GrowingLine(WordsLine, TextArea):
    """Words in one line, however many rows that takes. Enter is not part of them; Ctrl+Z takes back what was typed."""

    reads_lists = True

    DEFAULT_CSS = """
    GrowingLine, GrowingLine:focus {
        width: 1fr;
        height: auto;
        min-height: 1;
        padding: 0 1;
        border: none;
        background: $panel;
        color: $foreground;
        background-tint: $foreground 0%;
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground;
        scrollbar-background: $panel;
    }
    GrowingLine .text-area--cursor, GrowingLine:light .text-area--cursor, GrowingLine:dark .text-area--cursor {
        background: $foreground;
        color: $background;
        text-style: none;
    }
    GrowingLine .text-area--placeholder {
        color: $text-muted;
    }
    """

    def __init__(self, words: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(
            words, id=id, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False, compact=True,
            placeholder=placeholder,
        )  # fmt: skip
        self.cursor_blink = False
        self.styles.max_height = MOST_ROWS

    def on_mount(self) -> None:
        """Start behind the words, where more would be added."""
        self.move_cursor(self.document.end)

    @property
    def words(self) -> str:
        """What stands in it."""
        return self.text

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the words take, with room for the cursor behind them."""
        self.wrapped_document.wrap(max(1, width - 1), self.indent_width)
        return max(1, self.wrapped_document.height)

    def put(self, words: str) -> None:
        """Have other words stand here, with the cursor behind them."""
        self.load_text(words)
        self.move_cursor(self.document.end)

    def write(self, text: str) -> None:
        """Write at the cursor, or over what is selected."""
        self.replace(text, *self.selection, maintain_selection_offset=False)

    def write_instead(self, last: int, text: str) -> None:
        """Write in the place of the last letters before the cursor."""
        row, column = self.cursor_location
        self.history.checkpoint()
        self.replace(text, (row, column - last), (row, column), maintain_selection_offset=False)
        self.history.checkpoint()

    def type_text(self, character: str | None) -> bool:
        """Write what a character is as text, over what is selected. False: it is none."""
        text = typed_text(character, self.document.get_text_range((0, 0), min(self.selection)))
        if text:
            self.replace(text, *self.selection, maintain_selection_offset=False)
        return bool(text)

    def action_delete_to_start_of_line(self) -> None:
        """Delete all before the cursor: the rows that it takes are one line."""
        self._delete_via_keyboard((0, 0), max(self.selection))

    async def action_delete_to_end_of_line_or_delete_line(self) -> None:
        """Delete all behind the cursor."""
        self._delete_via_keyboard(min(self.selection), self.document.end)

    def goes(self, step: int) -> bool:
        """Go a row up (-1) or down (1). False: there is no such row here."""
        row = self.wrapped_document.location_to_offset(self.cursor_location).y
        if not 0 <= row + step < self.wrapped_document.height:
            return False
        if step < 0:
            self.action_cursor_up()
        else:
            self.action_cursor_down()
        return True
