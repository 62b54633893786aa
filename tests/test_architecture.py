"""Whoever follows the page on how coprod is built finds every file and every name where it says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

PAGES = ("docs/architecture.md", "docs/recipes.md", "CONTRIBUTING.md")

CODE = ("coprod_tui", "screens", "data", "tools")

BLOCK = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)

PLACED = re.compile(r"`(?P<name>[A-Za-z_][\w.]*)`\s+(?:\(|in\s+)`(?P<path>[\w/.]+\.py)`")
"""A name with the file that it is said to stand in."""

BESIDES = frozenset({
    "mypy", "coprod minutes", "CI", "one", "other", "what", "short", "back", "outcome", "write(document)",
    "[kinds]", "[lines]", "[review]", "[fields]", "{...}", "coprod", "known.txt.gz",
})  # fmt: skip
"""What stands in backticks besides files, names and ways to start something: for the most part entries of the words."""


def text(page: str) -> str:
    return BLOCK.sub("", (ROOT / page).read_text(encoding="utf-8"))


def quoted(page: str) -> list[str]:
    """Everything in backticks, in one line."""
    return [" ".join(one.split()) for one in re.findall(r"`([^`]+)`", text(page))]


@cache
def names_in(path: Path) -> frozenset[str]:
    """What a file defines: names of the module, and of its classes with the class before them."""
    return frozenset(_names(ast.parse(path.read_text(encoding="utf-8")).body, ""))


def _names(body: list[ast.stmt], before: str) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield before + node.name
            yield from _names(node.body, f"{before}{node.name}.")
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield before + node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (before + one.id for one in targets if isinstance(one, ast.Name))


@cache
def every_name() -> frozenset[str]:
    files = [path for top in CODE for path in (ROOT / top).rglob("*.py")]
    return frozenset[str]().union(*map(names_in, files))


def is_there(quote: str) -> bool:
    """Whether a file or folder, a target of make with its tests, a module that can be run, or a name is there."""
    if match := re.search(r"make ([\w-]+)(?: ARGS=([\w/.]+))?$", quote):
        return (
            f"\n{match[1]}:" in (ROOT / "Makefile").read_text(encoding="utf-8") and (ROOT / (match[2] or "")).exists()
        )
    if match := re.search(r"python -m ([\w.]+)(?: ([\w/.]+\.md)| -h)?$", quote):
        return (ROOT / match[1].replace(".", "/")).with_suffix(".py").is_file() and (ROOT / (match[2] or "")).exists()
    return (ROOT / quote).exists() or quote in every_name()


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_name_on_the_page_is_there(page: str) -> None:
    quotes = [quote for quote in quoted(page) if quote not in BESIDES and not quote.startswith("say(")]
    assert [quote for quote in quotes if not is_there(quote)] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_name_stands_in_the_file_that_the_page_says(page: str) -> None:
    found = [(match["name"], match["path"]) for match in PLACED.finditer(text(page))]
    assert [(name, path) for name, path in found if name not in names_in(ROOT / path)] == []
