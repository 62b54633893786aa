"""What keeping costs: saves against raw writes of the same bytes, ten thousand meetings, a disk that is slow."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Condition
from typing import Any

from bench.out import measured, say
from data.edits import items
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.session.session import Saved, Session
from data.store.archive import Archive
from data.store.file import MeetingFile
from data.store.read import parse, unparse

SIZES = (50, 200, 1000)
SAVES = 30
MEETINGS = 10_000


def meeting_of(count: int, stamper: RealStamper) -> Meeting:
    """A meeting with so many items."""
    meeting = Meeting(
        details=Details(id=stamper.new_id(), revision=stamper.new_id(), title="A kept one", made=stamper.now())
    )
    words = "There are places to sit every fifty metres along Park Lane, with backs and arms, for whoever tires, number"
    return items.add(meeting, stamper, "outcomes", [f"{words} {number}" for number in range(count)])


def saves(archive: Archive, path: Path) -> list[float]:
    """Seconds from a change to its being on disk, again and again."""
    news = Condition()

    def wake() -> None:
        with news:
            news.notify_all()

    def saved(session: Session) -> None:
        with news:
            if not news.wait_for(lambda: isinstance(session.status, Saved), 30):
                raise TimeoutError("not saved in 30 s")

    session = open_session(archive, path, RealStamper(), wake)
    times: list[float] = []
    for number in range(SAVES):
        begin = time.perf_counter()
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": f"other words {number}"})
        saved(session)
        times.append(time.perf_counter() - begin)
        with news:
            news.wait(0.03)  # the copy that is kept besides
    session.leave()
    return times


def bare_saves(path: Path) -> list[float]:
    """Seconds of each save alone: from a meeting's new value to its file, with the look before and the one after."""
    raw, stamper = path.read_bytes(), RealStamper()
    meeting = parse(raw, path)
    file = MeetingFile(path, raw, meeting)
    times: list[float] = []
    for number in range(SAVES):
        meeting = items.change(
            meeting, stamper, "outcomes", meeting.outcomes[0].id, {"text": f"yet other words {number}"}
        )
        begin = time.perf_counter()
        file.save(meeting)
        times.append(time.perf_counter() - begin)
    return times


def raw_writes(folder: Path, raw: bytes) -> list[float]:
    """Seconds to write the same bytes to a new file, fsync it, rename it over the old one, and fsync the folder."""
    path, draft = folder / "raw", folder / ".raw.tmp"
    times: list[float] = []
    for _ in range(SAVES):
        begin = time.perf_counter()
        with draft.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        held = os.open(folder, os.O_RDONLY)
        os.fsync(held)
        os.close(held)
        times.append(time.perf_counter() - begin)
    return times


def reading(folder: Path) -> float:
    """Seconds to read every file of a folder."""
    begin = time.perf_counter()
    for entry in os.scandir(folder):
        Path(entry.path).read_bytes()
    return time.perf_counter() - begin


def listing(archive: Archive) -> float:
    """Seconds to list every meeting."""
    begin = time.perf_counter()
    if len(archive.list()) < MEETINGS:
        raise AssertionError("not every meeting was listed")
    return time.perf_counter() - begin


def fill(archive: Archive) -> None:
    """Put ten thousand meetings into an archive."""
    stamper = RealStamper()
    raw = unparse(meeting_of(20, stamper))
    own = meeting_of(0, stamper).details.id
    archive.folder.mkdir(parents=True, exist_ok=True)
    first = raw.index(b'"id": "') + 7
    for number in range(MEETINGS):
        one = raw[:first] + f"{number:08x}{own[8:]}".encode() + raw[first + 32 :]
        (archive.folder / f"2026-01-01-meeting-{number:05d}.json").write_bytes(one)


def kept(home: Path, first_frame: Callable[[], float]) -> None:
    """Print every figure. `first_frame`: seconds of `coprod open last`."""
    archive = Archive(home / "data" / "coprod" / "meetings", home / "state" / "coprod")
    alone = {size: archive.create(meeting_of(size, RealStamper())) for size in SIZES}
    before: dict[int, float] = {}
    for size, path in alone.items():
        floor = statistics.median(raw_writes(home, path.read_bytes()))
        measured(f"one save, {size} items, against a raw write", statistics.median(bare_saves(path)), floor, 2)
        before[size] = statistics.median(saves(archive, path))
        say(f"the same from the change to its being said saved: ratio {before[size] / floor:.2f}")
    opened = statistics.median(first_frame() for _ in range(5))
    fill(archive)
    after = statistics.median(saves(archive, alone[1000]))
    say(f"the same among {MEETINGS} meetings, 1000 items: ratio {after / before[1000]:.2f} (aim: no difference)")
    listing(archive)
    times = [(listing(archive), reading(archive.folder)) for _ in range(3)]
    mine, floor = (statistics.median(one) for one in zip(*times, strict=True))
    measured(f"list of {MEETINGS} meetings, against reading the files", mine, floor, 2)
    among = statistics.median(first_frame() for _ in range(5))
    say(f"coprod open last among {MEETINGS} meetings: ratio {among / opened:.2f} to the same among a few")


def slow_disk() -> None:
    """Run coprod on a disk of which every fsync takes half a second: `python -m bench.kept open last`."""
    from threading import Event

    synced = os.fsync

    def slow(held: Any) -> None:
        Event().wait(0.5)
        synced(held)

    setattr(os, "fsync", slow)  # noqa: B010  (a plain assignment has another type)
    sys.argv[0] = "coprod"
    from coprod_tui.__main__ import main

    main()


if __name__ == "__main__":
    slow_disk()
