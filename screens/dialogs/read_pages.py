"""Lines that are read out, page by page: few on a screen, with space around each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.events import Click, Resize
from textual.message import Message
from textual.widget import Widget

from screens.literal import plain

SIDE = "▌  "
"""Stands before the line that is chosen."""

MOST = 4
"""Lines a screen, at most: the eye finds its place again after looking up."""

ROOMY = 18
"""Rows of the page from which on there is more air between its lines."""


@dataclass(frozen=True)
class ReadLine:
    """One thing that is read back."""

    key: str
    """What the dialog gives back for it."""
    heading: str
    """What it stands under."""
    words: str
    """The words."""
    more: tuple[str, ...] = ()
    """What is read out behind them, each as a line."""


class ReadPages(Widget):
    """The lines, page by page, each page as full as it can be and still be large."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"read--heading", "read--bar", "read--words"}

    DEFAULT_CSS = """
    ReadPages {
        height: 1fr;
        background: $background;
        color: $foreground;
    }
    ReadPages .read--heading {
        color: $accent;
        text-style: bold;
    }
    ReadPages .read--bar {
        color: $accent;
    }
    ReadPages .read--words {
        text-style: bold;
    }
    """

    class Turned(Message):
        """Another page is shown, or there are more or fewer of them."""

    @dataclass
    class Clicked(Message):
        """A line was clicked that was chosen already."""

        key: str

    def __init__(self, lines: Sequence[ReadLine], at: int = 0) -> None:
        super().__init__()
        self.lines = tuple(lines)
        self.at = at
        self.page = 0
        self._pages: list[tuple[range, int]] = [(range(len(self.lines)), 0)]

    @property
    def ended(self) -> Sequence[str]:
        """The keys of the lines whose end stands on the page that is shown."""
        lines, _ = self._pages[self.page]
        goes_on = self.page + 1 < self.pages and self._pages[self.page + 1][0] == lines
        return () if goes_on else [self.lines[place].key for place in lines]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def go(self, step: int) -> None:
        """Choose the line after, or the one before; past the last of a page the next one is shown."""
        self.choose(self.at + step)

    def turn(self, step: int) -> None:
        """Show the page after, or the one before."""
        self.page = max(0, min(self.pages - 1, self.page + step))
        if self.at not in self._pages[self.page][0]:
            self.at = self._pages[self.page][0].start
        self._show()

    def choose(self, at: int) -> None:
        """Choose a line, and show the page on which it begins."""
        self.at = max(0, min(len(self.lines) - 1, at))
        if self.at not in self._pages[self.page][0]:
            self.page = next(number for number, (lines, _) in enumerate(self._pages) if self.at in lines)
        self._show()

    def _show(self) -> None:
        self.refresh()
        self.post_message(self.Turned())

    def on_resize(self, event: Resize) -> None:
        """Fill the pages anew."""
        self._pages = list(self._filled(event.size.width, event.size.height))
        self.page = next(number for number, (lines, _) in enumerate(self._pages) if self.at in lines)
        self._show()

    def _filled(self, width: int, height: int) -> Iterator[tuple[range, int]]:
        """The lines of each page; and how much of the first one stands on the pages before."""
        start, room = 0, 0
        for place in range(len(self.lines)):
            needed = len(self._drawn(place, width, first=place == start))
            if place > start and (room + needed - 1 > height or place - start >= MOST):
                yield range(start, place), 0
                start, room = place, 0
                needed = len(self._drawn(place, width, first=True))
            room += needed
            if room - 1 > height:  # longer than a page: it goes on on the next ones
                yield from ((range(place, place + 1), top) for top in range(0, room - 1, max(1, height)))
                start, room = place + 1, 0
        if start < len(self.lines):
            yield range(start, len(self.lines)), 0

    def _drawn(self, place: int, width: int, *, first: bool) -> list[Content]:
        """One line as it is drawn, with its heading where that is new, and space around it."""
        line = self.lines[place]
        drawn: list[Content] = []
        if first or self.lines[place - 1].heading != line.heading:
            drawn += [plain(line.heading).stylize(self.get_visual_style("read--heading", partial=True)), Content("")]
        bar = plain(SIDE).stylize(self.get_visual_style("read--bar", partial=True))
        side = bar if place == self.at else Content(" " * len(SIDE))
        room = max(width - len(SIDE) - 1, 8)
        words = plain(line.words).stylize(self.get_visual_style("read--words", partial=True))
        wrapped = [*words.wrap(room), *(one for more in line.more for one in plain(more).wrap(room))]
        return [*drawn, *(side + one for one in wrapped), *([Content("")] * self._air)]

    @property
    def _air(self) -> int:
        """Free lines behind each."""
        return 2 if self.size.height >= ROOMY else 1

    def _shown(self) -> list[tuple[int, Content]]:
        lines, top = self._pages[self.page]
        width, height = self.size
        found = [(place, line) for place in lines for line in self._drawn(place, width, first=place == lines.start)]
        return found[top : top + height]

    def render(self) -> Content:
        """The page that is shown."""
        return Content("\n").join([line for _, line in self._shown()])

    def on_click(self, event: Click) -> None:
        """Choose the line that was clicked; the chosen one is mended."""
        shown = self._shown()
        if 0 <= event.y < len(shown):
            event.stop()
            place = shown[event.y][0]
            if place == self.at:
                self.post_message(self.Clicked(self.lines[place].key))
            self.choose(place)
