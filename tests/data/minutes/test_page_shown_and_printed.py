"""The page of minutes as a browser shows and prints it: for every eye, at every width, by night, and on paper."""

from __future__ import annotations

import base64
import re
import subprocess
from collections.abc import Generator, Iterable, Iterator
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from data.example.example_meeting import example_meeting
from data.minutes.compose import compose
from data.minutes.document import Block, HeadingBlock, ListBlock, TableBlock, in_lists, text_of
from data.minutes.html import write
from tests.data.minutes.big import big
from tests.data.minutes.hostile import NASTIER, NASTY, pages
from tests.data.minutes.ordinary import ordinary
from tests.data.minutes.park_lane import everything
from tests.data.minutes.readers import needs
from tests.data.minutes.test_in_a_browser import browser
from tests.fixed import FixedStamper

pytestmark = pytest.mark.slow

DOCUMENTS = {
    "the example": lambda: compose(example_meeting(FixedStamper())),
    "an ordinary day": lambda: compose(ordinary()),
    "a big day": lambda: compose(big()),
    "a meeting": lambda: compose(everything()),
    "hostile words": lambda: pages([*NASTY, *NASTIER]),
}
MEETINGS = ("the example", "a meeting")
WIDTHS = (1200, 390, 320)
PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Generator[Any]:
    needs("chromium")
    needs("chromedriver")
    with browser(tmp_path_factory.mktemp("browser")) as found:
        yield found


def show(
    driver: Any, folder: Path, made: str, *, width: int = 1200, dark: bool = False, paper: bool = False,
    large: bool = False,
) -> None:  # fmt: skip
    """Open a page so wide, in these colours; `paper`: as it will be printed."""
    file = folder / "minutes.html"
    file.write_text(write(DOCUMENTS[made](), large=large), encoding="utf-8")
    screen = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    looks = {"media": "print" if paper else "screen", "features": [scheme]}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", looks)
    driver.get(file.as_uri())


def asked(driver: Any, script: str) -> Any:
    return driver.execute_script(script)


def printed(driver: Any) -> bytes:
    """The page as a PDF file."""
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    made = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    return base64.b64decode(made["data"])


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("made", MEETINGS)
def test_axe_finds_nothing_by_day_and_by_night_at_any_width(
    driver: Any, tmp_path: Path, made: str, dark: bool, width: int, large: bool
) -> None:
    show(driver, tmp_path, made, width=width, dark=dark, large=large)
    asked(driver, (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
    rules = "{rules: {'color-contrast-enhanced': {enabled: true}}}"
    found = driver.execute_async_script(f"axe.run(document, {rules}).then(arguments[0])")
    assert {one["id"] for one in found["passes"]} >= {"color-contrast", "color-contrast-enhanced", "landmark-unique"}
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("made", DOCUMENTS)
def test_the_page_never_slides_sideways(driver: Any, tmp_path: Path, made: str, width: int, large: bool) -> None:
    show(driver, tmp_path, made, width=width, large=large)
    wide, needed = asked(driver, "const page = document.documentElement; return [page.clientWidth, page.scrollWidth]")
    assert width - 20 < wide <= width, "but for the bar that scrolls it"
    assert needed == wide


def test_a_table_too_wide_for_a_phone_slides_in_its_own_box_which_keys_reach(driver: Any, tmp_path: Path) -> None:
    show(driver, tmp_path, "the example", width=320)
    first = "document.querySelector('.table')"
    assert asked(driver, f"return {first}.scrollWidth > {first}.clientWidth")
    assert asked(driver, f"{first}.focus(); return document.activeElement === {first}")


@pytest.mark.parametrize("large", [False, True])
def test_on_paper_it_is_black_on_white_even_where_the_screen_is_dark(driver: Any, tmp_path: Path, large: bool) -> None:
    def paper(shown_on_paper: bool) -> Image.Image:
        show(driver, tmp_path, "the example", dark=True, paper=shown_on_paper, large=large)
        shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
        return Image.open(BytesIO(base64.b64decode(shot["data"]))).convert("RGB")

    def most(picture: Image.Image) -> object:
        return max(picture.getcolors(picture.width * picture.height) or [])[1]

    assert most(paper(False)) == (0x12, 0x12, 0x12)
    assert most(paper(True)) == (255, 255, 255)
    colours = "[...document.querySelectorAll('body *')].map(one => getComputedStyle(one).color)"
    assert asked(driver, f"return [...new Set({colours})]") == ["rgb(0, 0, 0)"]
    shown = "[...document.querySelectorAll('a')].filter(one => !one.closest('nav'))"
    lines = f"{shown}.map(one => getComputedStyle(one).textDecorationLine)"
    assert asked(driver, f"return [...new Set({lines})]") == ["underline"]


@pytest.mark.parametrize(
    ("made", "first_page", "whole"), [("an ordinary day", 1, 3), ("the example", 1, 3), ("a big day", 2, 6)]
)
def test_what_everybody_reads_and_the_whole_need_no_more_sheets_of_a4_than_they_may(
    driver: Any, tmp_path: Path, made: str, first_page: int, whole: int
) -> None:
    show(driver, tmp_path, made)
    paper = printed(driver)
    assert len(PAGE.findall(paper)) <= whole
    assert re.search(rb"/MediaBox \[0 0 59[45]\.\d+ 841\.\d+\]", paper)
    kept = asked(
        driver,
        """
        const parts = [...document.querySelectorAll('section')]
        const first = parts.findIndex(one => one.textContent.includes('Who was here'))
        parts.slice(first).forEach(one => one.remove())
        return document.querySelector('section:last-of-type h2').textContent""",
    )
    assert kept == "Still open"
    assert len(PAGE.findall(printed(driver))) <= first_page


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("made", ["the example", "a meeting", "a big day"])
def test_on_paper_nothing_is_broken_and_no_heading_is_parted_from_what_follows_it(
    driver: Any, tmp_path: Path, made: str, large: bool
) -> None:
    needs("pdftotext")
    show(driver, tmp_path, made, large=large)
    file = tmp_path / "minutes.pdf"
    file.write_bytes(printed(driver))
    raw = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True, timeout=60, text=True)
    sheets = [_run_together(sheet) for sheet in raw.stdout.split("\f")[:-1]]
    document = DOCUMENTS[made]()
    for kept in _kept_together((in_lists(document) if large else document).blocks):
        assert any(_run_together(kept) in sheet for sheet in sheets), kept


def _kept_together(blocks: Iterable[Block]) -> Iterator[str]:
    """What has to stand on one sheet: items and rows, and headings with what says more of them, and what follows."""
    above = ""
    for block in blocks:
        if isinstance(block, TableBlock):
            rows = ["".join(map(text_of, row)) for row in (block.header, *block.rows)]
            rows = ["".join(rows[:2]), *rows[2:]]
        elif isinstance(block, ListBlock):
            rows = [text_of(item) for item in block.items]
        elif isinstance(block, HeadingBlock):
            above = above * (block.level > 2) + text_of(block)
            continue
        else:
            above += text_of(block) if above else ""
            continue
        yield above + rows[0]
        yield from rows[1:]
        above = ""


def _run_together(text: str) -> str:
    """A text without its spaces, for which a sheet may have line breaks, and without the dots of lists."""
    return re.sub(r"[\s•]", "", text)


@pytest.mark.parametrize(("large", "body", "headings"), [(False, 12, [18, 14, 12]), (True, 18, [24, 20, 20])])
def test_letters_on_paper_are_as_large_as_clear_print_asks(
    driver: Any, tmp_path: Path, large: bool, body: int, headings: list[int]
) -> None:
    show(driver, tmp_path, "the example", paper=True, large=large)
    sizes = "one => parseFloat(getComputedStyle(document.querySelector(one)).fontSize) * 0.75"
    wanted = [body, *headings]
    assert asked(driver, f"return ['li', 'h1', 'h2', 'h3'].map({sizes}).map(Math.round)") == wanted
    smallest = "[...document.querySelectorAll('main *')].map(one => parseFloat(getComputedStyle(one).fontSize) * 0.75)"
    assert round(asked(driver, f"return Math.min(...{smallest})")) == body
