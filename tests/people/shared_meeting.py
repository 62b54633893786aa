"""One meeting on two computers that share its folder: it is opened, listed, and waited for until both are alike."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic

from tests.people.chair import Chair, start, tables_of
from tests.people.syncing import Computer, until
from tests.people.terminal import Terminal

STILL = 2.5
"""Seconds without news after which none comes: a window looks once a second, and so does Syncthing."""

QUESTION = "What are we trying to achieve?"

LISTS = """
import io, sys
from contextlib import redirect_stdout
from threading import Event, Thread
from coprod_tui.cli import coprod
done = Event()
Thread(target=lambda: (sys.stdin.read(), done.set()), daemon=True).start()
seen = set()
while True:
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(said):
        coprod(["list", "--json"], standalone_mode=False)
    if said.buffer.getvalue().decode() not in seen:
        seen.add(said.buffer.getvalue().decode())
        print(said.buffer.getvalue().decode().replace("\\n", " "), flush=True)
    if done.wait(0.03):
        break
"""
"""Lists the meetings again and again until nobody wants to know any more; prints what is new."""


@contextmanager
def listed_once(*computers: Computer) -> Generator[None]:
    """All the time, `coprod list --json` has the meeting once, whole."""
    with ExitStack() as running:
        programs = [
            running.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", LISTS], env=one.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
                )
            )
            for one in computers
        ]
        try:
            yield
        finally:
            said = [program.communicate()[0].splitlines() for program in programs]
    for lines in said:
        assert lines
        for line in lines:
            rows = json.loads(line)
            assert [(row["title"], row["note"]) for row in rows] == [("Crossing", None)]


@contextmanager
def opened(computer: Computer, *command: str) -> Generator[Terminal]:
    """The meeting in a window of its own, at the outcomes; at the end the window is left."""
    with start(computer.env, *(command or ("open", "last"))) as terminal:
        terminal.wait_for("Who is here?")
        terminal.press("PageDown")
        terminal.wait_for(QUESTION)
        yield terminal
        assert Chair(terminal).leave() == 0


def drawn(terminal: Terminal, *words: str) -> bool:
    """Whether these stand in the list."""
    return all(any(one in line for line in terminal.lines[:-5]) for one in words)


def all_show(terminals: Sequence[Terminal], *words: str) -> None:
    """Wait until these stand in every window's list."""
    until(lambda: all(drawn(terminal, *words) for terminal in terminals), terminals)


def meeting_of(computer: Computer) -> Path:
    """The one meeting's own file."""
    (path,) = [path for path in computer.meetings.glob("*.json") if "conflict" not in path.name]
    return path


def outcomes(computer: Computer) -> list[str]:
    """The outcomes, as the file has them."""
    return sorted(row["text"] for row in tables_of(meeting_of(computer)).get("outcomes", []))


def alike(one: Computer, other: Computer) -> bool:
    """Whether both have the same files, and there is one."""
    files = one.files()
    return len(files) == 1 and files == other.files() and one.has_all_of(other) and other.has_all_of(one)


def rest(computers: Sequence[Computer], terminals: Sequence[Terminal] = ()) -> None:
    """Wait until the meeting is the same on both sides, and stays so: no window answers the other for ever."""
    one, other = computers
    kept: dict[str, bytes] = {}
    since = 0.0

    def still() -> bool:
        nonlocal kept, since
        files = one.files()
        if files != kept or not alike(one, other):
            kept, since = files, monotonic()
        return monotonic() - since > STILL

    until(still, terminals)


def new_meeting(one: Computer, other: Computer, *lines: str) -> None:
    """A meeting with some outcomes, on both computers."""
    with opened(one, "new", "Crossing") as terminal:
        Chair(terminal).add(*lines)
    until(lambda: alike(one, other))
