"""Minutes as a Word file, with real headings, lists, tables and links: readers of screens find their way by them.

The same document gives the same bytes, on every computer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import bidirectional

from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap
from lxml.etree import SubElement, _Element  # pyright: ignore[reportPrivateUsage]  # no public name

from data.minutes.document import Document, HeadingBlock, ListBlock, ListItem, Run, TableBlock, in_lists, title_of
from data.minutes.docx_package import WIDTH, foot_of, new_file, packed
from data.words import say

_HEADINGS = ("Title", "Heading1", "Heading2")
"""The styles of the levels of headings."""

_W, _R = (f"{{{nsmap[prefix]}}}" for prefix in ("w", "r"))

_KEEP_SPACES = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}

_FROM_THE_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
"""Letters of Hebrew, Arabic and the other scripts that are written from right to left."""

_WORDS_FROM_THE_RIGHT = re.compile(rf"({_FROM_THE_RIGHT}+(?:[\W\d_]+{_FROM_THE_RIGHT}+)*)")
"""Words of these scripts, with what stands between them."""

_FIELDS = {"\x01": "PAGE", "\x02": "NUMPAGES"}
"""What Word counts, by characters that no words have in them."""

_TITLE_AT_THE_FOOT = 60
"""Letters of a title that there is room for at the foot of each page."""


def write(document: Document, *, large: bool = False) -> bytes:
    """The document as a .docx file. `large`: in large print, in which each table is a list."""
    word = new_file(document, large=large)
    writer = _Writer(word)
    under = False
    for block in (in_lists(document) if large else document).blocks:
        if isinstance(block, TableBlock):
            writer.add_table(block)
        elif isinstance(block, ListBlock):
            for item in block.items:
                writer.add_line("ListBullet2" if item.within else "ListBullet", item.runs)
        elif isinstance(block, HeadingBlock):
            writer.add_line(_HEADINGS[block.level - 1], block.runs)
        else:
            writer.add_line("Normal", block.runs, keep=under)
        under = isinstance(block, HeadingBlock) and block.level > 1
    _write_foot(foot_of(word), document)
    return packed(word)


class _Writer:
    """Adds lines and tables to a file. Each stands before what its body ends with, which is looked for once."""

    def __init__(self, word: Word) -> None:
        self._part = word.part
        self._end: _Element = next(word.element.iter(f"{_W}sectPr"))
        self._links: dict[str, str] = {}

    def add_line(self, style: str, runs: Iterable[Run], *, keep: bool = False) -> None:
        """A paragraph, by its style's id. `keep`: on the page of what follows it, as a heading is."""
        self._fill(self._new("p"), style, runs, keep=keep)

    def add_table(self, table: TableBlock) -> None:
        """A table; its first row is marked as what heads the columns, and stands on each page that it reaches."""
        drawn, widths = self._new("tbl"), _widths(len(table.header))
        looks = _add(drawn, "tblPr")
        _add(looks, "tblStyle", val="TableGrid")
        _add(looks, "tblW", w=str(WIDTH), type="dxa")
        _add(looks, "tblLook", val="0620", firstRow="1", noHBand="1", noVBand="1")
        columns = _add(drawn, "tblGrid")
        for width in widths:
            _add(columns, "gridCol", w=width)
        for cells in (table.header, *table.rows):
            row = _add(drawn, "tr")
            marks = _add(row, "trPr")
            _add(marks, "cantSplit")
            if cells is table.header:
                _add(marks, "tblHeader")
            self._add_cells(row, cells, widths)

    def _add_cells(self, row: _Element, cells: Iterable[ListItem], widths: Iterable[str]) -> None:
        for item, width in zip(cells, widths, strict=True):
            cell = _add(row, "tc")
            _add(_add(cell, "tcPr"), "tcW", w=width, type="dxa")
            self._fill(_add(cell, "p"), "TableWords", item.runs)

    def _new(self, name: str) -> _Element:
        made = self._end.makeelement(f"{_W}{name}")
        self._end.addprevious(made)
        return made

    def _fill(self, paragraph: _Element, style: str, runs: Iterable[Run], *, keep: bool = False) -> None:
        _begin(paragraph, style, "".join(run.text for run in runs), keep=keep)
        for run in runs:
            if run.link:
                link = SubElement(paragraph, f"{_W}hyperlink", {f"{_R}id": self._leads_to(run.link)})
                _add_words(link, run.text, bold=run.bold, style="Hyperlink")
            else:
                _add_words(paragraph, run.text, bold=run.bold)

    def _leads_to(self, address: str) -> str:
        """The id of an address in this file."""
        known = self._links.get(address)
        if known is None:
            known = self._links[address] = f"link{len(self._links) + 1}"
            self._part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, known, is_external=True)
        return known


def _write_foot(paragraph: _Element, document: Document) -> None:
    """What stands at the foot of each page: of what it is one, and which."""
    title = title_of(document)
    if len(title) > _TITLE_AT_THE_FOOT:
        title = f"{title[:_TITLE_AT_THE_FOOT].rstrip()}…"
    page, pages = _FIELDS
    stands = ", ".join(filter(None, (document.state, document.day)))
    words = " · ".join(filter(None, (title, stands, say("minutes.page.number", page=page, pages=pages))))
    _begin(paragraph, "Footer", words)
    for piece in re.split(f"([{page}{pages}])", words):
        if piece in _FIELDS:
            _add_words(_add(paragraph, "fldSimple", instr=_FIELDS[piece]), "1")
        else:
            _add_words(paragraph, piece)


def _begin(paragraph: _Element, style: str, words: str, *, keep: bool = False) -> None:
    """Give a paragraph its style, and the direction of the words that it is to hold: that of their first letter."""
    looks = _add(paragraph, "pPr")
    _add(looks, "pStyle", val=style)
    if keep:
        _add(looks, "keepNext")
    if (
        not words.isascii()
        and next((kind for kind in map(bidirectional, words) if kind in ("L", "R", "AL")), "L") != "L"
    ):
        _add(looks, "bidi")


def _add_words(parent: _Element, words: str, *, bold: bool = False, style: str = "") -> None:
    """Words of one look. Those from right to left are apart: Word makes them bold, and draws them, by other marks."""
    for number, piece in enumerate([words] if words.isascii() else _WORDS_FROM_THE_RIGHT.split(words)):
        if not piece:
            continue
        run = _add(parent, "r")
        if bold or style or number % 2:
            looks = _add(run, "rPr")
            if style:
                _add(looks, "rStyle", val=style)
            if bold:
                _add(looks, "b")
                _add(looks, "bCs")
            if number % 2:
                _add(looks, "rtl")
        SubElement(run, f"{_W}t", _KEEP_SPACES).text = piece


def _add(parent: _Element, name: str, **values: str) -> _Element:
    """An element of Word's own at the end of another."""
    return SubElement(parent, f"{_W}{name}", {f"{_W}{value}": text for value, text in values.items()})


def _widths(columns: int) -> Sequence[str]:
    """The width of each column: the first, which says what a row is about, gets half as much again as the others."""
    share = WIDTH / (columns + 0.5)
    return [str(round(share * 1.5)), *[str(round(share))] * (columns - 1)]
