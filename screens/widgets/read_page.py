"""A page to read, drawn line by line: a thousand items open as fast as ten. Its links open nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from screens.literal import plain

if TYPE_CHECKING:
    from markdown_it.token import Token

STYLES = {"strong_open": "bold", "em_open": "italic", "link_open": "underline"}
"""How words inside a paragraph are set."""


@dataclass(frozen=True)
class PagePart:
    """A heading, a paragraph or a list item."""

    words: Content
    """What it says."""
    heading: bool = False
    """Whether it is a heading."""
    lead: str = ""
    """What stands before its first line; the others are set in by as much."""
    apart: bool = True
    """Whether a blank line stands above it."""


def page_parts(text: str) -> list[PagePart]:
    """The parts of a CommonMark text, in order."""
    from markdown_it import MarkdownIt

    parts: list[PagePart] = []
    heading, leads, fresh = False, list[str](), False
    for token in MarkdownIt("commonmark").parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            fresh = True
        elif token.type == "list_item_open":
            leads.append(f"{token.info}. " if token.info else "• ")
        elif token.type == "list_item_close":
            leads.pop()
        elif token.type == "heading_open":
            heading = True
        elif token.type == "heading_close":
            heading = False
        elif token.type in ("inline", "fence", "code_block", "html_block"):
            words = _inline(token.children) if token.type == "inline" else plain(token.content.rstrip("\n"))
            parts.append(PagePart(words, heading, leads[-1] if leads else "", apart=fresh or not leads))
            fresh = False
    return parts


def text_parts(text: str) -> list[PagePart]:
    """The lines of a text as they are, marks and all."""
    return [PagePart(plain(line), apart=False) for line in text.split("\n")]


def _inline(tokens: Iterable[Token] | None) -> Content:
    pieces: list[Content] = []
    styles: list[str] = []
    for token in tokens or ():
        if token.type in STYLES:
            styles.append(STYLES[token.type])
        elif token.nesting == -1 and styles:
            styles.pop()
        elif token.type == "softbreak":
            pieces.append(Content(" "))
        elif token.type == "hardbreak":
            pieces.append(Content("\n"))
        else:
            pieces.append(plain(token.content, " ".join(styles)))
    return Content("").join(pieces)


class ReadPage(ScrollView, can_focus=False):
    """Parts, one under the other. It takes no keys: the dialog scrolls it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"page--heading"}

    DEFAULT_CSS = """
    ReadPage {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-color: $panel;
        scrollbar-background: $background;
        background: $background;
        color: $foreground;
    }
    ReadPage .page--heading {
        color: $accent;
        text-style: bold;
    }
    """

    def __init__(self, parts: Sequence[PagePart], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._parts = parts
        self._lines: list[tuple[Content, bool]] = []

    def show(self, parts: Sequence[PagePart]) -> None:
        """Show something else, from its start."""
        self._parts = parts
        self._lay_out()
        self.scroll_home(animate=False)

    def on_resize(self, event: Resize) -> None:
        """Wrap anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.size.width - self.styles.scrollbar_size_vertical - 1
        if width > 0:
            self._lines = self._wrapped(width)
            self.virtual_size = Size(self.size.width, len(self._lines))
            self.refresh()

    def _wrapped(self, width: int) -> list[tuple[Content, bool]]:
        """Its lines, and of each whether it belongs to a heading."""
        lines: list[tuple[Content, bool]] = []
        for part in self._parts:
            if lines and part.apart:
                lines.append((Content(""), False))
            lead = Content(part.lead)
            for line in part.words.wrap(max(width - len(lead), 8)) or [Content("")]:
                lines.append((lead + line, part.heading))
                lead = Content(" " * len(lead))
        return lines

    def render_line(self, y: int) -> Strip:
        """One line of the screen, in the colours of the theme as it is now."""
        y += self.scroll_offset.y
        base = self.visual_style
        content, heading = self._lines[y] if y < len(self._lines) else (Content(""), False)
        if heading:
            content = content.stylize(self.get_visual_style("page--heading", partial=True))
        return Strip(content.render_segments(base)).adjust_cell_length(self.size.width, base.rich_style)
