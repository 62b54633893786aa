"""How a Word file looks: sizes of letters, the foot of each page, links, tables, and scripts from right to left."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import docx
import pytest
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from data.edits.versions import finalise, open_again
from data.minutes import docx_file
from data.minutes.compose import compose
from data.minutes.document import Document, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run, TableBlock, text_of
from data.minutes.docx import write
from data.minutes.links import with_links
from data.model.records.meeting import Meeting
from tests.data.minutes.hostile import NASTIER, NASTY, examples, pages, plain_items
from tests.data.minutes.page_readers import by_python_docx
from tests.data.minutes.park_lane import everything
from tests.data.minutes.three_meetings import finished
from tests.fixed import FixedStamper

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # no public name

TEMPLATE = Path(docx_file.__file__).parent / "word"


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


@pytest.mark.parametrize(
    ("state", "date", "told"),
    [
        ("draft", "21 Oct 2026", "Park Lane · draft, 21 Oct 2026 · page 1 of 1"),
        ("version 2", "", "Park Lane · version 2 · page 1 of 1"),
        ("", "", "Park Lane · page 1 of 1"),
    ],
)
def test_at_the_foot_of_each_page_stands_of_what_it_is_one_and_which(state: str, date: str, told: str) -> None:
    document = paper(said("x"), state=state, date=date)
    for large in (False, True):
        paragraph = foot(document, large=large)
        assert all_text(paragraph) == told
        fields = [field.get(qn("w:instr")) for field in paragraph.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_a_long_title_leaves_room_at_the_foot_for_the_rest() -> None:
    told = all_text(foot(paper(title="Park Lane " * 200, state="draft")))
    assert re.fullmatch(r"(Park Lane ){5}Park Lane… · draft · page 1 of 1", told)


def test_at_the_foot_stands_where_the_minutes_of_a_meeting_stand() -> None:
    stamper = FixedStamper()

    def stands(meeting: Meeting) -> str:
        return all_text(foot(compose(meeting))).removeprefix("Park Lane crossing · ").removesuffix(" · page 1 of 1")

    draft = finished()
    day = stands(draft).removeprefix("draft, ")
    assert re.fullmatch(r"\d+ \w{3} 20\d\d", day)
    final = finalise(draft, stamper)
    assert stands(final) == f"final, version 1, {day}"
    again = open_again(final, stamper, "A name was wrong")
    assert stands(again) == f"draft of version 2, {day}"


def test_the_file_says_that_it_is_minutes_of_when_and_where_they_stand() -> None:
    word = opened(paper(state="draft", date="21 Oct 2026"))
    assert word.core_properties.title == "Park Lane: minutes, 21 Oct 2026, draft"
    long = opened(paper(title="x" * 2000, state="draft")).core_properties.title
    assert len(long) == 255
    assert long.endswith("xx: minutes, draft")


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


def test_an_address_is_a_link_to_itself() -> None:
    items = ListBlock(items=(ListItem(runs=(Run(text="https://b.example/x", bold=True, user=True),)),))
    word = opened(paper(said("See https://a.example/b_c?d=%41&e=1, twice: https://a.example/b_c?d=%41&e=1."), items))
    leads = targets(word)
    assert sorted(leads.values()) == ["https://a.example/b_c?d=%41&e=1", "https://b.example/x"]
    links = list(word.element.iter(qn("w:hyperlink")))
    assert len(links) == 3
    for link in links:
        assert leads[link.get(qn("r:id"), "")] == all_text(link)
        assert [one.get(qn("w:val")) for one in link.iter(qn("w:rStyle"))] == ["Hyperlink"]
    look = word.styles["Hyperlink"].element
    assert [one.get(qn("w:val")) for one in (*look.iter(qn("w:color")), *look.iter(qn("w:u")))] == ["0B4F8A", "single"]
    assert by_python_docx(write(paper(items)))[-1] == ("li", "https://b.example/x", "https://b.example/x")


def test_nothing_leads_out_of_the_file_but_addresses_of_web_pages() -> None:
    document = with_links(pages([*NASTY, *NASTIER, *examples()]))
    found = targets(opened(document))
    assert len(found) > 10
    assert all(re.match("https?://", target) for target in found.values())
    assert {link.reltype for link in opened(document).part.rels.values() if link.is_external} == {
        RELATIONSHIP_TYPE.HYPERLINK
    }
    runs = [run for block in document.blocks if isinstance(block, ParagraphBlock) for run in block.runs]
    assert {run.link for run in runs if run.link} <= set(found.values())


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
