"""How much a running program has worked, as the system tells it: so that a test knows whether it rests."""

from __future__ import annotations

from pathlib import Path

BUSY = -1
"""A thread of the program runs, or waits for its turn or for a disk."""


def work_done(pid: int) -> int:
    """What a program's main thread has worked until now, in no unit; BUSY: a thread of it is at work.

    The thread that reads the keys wakes ten times a second for nothing: its own work doesn't count.
    """
    process = Path(f"/proc/{pid}")
    try:
        for task in (process / "task").iterdir():
            state = (task / "stat").read_text().rpartition(")")[2].split()[0]
            if state in ("R", "D"):  # runs or waits for its turn; waits for a disk
                return BUSY
        return sum(int(part) for part in (process / "schedstat").read_text().split())
    except (FileNotFoundError, ProcessLookupError):  # a thread, or the whole of it, has just ended
        return 0
