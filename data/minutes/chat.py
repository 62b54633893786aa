"""Minutes as plain text for a call's chat window: for people on phones and screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from data.minutes.compose import compose_stage
from data.minutes.document import Document, HeadingBlock, ListBlock, ListItem, text_of
from data.model import codes
from data.model.records.meeting import Meeting
from data.words import say

LONGEST = 3_999
"""The most of one piece: chat windows take 4,000 characters and drop the rest."""

_LONGEST_NAME = 200
"""The most of what a piece is called."""


def write(document: Document) -> tuple[str, ...]:
    """The document as pieces to post one after the other, each under 4,000 characters, however a chat counts them.

    A piece ends between two items or paragraphs, never between a heading and what it heads. Only what is too long for
    a piece by itself is cut, between words, or between two letters where it has no spaces. Of minutes in short each of
    several pieces says what it is: "Park Lane crossing, 21 Oct 2026, in short (2 of 3)".
    """
    pieces = _pieces(document, LONGEST)
    if not document.in_short or len(pieces) == 1:
        return tuple(pieces)
    names = list[str]()
    while len(names) != len(pieces):  # the longer the names, the more pieces there may be
        names = [_name(document, number, len(pieces)) for number in range(1, len(pieces) + 1)]
        pieces = _pieces(document, LONGEST - max(map(length, names)))
    return tuple(f"{name}{piece}" for name, piece in zip(names, pieces, strict=True))


def _name(document: Document, number: int, pieces: int) -> str:
    title = document.in_short[:_LONGEST_NAME]
    return f"{say('minutes.short.piece', title=title, number=number, pieces=pieces)}\n\n"


def _pieces(document: Document, longest: int) -> list[str]:
    pieces: list[str] = []
    for lines in _lines(document):
        for part in _parts(lines, longest):
            if pieces and length(pieces[-1]) + 1 + length(part) <= longest:
                pieces[-1] += f"\n{part}"
            elif part:
                pieces.append(part)
    return [piece.strip("\n") for piece in pieces]


def join_pieces(pieces: tuple[str, ...]) -> str:
    """The pieces as one text; where there are several, each under a line that says which one it is."""
    if len(pieces) == 1:
        return f"{pieces[0]}\n"
    names = (f"[{say('minutes.piece', number=number, pieces=len(pieces))}]" for number in range(1, len(pieces) + 1))
    return "\n\n".join(f"{name}\n\n{piece}" for name, piece in zip(names, pieces, strict=True)) + "\n"


def stage_text(meeting: Meeting, stage: codes.Stage) -> str:
    """What is known of one stage, as one text. Empty: nothing yet."""
    return "\n".join(_lines(compose_stage(meeting, stage))).strip("\n")


def length(text: str) -> int:
    """How long a text is to the chats that count most: to them an emoji or a rare letter is two characters."""
    return len(text.encode("utf-16-le")) // 2


def _lines(document: Document) -> Iterator[str]:
    """Every line, and an empty one between blocks. A heading comes in one with the line that follows it."""
    headings = ""
    for block in document.blocks:
        if isinstance(block, HeadingBlock):
            headings += f"{text_of(block)}\n"
            continue
        lines = [text_of(block)] if not isinstance(block, ListBlock) else [*map(_item, block.items)]
        yield headings + lines[0]
        yield from lines[1:]
        yield ""
        headings = ""
    yield headings


def _item(item: ListItem) -> str:
    return f"{'  ' * item.within}- {text_of(item)}"


def _parts(line: str, longest: int) -> Iterator[str]:
    """A line, cut where it alone is too long for a piece."""
    while length(line) > longest:
        cut = _cut(line, longest)
        yield line[:cut]
        line = line[cut:].lstrip(" ")
    yield line


def _cut(line: str, longest: int) -> int:
    """Where to cut a line so that its start fills a piece: at a space, else between two letters as people see them."""
    from wcwidth import grapheme_boundary_before

    fits = len(line.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore"))
    for place in (line.rfind(" ", 0, fits + 1), grapheme_boundary_before(line, fits + 1)):
        if place > fits // 2:
            return place
    return fits
