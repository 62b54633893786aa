"""Minutes as a Word file, with real headings, lists and tables: Word and readers of screens find their way by them.

The same document gives the same bytes, on every computer.
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph
from lxml.etree import SubElement

from data.minutes.document import Document, HeadingBlock, ListBlock, Run, TableBlock
from data.minutes.docx_file import CELL, GRID, HEADINGS, ITEM, WIDTH, new_file, packed, style_of


def write(document: Document, *, large: bool = False) -> bytes:
    """The document as a .docx file. `large`: in large print."""
    word = new_file(document)
    item, *headings = (style_of(word, name).style_id for name in (ITEM, *HEADINGS))
    for block in document.blocks:
        if isinstance(block, TableBlock):
            _add_table(word, block)
        elif isinstance(block, ListBlock):
            for one in block.items:
                _put(word.add_paragraph(), one.runs, item)
        elif isinstance(block, HeadingBlock):
            _put(word.add_paragraph(), block.runs, headings[block.level - 1])
        else:
            _put(word.add_paragraph(), block.runs)
    return packed(word)


def _put(paragraph: Paragraph, runs: Iterable[Run], style: str | None = None) -> None:
    """Words in a paragraph of a style, by its id: to look a style up takes as long as all else. None: that of text."""
    paragraph._p.style = style  # pyright: ignore[reportPrivateUsage]  # no public way by its id
    for run in runs:
        added = paragraph.add_run(run.text)
        if run.bold:
            added.bold = True


def _add_table(word: Word, table: TableBlock) -> None:
    """A table; its first row is marked as what heads the columns, and stands on each page that the table reaches."""
    drawn = word.add_table(len(table.rows) + 1, len(table.header), style=GRID)
    style = style_of(word, CELL).style_id
    widths = _widths(len(table.header))
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = width
    for row, items in zip(drawn.rows, (table.header, *table.rows), strict=True):
        for cell, item, width in zip(row.cells, items, widths, strict=True):
            cell.width = width
            (paragraph,) = cell.paragraphs
            _put(paragraph, item.runs, style)
        marks = row._tr.get_or_add_trPr()  # pyright: ignore[reportPrivateUsage]  # no public way
        SubElement(marks, qn("w:cantSplit"))
        if items is table.header:
            SubElement(marks, qn("w:tblHeader"))


def _widths(columns: int) -> list[Length]:
    """The width of each column: the first, which says what a row is about, gets half as much again as the others."""
    share = WIDTH / (columns + 0.5)
    return [Length(round(share * 1.5)), *[Length(round(share))] * (columns - 1)]
