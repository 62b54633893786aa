"""What minutes are made of: headings, paragraphs and flat lists. Every writer gets the same blocks."""

from __future__ import annotations

from typing import TypeAlias

from data.meeting import Record


class Run(Record, frozen=True):
    """Some text of a line, clean and on one line. A bold run stands at the line's start or behind a space."""

    text: str
    """The words as they are, in no writer's spelling."""
    bold: bool = False
    """Whether it stands out."""
    user: bool = False
    """Whether a person's own words are in it."""


class Heading(Record, frozen=True):
    """A heading. Level 1 is the title."""

    level: int
    """1 to 3."""
    runs: tuple[Run, ...]
    """Its text."""


class Paragraph(Record, frozen=True):
    """A paragraph, which is one line."""

    runs: tuple[Run, ...]
    """Its text."""


class Item(Record, frozen=True):
    """One item of a list, with its details in the same line."""

    runs: tuple[Run, ...]
    """Its text."""


class List(Record, frozen=True):
    """A list without lists in it."""

    items: tuple[Item, ...]
    """Its items, at least one."""


Block: TypeAlias = Heading | Paragraph | List
"""What stands between two blank lines."""


class Document(Record, frozen=True):
    """Minutes, ready for any writer."""

    blocks: tuple[Block, ...]
    """From the first line to the last."""


def text_of(block: Heading | Paragraph | Item) -> str:
    """The text of a line, without its looks."""
    return "".join(run.text for run in block.runs)
