"""A Word file of minutes, opened again: its words, its foot, its sizes, and where its links lead."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document as Word
from docx.oxml.ns import qn
from lxml import etree

from data.minutes.document import Document, HeadingBlock, ListBlock, ParagraphBlock, Run
from data.minutes.docx import write
from data.minutes.links import with_links

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # no public name


def opened(document: Document, *, large: bool = False) -> Word:
    return docx.Document(BytesIO(write(document, large=large)))


def paper(*blocks: ParagraphBlock | ListBlock, title: str = "Park Lane", state: str = "", date: str = "") -> Document:
    heading = HeadingBlock(level=1, runs=(Run(text=title, user=True),))
    return with_links(Document(blocks=(heading, *blocks), state=state, day=date))


def said(words: str, *, bold: bool = False) -> ParagraphBlock:
    return ParagraphBlock(runs=(Run(text=words, bold=bold, user=True),))


def foot(document: Document, *, large: bool = False) -> Element:
    (section,) = opened(document, large=large).sections
    (paragraph,) = section.footer.paragraphs
    assert paragraph.style is not None
    assert paragraph.style.name == "Footer"
    found: Element = paragraph._p  # pyright: ignore[reportPrivateUsage]  # no public way
    return found


def all_text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(qn("w:t")))


def sizes(word: Word) -> dict[str, float]:
    """The size of each style of paragraphs that says one, in points, for every kind of script."""
    found: dict[str, float] = {}
    for style in word.styles.element.iter(qn("w:style"), qn("w:rPrDefault")):
        here = {int(one.get(qn("w:val"), "")) / 2 for one in style.iter(qn("w:sz"), qn("w:szCs"))}
        assert len(list(style.iter(qn("w:sz")))) == len(list(style.iter(qn("w:szCs")))) == len(here) <= 1
        for size in here:
            found[style.get(qn("w:styleId"), "")] = size
    return found


def targets(word: Word) -> dict[str, str]:
    return {name: link.target_ref for name, link in word.part.rels.items() if link.is_external}
