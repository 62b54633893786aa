"""Addresses of web pages in what people said: each becomes a link in whatever can have one. Nothing else ever does.

An address begins with `http://` or `https://` and a host. `www.`, e-mail addresses and Markdown links stay words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from data.minutes.document import Block, Document, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run, TableBlock

if TYPE_CHECKING:
    from linkify_it import LinkifyIt

Line = TypeVar("Line", ListItem, ParagraphBlock)

_BEGINS = re.compile(r"https?://", re.IGNORECASE)
_QUOTES = re.compile(r"""["`<>«»‹›‘‚“”„「」『』]|['’](?!\w)|(?<!\w)['’]""")
"""What ends an address wherever it stands. Within a word an apostrophe does not."""

_AT_THE_END = ".,;:!?…([{"
"""What is no part of an address at its end."""

_GOES_ON = re.compile(r"\.+\w|://")
"""What follows an address that was mistyped: up to there it would lead elsewhere, so all of it stays words."""


def with_links(document: Document) -> Document:
    """The document with each address of a web page as a run of its own, but for those in headings."""
    return replace(document, blocks=tuple(map(_in_block, document.blocks)))


def _in_block(block: Block) -> Block:
    if isinstance(block, HeadingBlock):
        return block
    if isinstance(block, TableBlock):
        rows = tuple(tuple(map(_in_line, row)) for row in block.rows)
        return replace(block, items=tuple(map(_in_line, block.items)), rows=rows)
    if isinstance(block, ListBlock):
        return replace(block, items=tuple(map(_in_line, block.items)))
    return _in_line(block)


def _in_line(line: Line) -> Line:
    if not any(_BEGINS.search(run.text) for run in line.runs):
        return line
    return replace(line, runs=tuple(one for run in line.runs for one in _in_run(run)))


def _in_run(run: Run) -> Iterator[Run]:
    at = 0
    for start, end in addresses(run.text):
        if start > at:
            yield replace(run, text=run.text[at:start])
        yield replace(run, text=run.text[start:end], link=run.text[start:end])
        at = end
    if at < len(run.text):
        yield replace(run, text=run.text[at:])


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses of web pages begin and end in a text, in their order."""
    if not _BEGINS.search(text):
        return
    for found in _linkify().match(text) or []:
        start, end = found.index, found.index + len(found.raw)
        if not _BEGINS.match(found.raw) or _GOES_ON.match(text, end):
            continue
        if quote := _QUOTES.search(text, start, end):
            end = quote.start()
        raw = text[start:end].rstrip(_AT_THE_END)
        while raw.count("(") > raw.count(")") and text.startswith(")", start + len(raw)):
            raw += ")"
        if _BEGINS.fullmatch(raw) is None:
            yield start, start + len(raw)


@cache
def _linkify() -> LinkifyIt:
    from linkify_it import LinkifyIt  # not before somebody said an address

    finds = LinkifyIt({}, {"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    for schema in ("ftp:", "//", "mailto:"):
        finds.add(schema, None)
    return finds
