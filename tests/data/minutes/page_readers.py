"""What readers of HTML and of Word files make of them: for each line, what it is and its text."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph
from justhtml import JustHTML
from lxml import etree

from data.minutes.document import Document
from data.minutes.html import write
from tests.data.minutes.hostile import Line

KINDS = {"h1": "h1", "h2": "h2", "h3": "h3", "p": "p", "li": "li", "td": "td"}
WITHIN = {"strong", "a", "bdi", "span", "time"}
"""What may stand within a line without adding to its words."""
BESIDE = ("nav", "caption")
"""What says again what stands in the headings."""


class _Lines(HTMLParser):
    """Lines of a page, by the parser that comes with Python."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Line] = []
        self._kind = ""
        self._text = self._strong = ""
        self._bold = False
        self._beside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._beside or tag in BESIDE:
            self._beside = self._beside or tag
            return
        kind = dict(attrs).get("scope") if tag == "th" else KINDS.get(tag)
        if kind:
            self._kind, self._text, self._strong = kind, "", ""
        elif tag == "strong":
            self._bold = True
        elif self._kind and tag not in WITHIN:
            self._text += f"<{tag}>"

    def handle_endtag(self, tag: str) -> None:
        if self._beside:
            self._beside = "" if tag == self._beside else self._beside
        elif tag == "strong":
            self._bold = False
        elif tag == "th" or tag in KINDS:
            self.found.append((self._kind, self._text, self._strong))
            self._kind = ""

    def handle_data(self, data: str) -> None:
        if self._kind:
            self._text += data
            self._strong += data if self._bold else ""
        elif data.strip() and not self._beside and self.lasttag not in ("title", "style"):
            self.found.append(("stray", data, ""))


def by_html_parser(page: str) -> list[Line]:
    reader = _Lines()
    reader.feed(page)
    reader.close()
    return reader.found


def tree_of(page: str) -> etree._Element:  # pyright: ignore[reportPrivateUsage]  # no public name
    """A page's elements, as lxml reads them."""
    return etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))


def text_in(element: etree._Element) -> str:  # pyright: ignore[reportPrivateUsage]
    """All the text in an element."""
    return "".join(map(str, element.itertext()))


def by_lxml(page: str) -> list[Line]:
    found: list[Line] = []
    for element in tree_of(page).iter():
        kind = element.get("scope") if element.tag == "th" else KINDS.get(str(element.tag))
        if kind and not any(True for _ in element.iterancestors("nav")):
            found.append((kind, text_in(element), "".join(map(text_in, element.iter("strong")))))
    return found


def by_justhtml(page: str) -> list[Line]:
    """By a parser that stops at the first fault that the HTML standard knows."""
    found: list[Line] = []
    read = JustHTML(page, strict=True, sanitize=False)
    in_nav = {id(one) for one in read.query("nav p, nav li")}
    for element in read.query("h1, h2, h3, p, li, th, td"):
        if id(element) in in_nav:
            continue
        kind = (element.attrs or {}).get("scope") if element.name == "th" else KINDS[element.name]
        strong = "".join(one.to_text(separator="", strip=False) for one in element.query("strong"))
        found.append((kind or "", element.to_text(separator="", strip=False), strong))
    return found


STYLES = {"Title": "h1", "Heading 1": "h2", "Heading 2": "h3", "Normal": "p", "List Bullet": "li"}


def by_python_docx(file: bytes) -> list[Line]:
    found: list[Line] = []
    for block in docx.Document(BytesIO(file)).iter_inner_content():
        found += _cells(block) if isinstance(block, Table) else [_line(STYLES[str(_style(block))], block)]
    return found


def _cells(table: Table) -> Iterator[Line]:
    """The cells of a table. A first row that is marked so heads the columns."""
    for row in table.rows:
        is_head = bool(list(row._tr.iter(qn("w:tblHeader"))))  # pyright: ignore[reportPrivateUsage]  # no public way
        for number, cell in enumerate(row.cells):
            (paragraph,) = cell.paragraphs
            assert _style(paragraph) == "Table words"
            yield _line("col" if is_head else "td" if number else "row", paragraph)


def _style(paragraph: Paragraph) -> str | None:
    return paragraph.style.name if paragraph.style else None


def _line(kind: str, paragraph: Paragraph) -> Line:
    """Its runs, those in links among them."""
    inner = paragraph.iter_inner_content()
    runs = [run for one in inner for run in (one.runs if isinstance(one, Hyperlink) else [one])]
    return kind, paragraph.text, "".join(run.text for run in runs if run.bold)


def read(document: Document) -> etree._Element:  # pyright: ignore[reportPrivateUsage]  # no public name
    """The elements of the page that is written of a document."""
    return tree_of(write(document))
