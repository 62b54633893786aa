"""A clock for a real program that says what a test wants it to: by libfaketime, where that is installed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

_PLACES = ("*/faketime/libfaketimeMT.so.1", "faketime/libfaketimeMT.so.1")

FAKETIME = next((str(path) for place in _PLACES for path in Path("/usr/lib").glob(place)), "")
"""The library; empty: it is not installed."""

FAKED = {
    "LD_PRELOAD": FAKETIME,
    "FAKETIME_NO_CACHE": "1",
    "FAKETIME_DONT_FAKE_MONOTONIC": "1",
}
"""What makes a program's clock run apart from the computer's."""

needs_faked_clock = pytest.mark.skipif(not FAKETIME and not os.environ.get("CI"), reason="faketime is not installed")
"""Skip, with the reason, where the library is missing on a user's machine. In CI it has to be there."""


def clock_at(env: Mapping[str, str], when: str) -> dict[str, str]:
    """An environment in which the clock begins at a local time, `YYYY-MM-DD hh:mm:ss`, and runs on from there."""
    assert FAKETIME
    return {**env, **FAKED, "FAKETIME": f"@{when}"}
