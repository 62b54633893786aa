"""How a Word file looks: sizes of letters, large print, tables, and scripts from right to left."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from data.minutes import docx_package
from data.minutes.compose import compose
from data.minutes.document import Document, ListBlock, ParagraphBlock, TableBlock, text_of
from data.minutes.docx import write
from data.minutes.links import with_links
from tests.data.minutes.hostile import plain_items
from tests.data.minutes.page_readers import by_python_docx
from tests.data.minutes.park_lane import everything
from tests.data.minutes.three_meetings import finished
from tests.data.minutes.word_file import all_text, opened, paper, said, sizes

TEMPLATE = Path(docx_package.__file__).parent / "word"


def test_letters_are_of_twelve_points_and_in_tables_of_eleven() -> None:
    word = opened(compose(everything()))
    assert sizes(word) == {"": 12, "Title": 18, "Heading1": 14, "Heading2": 12, "TableWords": 11}
    assert {one.get(qn("w:line")) for one in word.styles.element.iter(qn("w:spacing"))} == {"240", None}
    assert {fonts.get(qn(f"w:{kind}")) for fonts in word.styles.element.iter(qn("w:rFonts")) for kind in (
        "ascii", "hAnsi", "eastAsia", "cs"
    )} == {"Arial"}  # fmt: skip


def test_large_print_has_letters_of_eighteen_points_and_lines_half_as_far_apart_again() -> None:
    word = opened(compose(everything()), large=True)
    found = sizes(word)
    assert (found[""], {found[name] for name in ("Title", "Heading1", "Heading2")}) == (18, {20, 24})
    assert min(found.values()) == 18
    assert {one.get(qn("w:line")) for one in word.styles.element.iter(qn("w:spacing"))} == {"360", None}


def test_no_item_is_parted_by_the_end_of_a_page_and_a_line_under_a_heading_stays_with_what_follows() -> None:
    word = opened(compose(finished()))
    items = word.styles["List Bullet"].element
    assert items.find(f"{qn('w:pPr')}/{qn('w:keepLines')}") is not None
    lines = word.paragraphs
    kept = {all_text(one) for one in word.element.iter(qn("w:p")) if next(one.iter(qn("w:keepNext")), None) is not None}
    under = {
        line.text for above, line in pairwise(lines) if _is(line, "Normal") and _is(above, "Heading 1", "Heading 2")
    }
    assert "More another day." in under
    assert kept == under


def _is(line: Paragraph, *styles: str) -> bool:
    return line.style is not None and line.style.name in styles


def test_large_print_has_the_lists_of_tables_and_the_same_words_else() -> None:
    document = compose(everything())
    assert any(isinstance(block, TableBlock) for block in document.blocks)
    lists = [ListBlock(items=one.items) if isinstance(one, TableBlock) else one for one in document.blocks]
    found = by_python_docx(write(document, large=True))
    assert not opened(document, large=True).tables
    assert found == by_python_docx(write(Document(blocks=tuple(lists))))


def test_headings_stay_with_what_follows_and_rows_are_not_broken() -> None:
    word = opened(compose(everything()))
    for name in ("Title", "Heading 1", "Heading 2"):
        assert word.styles[name].element.find(f".//{qn('w:keepNext')}") is not None
    assert word.tables
    for table in word.tables:
        for row in table.rows:
            assert row._tr.find(f".//{qn('w:cantSplit')}") is not None  # pyright: ignore[reportPrivateUsage]


def test_the_row_that_heads_a_table_is_black_on_grey() -> None:
    word = opened(compose(everything()))
    (heads,) = word.styles["Table Grid"].element.iter(qn("w:tblStylePr"))
    assert heads.get(qn("w:type")) == "firstRow"
    told = {(one.tag, one.get(qn("w:fill")) or one.get(qn("w:val"))) for one in heads.iter()}
    assert {(qn("w:shd"), "E0E0E0"), (qn("w:color"), "000000"), (qn("w:b"), None), (qn("w:bCs"), None)} <= told
    for table in word.tables:
        (looks,) = table._tbl.iter(qn("w:tblLook"))  # pyright: ignore[reportPrivateUsage]
        assert looks.get(qn("w:firstRow")) == "1"
        assert all(run.bold for cell in table.rows[0].cells for run in cell.paragraphs[0].runs)


@pytest.mark.parametrize(
    ("words", "from_the_right", "paragraph"),
    [
        ("שלום עולם (12)", ["שלום עולם"], True), ("مرحبا, يوم!", ["مرحبا, يوم"], True),
        ("O3 Say שלום and مرحبا too", ["שלום", "مرحبا"], False), ("12 שלום", ["שלום"], True), ("Hello", [], False),
        ("Zoë 会議", [], False),
    ],
)  # fmt: skip
def test_bold_reaches_scripts_from_right_to_left(words: str, from_the_right: list[str], paragraph: bool) -> None:
    line = opened(paper(said(words, bold=True))).paragraphs[1]
    runs = list(line._p.iter(qn("w:r")))  # pyright: ignore[reportPrivateUsage]
    assert line.text == words
    assert all(run.find(f".//{qn(mark)}") is not None for run in runs for mark in ("w:b", "w:bCs"))
    assert [all_text(run) for run in runs if run.find(f".//{qn('w:rtl')}") is not None] == from_the_right
    assert (line._p.find(f".//{qn('w:bidi')}") is not None) == paragraph  # pyright: ignore[reportPrivateUsage]


def test_styles_that_are_bold_are_so_in_every_script() -> None:
    root = opened(paper()).styles.element
    bold = [[one.getparent() for one in root.iter(qn(mark))] for mark in ("w:b", "w:bCs")]
    assert bold[0] == bold[1]
    assert len(bold[0]) == 4


def test_every_part_of_the_template_is_in_the_file_and_knows_no_name() -> None:
    parts = {part.relative_to(TEMPLATE).as_posix(): part for part in TEMPLATE.rglob("*") if part.is_file()}
    with ZipFile(BytesIO(write(paper(said("x"))))) as file:
        assert set(file.namelist()) == set(parts)
    assert sum(len(part.read_bytes()) for part in parts.values()) < 30_000
    for name, part in parts.items():
        root = etree.fromstring(part.read_bytes())
        assert not [one for one in root.iter() if (one.text or "").strip()], f"{name} has words in it"
        assert not re.search(rb"creator|lastModifiedBy|rsid", part.read_bytes())


def test_the_bytes_are_those_that_any_computer_packs() -> None:
    document = plain_items(["One", "https://a.example/x", "שלום"])
    assert write(with_links(document)) == write(with_links(document))
    with ZipFile(BytesIO(write(document))) as file:
        assert {part.compress_type for part in file.infolist()} == {ZIP_STORED}


def test_a_line_without_words_is_a_line_too() -> None:
    assert by_python_docx(write(paper(ParagraphBlock(runs=()))))[1] == ("p", text_of(ParagraphBlock(runs=())), "")
