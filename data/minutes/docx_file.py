"""The Word file that minutes are written into: its styles, what it says of itself, and how it is packed.

It starts as the empty document of python-docx. What that says of itself, and what nothing here uses, is left out.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.rel import Relationships
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from data.minutes.document import Document, title_of

TEXT, ITEM, CELL, GRID = "Normal", "List Bullet", "Table words", "Table Grid"
"""The styles of a paragraph, of a list's items, of the words in a table, and of the table itself."""

HEADINGS = ("Title", "Heading 1", "Heading 2")
"""The styles of the levels of headings."""

FONT, INK = "Arial", RGBColor(0x1A, 0x1A, 0x1A)

MARGIN = Cm(2)

WIDTH = Length(Cm(21) - 2 * MARGIN)
"""How wide the text is on A4."""

SIZES = {"Title": 22, "Heading 1": 15, "Heading 2": 12, TEXT: 11, ITEM: 11, CELL: 9}
"""The size of each style's letters, in points."""

SPACES = {"Title": (0, 8), "Heading 1": (18, 4), "Heading 2": (10, 3), TEXT: (0, 7), ITEM: (0, 4), CELL: (2, 2)}
"""The space above and below each style's paragraphs, in points."""

_LEFT_OUT = ("/thumbnail", "/extended-properties", "/customXml", "/stylesWithEffects")
"""Parts of the empty document that nothing here uses, by the ends of what they are called."""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""When each part says that it was packed: the first day that a zip file can name."""


def new_file(document: Document) -> Word:
    """An empty A4 file that knows the document's title, language and time, and nobody's name."""
    word = docx.Document()
    (page,) = word.sections
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    _set_styles(word, document.language)
    _leave_out(word.part.rels)
    if word.part.package is not None:
        _leave_out(word.part.package.rels)
    told = word.core_properties
    told.title, told.language = title_of(document)[:255], document.language
    told.author = told.last_modified_by = told.comments = ""
    told.created = told.modified = _instant(document.changed)
    return word


def style_of(word: Word, name: str) -> ParagraphStyle:
    """A style of paragraphs by its name."""
    style = word.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    return style


def packed(word: Word) -> bytes:
    """The file's bytes, in which nothing tells when or where it was packed."""
    drafted, final = BytesIO(), BytesIO()
    word.save(drafted)
    with ZipFile(drafted) as parts, ZipFile(final, "w") as file:
        for name in parts.namelist():
            part = ZipInfo(name, _FIRST_DAY)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            file.writestr(part, parts.read(name))
    return final.getvalue()


def _instant(changed: str) -> datetime:
    """An instant as the file's properties want it: in UTC, without saying so."""
    try:
        return datetime.fromisoformat(changed).astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):  # none, or another program's idea of an instant
        return datetime(*_FIRST_DAY)


def _set_styles(word: Word, language: str) -> None:
    """One plain font, dark on white; the language of the words."""
    word.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)  # pyright: ignore[reportUnknownMemberType]  # has no types
    style_of(word, CELL).base_style = style_of(word, TEXT)
    root = word.styles.element
    for style in list(root.iter(qn("w:style"))):
        if not _is_used(style.get(qn("w:styleId"), "")):
            root.remove(style)
    for fonts in list(root.iter(qn("w:rFonts"))):
        for name in list(fonts.keys()):
            del fonts.attrib[name]
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), FONT)
    for one in root.iter(qn("w:lang")):
        one.set(qn("w:val"), language)
    for name, size in SIZES.items():
        style = style_of(word, name)
        style.font.size, style.font.color.rgb = Pt(size), INK
        style.font.bold = True if name in HEADINGS else None
        shape = style.paragraph_format
        shape.space_before, shape.space_after = map(Pt, SPACES[name])
        shape.line_spacing = 1.15
        for one in (*style.element.iter(qn("w:pBdr")), *style.element.iter(qn("w:contextualSpacing"))):
            parent = one.getparent()
            if parent is not None:
                parent.remove(one)  # a line under the title; no space between items
    settings = word.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # else Word says that it is an old file


def _is_used(style: str) -> bool:
    """Whether a style of the empty document is ours, or one that ours rest on. Word knows all the others anyway."""
    names = {name.replace(" ", "") for name in (*SIZES, GRID)}
    return style.removesuffix("Char") in names or style in ("TableNormal", "NoList", "DefaultParagraphFont")


def _leave_out(links: Relationships) -> None:
    for name in [name for name, link in links.items() if link.reltype.endswith(_LEFT_OUT)]:
        del links[name]
