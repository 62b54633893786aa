"""Whoever follows a link on a page arrives, and whoever can't see a picture is told what it shows."""

from __future__ import annotations

import re
from urllib.parse import unquote

from tests.docs.pages import DOCS, PAGES, ROOT, anchors, links, pictures, tokens
from tests.rows import each_row

WITH_TEXTS_OF_OTHERS = tuple(sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/**/README.md")))
"""Pages beside texts by others, which say whose they are."""

ALL = (*PAGES, *WITH_TEXTS_OF_OTHERS)

OUTSIDE = frozenset({
    "https://creativecommons.org/licenses/by-sa/4.0/",
    "https://creativecommons.org/licenses/by/4.0/",
    "https://docs.astral.sh/uv/getting-started/installation/",
    "https://github.com/alan-turing-institute/AutisticaCitizenScience",
    "https://github.com/dequelabs/axe-core",
    "https://keepachangelog.com/en/1.1.0/",
    "https://pipx.pypa.io/stable/installation/",
    "https://spec.commonmark.org/0.31.2/",
    "https://tinydb.readthedocs.io",
})  # fmt: skip
"""Where links lead out of the project. No test follows them."""

ADDRESS = re.compile(r"https?://[^\s)>`]+")


def _leads(page: str, link: str) -> bool:
    """Whether there is a file, and a heading in it, where a link leads."""
    path, _, anchor = unquote(link).partition("#")
    target = (ROOT / page).parent.joinpath(path).resolve() if path else ROOT / page
    if not target.exists() or not target.is_relative_to(ROOT):
        return False
    return not anchor or anchor in anchors(target.relative_to(ROOT).as_posix())


@each_row("page", ALL)
def test_every_link_and_picture_in_the_project_is_there(page: str) -> None:
    assert [link for link in links(page) if link not in OUTSIDE and not _leads(page, link)] == []


def test_what_leads_out_of_the_project_is_known() -> None:
    assert len(WITH_TEXTS_OF_OTHERS) >= 2
    assert {link for page in ALL for link in links(page) if ADDRESS.match(link)} == OUTSIDE


@each_row("page", PAGES)
def test_no_address_is_named_without_a_link(page: str) -> None:
    said = [child for token in tokens(page) for child in token.children or [] if child.type in ("text", "code_inline")]
    assert [one.content for one in said if ADDRESS.search(one.content)] == []


@each_row("page", PAGES)
def test_every_picture_says_what_it_shows(page: str) -> None:
    assert [path for path, says in pictures(page).items() if len(says.split()) < 4] == []


def test_every_picture_is_shown_on_a_page() -> None:
    shown = {(ROOT / page).parent.joinpath(path).resolve() for page in PAGES for path in pictures(page)}
    assert {path for path in (DOCS / "pictures").iterdir() if path not in shown} == set()


def test_a_link_that_leads_nowhere_is_found() -> None:
    assert _leads("README.md", "docs/guide.md#whose-words")
    assert not _leads("README.md", "docs/guide.md#nobodys-words")
    assert not _leads("README.md", "docs/gone.md")
    assert not _leads("README.md", "../elsewhere.md")
