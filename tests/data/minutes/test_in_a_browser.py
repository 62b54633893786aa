"""The page of minutes in a real browser: what is copied from it is pasted with its headings, lists and tables."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from data.minutes.compose import compose
from data.minutes.html import write
from tests.data.minutes.hostile import NASTIER, NASTY, lines, pages
from tests.data.minutes.page_readers import by_lxml
from tests.data.minutes.park_lane import everything
from tests.data.minutes.readers import needs

FLAGS = (
    "headless", "no-sandbox", "disable-gpu", "no-first-run", "disable-background-networking",
    "disable-component-update", "disable-sync", "disable-dev-shm-usage",
)  # fmt: skip

EMPTY = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>x</title><div contenteditable></div></html>'
"""A page with nothing but a place to paste into."""

PAGES = {"a meeting": lambda: compose(everything()), "hostile words": lambda: pages([*NASTY, *NASTIER])}


pytestmark = pytest.mark.slow


@contextmanager
def browser(folder: Path) -> Generator[webdriver.Chrome]:
    """A browser that nobody has used yet."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*FLAGS, f"user-data-dir={folder / 'profile'}"):
        options.add_argument(f"--{flag}")
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


@pytest.mark.parametrize("made", PAGES)
def test_what_is_copied_from_the_page_is_pasted_as_it_was(made: str, tmp_path: Path) -> None:
    needs("chromium")
    needs("chromedriver")
    minutes, paper = tmp_path / "minutes.html", tmp_path / "paper.html"
    document = PAGES[made]()
    minutes.write_text(write(document), encoding="utf-8")
    paper.write_text(EMPTY, encoding="utf-8")
    with browser(tmp_path) as driver:
        driver.get(minutes.as_uri())
        page = driver.find_element(By.TAG_NAME, "body")
        page.send_keys(Keys.CONTROL, "a")
        page.send_keys(Keys.CONTROL, "c")
        driver.get(paper.as_uri())
        place = driver.find_element(By.TAG_NAME, "div")
        place.click()
        place.send_keys(Keys.CONTROL, "v")
        pasted = place.get_attribute("innerHTML") or ""
    wanted = lines(document, tables=True)
    assert {"h1", "h2", "h3", "p", "li", "col", "row", "td"} == {kind for kind, _, _ in wanted}
    for found, one in zip_longest(by_lxml(pasted), wanted):
        assert found == tuple(text.replace("\u00a0", " ") for text in one)  # browsers copy every no-break space as one
