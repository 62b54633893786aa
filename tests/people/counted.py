"""Counts the keys that something takes: letters, digits, Enter, Tab and arrows. Words that are typed count as none."""

from __future__ import annotations

import sys

from tests.people.terminal import Terminal


class CountedKeys:
    """Somebody at the keyboard whose keys are counted."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.keys = 0

    def press(self, *keys: str) -> None:
        """Press keys; each counts."""
        self.keys += len(keys)
        self.terminal.press(*keys)

    def type(self, words: str) -> None:
        """Type words; they count as none."""
        self.terminal.type(words)

    def are_at_most(self, most: int, what: str) -> bool:
        """Whether it took no more keys than that. How many it took is printed: `pytest -s` shows it."""
        sys.stdout.write(f"{what}: {self.keys} keys, at most {most}\n")
        return self.keys <= most
