"""The map of stakeholders: how much it touches their lives against how much say they have, on a 3 × 3 table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from screens.literal import plain
from screens.widgets.wrapping import fold

AMOUNTS = ("a_lot", "some", "a_little")
"""The rows of the table from the top, and its columns from the right."""

LABEL = 11
"""Columns that the names of the rows take."""


@dataclass(frozen=True)
class PlacedStakeholder:
    """A stakeholder on the map."""

    key: str
    """The row's id."""
    mark: str
    """What it is referred to by: "S3"."""
    words: str
    """Its name."""
    touched: str
    """Code of how much it touches their lives."""
    say: str
    """Code of how much say they have."""


@dataclass(frozen=True)
class MapWords:
    """The words around the map."""

    touched: str
    """What the rows say."""
    say: str
    """What the columns say."""
    amounts: dict[str, str]
    """Each amount in words, by its code."""
    not_placed: str
    """What stands over those who have no place yet."""
    missing: str = ""
    """What stands over what is said of those who are missing."""


def wrapped(words: str, width: int) -> list[str] | None:
    """Words on lines no wider than `width` cells, broken only between words. None: one word alone is wider."""
    lines: list[str] = []
    for word in words.split():
        if cell_len(word) > width:
            return None
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def draw_map(
    placed: Sequence[PlacedStakeholder], words: MapWords, width: int, chosen: str | None = None,
    missing: Sequence[tuple[str, str]] = (),
) -> Content | None:  # fmt: skip
    """The map, no wider than `width` cells. None: some name has a word too long for its box, so a list is better.

    `missing`: what is said under it of those who are missing, each a key and a sentence.
    """
    column = (width - LABEL - 4) // 3
    columns = tuple(reversed(AMOUNTS))
    rule = ["─" * LABEL, *("─" * column for _ in columns)]
    lines: list[Content] = [
        plain(" " * (LABEL + 1) + words.say, "$text-muted"),
        plain(" " * LABEL + "│" + "│".join(_fit(words.amounts[code], column) for code in columns) + "│", "bold"),
    ]
    for touched in AMOUNTS:
        lines.append(plain("┼".join(rule) + "┤", "$text-muted"))
        boxes: list[list[Content]] = []
        for say in columns:
            here = [one for one in placed if (one.touched, one.say) == (touched, say)]
            box = _box(here, column, chosen)
            if box is None:
                return None
            boxes.append(box)
        label = [plain(_fit(words.amounts[touched], LABEL), "bold")]
        height = max(2, *(len(box) for box in boxes))
        blank = plain(" " * column)
        for at in range(height):
            left = label[at] if at < len(label) else plain(" " * LABEL)
            cells = [box[at] if at < len(box) else blank for box in boxes]
            lines.append(Content("│").join([left, *cells, Content("")]))
    lines.append(plain("┴".join(rule) + "┘", "$text-muted"))
    lines.append(plain(words.touched, "$text-muted"))
    unplaced = [one for one in placed if not (one.touched and one.say)]
    if unplaced:
        lines += [Content(""), plain(words.not_placed, "bold")]
        for one in unplaced:
            found = _named(one, width - 2, chosen)
            if found is None:
                return None
            lines += found
    if missing:
        lines += [Content(""), plain(words.missing, "bold")]
    for key, sentence in missing:
        lines += _said(key, sentence, width - 2, chosen)
    return Content("\n").join(lines)


def _said(key: str, sentence: str, width: int, chosen: str | None) -> list[Content]:
    """A sentence on as many lines as it takes, which leads somewhere."""
    mark = "▌" if key == chosen else " "
    drawn = [plain(f"{mark}{start}{line}", "bold $accent" if key == chosen else "") for start, line in zip(
        ("› ", *["  "] * len(sentence)), fold(sentence, width - 3), strict=False
    )]  # fmt: skip
    return [line.stylize(Style.from_meta({"placed": key})) for line in drawn]


def _box(here: Sequence[PlacedStakeholder], column: int, chosen: str | None) -> list[Content] | None:
    lines: list[Content] = []
    for one in here:
        found = _named(one, column, chosen)
        if found is None:
            return None
        lines += found
    return lines


def _named(one: PlacedStakeholder, column: int, chosen: str | None) -> list[Content] | None:
    """A name with its mark, on lines of just `column` cells."""
    mark = "▌" if one.key == chosen else " "
    head = f"{mark}{one.mark} "
    found = wrapped(one.words, column - len(head) - 1)
    if found is None:
        return None
    style = "bold $accent" if one.key == chosen else ""
    meta = Style.from_meta({"placed": one.key})
    starts = [head, *(mark + " " * (len(head) - 1) for _ in found[1:])]
    lines = [plain(_fit(start + line, column, lead=""), style) for start, line in zip(starts, found, strict=True)]
    return [line.stylize(meta) for line in lines]


def _fit(words: str, width: int, lead: str = " ") -> str:
    text = lead + words
    return text + " " * max(0, width - cell_len(text))


class StakeholderMap(VerticalScroll, can_focus=False):
    """Shows the map; whoever shows it falls back on the list where it can't be drawn."""

    @dataclass
    class Clicked(Message):
        """A name was clicked: the row's id."""

        key: str

    def __init__(self) -> None:
        super().__init__()
        self._drawn = Static(id="map")

    def compose(self) -> ComposeResult:
        """One piece of text."""
        yield self._drawn

    def show(self, drawn: Content, *, end: bool = False) -> None:
        """Show a map that was drawn. `end`: what is under it is chosen, and comes into view."""
        self._drawn.update(drawn)
        if end:
            self.call_after_refresh(self.scroll_end, animate=False)

    def on_click(self, event: Click) -> None:
        """Say which name was clicked."""
        key = event.style.meta.get("placed")
        if isinstance(key, str):
            event.stop()
            self.post_message(self.Clicked(key))
