"""What minutes are made of: headings, paragraphs, lists and tables. Every writer gets the same blocks."""

from __future__ import annotations

from typing import TypeAlias

from msgspec.structs import replace

from data.record import Record
from data.words import say


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
    within: bool = False
    """Whether it stands further in, under the last one above it that does not."""


class ListBlock(Record, frozen=True):
    """A list, in which items may stand one step further in."""

    items: tuple[ListItem, ...]
    """Its items, at least one; the first is not within another."""


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
    in_short: str = ""
    """What a piece of it is called, "Park Lane crossing, 21 Oct 2026, in short"; empty: it is the whole."""
    changed: str = ""
    """UTC instant at which what it tells of was changed last. Empty: not known."""
    day: str = ""
    """The day of the meeting, as it is printed. Empty: not known."""
    state: str = ""
    """Where it stands, in a few words: "draft". Empty: it is of no meeting."""
    head: int = 1
    """How many of its first blocks are its title and what it tells of itself, and of the next meeting."""


def in_lists(document: Document) -> Document:
    """The document without tables: each is the list that it is as well."""
    blocks = (ListBlock(items=one.items) if isinstance(one, TableBlock) else one for one in document.blocks)
    return replace(document, blocks=tuple(blocks))


def what_it_is(document: Document, room: int | None = None) -> str:
    """The title, that these are minutes, of when, and where they stand.

    `room`: for so many letters; the end of a title that is too long is left out.
    """
    rest = [part for part in (document.day, document.state) if part]
    title = title_of(document)
    if room is not None:
        title = title[: room - len(", ".join((say("minutes.page.title", title=""), *rest)))]
    return ", ".join((say("minutes.page.title", title=title), *rest))


def title_of(document: Document) -> str:
    """The text of its title."""
    found = (block for block in document.blocks if isinstance(block, HeadingBlock) and block.level == 1)
    return next(map(text_of, found), "")


def text_of(block: HeadingBlock | ParagraphBlock | ListItem) -> str:
    """The text of a line, without its looks."""
    return "".join(run.text for run in block.runs)
