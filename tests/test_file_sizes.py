"""Files and classes stay small enough to be read in one sitting, and those that are not only get smaller."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FOLDERS = ("coprod_tui", "screens", "data", "tools", "tests", "bench")

LINES = 400
"""No file has more; at 300 it is split by what it is about."""

MOST_FILES = 220
"""Nine of ten files of the program have no more lines than this, and nine of ten files of its tests."""

METHODS = 25
"""No class has more of its own, properties among them."""

LONG_FILES: dict[str, int] = {}
"""Files over the limit, and the most lines that each may have. Nothing is added here, and no number is raised."""

LARGE_CLASSES: dict[str, int] = {}
"""The same for classes and their methods."""


def _sources() -> dict[str, str]:
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


def _lines() -> dict[str, int]:
    return {name: len(source.splitlines()) for name, source in _sources().items()}


def _methods() -> dict[str, int]:
    return {
        f"{name} {node.name}": sum(isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef) for one in node.body)
        for name, source in _sources().items()
        if source.count("    def ") + source.count("    async def ") > METHODS  # else no class in it has so many
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef)
    }


def _too_large(sizes: dict[str, int], limit: int, known: dict[str, int]) -> set[str]:
    """What is over the limit, or over its own where it is known to be large."""
    return {f"{name}: {size}" for name, size in sizes.items() if size > max(limit, known.get(name, 0))}


def _no_longer_large(sizes: dict[str, int], limit: int, known: dict[str, int]) -> set[str]:
    """What is known as large, and is within the limit by now, or gone."""
    return {name for name in known if sizes.get(name, 0) <= limit}


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    assert _too_large(_lines(), LINES, LONG_FILES) == set()


@pytest.mark.parametrize("folders", [("coprod_tui", "screens", "data"), ("tests",)], ids=["program", "tests"])
def test_nine_of_ten_files_are_short(folders: tuple[str, ...]) -> None:
    sizes = {name: lines for name, lines in _lines().items() if name.startswith(folders)}
    longer = sorted(f"{lines} {name}" for name, lines in sizes.items() if lines > MOST_FILES)
    assert len(longer) <= len(sizes) / 10, "\n".join(longer)


def test_no_class_does_too_much() -> None:
    assert _too_large(_methods(), METHODS, LARGE_CLASSES) == set()


def test_what_was_split_leaves_the_lists_of_what_is_too_large() -> None:
    assert _no_longer_large(_lines(), LINES, LONG_FILES) == set()
    assert _no_longer_large(_methods(), METHODS, LARGE_CLASSES) == set()
