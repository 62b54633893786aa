"""Commands with their letters: rows of a list, one of them lit, or side by side in a line. A click gives the code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from screens.literal import plain

BAR = "▌ "
"""Before the row that is lit."""

GAP = 2
"""Cells between a letter, what it does, and what stands beside that."""

BESIDE = 72
"""Cells from which on what stands beside a row has a column of its own."""


@dataclass(frozen=True)
class CommandRow:
    """A row, or a command of a line."""

    code: str
    """What a click gives."""
    mark: str
    """Its letter, or a number or a box; empty: it has none."""
    words: str
    """What it does."""
    more: str = ""
    """What stands beside it."""
    apart: bool = False
    """Whether there is room above it."""
    strong: bool = False
    """Whether it stands out."""
    can_be_clicked: bool = True
    """Whether a click on it means anything."""


class Commands(Widget):
    """What rows and lines of commands share: a click on one says which it was."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "commands--mark", "commands--here", "commands--bar", "commands--more", "commands--strong",
    }  # fmt: skip
    DEFAULT_CSS = """
    Commands {
        width: 1fr;
        height: auto;
        color: $foreground;
    }
    Commands .commands--mark {
        color: $secondary;
        text-style: bold;
    }
    Commands .commands--here {
        background: $panel;
        color: $foreground;
        text-style: bold;
    }
    Commands .commands--bar {
        color: $accent;
    }
    Commands .commands--more {
        color: $text-muted;
    }
    Commands .commands--strong {
        text-style: bold;
    }
    """

    @dataclass
    class Clicked(Message):
        """One of them was clicked."""

        code: str

    def _lines(self, width: int) -> list[Content]:
        raise NotImplementedError

    def render(self) -> Content:
        """All of them, each whole."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as it takes."""
        return len(self._lines(width))

    def on_click(self, event: Click) -> None:
        """Say which one was clicked."""
        code = event.style.meta.get("command")
        if code:
            event.stop()
            self.post_message(self.Clicked(code))

    def _styled(self, content: Content, name: str) -> Content:
        return content.stylize(self.get_visual_style(name, partial=True)) if content else content


def clickable(content: Content, code: str) -> Content:
    """Content that a click on gives a code; empty: it is only to be read."""
    return content.stylize(Style.from_meta({"command": code})) if code and content else content


class CommandList(Commands):
    """Rows, one below the other."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: tuple[CommandRow, ...] = ()
        self.lit = ""

    def show(self, rows: Sequence[CommandRow], lit: str) -> None:
        """Show other rows, or another one lit."""
        if (tuple(rows), lit) != (self.rows, self.lit):
            self.rows, self.lit = tuple(rows), lit
            self.display = bool(rows)
            self.refresh(layout=True)

    def lines_of(self, code: str) -> tuple[int, int]:
        """Where a row is drawn: its first line, and how many it has."""
        drawn = self._drawn(self.content_size.width)
        places = [at for at, (row, _) in enumerate(drawn) if row == code]
        return (places[0], len(places)) if places else (0, 0)

    def _lines(self, width: int) -> list[Content]:
        return [line for _, line in self._drawn(width)]

    def _drawn(self, width: int) -> list[tuple[str, Content]]:
        """Every line, with the code of its row; a line apart has none."""
        marks = max((plain(row.mark).cell_length for row in self.rows), default=0)
        lead = marks + GAP if marks else 0
        room = max(10, width - len(BAR) - lead)
        words = max((plain(row.words).cell_length for row in self.rows if row.more), default=0)
        column = words + GAP if words and width >= BESIDE and words + GAP <= room // 2 else 0
        lines: list[tuple[str, Content]] = []
        for row in self.rows:
            if row.apart:
                lines.append(("", Content("")))
            for at, line in enumerate(self._row(row, room, column)):
                mark = self._styled(plain(row.mark), "commands--mark") if at == 0 else Content("")
                lines.append((row.code, self._whole(row, mark.pad_right(lead - mark.cell_length) + line, width)))
        return lines

    def _row(self, row: CommandRow, room: int, column: int) -> list[Content]:
        words = plain(row.words)
        if row.strong:
            words = self._styled(words, "commands--strong")
        more = self._styled(plain(row.more), "commands--more")
        if not row.more:
            return words.wrap(room) or [Content("")]
        if not column:
            return (words + Content("  ") + more).wrap(room)
        beside = more.wrap(max(10, room - column))
        first = words.pad_right(column - words.cell_length)
        return [(first if at == 0 else Content(" " * column)) + line for at, line in enumerate(beside)]

    def _whole(self, row: CommandRow, line: Content, width: int) -> Content:
        here = row.code == self.lit and bool(row.code)
        side = self._styled(Content(BAR), "commands--bar") if here else Content(" " * len(BAR))
        whole = side + line
        whole = whole.pad_right(max(0, width - whole.cell_length))
        if here:
            whole = whole.stylize(self.get_visual_style("commands--here", partial=True))
        return clickable(whole, row.code) if row.can_be_clicked else whole


class CommandLine(Commands):
    """Commands side by side, in as many lines as it takes; none is broken."""

    APART: ClassVar[str] = "   "

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: tuple[CommandRow, ...] = ()

    def show(self, rows: Sequence[CommandRow]) -> None:
        """Show other commands."""
        if tuple(rows) != self.rows:
            self.rows = tuple(rows)
            self.display = bool(rows)
            self.refresh(layout=True)

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for row in self.rows:
            words = plain(f" {row.words}") if row.mark else plain(row.words)
            piece = clickable(self._styled(plain(row.mark), "commands--mark") + words, row.code)
            if lines and lines[-1].cell_length + len(self.APART) + piece.cell_length <= width:
                lines[-1] = lines[-1] + Content(self.APART) + piece
            else:
                lines.extend(piece.wrap(width) if width else [piece])
        return lines
