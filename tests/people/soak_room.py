"""A home with one meeting in it, all that is typed into that meeting, and whether it is there again."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

from tests.people.chair import Chair, only_file, run, start
from tests.people.program import HANG
from tests.people.terminal import Terminal, plain_environment

OPENED = "Who is here?"
"""What the program asks once a meeting is open."""

SAID = ("Zoë Ångström", "Ana Silva", "Ben Okri", "Łukasz Żak", "Mei-Ling", "O’Neill", "Δήμητρα", "Nadia")


class Room:
    """Where one run takes place."""

    def __init__(self, root: Path) -> None:
        """`root`: an empty folder."""
        self.root = root
        self.env = plain_environment(str(root))
        self.run("new", "Soak", "--no-open")
        self.path = only_file(self.env)
        self.state = root / "state" / "coprod"
        self.entered: list[str] = []
        """Every line for which Enter was sent."""
        self.drawn: set[str] = set()
        """Those of them that were seen as a row with a number."""
        self.others: list[str] = []
        """Lines that others wrote to the same meeting, and saved."""
        self.first_frame = 0.0
        """Seconds from the start of the program to the open meeting, when that was last waited for."""
        self.wrong: list[str] = []
        """What was not as it has to be, in words."""

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command."""
        return run(self.env, *arguments, check=False)

    # In the terminal

    def start(self) -> Terminal:
        """Start the program with the meeting in a terminal that is high enough to show it whole."""
        return start(self.env, "open", self.path.name, rows=50)

    def opened(self) -> Terminal:
        """The same, once the meeting is there."""
        begin = time.monotonic()
        terminal = self.start()
        terminal.wait_for(OPENED)
        self.first_frame = time.monotonic() - begin
        return terminal

    def send_line(self, terminal: Terminal) -> str:
        """Type a line that nobody has typed yet, and Enter, all at once."""
        number = len(self.entered)
        line = f"{SAID[number % len(SAID)]} said {number:02d}"
        self.entered.append(line)
        terminal.send(f"{line}\r")
        return line

    def burst(self, terminal: Terminal, pauses: list[float]) -> None:
        """Send a line, and one more after each pause; nothing is read meanwhile."""
        self.send_line(terminal)
        for pause in pauses:
            Event().wait(pause)
            self.send_line(terminal)

    def add(self, terminal: Terminal) -> None:
        """Type a line and wait until it is drawn as a row."""
        line = self.send_line(terminal)
        terminal.wait_for(lambda: row_of(terminal, line))
        self.see(terminal)

    def see(self, terminal: Terminal) -> None:
        """Note which lines are drawn as rows."""
        self.drawn |= {line for line in self.entered if row_of(terminal, line)}

    # What goes wrong

    @contextmanager
    def away(self) -> Generator[None]:
        """The folder of meetings is not there, but a file of its name: nobody can write, root neither."""
        folder = self.path.parent
        elsewhere = folder.with_name("elsewhere")
        folder.rename(elsewhere)
        folder.write_text("somebody's")
        try:
            yield
        finally:
            folder.unlink()
            elsewhere.rename(folder)

    # Afterwards

    @property
    def wanted(self) -> set[str]:
        """The lines that have to be there."""
        return self.drawn | set(self.others)

    def lost(self) -> tuple[str, ...]:
        """Which of them `coprod show` doesn't show. What it shows too much is noted as wrong."""
        shown = self.run("show", self.path.name)
        self._hold(shown.returncode == 0, f"show: {shown.stderr.strip()}")
        rows = re.findall(r"^  \d+\. (.*)$", shown.stdout, re.MULTILINE)
        self._hold(len(rows) == len(set(rows)), f"a line is there twice: {rows}")
        self._hold(set(rows) <= {*self.entered, *self.others}, f"a line that nobody entered: {rows}")
        return tuple(sorted(self.wanted - set(rows)))

    def check(self) -> None:
        """`coprod check` has to find the meeting's file whole."""
        checked = self.run("check", self.path.name)
        self._hold(checked.returncode == 0, f"check: {checked.stdout.strip()} {checked.stderr.strip()}")

    def unreadable(self) -> tuple[str, ...]:
        """Files that can't be read: meetings, copies and all else, but for what was set aside."""
        bad: list[str] = []
        for path in sorted(self.root.rglob("*.json")):
            if "aside" in path.parts:
                continue
            try:
                json.loads(path.read_text(encoding="utf-8"))
            except ValueError:
                bad.append(str(path.relative_to(self.root)))
        return tuple(bad)

    def open_again(self) -> None:
        """Open the meeting in the terminal: each line is drawn. Add one more, leave, and nothing lies about."""
        with self.opened() as terminal:
            terminal.comes_true(lambda: not self._missing(terminal), HANG)
            self._hold(not self._missing(terminal), f"not drawn on reopening: {self._missing(terminal)}")
            self.add(terminal)
            terminal.comes_true(lambda: not self._lying(), HANG)  # copies are set aside once they were brought in
            status = Chair(terminal).leave()
            self._hold(status == 0, f"left with status {status}")
        self._hold(not self._lying(), f"beside the meeting's file lies {self._lying()}")

    def _missing(self, terminal: Terminal) -> list[str]:
        return [line for line in sorted(self.wanted) if not row_of(terminal, line)]

    def _lying(self) -> list[str]:
        """What lies beside the meeting's file: drafts of it, copies of sync clients."""
        return sorted(path.name for path in self.path.parent.iterdir() if path != self.path)

    def _hold(self, so: bool, otherwise: str) -> None:
        if not so:
            self.wrong.append(otherwise)


def row_of(terminal: Terminal, words: str) -> bool:
    """Whether words stand in the list as a row with a number, not only in the line where they are typed."""
    row = re.compile(rf"[▌ ]\s*[A-Z]?\d+\s+{re.escape(words)}(\s|$)")
    return any(row.match(line) for line in terminal.lines)
