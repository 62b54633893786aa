"""Minutes as a page: one file that needs nothing else, with real headings, lists and tables."""

from __future__ import annotations

import re
import subprocess

import pytest
from lxml import etree

from data.minutes.compose import compose
from data.minutes.document import Document
from data.minutes.html import write
from tests.data.minutes.hostile import NASTIER, NASTY, pages
from tests.data.minutes.page_readers import by_justhtml, text_in, tree_of
from tests.data.minutes.park_lane import everything
from tests.data.minutes.readers import needs

PAGES = {"hostile words": lambda: pages([*NASTY, *NASTIER]), "a meeting": lambda: compose(everything())}


def read(document: Document) -> etree._Element:  # pyright: ignore[reportPrivateUsage]  # no public name
    return tree_of(write(document))


@pytest.mark.parametrize("made", PAGES)
def test_the_page_breaks_no_rule_of_html(made: str) -> None:
    assert by_justhtml(write(PAGES[made]()))  # raises at the first fault


@pytest.mark.parametrize("made", PAGES)
def test_a_validator_finds_nothing(made: str) -> None:
    needs("tidy")
    done = subprocess.run(["tidy", "-quiet", "-errors"], input=write(PAGES[made]()).encode(), capture_output=True)
    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_the_page_says_its_title_its_language_and_its_letters() -> None:
    page = write(compose(everything()))
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n')
    assert "<title>Park Lane crossing: first meeting</title>" in page
    assert 'name="viewport"' in page


@pytest.mark.parametrize("made", PAGES)
def test_the_page_needs_nothing_else_and_does_nothing(made: str) -> None:
    root = read(PAGES[made]())
    tags = {str(one.tag) for one in root.iter()}
    assert tags <= {
        "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "ul", "li", "strong",
        "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    attributes = {str(name) for one in root.iter() for name in one.keys()}  # noqa: SIM118  (an element, not a dict)
    assert attributes == {"lang", "charset", "name", "content", "scope"}
    (style,) = root.iter("style")
    assert not re.search(r"url|import|//", style.text or "")


def test_headings_lists_and_tables_are_real() -> None:
    root = read(compose(everything()))
    assert [one.text for one in root.iter("h1")] == ["Park Lane crossing: first meeting"]
    assert "Decided" in [one.text for one in root.iter("h2")]
    assert "Can change" in [one.text for one in root.iter("h3")]
    assert any("places to sit" in text_in(one) for one in root.iter("li"))
    stakeholders, plan = root.iter("table")
    for table, first, name in (
        (stakeholders, "Group or organisation", "Night bus drivers"),
        (plan, "Who needs to know", "Night bus drivers. Not put to the group yet."),
    ):
        heads = [(one.get("scope"), text_in(one)) for one in table.iter("th")]
        assert heads[0] == ("col", first)
        assert ("row", name) in heads
        assert {len(row) for row in table.iter("tr")} == {6}
    assert "A lot" in [text_in(cell) for cell in stakeholders.iter("td")]
    assert "Notice board at the depot" in [text_in(cell) for cell in plan.iter("td")]


def test_it_prints_without_cutting_a_row_and_with_its_headings_on_each_page() -> None:
    style = write(compose(everything()))
    assert "@media print" in style
    assert "break-inside: avoid" in style
    assert "table-header-group" in style
