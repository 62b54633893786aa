"""In which order tests run in several processes: those that wait, beside those that work."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

WAIT = "tests/people/"
"""What most of the time waits for a real program to rest: it leaves a processor to others."""

LONGEST = tuple(f"{WAIT}test_{name}.py" for name in ("by_mouse", "small_disk", "workshop", "by_keyboard"))
"""Files with a test that takes minutes by itself: whatever begins with them last, all others wait for it at the end."""

HEAVIEST = ("tests/data/kills/test_kills.py", "tests/data/minutes/test_round_trip.py")
"""Files whose every test works for long: begun with last, one process would still be at them when all others are done.
"""


def spread(tests: Sequence[str], processes: int) -> list[int]:
    """The order of tests, as places in a list of their ids, for so many processes that each take a part of it.

    A file of tests that wait stays whole. Half of the processes begin with such files, the others with all else;
    whoever is done first takes over what is left (`--dist worksteal`). The longest come first, one in each process, and
    what works for long is dealt out among those that don't begin with what waits.
    """
    files = [list(places) for _, places in groupby(range(len(tests)), lambda at: tests[at].split("::")[0])]
    waiting: list[list[int]] = [[] for _ in range(max(1, processes // 2))]
    files_that_wait = sorted((one for one in files if tests[one[0]].startswith(WAIT)), key=len, reverse=True)
    for file in sorted(files_that_wait, key=lambda one: _place(tests[one[0]])):
        min(waiting, key=len).extend(file)
    others = [at for file in files if not tests[file[0]].startswith(WAIT) for at in file]
    heavy = [at for at in others if processes > 1 and tests[at].split("::")[0] in HEAVIEST]
    others = [at for at in others if at not in heavy]
    begin = [*waiting, *(heavy[place :: processes - len(waiting)] for place in range(processes - len(waiting)))]
    order: list[int] = []
    for process, first in enumerate(begin):
        room = (len(tests) - len(order)) // (processes - process) - len(first)
        order += [*first, *others[: max(0, room)]]
        del others[: max(0, room)]
    return order


def _place(test: str) -> int:
    """When the file of a test has its turn: in the order of the longest, and then all others."""
    file = test.split("::")[0]
    return LONGEST.index(file) if file in LONGEST else len(LONGEST)
