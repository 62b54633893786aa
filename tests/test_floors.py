"""The house holds: imports go down only, and nothing tracked names a machine or a registry."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

ABOVE = {
    "data": ("screens", "coprod_tui", "textual", "rich"),
    "screens": ("coprod_tui",),
}
"""What each floor never imports."""

UNWANTED = ("pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "file:" + "///", "/wo" + "rk/", "/ro" + "ot/")
"""Addresses and places that no tracked file names."""


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("floor", ABOVE)
def test_imports_go_down_only(floor: str) -> None:
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in (ROOT / floor).rglob("*.py")
        for name in _imports(path)
        if name.partition(".")[0] in ABOVE[floor]
    }
    assert wrong == set()


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found = {
        f"{name}: {word}"
        for name in files.split("\0")
        if name and (ROOT / name).is_file()
        for word in UNWANTED
        if word in (ROOT / name).read_text(encoding="utf-8", errors="replace")
    }
    assert found == set()
