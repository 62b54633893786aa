"""What minutes are made of: headings, paragraphs, flat lists and tables. Every writer gets the same blocks."""

from __future__ import annotations

from typing import TypeAlias

from data.record import Record


class Run(Record, frozen=True):
    """Some text of a line, clean and on one line. A bold run stands at the line's start or behind a space."""

    text: str
    """The words as they are, in no writer's spelling."""
    bold: bool = False
    """Whether it stands out."""
    user: bool = False
    """Whether a person's own words are in it."""
    ref: str = ""
    """The item that this refers to, "O3"."""
    names: bool = False
    """Whether the words of that item follow."""
    link: str = ""
    """The web page that it leads to: an `http` or `https` address, which is its text as well."""


class HeadingBlock(Record, frozen=True):
    """A heading. Level 1 is the title."""

    level: int
    """1 to 3."""
    runs: tuple[Run, ...]
    """Its text."""


class ParagraphBlock(Record, frozen=True):
    """A paragraph, which is one line."""

    runs: tuple[Run, ...]
    """Its text."""


class ListItem(Record, frozen=True):
    """One item of a list, with its details in the same line."""

    runs: tuple[Run, ...]
    """Its text."""


class ListBlock(Record, frozen=True):
    """A list without lists in it."""

    items: tuple[ListItem, ...]
    """Its items, at least one."""


class TableBlock(ListBlock, frozen=True):
    """A list of which each item is a row as well. A writer draws the one or the other: both say the same."""

    header: tuple[ListItem, ...]
    """What each column is about."""
    rows: tuple[tuple[ListItem, ...], ...]
    """The cells of each row, as many as the header has. One without runs: nothing is known there."""


Block: TypeAlias = HeadingBlock | ParagraphBlock | ListBlock
"""What stands between two blank lines; a list may be a table."""


class Document(Record, frozen=True):
    """Minutes, ready for any writer."""

    blocks: tuple[Block, ...]
    """From the first line to the last."""
    language: str = "en"
    """The language that it is written in, as a BCP 47 tag."""
    changed: str = ""
    """UTC instant at which what it tells of was changed last. Empty: not known."""
    date_shown: str = ""
    """The day of the meeting, as it is printed: "21 Oct 2026". Empty: not known."""
    state_shown: str = ""
    """Where the minutes stand, in few words: "draft", "version 2". Empty: not known."""


def title_of(document: Document) -> str:
    """The text of its title."""
    found = (block for block in document.blocks if isinstance(block, HeadingBlock) and block.level == 1)
    return next(map(text_of, found), "")


def text_of(block: HeadingBlock | ParagraphBlock | ListItem) -> str:
    """The text of a line, without its looks."""
    return "".join(run.text for run in block.runs)
