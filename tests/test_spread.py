"""Tests that wait are spread over half of the processes, and none is lost."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from tests.spread import HEAVIEST, LONGEST, WAIT, spread

ROOT = Path(__file__).parent.parent

IDS = [
    *(f"tests/data/test_{file}.py::test_{at}" for file in range(9) for at in range(30)),
    *(f"{WAIT}test_{file}.py::test_{at}" for file in range(7) for at in range(2, 4 + file)),
    *(f"tests/screens/test_{file}.py::test_{at}" for file in range(5) for at in range(17)),
]


@pytest.mark.parametrize("processes", [1, 2, 3, 6, 8])
def test_each_test_runs_once_and_files_that_wait_stay_whole(processes: int) -> None:
    order = spread(IDS, processes)
    assert sorted(order) == list(range(len(IDS)))
    waiting = [IDS[at].split("::")[0] for at in order if IDS[at].startswith(WAIT)]
    assert len([file for file, _ in groupby(waiting)]) == 7


def test_half_of_the_processes_begin_with_what_waits_and_half_with_what_works() -> None:
    order = [IDS[at].startswith(WAIT) for at in spread(IDS, 6)]
    share = len(IDS) // 6
    assert [order[share * process + process] for process in range(6)] == [True] * 3 + [False] * 3
    assert not any(order[share * 3 + 3 :])


def test_the_longest_begin_each_in_a_process_of_its_own() -> None:
    ids = [*IDS, *(f"{file}::test_{at}" for file in LONGEST for at in range(3))]
    order = [ids[at] for at in spread(ids, 8)]
    firsts = [order[len(ids) * process // 8].split("::")[0] for process in range(4)]
    assert firsts == list(LONGEST)
    assert all(Path(ROOT, file).exists() for file in LONGEST)


@pytest.mark.parametrize("processes", [1, 2, 6])
def test_what_works_for_long_comes_first_where_nothing_waits_and_is_dealt_out(processes: int) -> None:
    ids = [*IDS, *(f"{file}::test_{at}" for file in HEAVIEST for at in range(6))]
    order = [ids[at] for at in spread(ids, processes)]
    assert sorted(order) == sorted(ids)
    half = processes - processes // 2 if processes > 1 else 0
    for process in range(processes - half, processes):
        begins = order[len(ids) * process // processes :][: 12 // half]
        assert all(one.split("::")[0] in HEAVIEST for one in begins)
    assert all(Path(ROOT, file).exists() for file in HEAVIEST)


def test_where_only_such_run_all_of_them_do() -> None:
    only = [one for one in IDS if one.startswith(WAIT)]
    assert sorted(spread(only, 6)) == list(range(len(only)))
    assert spread([], 6) == []
