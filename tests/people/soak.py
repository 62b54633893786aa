"""Kills the real program again and again, and looks each time whether everything that was drawn is there.

`python -m tests.people.soak RUNS`, or `make soak RUNS=1000`. It prints a line a run, and a table at the end. The same
seed does the same again: `--seed`, with `--kind` and `--number` for one run alone.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from random import SystemRandom

from tests.people.soak_runs import KINDS, run
from tests.people.soak_table import Run, table


def planned(runs: int) -> list[tuple[str, int]]:
    """The kind and number of so many runs, kinds taking turns."""
    turns = [kind for kind, (share, _) in KINDS.items() for _ in range(share)]
    plan: list[tuple[str, int]] = []
    for at in range(runs):
        kind = turns[at % len(turns)]
        plan.append((kind, sum(1 for one, _ in plan if one == kind)))
    return plan


def main() -> int:
    """Run it; the exit status is 1 where something is not there, or not whole."""
    given = argparse.ArgumentParser(prog="python -m tests.people.soak", description=__doc__)
    given.add_argument("runs", type=int, nargs="?", default=60, help="how often the program is killed")
    given.add_argument("--seed", type=int, default=SystemRandom().randrange(1 << 32), help="repeats runs of before")
    given.add_argument("--kind", choices=KINDS, help="only runs of this kind")
    given.add_argument("--number", type=int, help="only the run with this number")
    chosen = given.parse_args()
    done: list[Run] = []
    for kind, number in planned(chosen.runs):
        if chosen.kind not in (None, kind) or chosen.number not in (None, number):
            continue
        root = Path(tempfile.mkdtemp(prefix="soak-"))
        done.append(run(kind, number, chosen.seed, root))
        _say(done[-1].line())
        if done[-1].problems:
            _say(f"  what is left of it is in {root}")
        else:
            shutil.rmtree(root)
    if done:
        _say("", *table(chosen.seed, done))
    return 1 if any(one.problems for one in done) else 0


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
