"""What the tests of the store share."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.store.archive import Archive
from tests.data.store.deleted_room import Room


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "own" / "meetings", tmp_path / "own" / "state")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing in it."""
    own = tmp_path / "own"
    own.mkdir()
    return own


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a meeting's file may be put."""
    folder = tmp_path / "meetings"
    folder.mkdir()
    return folder / "meeting.json"
