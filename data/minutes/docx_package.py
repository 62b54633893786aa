"""The Word file that minutes are written into: its styles, what it says of itself, and how it is packed.

It starts as the parts in the folder `word`, each of which lies there as it does in the file: how minutes look is in
`word/word/styles.xml`. They know nobody's name.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import docx
from docx.document import Document as Word
from docx.oxml.ns import qn
from lxml.etree import SubElement, _Element  # pyright: ignore[reportPrivateUsage]  # no public name

from data.minutes.document import Document, what_it_is

WIDTH = 9638
"""How wide the text is on A4, in twentieths of a point."""

_PARTS = Path(__file__).parent / "word"

_LARGE, _LARGE_HEADINGS = "36", {"Title": "48", "Heading1": "48", "Heading2": "40"}
"""The size of letters in large print, in half points: of all, and of headings by their style."""

_LINES_APART = "360"
"""How far apart lines are in large print, in 240ths of a line."""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""When each part says that it was packed: the first day that a zip file can name."""

_LONGEST_TITLE = 255
"""What Word has room for, where a file says what it is."""


def new_file(document: Document, *, large: bool = False) -> Word:
    """An empty A4 file that knows the document's title, language and time, and nobody's name."""
    word = docx.Document(BytesIO(_template()))
    root = word.styles.element
    for one in root.iter(qn("w:lang")):
        one.set(qn("w:val"), document.language)
    if large:
        for one in root.iter(qn("w:sz"), qn("w:szCs")):
            style = next(one.iterancestors(qn("w:style")), root).get(qn("w:styleId"), "")
            one.set(qn("w:val"), _LARGE_HEADINGS.get(style, _LARGE))
        for one in root.iter(qn("w:spacing")):
            if one.get(qn("w:line")):
                one.set(qn("w:line"), _LINES_APART)
    told = word.core_properties
    told.title, told.language = what_it_is(document, _LONGEST_TITLE), document.language
    told.created = told.modified = _instant(document.changed)
    return word


def foot_of(word: Word) -> _Element:
    """The paragraph at the foot of each page, empty yet."""
    (section,) = word.sections
    return SubElement(section.footer._element, qn("w:p"))  # pyright: ignore[reportPrivateUsage]  # no public way


def packed(word: Word) -> bytes:
    """The file's bytes, in which nothing tells when or where it was packed."""
    drafted = BytesIO()
    word.save(drafted)
    with ZipFile(drafted) as parts:
        return _zipped((name, parts.read(name)) for name in parts.namelist())


@cache
def _template() -> bytes:
    found = sorted((part.relative_to(_PARTS).as_posix(), part) for part in _PARTS.rglob("*") if part.is_file())
    return _zipped((name, part.read_bytes()) for name, part in found)


def _zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Parts in one file, as they are: what presses them together does so in another way on another computer."""
    made = BytesIO()
    with ZipFile(made, "w") as file:
        for name, raw in parts:
            part = ZipInfo(name, _FIRST_DAY)
            part.create_system = 0
            file.writestr(part, raw)
    return made.getvalue()


def _instant(changed: str) -> datetime:
    """An instant as the file's properties want it: in UTC, without saying so."""
    try:
        return datetime.fromisoformat(changed).astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError):  # none, or another program's idea of an instant
        return datetime(*_FIRST_DAY)
