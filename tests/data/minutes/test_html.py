"""Minutes as a page: one file that needs nothing else, with real headings, lists and tables."""

from __future__ import annotations

import re
import subprocess

import pytest

from data.minutes.compose import compose
from data.minutes.document import Document, ListBlock, ListItem, Run
from data.minutes.html import write
from tests.data.minutes.hostile import NASTIER, NASTY, lines, pages
from tests.data.minutes.page_readers import by_justhtml, read, text_in, tree_of
from tests.data.minutes.park_lane import everything
from tests.data.minutes.readers import needs
from tests.data.minutes.three_meetings import finished

PAGES = {"hostile words": lambda: pages([*NASTY, *NASTIER]), "a meeting": lambda: compose(everything())}


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
    assert "<title>Park Lane crossing: first meeting: minutes, 21 Oct 2026, draft</title>" in page
    assert 'name="viewport"' in page


@pytest.mark.parametrize("made", PAGES)
def test_the_page_needs_nothing_else_and_does_nothing(made: str) -> None:
    root = read(PAGES[made]())
    tags = {str(one.tag) for one in root.iter()}
    assert tags <= {
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "h1", "h2", "h3", "p",
        "ul", "li", "strong", "a", "bdi", "span", "time", "div", "table", "caption", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    attributes = {str(name) for one in root.iter() for name in one.keys()}  # noqa: SIM118  (an element, not a dict)
    assert attributes <= {
        "lang", "charset", "name", "content", "scope", "id", "dir", "href", "rel", "datetime", "class", "role",
        "tabindex", "aria-labelledby",
    }  # fmt: skip
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


def test_what_is_told_of_the_minutes_heads_the_page_and_the_rest_is_its_main_part() -> None:
    root = read(compose(everything()))
    (header,), (main,) = root.iter("header"), root.iter("main")
    assert [str(one.tag) for one in header] == ["h1", "p", "p", "p"]
    assert "To change or remove anything" in text_in(header[-2])
    assert text_in(header[-1]).startswith("Next meeting:"), "ahead of the links to the parts"
    assert {str(one.tag) for one in main} <= {"p", "section"}


def test_a_table_is_called_by_the_part_in_which_it_stands_and_no_two_are_called_the_same() -> None:
    root = read(compose(everything()))
    called = [text_in(one) for one in root.iter("caption")]
    assert called == ["Table 1: Stakeholders", "Table 2: Communication plan"]
    for box in root.iter("div"):
        assert (box.get("role"), box.get("tabindex")) == ("region", "0")
        assert box.get("aria-labelledby") in {one.get("id") for one in box.iter("span")}


def test_no_line_breaks_a_day_or_from_when_till_when_wherever_they_stand() -> None:
    document = compose(finished())
    root = read(document)
    days = {text_in(one): one.get("datetime") for one in root.iter("time")}
    assert days["Wednesday 21 Oct 2026"] == "2026-10-21"
    assert (days["1 Sep 2027"], days["20 Jan 2027"]) == ("2027-09-01", "2027-01-20"), "in what is told of an item"
    said = re.findall(r"\d+ [A-Z][a-z]{2} 20\d\d", " ".join(text for _, text, _ in lines(document, tables=True)))
    assert len(said) == len(list(root.iter("time")))
    assert [text_in(one) for one in root.iter("span") if one.get("class") == "hours"] == ["10:00 to 11:55"]


def test_large_print_has_lists_in_place_of_tables_and_no_links_to_parts() -> None:
    document = compose(everything())
    page = write(document, large=True)
    root = tree_of(page)
    assert not [one for tag in ("table", "nav") for one in root.iter(tag)]
    assert by_justhtml(page) == lines(document)
    assert "18pt" in page
    assert "18pt; line-height: 1.5" not in write(document)


def test_words_written_from_the_right_run_that_way_and_ours_beside_them_do_not() -> None:
    lead = (Run(text="O3", ref="O3", names=True), Run(text=" "))
    said = Run(text="שלום, world!", bold=True, user=True)
    items = (ListItem(runs=(*lead, said)), ListItem(runs=(*lead, said, Run(text=". Parked.", user=True))))
    alone, beside = read(Document(blocks=(ListBlock(items=items),), head=0)).iter("li")
    for line in (alone, beside):
        assert line.get("dir") == "auto"
    assert not list(alone.iter("bdi")), "the line itself runs as its words do"
    assert [text_in(one) for one in beside.iter("bdi")] == ["שלום, world!"]
