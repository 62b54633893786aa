"""A home folder with one meeting in it that was made on the command line, and where words of it are left."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.coprod_tui.command_line import run


@pytest.fixture
def home() -> Path:
    """The home folder of this test."""
    return Path(os.environ["HOME"])


@pytest.fixture
def made(home: Path) -> str:
    """The id of the one meeting there is."""
    done = run("new", "Park Lane crossing", "--date", "2026-10-21", "--no-open")
    return done.stdout.strip()


def file_of(home: Path) -> Path:
    """The one meeting's file."""
    (path,) = home.rglob("meetings/*.json")
    return path


def words_left(home: Path, *words: str) -> Iterator[Path]:
    """Where words are still found, in names or in files."""
    for path in home.rglob("*"):
        raw = path.name.encode() + (path.read_bytes() if path.is_file() else b"")
        if any(word.encode() in raw for word in words):
            yield path
