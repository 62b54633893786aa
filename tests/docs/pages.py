"""The pages that a chair, or whoever works on coprod, reads: their words, links, commands and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]

DOCS = ROOT / "docs"

FOR_CHAIRS = (
    "README.md", "docs/guide.md", "docs/privacy.md", "docs/troubleshooting.md", "docs/accessibility.md",
    "docs/commands.md",
)  # fmt: skip
"""Pages for people who hold meetings."""

PAGES = tuple(sorted(
    path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *DOCS.glob("*.md"))
))  # fmt: skip
"""Every page of the project."""

MADE = re.compile(r"<!-- (keys|drawing) -->.*?<!-- /\1 -->", re.DOTALL)
"""What a command writes into a page."""


@dataclass
class Section:
    """What stands under one heading, up to the next one."""

    heading: str
    """The words of the heading; empty: what stands before the first one."""
    text: list[str] = field(default_factory=list[str])
    """Each paragraph and each cell of a table, as it is written, but for code."""
    spoken: list[str] = field(default_factory=list[str])
    """The same of what may be said aloud: of what is set off as a quotation."""
    code: list[str] = field(default_factory=list[str])
    """What stands in backticks in these."""
    bold: list[str] = field(default_factory=list[str])
    """What is bold in these."""


@cache
def tokens(page: str) -> list[Token]:
    """A page as CommonMark with tables has it, without what a command wrote into it."""
    text = MADE.sub("", (ROOT / page).read_text(encoding="utf-8"))
    return MarkdownIt("commonmark").enable("table").parse(text)


def sections(page: str) -> list[Section]:
    """A page by its headings."""
    found = [Section("")]
    in_heading, quoted = False, 0
    for token in tokens(page):
        if token.type in ("heading_open", "heading_close"):
            in_heading = token.type == "heading_open"
        elif token.type.startswith("blockquote"):
            quoted += token.nesting
        elif token.type == "inline" and in_heading:
            found.append(Section(plain(token)))
        elif token.type == "inline":
            section = found[-1]
            (section.spoken if quoted else section.text).append(plain(token))
            section.code += [" ".join(one.content.split()) for one in _children(token) if one.type == "code_inline"]
            section.bold += _bold(token)
    return found


def plain(token: Token) -> str:
    """The words of a paragraph, without marks and without code."""
    return "".join(_words(token)).strip()


def _words(token: Token) -> Iterator[str]:
    for one in _children(token):
        if one.type == "text":
            yield one.content
        elif one.type in ("softbreak", "hardbreak"):
            yield " "
        elif one.type == "code_inline":
            yield "…"


def _bold(token: Token) -> Iterator[str]:
    within, words = False, ""
    for one in _children(token):
        if one.type == "strong_open":
            within, words = True, ""
        elif one.type == "strong_close":
            within = False
            yield words
        elif within and one.type == "text":
            words += one.content


def blocks(page: str) -> list[str]:
    """The blocks of code on a page, those of settings and programs left out."""
    return [one.content for one in tokens(page) if one.type == "code_block"]


def links(page: str) -> list[str]:
    """Where the links and pictures of a page lead."""
    inline = [child for token in tokens(page) if token.type == "inline" for child in _children(token)]
    to = [str(one.attrGet("href")) for one in inline if one.type == "link_open"]
    return [*to, *(str(one.attrGet("src")) for one in inline if one.type == "image")]


def pictures(page: str) -> dict[str, str]:
    """The pictures of a page, each with what it says to whoever can't see it."""
    inline = [child for token in tokens(page) if token.type == "inline" for child in _children(token)]
    return {str(one.attrGet("src")): one.content for one in inline if one.type == "image"}


def anchors(page: str) -> list[str]:
    """What the headings of a page are called in links to them, as GitHub makes it of their words."""
    names: list[str] = []
    for section in sections(page)[1:]:
        name = re.sub(r"[^\w\- ]", "", section.heading.casefold()).replace(" ", "-")
        names.append(name if name not in names else f"{name}-{names.count(name)}")
    return names


def _children(token: Token) -> list[Token]:
    return token.children or []
