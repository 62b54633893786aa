"""Minutes as plain text for a call's chat window: for people on phones and screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from data import codes
from data.meeting import Meeting
from data.minutes.compose import compose_stage
from data.minutes.document import Document, Heading, List, text_of

LONGEST = 3_999
"""The most characters of one piece: chat windows take 4,000 and drop the rest."""


def write(document: Document) -> tuple[str, ...]:
    """The document as pieces to post one after the other, each under 4,000 characters."""
    pieces: list[str] = []
    for line in _lines(document):
        for part in _parts(line):
            if pieces and len(pieces[-1]) + 1 + len(part) <= LONGEST:
                pieces[-1] += f"\n{part}"
            elif part:
                pieces.append(part)
    return tuple(piece.strip("\n") for piece in pieces)


def stage_text(meeting: Meeting, stage: codes.Stage) -> str:
    """What is known of one stage, as one text. Empty: nothing yet."""
    return "\n".join(_lines(compose_stage(meeting, stage))).strip("\n")


def _lines(document: Document) -> Iterator[str]:
    """Every line, with an empty one between blocks, but not between a heading and what it heads."""
    for block in document.blocks:
        yield from (f"- {text_of(one)}" for one in block.items) if isinstance(block, List) else (text_of(block),)
        if not isinstance(block, Heading):
            yield ""


def _parts(line: str) -> Iterator[str]:
    """A line, cut between words where it alone is too long for a piece."""
    while len(line) > LONGEST:
        cut = line.rfind(" ", 1, LONGEST) if " " in line[1:LONGEST] else LONGEST
        yield line[:cut]
        line = line[cut:].lstrip(" ")
    yield line
