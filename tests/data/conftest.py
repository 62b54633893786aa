"""What the tests of the data share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.kept import Kept


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """A folder of meetings with one meeting in it."""
    return Kept(tmp_path)
