"""Has everything imported, and forks: does one deed again and again, killed at each of its calls, and what comes after.

    python -m tests.data.kills.server FOLDER DEED [once]     prints what it found, as JSON

`FOLDER`: an empty one. `once`: the deed is done once and not killed, and what is printed are its calls.
It is to be started with the library of `counting` preloaded.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import hashlib
import json
import os
import re
import shutil
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from tests.data.kills.built_room import build
from tests.data.kills.endings import ENDINGS, endings_of, judged
from tests.data.kills.operations import DEEDS, delete, is_after_a_strike, lines, prepare, strike_first, struck_by
from tests.data.kills.rooms import WORDS_OF, Room, strike

KILLED, DONE = "killed", "done"


class Server:
    """Rooms are copied, and what is done in them is done in a fork of this program, which has no threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self._calls = ctypes.CDLL(None)
        self._calls.kills_begin.argtypes = (ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.c_int)

    def forked(self, what: Callable[[], Any]) -> tuple[str, Any]:
        """Do something in a fork: whether it was killed, and what it gave, or the words of its failure."""
        into, out = os.pipe()
        number = os.fork()
        if number == 0:
            os.close(into)
            try:
                said = json.dumps([DONE, what()])
            except BaseException:  # noqa: BLE001  (whatever it is, it is handed over)
                said = json.dumps(["failed", traceback.format_exc()])
            with os.fdopen(out, "w") as file:
                file.write(said)
            os._exit(0)
        os.close(out)
        with os.fdopen(into) as file:
            given = file.read()
        _, status = os.waitpid(number, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL and not given:
            return KILLED, None
        said, value = json.loads(given)
        if said != DONE:
            raise AssertionError(value)
        return said, value

    def counted(self, deed: Callable[[Room], None], at: int = 0, *, torn: bool = False) -> tuple[str, list[str]]:
        """Do something in the home, killed at one of its calls (0: none): whether it was, and the calls."""
        log = self.folder / "calls"
        held = os.open(log, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)

        def counting() -> None:
            self._calls.kills_begin(str(self.home).encode(), at, int(torn), held)
            deed(Room(self.home))

        try:
            said, _ = self.forked(counting)
        finally:
            os.close(held)
        return said, log.read_text().splitlines()

    def hold(self, name: str) -> None:
        """Keep the home as it is now, by a name."""
        shutil.rmtree(self.folder / name, ignore_errors=True)
        shutil.copytree(self.home, self.folder / name)

    def back_to(self, name: str) -> Room:
        """The home as it was held by that name. It is always at one path, which is remembered in it."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.folder / name, self.home)
        return Room(self.home)

    def run(self, deed: str) -> dict[str, Any]:
        """Kill a deed at each of its calls, and look at what comes of each ending."""
        self._prepare(deed)
        others, fewest = self.forked(lambda: lines(Room(self.home)))[1]
        _, calls = self.counted(DEEDS[deed])
        found: dict[str, int] = {}
        seen: dict[tuple[str, str], tuple[str, str]] = {}
        wrong: list[str] = []
        kills = [(at, False) for at in range(1, len(calls) + 2)]
        kills += [(at, True) for at, call in enumerate(calls, 1) if call.startswith("write ")]
        for at, torn in kills:
            self.back_to("ready")
            said, passed = self.counted(DEEDS[deed], at, torn=torn)
            self.hold("killed")
            left = what_is_there(self.home)
            for ending in endings_of(deed):
                became, problem = seen.get((left, ending)) or self._after(ending, others, fewest, struck_by(deed))
                seen[left, ending] = became, problem
                found[became] = found.get(became, 0) + 1
                if problem:
                    last = passed[-1] if passed else ""
                    wrong.append(f"{deed}, {said} at {at}{' (torn)' * torn} {last}, then {ending}:\n{problem}")
        spent = os.times()
        return {
            "deed": deed, "calls": len(calls), "kills": len(kills), "apart": len({left for left, _ in seen}),
            "found": found, "wrong": wrong,
            "seconds": round(spent.user + spent.system + spent.children_user + spent.children_system, 1),
        }  # fmt: skip

    def once(self, deed: str) -> list[str]:
        """Do a deed once: the calls."""
        self._prepare(deed)
        with contextlib.suppress(OSError):
            (self.folder / "kills-begin").rmdir()  # which is not there: whoever traces this sees where it begins
        return self.counted(DEEDS[deed])[1]

    def _after(self, ending: str, others: list[str], fewest: list[str], what: str) -> tuple[str, str]:
        """What became of the line after a kill and that ending; and what is wrong with it, empty: nothing is."""
        room = self.back_to("killed")
        try:
            return self.forked(lambda: judged(room, ending, frozenset(others), frozenset(fewest), what))[1], ""
        except AssertionError as problem:
            return "wrong", str(problem)

    def _strike_and_die(self) -> None:
        """Strike the line, and die as soon as that is decided: not always at the same call, for threads take turns."""
        for at in range(1, 200):
            self.back_to("ready")
            said, calls = self.counted(strike_first, at)
            if any(call.startswith("rename state/journals/") for call in calls[: at - 1]):
                assert said == KILLED
                return
        raise AssertionError("The strike was never decided.")

    def _prepare(self, deed: str) -> None:
        """Make the home ready for something, and hold it so."""
        self.forked(lambda: build(self.home))
        if is_after_a_strike(deed):
            self.hold("ready")
            self._strike_and_die()
        self.forked(lambda: prepare(Room(self.home), deed))
        self.hold("ready")


_RANDOM = re.compile(
    rb"[0-9a-f]{32}|\d{8}T\d{6}Z-[0-9a-f]{12}|\d{8}T\d{6}Z|\d{4}-\d\d-\d\dT[0-9:]{8}Z|\.\d+\.tmp|\"pid\":\d+"
)
"""What differs whenever something is done again: ids, instants, the numbers of programs."""


@cache
def _parts(raw: bytes) -> tuple[list[bytes], list[bytes]]:
    """What is the same in a name or a file, and what is random. Found once: most is the same after each kill."""
    return _RANDOM.split(raw), _RANDOM.findall(raw)


def what_is_there(root: Path) -> str:
    """What is the same for two kills that left the same behind."""
    there = [(_parts(bytes(path)), _parts(path.read_bytes() if path.is_file() else b"")) for path in root.rglob("*")]
    there.sort(key=lambda found: (found[0][0], found[1][0]))
    numbers: dict[bytes, int] = {}
    held = hashlib.sha256()
    for same, random in (parts for found in there for parts in found):
        held.update(repr((same, [numbers.setdefault(one, len(numbers)) for one in random])).encode())
    return held.hexdigest()


def _do_all_once(folder: Path) -> None:
    """Do what is done again and again once here: no fork has to import anything, or to read the lists of words."""
    room = Room(folder / "once")
    build(room.root)
    lines(room)
    for what in WORDS_OF:
        strike(room.kept, what=what)
    for ending in ENDINGS.values():
        ending(room)
    delete(room)
    shutil.rmtree(room.root)
    assert threading.active_count() == 1, "what has threads can't be forked"


def main() -> None:
    """Run what was asked for."""
    folder = Path(sys.argv[1])
    _do_all_once(folder)
    gc.collect()
    gc.freeze()
    server = Server(folder)
    print(json.dumps(server.once(sys.argv[2]) if sys.argv[3:] else server.run(sys.argv[2])))  # noqa: T201


if __name__ == "__main__":
    main()
