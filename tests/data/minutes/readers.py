"""What other people's Markdown readers make of a file: for each line, what it is and its text.

A link to a web page stands in the text as where it leads to, `⟦https://x.example⟧`: readers show some of them decoded.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.data.minutes.addresses import read_link
from tests.data.minutes.hostile import Line


def needs(program: str) -> None:
    """Skip the test where a reader isn't installed; where all of them must be (CI=true), fail."""
    if shutil.which(program) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{program} is not installed, and must be here")
        pytest.skip(f"{program} is not installed")


def by_markdown_it(markdown: str, preset: str) -> list[Line]:
    found: list[Line] = []
    around: list[str] = []
    for token in MarkdownIt(preset).parse(markdown):
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            kind = "li" if "li" in around else around[-1]
            found.append((kind, _text(token.children or []), _text(token.children or [], bold=True)))
        else:
            found.append((token.type, token.content, ""))
    return found


def _text(tokens: list[Token], *, bold: bool = False) -> str:
    depth, text, before, target = 0, "", "", ""
    for token in tokens:
        depth += token.nesting if token.tag == "strong" else 0
        if token.type in ("text", "text_special"):
            text += token.content if depth or not bold else ""
        elif token.type == "link_open":
            before, text, target = text, "", str(token.attrs["href"])
        elif token.type == "link_close":
            text = before + (read_link(text, target) if text else "")
        elif token.nesting == 0:
            text += f"<{token.type}>"
        elif token.tag != "strong":
            text += f"<{token.tag}>"
    return text


def by_cmark_gfm(markdown: str, *names: str) -> list[Line]:
    """`names`: the extensions that it reads with."""
    extensions = [part for name in names for part in ("-e", name)]
    done = subprocess.run(
        ["cmark-gfm", "-t", "xml", *extensions], input=markdown.encode(), capture_output=True, check=True
    )
    root = ET.fromstring(done.stdout)
    return list(_cmark_blocks(root))


def _cmark_blocks(node: ET.Element) -> Iterator[Line]:
    for child in node:
        name = child.tag.rpartition("}")[2]
        if name == "heading":
            yield (f"h{child.get('level')}", _cmark_text(child), _cmark_text(child, bold=True))
        elif name == "paragraph":
            kind = "li" if node.tag.endswith("}item") else "p"
            yield (kind, _cmark_text(child), _cmark_text(child, bold=True))
        elif name in ("list", "item"):
            yield from _cmark_blocks(child)
        else:
            yield (name, child.text or "", "")


def _cmark_text(node: ET.Element, *, bold: bool = False) -> str:
    text = ""
    for child in node:
        name = child.tag.rpartition("}")[2]
        if name == "text":
            text += "" if bold else child.text or ""
        elif name == "strong":
            text += _cmark_text(child)
        elif name == "link":
            shown = "" if bold else _cmark_text(child)
            text += read_link(shown, child.get("destination", "")) if shown else ""
        else:
            text += f"<{name}>"
    return text


def by_pandoc(file: bytes, form: str) -> list[Line]:
    """`form`: what pandoc calls the file's format. In Word the title is apart, and headings begin under it."""
    done = subprocess.run(["pandoc", "-f", form, "-t", "json"], input=file, capture_output=True, check=True)
    read: dict[str, Any] = json.loads(done.stdout, object_hook=_without_target if form == "docx" else None)
    title = [{"t": "Title", "c": inlines["c"]} for inlines in filter(None, [read["meta"].get("title")])]
    found = _pandoc_blocks([*title, *read["blocks"]], "p")
    if form != "docx":
        return list(found)
    under = {"h1": "h2", "h2": "h3", "title": "h1"}
    return [(under.get(kind, kind), text, strong) for kind, text, strong in found]


def _without_target(node: dict[str, Any]) -> dict[str, Any]:
    """A link of a Word file as its words: where it leads is looked at apart."""
    return {"t": "Span", "c": [["", [], [["dir", "rtl"]]], node["c"][1]]} if node.get("t") == "Link" else node


def _pandoc_blocks(blocks: list[Any], kind: str) -> Iterator[Line]:
    for block in blocks:
        content = block.get("c")
        if block["t"] == "Title":
            yield _pandoc_line("title", content)
        elif block["t"] == "Header":
            yield _pandoc_line(f"h{content[0]}", content[2])
        elif block["t"] in ("Para", "Plain"):
            yield _pandoc_line(kind, content)
        elif block["t"] == "BulletList":
            for item in content:
                yield from _pandoc_blocks(item, "li")
        elif block["t"] == "Table":
            yield from _pandoc_table(*content[3:5])
        else:
            yield (block["t"], str(content), "")


def _pandoc_table(head: list[Any], bodies: list[Any]) -> Iterator[Line]:
    for row in head[1]:
        for cell in row[1]:
            yield from list(_pandoc_blocks(cell[4], "col")) or [("col", "", "")]
    for body in bodies:
        for row in body[3]:
            for number, cell in enumerate(row[1]):
                kind = "td" if number else "row"
                yield from list(_pandoc_blocks(cell[4], kind)) or [(kind, "", "")]


def _pandoc_line(kind: str, inlines: list[Any]) -> Line:
    return kind, _pandoc_text(inlines), _pandoc_text(inlines, bold=True)


def _pandoc_text(inlines: list[Any], *, bold: bool = False) -> str:
    text = ""
    for inline in inlines:
        name, content = inline["t"], inline.get("c")
        if name == "Str":
            text += "" if bold else content
        elif name == "Space":
            text += "" if bold else " "
        elif name == "Strong":
            text += _pandoc_text(content)
        elif name == "Link":
            shown = "" if bold else _pandoc_text(content[1])
            text += read_link(shown, content[2][0]) if shown else ""
        elif name == "Span" and content[0] == ["", [], [["dir", "rtl"]]]:
            text += _pandoc_text(content[1], bold=bold)
        elif name == "Quoted":
            quote = "" if bold else {"SingleQuote": "'", "DoubleQuote": '"'}[content[0]["t"]]
            text += quote + _pandoc_text(content[1], bold=bold) + quote
        else:
            text += f"<{name}>"
    return text
