"""What a chair does with the keyboard, so that a whole meeting reads as one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tinydb import TinyDB

from tests.people import forked
from tests.people.terminal import Terminal

COPROD = (sys.executable, "-m", "coprod_tui")


class Chair:
    """Someone at the keyboard of a real terminal in which the program runs."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def add(self, *lines: str) -> None:
        """Type each line and Enter."""
        for line in lines:
            self.terminal.type(line)
            self.terminal.press("Enter")

    def paste(self, words: str, says: str) -> None:
        """Paste several lines, see what Enter will do, and press it."""
        self.terminal.paste(words)
        self.terminal.wait_for(says)
        self.terminal.press("Enter")

    def turn(self, label: str) -> None:
        """Press Tab until the line adds this kind."""
        for _ in range(4):
            if self.line_says(label):
                return
            self.terminal.press("Tab")
        assert self.line_says(label), self.terminal.text

    def line_says(self, label: str) -> bool:
        """Whether the line's box has this label. A group of the list above it may have the same name."""
        box = (line for line in self.terminal.lines[-8:] if line.startswith(" │"))
        return any(line.strip(" │").startswith(label) for line in box)

    def move_on(self, question: str) -> None:
        """The group moves on to the stage that asks this."""
        self.terminal.press("Ctrl+N")
        self.terminal.wait_for(question)

    def open_item(self, number: int | str) -> None:
        """Choose an item by its number, or by its letter and number, and open its menu."""
        self.terminal.type(str(number))
        self.terminal.press("Enter")
        self.terminal.wait_for("Esc")

    def choose(self, number: int | str, letter: str) -> None:
        """Open an item's menu and press a letter in it."""
        self.open_item(number)
        self.terminal.press(letter)

    def fill(self, *steps: str | tuple[str, int] | None) -> None:
        """Fill the fields of a form from the first on, and save it with Enter.

        Words are typed; (key, times) is pressed; None leaves a field as it is. Tab goes on after each; on a choice
        Enter goes on, too.
        """
        for step in steps:
            if isinstance(step, tuple):
                self.terminal.press(*[step[0]] * step[1])
            elif step is not None:
                self.terminal.type(step)
            self.terminal.press("Tab")
        while any(line.strip(" │").startswith("Enter next field") for line in self.terminal.lines):
            self.terminal.press("Enter")
        self.terminal.press("Enter")

    def open_row(self, words: str) -> None:
        """Choose a row that is no item, and open it."""
        self.choose_row(words)
        self.terminal.press("Enter")
        self.terminal.wait_for("Esc")

    def choose_row(self, words: str) -> None:
        """Go down, or up again, to a row that is no item, once nothing stands over the list."""
        self.terminal.wait_until_nothing_is_told()
        for key in ("Down", "Up"):
            for _ in range(60):
                chosen = self.chosen()
                if words in chosen:
                    return
                if not self._step(key, chosen):
                    break
        raise AssertionError(f"no row {words!r}\n{self.terminal.text}")

    def _step(self, key: str, chosen: str) -> bool:
        """Go to the next entry, or the one before. False: this one stays, so it is the last."""
        self.terminal.press(key)  # and waits until the program rests
        return self.chosen() != chosen

    def chosen(self) -> str:
        """What stands in the first line of the chosen entry; empty: nothing is chosen."""
        return next((line for line in self.terminal.lines if line.startswith("▌")), "")

    def under(self, heading: str) -> None:
        """Go down until the line adds under a heading."""
        for key in ("Down", "Up"):
            for _ in range(60):
                if f"Under: {heading}"[:60] in self.terminal.text:
                    return
                if not self._step(key, self.chosen()):
                    break
        raise AssertionError(f"no heading {heading!r}\n{self.terminal.text}")

    def leave(self) -> int:
        """Leave with Ctrl+Q and give the exit status."""
        self.terminal.send("\x11")
        return self.terminal.wait_end()


def start(env: Mapping[str, str], *arguments: str, columns: int = 80, rows: int = 24) -> Terminal:
    """Start the program in a terminal."""
    return Terminal([*COPROD, *arguments], env, columns=columns, rows=rows)


def run(env: Mapping[str, str], *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command in a child of this process. `check`: AssertionError where it fails."""
    with TemporaryDirectory() as folder:
        ended = forked.run(arguments, Path(folder), env=dict.fromkeys(os.environ) | dict(env))
    done = subprocess.CompletedProcess(arguments, ended.status, ended.out.decode(), ended.err.decode())
    assert not check or done.returncode == 0, done
    return done


def tables_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every table of a meeting's file, as plain TinyDB reads it."""
    with TinyDB(path, access_mode="r") as file:
        return {name: [dict(row) for row in _table(file, name)] for name in file.tables()}


def _table(file: TinyDB, name: str) -> Iterable[Mapping[str, Any]]:
    rows: list[Mapping[str, Any]] = [*file.table(name).all()]  # pyright: ignore  # untyped there
    return rows


def kept(root: Path, words: str) -> bool:
    """Whether half-typed words are on disk somewhere below a folder: after a moment of quiet, a second at most."""
    files = [path for kind in ("*.json", "*.jsonl") for path in root.rglob(kind)]
    return any(words.encode() in path.read_bytes() for path in files if path.exists())


def only_file(env: Mapping[str, str]) -> Path:
    """The one meeting file that there is."""
    (path,) = Path(env["XDG_DATA_HOME"]).glob("coprod/meetings/*.json")
    return path
