"""Minutes as one HTML page that needs nothing else, and that pastes well into other programs.

Headings, lists, tables and what stands out are the elements of that name: this is what Word and Google Docs look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from data.minutes.document import (
    Block,
    Document,
    HeadingBlock,
    ListBlock,
    ListItem,
    TableBlock,
    in_lists,
    text_of,
    what_it_is,
)
from data.minutes.html_lines import HtmlLines
from data.minutes.page_style import LARGE, STYLE
from data.words import say

LEAST_PARTS = 5
"""So many parts have links to them at the top."""


def write(document: Document, *, large: bool = False, to_paste: bool = False) -> str:
    """The document as a page.

    `large`: in large print, which has lists in place of tables. `to_paste`: for the clipboard, without what only a
    page can use: links to its parts, and from one item to another.
    """
    page = _Page(in_lists(document) if large else document, large=large, to_paste=to_paste)
    return "\n".join((*page.lines(), ""))


class _Page:
    """A page while it is written."""

    def __init__(self, document: Document, *, large: bool, to_paste: bool) -> None:
        self._document = document
        self._large = large
        self._to_paste = to_paste
        self._words = HtmlLines(() if to_paste else _lines_of(document.blocks))
        self._parts = [one for one in document.blocks if isinstance(one, HeadingBlock) and one.level == 2]
        self._in_part = False
        self._at = 0
        """How many parts were written."""
        self._tables = 0
        self._above = ""
        """The part, and what of it, that stands above."""

    def lines(self) -> Iterator[str]:
        """Its lines."""
        blocks, head = self._document.blocks, self._document.head
        yield from self._head()
        yield "<body>"
        yield "<header>"
        yield from self._blocks(blocks[:head])
        yield "</header>"
        if len(self._parts) >= LEAST_PARTS and not (self._large or self._to_paste):
            yield from self._contents()
        yield "<main>"
        yield from self._blocks(blocks[head:])
        yield from self._end_part()
        yield "</main>"
        yield "</body>"
        yield "</html>"

    def _head(self) -> Iterator[str]:
        document = self._document
        yield "<!DOCTYPE html>"
        yield f'<html lang="{escape(document.language)}">'
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(what_it_is(document), quote=False)}</title>"
        yield f"<style>\n{STYLE}{LARGE if self._large else ''}</style>"
        yield "</head>"

    def _contents(self) -> Iterator[str]:
        """Links to the parts."""
        yield '<nav aria-labelledby="contents">'
        yield f'<p id="contents">{escape(say("minutes.page.contents"))}</p>'
        yield "<ul>"
        for number, part in enumerate(self._parts, 1):
            yield f'<li><a href="#part-{number}">{escape(text_of(part), quote=False)}</a></li>'
        yield "</ul>"
        yield "</nav>"

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            if isinstance(block, TableBlock):
                yield from self._table(block)
            elif isinstance(block, ListBlock):
                yield "<ul>"
                yield from self._items(block.items)
                yield "</ul>"
            elif isinstance(block, HeadingBlock):
                yield from self._heading(block)
            else:
                yield self._words.line("p", block.runs)

    def _items(self, items: Iterable[ListItem]) -> Iterator[str]:
        """Items of a list. Those that stand further in are a list within the item above them."""
        nests: list[list[ListItem]] = []
        for item in items:
            if item.within and nests:
                nests[-1].append(item)
            else:
                nests.append([item])
        for whole, *parts in nests:
            line = self._words.line("li", whole.runs)
            if parts:
                yield line.removesuffix("</li>")
                yield "<ul>"
                yield from (self._words.line("li", part.runs) for part in parts)
                yield "</ul>"
                line = "</li>"
            yield line

    def _heading(self, heading: HeadingBlock) -> Iterator[str]:
        """A heading; one of a part begins it."""
        if heading.level > 2:
            part = text_of(self._parts[self._at - 1]) if self._in_part else ""
            self._above = ", ".join(filter(None, (part, text_of(heading))))
            yield self._words.line(f"h{heading.level}", heading.runs)
            return
        self._above = text_of(heading)
        yield from self._end_part()
        if heading.level == 1:
            yield self._words.line("h1", heading.runs)
            return
        self._at += 1
        self._in_part = True
        name = f"part-{self._at}"
        yield f'<section aria-labelledby="{name}">'
        yield self._words.line("h2", heading.runs, f'id="{name}"')

    def _end_part(self) -> Iterator[str]:
        if self._in_part:
            yield "</section>"
        self._in_part = False

    def _table(self, table: TableBlock) -> Iterator[str]:
        """A table, in a box of its own that slides sideways where the page is too narrow for it."""
        if self._to_paste:
            yield from self._rows(table)
            return
        self._tables += 1
        name = f"table-{self._tables}"
        caption = say("minutes.page.table", number=self._tables, part=self._above)
        yield f'<div class="table" role="region" aria-labelledby="{name}" tabindex="0">'
        yield from self._rows(table, f'<caption><span id="{name}">{escape(caption, quote=False)}</span></caption>')
        yield "</div>"

    def _rows(self, table: TableBlock, *above: str) -> Iterator[str]:
        """A table by itself. `above`: what stands ahead of its rows."""
        yield "<table>"
        yield from above
        yield "<thead>"
        yield f"<tr>{''.join(self._heads(cell, 'col') for cell in table.header)}</tr>"
        yield "</thead>"
        yield "<tbody>"
        for row, *told in table.rows:
            cells = "".join(self._words.line("td", cell.runs) for cell in told)
            yield f"<tr>{self._heads(row, 'row')}{cells}</tr>"
        yield "</tbody>"
        yield "</table>"

    def _heads(self, cell: ListItem, what: str) -> str:
        """A cell that heads its column or row."""
        return self._words.line("th", cell.runs, f'scope="{what}"')


def _lines_of(blocks: Iterable[Block]) -> Iterator[ListItem]:
    """The lines in which an item may have its reference."""
    for block in blocks:
        if isinstance(block, TableBlock):
            yield from (cell for row in block.rows for cell in row)
        elif isinstance(block, ListBlock):
            yield from block.items
        else:
            yield ListItem(runs=block.runs)
