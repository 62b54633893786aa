"""What LibreOffice makes of a Word file of minutes: pages as they would be printed."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from data.minutes.compose import compose
from data.minutes.document import Document, ParagraphBlock, Run
from data.minutes.docx import write
from data.minutes.links import with_links
from tests.data.minutes.big import big
from tests.data.minutes.readers import needs
from tests.data.minutes.three_meetings import finished

pytestmark = pytest.mark.slow

ADDRESS = "https://a.example/b_c?d=%20&e=1"

AS_PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

GREY, WHITE = (0xE0, 0xE0, 0xE0), (0xFF, 0xFF, 0xFF)


def minutes() -> Document:
    """The example, with an address that somebody said at its end."""
    document = compose(finished())
    said = ParagraphBlock(runs=(Run(text=f"See {ADDRESS}, and \u05e9\u05dc\u05d5\u05dd", user=True),))
    return with_links(Document(
        blocks=(*document.blocks, said), language=document.language, day=document.day,
        state=document.state,
    ))  # fmt: skip


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the example as it is printed, `normal.pdf` and `large.pdf`, and a big day, `big.pdf`."""
    for program in ("soffice", "pdftotext", "pdftohtml", "pdfinfo", "pdftoppm"):
        needs(program)
    folder = tmp_path_factory.mktemp("printed")
    files = [folder / f"{name}.docx" for name in ("normal", "large", "big")]
    for file in files:
        file.write_bytes(write(compose(big()) if file.stem == "big" else minutes(), large=file.stem == "large"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    output(["soffice", profile, "--headless", "--convert-to", AS_PDF, "--outdir", str(folder), *map(str, files)])
    return folder


def output(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, check=True, timeout=300, text=True).stdout


def pages(file: Path) -> list[str]:
    """The words of each page, in lines."""
    return output(["pdftotext", "-layout", str(file), "-"]).split("\f")[:-1]


def letters(file: Path) -> Iterator[tuple[int, str]]:
    """Each piece of text with its size in points."""
    found = ET.fromstring(output(["pdftohtml", "-xml", "-zoom", "1", "-i", "-stdout", str(file)]))
    sizes = {font.get("id"): int(font.get("size", "")) for font in found.iter("fontspec")}
    for piece in found.iter("text"):
        yield sizes[piece.get("font")], "".join(piece.itertext())


@pytest.mark.parametrize("size", ["normal", "large"])
def test_each_page_says_at_its_foot_which_it_is(printed: Path, size: str) -> None:
    read = pages(printed / f"{size}.pdf")
    assert len(read) > 2
    for number, page in enumerate(read, 1):
        last = [line.strip() for line in page.splitlines() if line.strip()][-1]
        assert last == f"Park Lane crossing · draft, 21 Oct 2026 · page {number} of {len(read)}"


@pytest.mark.parametrize(("made", "first_page", "whole"), [("normal", 1, 3), ("big", 2, 7)])
def test_what_everybody_reads_and_the_whole_need_no_more_pages_than_they_may(
    printed: Path, made: str, first_page: int, whole: int
) -> None:
    read = pages(printed / f"{made}.pdf")
    assert len(read) <= whole
    everybody_reads, behind, _ = "\f".join(read).partition("Who was here")
    assert behind
    assert all(heading in everybody_reads for heading in ("Decided", "Who does what", "Still open"))
    assert len([page for page in everybody_reads.split("\f") if page.strip()]) <= first_page


def test_letters_have_the_sizes_that_large_and_clear_print_ask_for(printed: Path) -> None:
    normal, large = (dict(letters(printed / f"{name}.pdf")) for name in ("normal", "large"))
    assert set(normal) == {11, 12, 14, 18}
    assert set(large) == {18, 20, 24}
    for name, size in (("normal", 12), ("large", 18)):
        feet = {here for here, words in letters(printed / f"{name}.pdf") if re.search(r"page \d+ of \d+", words)}
        assert feet == {size}


def test_the_row_that_heads_a_table_is_grey_on_every_page_that_the_table_reaches(printed: Path) -> None:
    output(["pdftoppm", "-r", "50", "-png", str(printed / "normal.pdf"), str(printed / "page")])
    for number, words in enumerate(pages(printed / "normal.pdf"), 1):
        picture = Image.open(printed / f"page-{number}.png").convert("RGB")
        shares = {colour: count for count, colour in picture.getcolors(1 << 24) or ()}
        assert shares[WHITE] > picture.width * picture.height / 2
        has_table = "Group or" in words or "Who needs to" in words
        assert (shares.get(GREY, 0) > picture.width) == has_table, number


def test_headings_lists_and_tables_are_told_to_readers_of_screens(printed: Path) -> None:
    told = output(["pdfinfo", "-struct", str(printed / "normal.pdf")])
    assert {"H1", "H2", "L", "LI", "Table", "TH", "TD", "Link"} <= set(re.findall(r"^ *(\w+)", told, re.MULTILINE))
    about = output(["pdfinfo", str(printed / "normal.pdf")])
    assert re.search(r"^Title: +Park Lane crossing: minutes, 21 Oct 2026, draft$", about, re.MULTILINE)
    assert not re.search(r"^Author:", about, re.MULTILINE)


@pytest.mark.parametrize("size", ["normal", "large"])
def test_an_address_leads_where_it_says(printed: Path, size: str) -> None:
    found = ET.fromstring(output(["pdftohtml", "-xml", "-i", "-stdout", str(printed / f"{size}.pdf")]))
    assert {link.get("href") for link in found.iter("a")} == {ADDRESS}
    assert ADDRESS in ["".join(link.itertext()) for link in found.iter("a")]
