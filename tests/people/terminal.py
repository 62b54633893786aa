"""A real terminal for a real program: keys go in as bytes, what is drawn comes out as a screen of cells."""

from __future__ import annotations

import os
import re
import time

import pexpect

from tests.people.program import HANG, QUIET, Program

KEYS = {
    "Enter": "\r",
    "Esc": "\x1b",
    "Tab": "\t",
    "Shift+Tab": "\x1b[Z",
    "Up": "\x1b[A",
    "Down": "\x1b[B",
    "Right": "\x1b[C",
    "Left": "\x1b[D",
    "PageUp": "\x1b[5~",
    "PageDown": "\x1b[6~",
    "Home": "\x1b[H",
    "End": "\x1b[F",
    "Backspace": "\x7f",
    "Space": " ",
    "F1": "\x1bOP",
    **{f"Ctrl+{letter}": chr(ord(letter) - 64) for letter in "ACDEFGKLNOPQRSTUVWXYZ"},
}
"""What a terminal sends for a key."""

ESCAPE = 0.15
"""Seconds of rest after Esc: for 100 ms a program waits whether more of a sequence comes, and rests meanwhile."""

PASSING = re.compile(r".▌ +(.*)")
"""What is said in passing lies over the right of the screen, behind a bar."""


class Terminal(Program):
    """What a person does at the keyboard, with the mouse and by looking, waiting for what a person would wait for."""

    def press(self, *keys: str) -> None:
        """Press keys by their names, one after the other, waiting each time until the screen is still."""
        for key in keys:
            self.send(KEYS.get(key, key))
            self.settle(ESCAPE if key == "Esc" else QUIET)

    def type(self, words: str) -> None:
        """Type words as a person does: all of them, then let the screen come to rest."""
        self.send(words)
        self.settle()

    @property
    def told(self) -> str:
        """What is said in passing, in one line."""
        found = (PASSING.search(line) for line in self.lines)
        return " ".join(match[1].strip(" │") for match in found if match is not None and match[1].strip(" │"))

    def wait_until_nothing_is_told(self) -> None:
        """Wait until nothing that is said in passing lies over the screen, where no dialog is open."""
        self.wait_for(lambda: not self.told)

    def paste(self, words: str) -> None:
        """Paste words as a terminal that brackets a paste."""
        self.send(f"\x1b[200~{words}\x1b[201~")
        self.settle()

    def click(self, words: str, *, nth: int = 0, dx: int = 0) -> None:
        """Click on the first letter of words that are drawn on the screen (the nth place where they are)."""
        self.wait_for(words)
        self.settle()  # what is half drawn may still move
        places = [(x, y) for y, line in enumerate(self.lines) for x in range(len(line)) if line.startswith(words, x)]
        x, y = places[nth]
        self.click_at(x + dx, y)

    def click_at(self, x: int, y: int) -> None:
        """Click on a cell, counted from 0."""
        self.send(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m")
        self.settle()

    def wheel(self, lines: int, x: int, y: int) -> None:
        """Turn the wheel over a cell: down, or up where `lines` is negative."""
        code = 65 if lines > 0 else 64
        for _ in range(abs(lines)):
            self.send(f"\x1b[<{code};{x + 1};{y + 1}M")
        self.settle()

    def interrupt(self) -> int:
        """Press Ctrl+C until the program has left, as people do, and give its exit status.

        One that comes in the moment before Python waits for a line is taken only with the next key.
        """
        end = time.monotonic() + HANG
        self.send("\x03")
        while self._child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=1) == 1:
            if time.monotonic() > end:
                raise AssertionError(f"still running {HANG} s after Ctrl+C")
            if self.rests():
                self.send("\x03")
        return self.wait_end()


def plain_environment(home: str) -> dict[str, str]:
    """An environment in which a program sees nothing of whoever runs the tests."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": home,
        "XDG_DATA_HOME": f"{home}/data",
        "XDG_STATE_HOME": f"{home}/state",
        "XDG_CONFIG_HOME": f"{home}/config",
        "XDG_CACHE_HOME": f"{home}/cache",
        "TZ": "Europe/London",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
