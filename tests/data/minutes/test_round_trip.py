"""Minutes come back from any reader, in every format, with every word as it was said, to the character."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.minutes import docx, html, markdown
from data.minutes.document import Document
from data.minutes.links import with_links
from data.text.clean import clean
from tests.data.minutes.addresses import sentences
from tests.data.minutes.hostile import (
    NASTIER,
    NASTY,
    SAID,
    Line,
    every_character,
    examples,
    lines,
    notes,
    pages,
    plain_and_bold,
    plain_items,
    slots,
)
from tests.data.minutes.page_readers import by_html_parser, by_justhtml, by_lxml, by_python_docx
from tests.data.minutes.readers import by_cmark_gfm, by_markdown_it, by_pandoc, needs

Record = Callable[[str, object], None]

READ_BACK = "strings read back"
"""The property under which a test counts: strings × slots × readers. They are added up at the end of the run."""


def same(found: Sequence[Line], wanted: Sequence[Line]) -> None:
    """Equal, line by line: of very long lists only the first line that differs is worth showing."""
    for one, other in zip_longest(found, wanted):
        assert one == other


def by_markdown_readers_of_python(document: Document) -> int:
    text, wanted = markdown.write(document), lines(document, links=True)
    for preset in ("commonmark", "gfm-like"):
        same(by_markdown_it(text, preset), wanted)
    return 2


def by_markdown_programs(document: Document) -> int:
    needs("cmark-gfm")
    needs("pandoc")
    text, wanted = markdown.write(document), lines(document, links=True)
    same(by_cmark_gfm(text), wanted)
    same(by_cmark_gfm(text, "table", "strikethrough", "autolink", "tasklist"), wanted)
    for form in ("commonmark", "gfm", "markdown-smart"):
        same(by_pandoc(text.encode(), form), wanted)
    return 5


def by_html_readers(document: Document) -> int:
    page, wanted = html.write(document), lines(document, tables=True)
    for read in (by_html_parser, by_lxml, by_justhtml):
        same(read(page), wanted)
    return 3


def by_word_readers(document: Document) -> int:
    needs("pandoc")
    document = with_links(document)
    file, wanted = docx.write(document), lines(document, tables=True)
    same(by_python_docx(file), wanted)
    titles = {"h1": "p"}  # pandoc takes no title but the first for one
    rest = [(titles.get(kind, kind), text, strong) for kind, text, strong in wanted[1:]]
    same(by_pandoc(file, "docx"), [wanted[0], *rest])
    return 2


WAYS = (
    by_markdown_readers_of_python, by_html_readers,
    pytest.param(by_markdown_programs, marks=pytest.mark.slow), pytest.param(by_word_readers, marks=pytest.mark.slow),
)  # fmt: skip

TEXTS = {"hostile": lambda: [*NASTY, *NASTIER], "the spec's examples": examples, "a workshop's notes": notes}

AT_ONCE = 150
"""How many pages go into one file."""


SMART = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "--", "—": "---", "…": "...", "\u00a0": "", " ": ""}
)
"""What pandoc's own Markdown draws for plain quotes, dashes and dots. It drops a space beside a quote that is alone."""


def count(way: Callable[[Document], int], said: Sequence[str]) -> int:
    return way(pages(said)) * len(said) * slots(tables=way in (by_html_readers, by_word_readers))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("text", TEXTS)
def test_what_was_said_comes_back(text: str, way: Callable[[Document], int], record_property: Record) -> None:
    said = TEXTS[text]()
    record_property(READ_BACK, sum(count(way, said[at : at + AT_ONCE]) for at in range(0, len(said), AT_ONCE)))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_addresses_come_back_and_lead_to_where_they_say(
    way: Callable[[Document], int], record_property: Record
) -> None:
    document = plain_and_bold(sentences(2_000))
    links = sum(text.count("⟦") for _, text, _ in lines(document, links=True))
    assert links > 5_000
    readers = way(document)
    record_property(READ_BACK, len(lines(document)) * readers)
    if way in (by_markdown_readers_of_python, by_markdown_programs):
        record_property("links that led to where they say", links * readers)


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS)
def test_pandoc_draws_quotes_and_dashes_and_loses_no_word(text: str, record_property: Record) -> None:
    needs("pandoc")
    said = [kept for words in TEXTS[text]() if (kept := clean(words))]
    document = plain_items(said)
    found = by_pandoc(markdown.write(document).encode(), "markdown")
    same(drawn(found), drawn(lines(document, links=True)))
    record_property(READ_BACK, len(said))


def drawn(found: Sequence[Line]) -> list[Line]:
    """Lines without the difference that pandoc's quotes and dashes make."""
    return [(kind, text.translate(SMART), strong) for kind, text, strong in found]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_every_character_comes_back(way: Callable[[Document], int], record_property: Record) -> None:
    said = every_character()
    assert sum(map(len, said)) > 1_100_000
    record_property(READ_BACK, len(said) * way(plain_items(said)))


@pytest.mark.parametrize(
    ("way", "runs", "least", "most"),
    [
        (by_markdown_readers_of_python, 100, 1, 8), (by_html_readers, 60, 1, 8),
        pytest.param(by_markdown_readers_of_python, 300, 1, 8, marks=pytest.mark.slow),
        pytest.param(by_html_readers, 200, 1, 8, marks=pytest.mark.slow),
        pytest.param(by_markdown_programs, 25, 20, 60, marks=pytest.mark.slow),
        pytest.param(by_word_readers, 12, 5, 20, marks=pytest.mark.slow),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)  # fmt: skip
def test_whatever_is_said_comes_back(
    way: Callable[[Document], int], runs: int, least: int, most: int, record_property: Record
) -> None:
    counted = 0

    @settings(max_examples=runs, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(SAID, min_size=least, max_size=most))
    def comes_back(said: list[str]) -> None:
        nonlocal counted
        counted += count(way, said)

    comes_back()
    record_property(READ_BACK, counted)
