"""The moments at which the program is killed. Each gives the seconds from what it was doing to the kill."""

from __future__ import annotations

import random
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from data.edits import items
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.archive import Archive
from tests.people.chair import COPROD, tables_of
from tests.people.soak_room import Room, row_of
from tests.people.soak_table import Run

REOPENED = 5
"""Of so many runs of a kind, one is opened again in the terminal, too."""


def after_enter(room: Room, chance: random.Random) -> float:
    """Within 20 ms of an Enter, in about half of the runs the last one of several lines in a row."""
    with room.opened() as terminal:
        if chance.random() < 0.5:
            room.add(terminal)
        room.burst(terminal, [chance.uniform(0, 0.03) for _ in range(chance.choice((0, 0, 0, 2, 4, 8)))])
        delay = terminal.kill_after(chance.uniform(0, 0.02))
        room.see(terminal)
    return delay


def while_starting(room: Room, chance: random.Random) -> float:
    """While it opens a meeting whose journal holds more than its file: it was killed before that could be saved."""
    with room.opened() as terminal:
        room.add(terminal)
        with room.away():
            for _ in range(chance.randint(1, 4)):
                room.add(terminal)
            terminal.kill()
    assert len(tables_of(room.path).get("people", [])) < len(room.entered)
    with room.start() as terminal:
        delay = terminal.kill_after(chance.uniform(0, 1.5) * room.first_frame)
        room.see(terminal)
    return delay


def while_merging(room: Room, chance: random.Random) -> float:
    """While it brings in what another computer wrote: to the file itself, or to a copy that a sync client left."""
    written_over = chance.random() < 0.5
    elsewhere = room.root / "other"
    with room.opened() as terminal:
        room.add(terminal)
        if written_over:
            _other_writes(room, room.path, elsewhere, chance.randint(1, 3))
            room.burst(terminal, [chance.uniform(0, 0.03) for _ in range(chance.choice((0, 1, 3)))])
            delay = terminal.kill_after(chance.uniform(0, 0.15))
        else:
            copy = elsewhere / room.path.name
            elsewhere.mkdir()
            shutil.copy2(room.path, copy)
            room.add(terminal)
            _other_writes(room, copy, elsewhere, chance.randint(1, 3))
            copy.rename(room.path.with_name(f"{room.path.stem}.sync-conflict-20261123-142501-TTG5DXS.json"))
            begin = time.monotonic()
            if chance.random() < 0.5:  # it looks once a second: in half of the runs, when it has just seen it
                terminal.wait_for(lambda: row_of(terminal, room.others[-1]))
                terminal.kill_after(chance.uniform(0, 0.04))
            else:
                terminal.kill_after(chance.uniform(0, 1.3))
            delay = time.monotonic() - begin
        room.see(terminal)
    return delay


def _other_writes(room: Room, path: Path, state: Path, count: int) -> None:
    """Another computer, which shares the folder and not the locks, adds lines and leaves."""
    session = open_session(
        Archive(path.parent, state), path, RealStamper(), lambda: None, shared=True, retry_after=0.01
    )
    for _ in range(count):
        line = f"The other said {len(room.others):02d}"
        session.apply(items.add, "people", [line])
        room.others.append(line)
    assert any(session.leave(10) for _ in range(10))


def while_restoring(room: Room, chance: random.Random) -> float:
    """While `coprod restore` puts back a meeting whose file is damaged."""
    with room.opened() as terminal:
        room.burst(terminal, [chance.uniform(0, 0.03) for _ in range(chance.randint(0, 3))])
        terminal.wait_for(lambda: row_of(terminal, room.entered[-1]))
        terminal.kill_after(chance.uniform(0, 0.05))
        room.see(terminal)
    damaged = room.path.read_bytes()[: chance.choice((0, 1, 400))]
    room.path.write_bytes(damaged)
    begin = time.monotonic()
    room.run("restore", room.path.name)  # it only lists: so long it takes to start
    latest = 1.5 * (time.monotonic() - begin)
    restoring = subprocess.Popen(
        [*COPROD, "restore", room.path.name, "--to", "last"], env=room.env,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    begin = time.monotonic()
    Event().wait(chance.uniform(0.3, 1) * latest)
    restoring.kill()
    delay = time.monotonic() - begin
    restoring.wait()
    if not room.path.exists():
        room.wrong.append("no file is left")
    elif room.path.read_bytes() == damaged:
        again = room.run("restore", room.path.name, "--to", "last")
        if again.returncode:
            room.wrong.append(f"restored again: {again.stderr.strip()}")
    kept = [path.read_bytes() for path in (room.state / "aside").rglob("*") if path.is_file()]
    if damaged not in kept:
        room.wrong.append("the damaged bytes are gone")
    return delay


def while_not_saved(room: Room, chance: random.Random) -> float:
    """While NOT SAVED shows and typing goes on. Then the folder of meetings is there again."""
    with room.opened() as terminal:
        room.add(terminal)
        with room.away():
            room.add(terminal)
            terminal.wait_for("NOT SAVED")
            room.burst(terminal, [chance.uniform(0, 0.05) for _ in range(chance.randint(0, 5))])
            delay = terminal.kill_after(chance.uniform(0, 0.15))
            room.see(terminal)
    return delay


KINDS: dict[str, tuple[int, Callable[[Room, random.Random], float]]] = {
    "after Enter": (2, after_enter),
    "starting": (1, while_starting),
    "merging": (1, while_merging),
    "restoring": (1, while_restoring),
    "NOT SAVED": (1, while_not_saved),
}
"""Each kind of moment: how many of six runs are of it, and how one goes."""


def run(kind: str, number: int, seed: int, root: Path) -> Run:
    """Kill the program once, and look whether everything is there. `root`: an empty folder."""
    room = Room(root)
    delay = KINDS[kind][1](room, random.Random(f"{seed} {kind} {number}"))
    room.check()
    lost, unreadable = room.lost(), room.unreadable()
    if number % REOPENED == 0:
        room.open_again()
        lost = tuple(dict.fromkeys((*lost, *room.lost())))
        room.check()
    return Run(
        kind=kind, number=number, delay=delay * 1000, entered=len(room.entered) + len(room.others),
        drawn=len(room.wanted), lost=lost, unreadable=unreadable, wrong=tuple(room.wrong),
    )  # fmt: skip
