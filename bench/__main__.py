"""Prints what the design gives a number for, against a bare Textual app in the same run.

Run by `make bench`. Machines are noisy: read the ratios, not the seconds.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.kept import kept
from bench.lists import lists
from bench.minutes import minutes
from bench.names import names
from bench.out import measured, say
from bench.watch import Watched
from data.edits import items, meeting_details
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.store.archive import Archive

STARTS = 9
KEYS = 300
ENTERS = 30
ITEMS = 500
PEOPLE = 60
ROUND = (b"\x12", b"\r", b"\r")
"""Ctrl+R, then the first round that is offered, then the first of those who are to come."""
WORDS = (
    "There are places to sit every fifty metres along Park Lane, with backs and arms, so that people who tire "
    "easily can walk to the shops and home again number"
)


def large_meeting(stamper: RealStamper) -> Meeting:
    """A meeting that stands in Outcomes with 500 items, each two lines long."""
    meeting = Meeting(details=Details(id=stamper.new_id(), title="A large one", made=stamper.now(), minutes=90))
    meeting = meeting_details.move_to(meeting, stamper, "outcomes")
    return items.add(meeting, stamper, "outcomes", [f"{WORDS} {number}" for number in range(ITEMS)])


def crowded(meeting: Meeting, stamper: RealStamper) -> Meeting:
    """The same with 60 people."""
    return items.add(meeting, stamper, "people", [f"Person {number}" for number in range(PEOPLE)])


def environment(home: Path) -> dict[str, str]:
    """An environment of its own for the programs."""
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "STATE", "CONFIG", "CACHE")}
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", **places}


def first_frame(command: list[str], env: Mapping[str, str], mark: bytes) -> float:
    """Seconds from the start to a mark on the screen."""
    with Watched(command, env) as program:
        return program.until(mark) - program.started


def typing(
    command: list[str], env: Mapping[str, str], mark: bytes, before: Sequence[bytes] = ()
) -> tuple[list[float], float]:
    """Seconds from each key to the screen, and the memory in MiB afterwards. `before`: keys that lead there."""
    letters = b"abcdefghijklmnopqrstuvwxyz"
    with Watched(command, env) as program:
        program.until(mark)
        program.still(0.5)
        for key in before:
            program.send(key)
            program.still(0.5)
        times: list[float] = []
        for number in range(KEYS):
            letter = letters[number % 26 : number % 26 + 1]
            times.append(program.key(letter, letter))
            program.still(0.02)
        return times, program.memory


def entering(command: list[str], env: Mapping[str, str], mark: bytes) -> list[float]:
    """Seconds from Enter to the new item on the screen."""
    with Watched(command, env) as program:
        program.until(mark)
        program.still(0.5)
        times: list[float] = []
        for number in range(ENTERS):
            word = f"newly{number:02d}".encode()
            for at in range(len(word)):
                program.key(word[at : at + 1], word[at : at + 1])
                program.still(0.02)
            program.still(0.05)
            times.append(program.key(b"\r", word))
            program.still(0.05)
        return times


def p99(times: list[float]) -> float:
    """The time that 99 of 100 stay under."""
    return statistics.quantiles(times, n=100)[98]


def median_of(times: Callable[[], float], count: int) -> float:
    """The median of several runs."""
    return statistics.median(times() for _ in range(count))


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        env = environment(home)
        archive = Archive(home / "data" / "coprod" / "meetings", home / "state" / "coprod")
        archive.create(large_meeting(RealStamper()))
        bare = [sys.executable, "-m", "bench.bare"]
        ours = [sys.executable, "-m", "coprod_tui", "open", "last"]
        mark = b"number 499" if os.environ.get("BENCH_AT_END") else b"number 0"
        first_frame(bare, env, b"eady")
        first_frame(ours, env, mark)
        pairs = [(first_frame(bare, env, b"eady"), first_frame(ours, env, mark)) for _ in range(STARTS)]
        floor, mine = (statistics.median(times) for times in zip(*pairs, strict=True))
        measured(f"first frame, {ITEMS} wrapped items", mine, floor, 1.25)
        bare_keys, bare_memory = typing(bare, env, b"eady")
        our_keys, our_memory = typing(ours, env, mark)
        measured("key to screen, median", statistics.median(our_keys), statistics.median(bare_keys), 1.5)
        measured("key to screen, p99", p99(our_keys), p99(bare_keys), 1.5)
        enters = entering(ours, env, mark)
        more = (p99(enters) - p99(our_keys)) * 1000
        say(f"Enter to the new item: median {statistics.median(enters) * 1000:.1f} ms, p99 {p99(enters) * 1000:.1f} ms")
        say(f"Enter, p99, above a key's: {more:.1f} ms (aim at most 50)")
        slow_keys, _ = typing([sys.executable, "-m", "bench.kept", "open", "last"], env, mark)
        measured("key to screen, p99, while every fsync takes 500 ms", p99(slow_keys), p99(our_keys), 1.0)
        archive.create(crowded(large_meeting(RealStamper()), RealStamper()))
        round_keys, _ = typing(ours, env, mark, ROUND)
        measured(f"key to screen, p99, in a round of {PEOPLE} people", p99(round_keys), p99(bare_keys), 1.5)
        say(f"memory: {our_memory:.1f} MiB, bare {bare_memory:.1f} MiB, ratio {our_memory / bare_memory:.2f} (aim 1.6)")
        minutes()
        names()
        lists()
        kept(home, lambda: first_frame([sys.executable, "-m", "coprod_tui", "open", "last"], env, b"aved"))


if __name__ == "__main__":
    main()
