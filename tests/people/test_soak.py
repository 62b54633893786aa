"""Sixty kills of the real program at random moments: what was drawn is there, and every file is whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.people.soak_runs import KINDS, run
from tests.people.soak_table import Run

pytestmark = pytest.mark.slow

SIXTH = 10
"""Ten times six runs."""


@pytest.fixture
def seed(testrun_uid: str) -> int:
    """The same for every worker of a test run. SOAK_SEED repeats an earlier one."""
    given = os.environ.get("SOAK_SEED")
    return int(given) if given else int(testrun_uid[:8], 16)


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_that_was_drawn_is_there_after_a_kill(
    kind: str, seed: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    runs: list[Run] = []
    sys.stdout.write(f"seed {seed}\n")
    for number in range(KINDS[kind][0] * SIXTH):
        root = tmp_path / str(number)
        root.mkdir()
        runs.append(run(kind, number, seed, root))
        sys.stdout.write(runs[-1].line() + "\n")
    record_property("soak", {"seed": seed, "runs": msgspec.to_builtins(runs)})
    assert not [one.line() for one in runs if one.problems]
