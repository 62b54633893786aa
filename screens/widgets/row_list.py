"""A list of lines to choose from, drawn line by line: every word shows, and five hundred cost no more than five."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.containers import ScrollableContainer
from textual.content import Content
from textual.errors import NoWidget
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from screens.widgets.entries import chosen_after, row_meant
from screens.widgets.row_layout import SIDE, ListRow, RowLayout

BAR = "▌"
"""Stands before the line that is chosen."""


class RowList(ScrollView, can_focus=False):
    """Lines to choose from, one of them chosen. It takes no keys: the dialog does, and says `go`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--here", "rows--bar", "rows--mark", "rows--note", "rows--found", "rows--heading", "rows--told",
        "rows--done",
    }  # fmt: skip

    DEFAULT_CSS = """
    RowList {
        height: auto;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-color: $panel;
        scrollbar-background: $background;
        background: $background;
        color: $foreground;
    }
    RowList .rows--here {
        background: $panel;
        color: $foreground;
        text-style: bold;
    }
    RowList .rows--bar {
        color: $accent;
    }
    RowList .rows--mark {
        color: $secondary;
        text-style: bold;
    }
    RowList .rows--note, RowList .rows--told, RowList .rows--done {
        color: $text-muted;
    }
    RowList .rows--found {
        text-style: bold underline;
    }
    RowList .rows--heading {
        color: $accent;
        text-style: bold;
    }
    """

    @dataclass
    class Picked(Message):
        """A line was clicked."""

        at: int

    @dataclass
    class Shown(Message):
        """Other lines are in view, or some for the first time."""

    def __init__(
        self, rows: Sequence[ListRow] = (), at: int = 0, *, notes_under: int = 0, notes_share: float = 1 / 3,
        id: str | None = None,
    ) -> None:  # fmt: skip
        """`notes_under`: the width below which notes stand under their words, not beside them.

        `notes_share`: the part of the width that a note beside them takes at most.
        """
        super().__init__(id=id)
        self.rows = tuple(rows)
        self._notes_under = notes_under
        self._notes_share = notes_share
        self._marks = -1
        self.at = at
        self._under = 0
        self._wraps: dict[tuple[ListRow, int, int], list[Content]] = {}
        self._laid: dict[int, list[tuple[int, int]]] = {}
        self._drawn: dict[tuple[ListRow, int], set[int]] = {}

    @property
    def chosen(self) -> ListRow | None:
        """The chosen line; None: there is none to choose."""
        return self.rows[self.at] if 0 <= self.at < len(self.rows) else None

    def show(self, rows: Sequence[ListRow], at: int | None = 0, *, under: int = 0) -> None:
        """Show other lines, with one of them chosen; None: none is. `under`: so many below come into view with it."""
        self.rows = tuple(rows)
        self._under = under
        self._marks = -1
        self._laid.clear()
        self.at = -1 if at is None else max(0, min(at, len(self.rows) - 1))
        self._lay_out()
        self.refresh(layout=True)
        self.reveal()

    def meant(self, typed: str) -> int | None:
        """The place of the line that a typed number means; None: there is none, or it is no number."""
        return row_meant(typed, ((place, row.mark) for place, row in enumerate(self.rows)))

    def go(self, step: int) -> None:
        """Choose the line after, or the one before; past the end, the first. With none chosen: the first, the last."""
        places = [place for place, row in enumerate(self.rows) if not row.kind]
        if places:
            self.choose(chosen_after(places, self.at, step, "round"))

    def choose(self, at: int | None) -> None:
        """Choose a line, and bring it into view; None: none is."""
        self.at = -1 if at is None else max(0, min(at, len(self.rows) - 1))
        self._under = 0
        self.refresh()
        self.reveal()

    def reveal(self) -> None:
        """Bring the chosen line into view, here and in what this list stands in, with what was unfolded under it."""
        if not self.is_attached or self.chosen is None or not self._width:
            return
        lines = self._lines(self._width)
        top = next(y for y, (row, _) in enumerate(lines) if row == self.at)
        height = sum(self.at <= row <= self.at + self._under for row, _ in lines)
        height = min(height, self.scrollable_content_region.height) if self._under else height
        self.scroll_to_region(Region(0, top, self._width, height), animate=False)
        if isinstance(parent := self.parent, ScrollableContainer):
            here = Region(0, top - int(self.scroll_y) + self.virtual_region.y, self._width, height)
            parent.scroll_to_region(here, spacing=self.dock_gutter, animate=False)

    # What was in view

    def begin(self) -> None:
        """Bring the chosen line into view, as if nothing was in view before: that was gone before it could be read."""
        self.reveal()
        self._drawn.clear()
        self.refresh()

    def undrawn(self, at: int) -> int | None:
        """The first line of a row that was never in view as it stands now; None: each was."""
        width = self._width
        drawn = self._drawn.get((self.rows[at], width), set[int]())
        return next((line for line in range(len(self._wrapped(self.rows[at], width))) if line not in drawn), None)

    def show_undrawn(self, at: int) -> None:
        """Choose a row, and bring what was never in view of it into view."""
        line = self.undrawn(at)
        self.choose(at)
        if line:
            top = self._lines(self._width).index((at, line))
            self.scroll_to(y=top, animate=False)

    def out_of_view(self) -> tuple[list[int], list[int]]:
        """The rows above and below what is in view now, those of which a part is among them."""
        lines, top = self._lines(self._width), self.scroll_offset.y
        above, below = lines[:top], lines[top + self.scrollable_content_region.height :]
        return sorted({place for place, _ in above}), sorted({place for place, _ in below})

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that other lines are in view."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Shown())

    # How it is drawn

    @property
    def _width(self) -> int:
        """Cells beside the scrollbar, where there is one, and a space before it."""
        return self.scrollable_content_region.width - self.show_vertical_scrollbar

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words need."""
        return len(self._lines(width))

    def on_resize(self, event: Resize) -> None:
        """Wrap anew."""
        self._lay_out()
        self.reveal()

    def watch_show_vertical_scrollbar(self) -> None:
        """Wrap anew beside a scrollbar that was not there: else the last lines may be out of reach."""
        self._lay_out()
        self.reveal()

    def _lay_out(self) -> None:
        if (width := self._width) > 0:  # before it has a place, nothing is too long for it
            self.virtual_size = Size(width, len(self._lines(width)))

    def _lines(self, width: int) -> list[tuple[int, int]]:
        """Every line on the screen: (which row, which of its lines)."""
        if width not in self._laid:
            self._laid[width] = [
                (place, line) for place, row in enumerate(self.rows) for line in range(len(self._wrapped(row, width)))
            ]
        return self._laid[width]

    def _wrapped(self, row: ListRow, width: int) -> list[Content]:
        """A row's lines, each as wide as the list, without the bar."""
        if self._marks < 0:
            self._marks = max((len(one.mark) for one in self.rows), default=0)
        key = (row, width, self._marks)
        if key not in self._wraps:
            layout = RowLayout(width - SIDE, self._marks, self._notes_under, self._notes_share, self._styled)
            self._wraps[key] = layout.lines(row)
        return self._wraps[key]

    def _styled(self, content: Content, name: str) -> Content:
        return content.stylize(self.get_visual_style(name, partial=True)) if content else content

    def notify_style_update(self) -> None:
        """Draw anew in another theme's colours."""
        super().notify_style_update()
        self._wraps.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self._width
        lines = self._lines(width)
        on_screen, y = y, y + self.scroll_offset.y
        base = self.visual_style
        if y >= len(lines):
            return Strip.blank(self.size.width, base.rich_style)
        place, line = lines[y]
        drawn = self._drawn.setdefault((self.rows[place], width), set())
        if line not in drawn and self._is_in_view(on_screen):
            drawn.add(line)
            self.post_message(self.Shown())
        content = self._wrapped(self.rows[place], width)[line]
        here = place == self.at
        if here:
            base = base + self.get_visual_style("rows--here")
        side = self._styled(Content(BAR + " "), "rows--bar") if here else Content(" " * SIDE)
        strip = Strip((side + content).render_segments(base))
        return strip.adjust_cell_length(self.size.width, base.rich_style)

    def _is_in_view(self, y: int) -> bool:
        """Whether a line of the list's own box is on the screen: in a small window other parts of a dialog cover it."""
        box = self.screen.find_widget(self).region
        try:
            return self.screen.get_widget_at(box.x + self.gutter.left, box.y + self.gutter.top + y)[0] is self
        except NoWidget:
            return False

    def on_click(self, event: Click) -> None:
        """Say which line was clicked."""
        lines = self._lines(self._width)
        y = event.y + self.scroll_offset.y
        if 0 <= y < len(lines):
            event.stop()
            self.post_message(self.Picked(lines[y][0]))
