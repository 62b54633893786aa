"""What a chair does again and again takes few keys. `python -m tests.people.key_counts` prints how many."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.people.key_counts import KEY_COUNTS, KeyCount

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")


@pytest.mark.parametrize("one", KEY_COUNTS, ids=lambda one: one.what)
def test_it_takes_no_more_keys_than_it_may(tmp_path: Path, one: KeyCount) -> None:
    assert one.holds(tmp_path)
