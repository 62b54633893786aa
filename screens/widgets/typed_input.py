"""One rule for what keys write: whatever a paste would keep, wherever one can type; and how far a line grows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.text import Text
from textual.events import Key, MouseDown, MouseMove, Resize
from textual.geometry import Offset, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input

from data.text.clean import typed_text
from screens.widgets.wrapping import cells, row_of, row_starts

if TYPE_CHECKING:
    from textual.app import App


class TypedInput(Input):
    """Words in one line, however many rows that takes: any character can be typed that is one.

    It wraps at words and grows to `most_rows`; then it scrolls with the cursor, and shows its beginning without it.
    """

    most_rows: int = 1
    """Rows that it grows to. 1: it doesn't wrap, and scrolls to the side."""

    virtual_size = Reactive(Size(0, 0))  # the stock one lays out the whole screen on every key

    _first_row = 0
    _was_seen = False
    _mouse_row = 0
    _wrapped: tuple[str, int, tuple[int, ...]] = ("", 0, (0,))

    def take_typed(self, event: Key) -> bool:
        """Write what a key types, over what is selected. False: the key is no text, so it is for something else."""
        return self.type_text(event.character)

    def type_text(self, character: str | None) -> bool:
        """Write what a character is as text, over what is selected. False: it is none."""
        text = typed_text(character, self.value[: min(self.selection)])
        if text:
            self.replace(text, *self.selection)
        return bool(text)

    def goes(self, step: int) -> bool:
        """Go a row up (-1) or down (1). False: there is no such row here."""
        starts = self._starts()
        row = row_of(starts, self.cursor_position) + step
        if not self.wraps or not 0 <= row < len(starts):
            return False
        self.cursor_position = self._at(row, self._column())
        return True

    async def _on_key(self, event: Key) -> None:
        if self.take_typed(event):
            event.stop()
            event.prevent_default()

    # How it wraps

    @property
    def wraps(self) -> bool:
        """Whether it breaks what is long into rows."""
        return self.most_rows > 1

    @property
    def _drawn(self) -> str:
        """What stands in it, with what is offered behind that."""
        return self._suggestion if len(self._suggestion) > len(self.value) and self.has_focus else self.value

    def _starts(self) -> Sequence[int]:
        """Where each row begins."""
        words, width = self._drawn, self.content_size.width
        if self._wrapped[:2] != (words, width):
            self._wrapped = (words, width, row_starts(words, width) if width > 0 else (0,))
        return self._wrapped[2]

    def _column(self) -> int:
        """The cell of its row that the cursor is in."""
        start = self._starts()[row_of(self._starts(), self.cursor_position)]
        return cells(self.value[start : self.cursor_position])

    def _at(self, row: int, column: int) -> int:
        """The place in the words of a cell of a row; behind its last letter where the row ends before."""
        starts = self._starts()
        end = starts[row + 1] - 1 if row + 1 < len(starts) else len(self.value)
        at = starts[row]
        while at < end and cells(self.value[starts[row] : at + 1]) <= column:
            at += 1
        return min(at, len(self.value))

    def _fit_rows(self) -> None:
        """Be as high as the words are, and have the cursor in view."""
        if not self.wraps or not self.is_attached or not self.content_size.width:
            return
        starts = self._starts()
        rows = min(len(starts), self.most_rows)
        needed = rows + self.styles.gutter.height  # a frame takes rows of its own
        height = self.styles.height
        if height is None or height.value != needed:  # to be of another height lays out the whole screen
            self.styles.height = needed
        row = row_of(starts, self.cursor_position) if self.has_focus else 0
        self._first_row = max(0, min(self._first_row, row, len(starts) - rows), row - rows + 1)

    def on_resize(self, event: Resize) -> None:
        """Break the words anew. What is too long to be seen whole is seen from its beginning at first."""
        if not self._was_seen and len(self._starts()) > self.most_rows > 1 and self.cursor_at_end:
            self.cursor_position = 0
        self._was_seen = True
        self._fit_rows()

    def _watch_value(self, value: str) -> None:
        super()._watch_value(value)
        self._fit_rows()

    def watch__suggestion(self) -> None:
        """Make room for what is offered."""
        self._fit_rows()

    def watch_selection(self) -> None:
        """Have the cursor in view."""
        self._fit_rows()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the beginning where the cursor is not here."""
        super().watch_has_focus(has_focus)
        self._fit_rows()

    # What the stock input draws in one row

    @property
    def content_width(self) -> int:
        """The cells that it takes; what wraps takes those that there are."""
        return max(1, self.content_size.width) if self.wraps else super().content_width

    @property
    def _cursor_offset(self) -> int:
        return self._column() if self.wraps else super()._cursor_offset

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the cursor is on the screen."""
        row = row_of(self._starts(), self.cursor_position) - self._first_row if self.wraps else 0
        return super().cursor_screen_offset + Offset(0, row)

    def render_line(self, y: int) -> Strip:
        """One row of the words."""
        if not self.wraps or not self.value:
            return super().render_line(y)
        starts = self._starts()
        row, width = y + self._first_row, self.content_size.width
        if not 0 <= row < len(starts):
            return Strip.blank(width, self.rich_style)
        end = starts[row + 1] if row + 1 < len(starts) else len(self._drawn) + 1
        words = self._styled()[starts[row] : end]
        words.end = ""
        # Textual gives `app` a type that it imports only while checking, in a circle.
        app: App[Any] = self.app  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        strip = Strip(app.console.render(words, app.console_options.update(width=width + 1, no_wrap=True)))
        return strip.adjust_cell_length(width).apply_style(self.rich_style)

    def _styled(self) -> Text:
        """The words with what is offered, what is selected, and the cursor."""
        words, value = Text(self._drawn + " ", no_wrap=True, overflow="ignore", end=""), self.value
        if self._drawn != value:
            words.stylize(self.get_component_rich_style("input--suggestion"), len(value))
        if self.has_focus and not self.selection.is_empty:
            words.stylize(self.get_component_rich_style("input--selection"), *sorted(self.selection))
        if self.has_focus and self._cursor_visible:
            words.stylize(
                self.get_component_rich_style("input--cursor"), self.cursor_position, self.cursor_position + 1
            )
        return words

    # The mouse

    async def _on_mouse_down(self, event: MouseDown) -> None:
        self._mouse_row = event.get_content_offset_capture(self).y

    async def _on_mouse_move(self, event: MouseMove) -> None:
        self._mouse_row = event.get_content_offset_capture(self).y

    def _cell_offset_to_index(self, offset: int) -> int:
        if not self.wraps:
            return super()._cell_offset_to_index(offset)
        row = max(0, min(self._mouse_row + self._first_row, len(self._starts()) - 1))
        return self._at(row, offset)
