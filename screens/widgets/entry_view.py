"""Entries drawn line by line, and scrolled: five hundred wrapped ones cost a key no more than five."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from screens.literal import plain
from screens.widgets.entries import Entry
from screens.widgets.entry_layout import COLUMN, INDENT, EntryLayout, lay_out

BAR = "▌"
OPENS = "›"
"""Stands before what is no item and opens something."""
LEADS_TO = "→ "
"""Stands before an action that belongs to the item above it."""
ADDS_HERE = "▸"
"""Stands before the heading, or the item, under which the line adds."""
MARGIN = 2
"""Cells of the bar and the space behind it."""
WIDEST = 100
"""Text is never wider than this."""

STYLES = {"group": "list--group", "heading": "list--heading", "note": "list--muted"}
"""How the words of what is no item are drawn."""


class EntryView(ScrollView, can_focus=False):
    """Draws entries and which of them is chosen, and scrolls to what is to be seen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--chosen", "list--bar", "list--number", "list--muted", "list--good", "list--warn", "list--accent",
        "list--quiet", "list--group", "list--heading",
    }  # fmt: skip

    DEFAULT_CSS = """
    EntryView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
    }
    EntryView .list--chosen { background: $panel; text-style: bold; }
    EntryView .list--bar { color: $accent; }
    EntryView .list--number { color: $text-muted; }
    EntryView .list--muted { color: $text-muted; }
    EntryView .list--quiet { color: $text-muted; }
    EntryView .list--good { color: $success; }
    EntryView .list--warn { color: $warning; }
    EntryView .list--accent { color: $accent; }
    EntryView .list--group { color: $secondary; text-style: bold; }
    EntryView .list--heading { text-style: bold; }
    """

    virtual_size = Reactive(Size(0, 0))  # the stock one lays out the whole screen whenever an item comes or goes

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._by_key: dict[str, Entry] = {}
        self._chosen: str | None = None
        self._to_reveal: str | None = None
        self._inks: dict[str, Style] = {}
        self._shapes: dict[str, tuple[Entry, tuple[int, int], EntryLayout]] = {}
        self._widest = 0
        self._starts: list[int] = []
        self._laid_for = -1

    # What it shows

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown, top to bottom."""
        return self._entries

    @entries.setter
    def entries(self, entries: Sequence[Entry]) -> None:
        """Show others. What is chosen stays on its line of the screen, as far as the list goes."""
        before, line = self._entries, self._line_of(self._chosen)
        self._entries = tuple(entries)
        self._by_key = {entry.key: entry for entry in self._entries}
        self._widest = max((len(entry.mark) for entry in self._entries), default=0)
        if self._chosen not in self._by_key:
            self._chosen = None
        self._lay_out()
        if line is not None and self._chosen is not None:
            self.show_from(self._span(self._chosen)[0] - line)
        self.entries_changed(before)
        self.refresh()

    def entries_changed(self, before: Sequence[Entry]) -> None:
        """Whatever else follows from other entries being shown than those `before`."""

    def show_from(self, line: int) -> None:
        """Scroll so that this line is the first in view, or as near as the list is long."""
        self.scroll_to(y=max(0, line), animate=False, immediate=True, force=True)

    def reveal(self, key: str, *, section: bool = False) -> None:
        """Scroll an entry fully into view, as soon as there is one; of one that is taller than the view, its top.

        `section`: with all that stands under a heading.
        """
        top, bottom = self._span(key, section=section)
        height = self.scrollable_content_region.height
        if not height or not self._laid_for:  # behind the map, or not drawn yet: it is told when it has a size
            self._to_reveal = key
            return
        self._to_reveal = None
        first = self.scroll_offset.y
        if bottom - first > height:
            first = bottom - height
        first = min(first, top)
        if top == self._first_line() and bottom <= height:  # what is said above the first one is seen with it
            first = 0
        self.show_from(first)

    def _first_line(self) -> int:
        return next((self._starts[at] for at, entry in enumerate(self._entries) if entry.selectable), 0)

    def _in_view(self, key: str) -> bool:
        top, bottom = self._span(key)
        first = self.scroll_offset.y
        return top >= first and bottom <= first + self.scrollable_content_region.height

    def _line_of(self, key: str | None) -> int | None:
        """The line of the screen, counted in the list, on which an entry begins; None: it is not all in view."""
        if key is None or not self._laid_for or not self._in_view(key):
            return None
        return self._span(key)[0] - self.scroll_offset.y

    def _span(self, key: str, *, section: bool = False) -> tuple[int, int]:
        """The first line of an entry, and the one behind its last. `section`: behind all under a heading."""
        self._lay_out()
        at = next((place for place, entry in enumerate(self._entries) if entry.key == key), None)
        if at is None or at + 1 >= len(self._starts):
            return (0, 0)
        end = at + 1
        while section and end < len(self._entries) and self._entries[end].kind != "heading":
            end += 1
        return (self._starts[at], self._starts[end])

    # Drawing

    @property
    def _width(self) -> int:
        return max(20, self.scrollable_content_region.width or self.size.width)

    def _lay_out(self) -> None:
        if not self.size.width:
            self._laid_for = 0
            return  # not on the screen: how wide it is comes with its next size
        width = self._width
        total, starts = 0, [0]
        for entry in self._entries:
            form = self._shape(entry, width)
            total += form.height + len(form.details)
            starts.append(total)
        self._starts = starts
        self._laid_for = width
        scrolled = self.show_vertical_scrollbar
        self.virtual_size = Size(width, total)
        self._refresh_scrollbars()
        self.vertical_scrollbar.window_virtual_size = total
        if self.show_vertical_scrollbar != scrolled:
            self.refresh(layout=True)

    def on_resize(self, event: Resize) -> None:
        """Wrap anew where the width changed, and keep what is chosen in view."""
        if self._width != self._laid_for:
            self._lay_out()
            self.refresh()
        key = self._to_reveal if self._to_reveal in self._by_key else self._chosen
        if key is not None:
            self.reveal(key)

    def notify_style_update(self) -> None:
        """Draw anew in another theme's colours."""
        super().notify_style_update()
        self._inks.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self._width
        if width != self._laid_for:
            self._lay_out()
        base = self.visual_style
        line = y + self.scroll_offset.y
        at = bisect_right(self._starts, line) - 1
        if not self._laid_for or at >= len(self._entries):
            return Strip.blank(self.size.width, base.rich_style)
        entry = self._entries[at]
        content = self._draw(entry, self._shape(entry, width), line - self._starts[at])
        if entry.key == self._chosen:
            base = base + self.get_visual_style("list--chosen")
            side = self._inked(BAR, "list--bar") + Content(" ")
        elif entry.adds_here and entry.kind == "item" and line == self._starts[at]:
            side = self._inked(f"{ADDS_HERE:<{MARGIN}}", "list--number")
        else:
            side = Content(" " * MARGIN)
        strip = Strip((side + content).render_segments(base))
        return strip.adjust_cell_length(self.size.width, base.rich_style)

    def _shape(self, entry: Entry, width: int) -> EntryLayout:
        """How an entry's words fall into lines at a width, kept for the next time."""
        kept = self._shapes.get(entry.key)
        form = (width, self._widest)
        if kept is not None and kept[1] == form and (kept[0] is entry or kept[0] == entry):
            return kept[2]
        if len(self._shapes) > 4 * max(500, len(self._entries)):
            self._shapes.clear()
        formed = lay_out(entry, min(width, WIDEST) - MARGIN - 1, self._widest)
        self._shapes[entry.key] = (entry, form, formed)
        return formed

    def _draw(self, entry: Entry, form: EntryLayout, line: int) -> Content:
        """One line of an entry, without the bar."""
        if line >= form.height:
            text, tone = form.details[line - form.height]
            return Content(" " * (form.lead + INDENT)) + self._inked(text, f"list--{tone}" if tone else "")
        lead = " " * form.lead
        if line == 0 and (mark := OPENS if entry.kind == "row" else entry.mark):
            before = LEADS_TO if entry.comes_of else ""
            lead = f"{mark:>{form.mark}}{before:>{form.lead - form.mark}}"
        elif line == 0 and entry.adds_here:
            lead = f"{ADDS_HERE:<{form.lead}}"
        drawn = self._inked(lead, "list--number")
        if line < len(form.words):
            drawn += self._inked(form.words[line], "list--heading" if entry.heads else STYLES.get(entry.kind, ""))
        if line == 0:
            for at, column in enumerate(form.columns):
                drawn = _padded(drawn, form.lead + form.room + at * COLUMN)
                drawn += self._inked(column, STYLES.get(entry.kind, ""))
        if line < len(form.status):
            told = self._inked(form.status[line], f"list--{entry.tone}" if entry.tone else "")
            drawn = _padded(drawn, form.width - told.cell_length) + told
        return drawn

    def _inked(self, text: str, name: str) -> Content:
        content = plain(text)
        return content.stylize(self._ink(name)) if name and text else content

    def _ink(self, name: str) -> Style:
        """The style of a component, looked up once for a theme."""
        if name not in self._inks:
            self._inks[name] = self.get_visual_style(name, partial=True)
        return self._inks[name]


def _padded(line: Content, to: int) -> Content:
    return line + Content(" " * max(1, to - line.cell_length))
