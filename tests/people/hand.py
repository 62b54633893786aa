"""What a chair does with the mouse, so that a whole meeting reads as one."""

from __future__ import annotations

import re
from collections.abc import Callable

from data.words import say
from tests.people.chair import Chair
from tests.people.terminal import Terminal

Step = Callable[["Hand", int], None]
"""What is done to a field of a form, whose label stands in a line of the screen."""


class Hand:
    """Someone with a mouse. Of the keys only letters are used, and Enter after them."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.chair = Chair(terminal)

    # The meeting

    def add(self, *lines: str) -> None:
        """Type each line and Enter, and see it in the list."""
        self.chair.add(*lines)
        for line in lines:
            self.see_words(line)

    def look(self, stage: str) -> None:
        """Look at a stage by its name in the bar."""
        self.terminal.click(say(f"{stage}.name"))
        self.terminal.wait_for(say(f"{stage}.question"))

    def move_on(self, stage: str) -> None:
        """The group moves on, by the line of keys."""
        self.terminal.click("Ctrl+N")
        self.terminal.wait_for(say(f"{stage}.question"))

    def see(self, wanted: Callable[[str], bool]) -> int:
        """Turn the wheel until a line of the screen is wanted, and give its number: upwards first, then downwards."""
        for turn in (-1, 1):
            for _ in range(40):
                for y, line in enumerate(self.terminal.lines):
                    if 2 <= y < self.terminal.rows - 1 and wanted(line):
                        return y
                before = self.terminal.text
                self.terminal.wheel(turn, 20, self.terminal.rows // 2)
                if self.terminal.text == before:
                    break
        raise AssertionError(f"not to be found with the wheel\n{self.terminal.text}")

    def see_words(self, words: str) -> int:
        """Turn the wheel until words are seen, and give their line."""
        return self.see(lambda line: words in line)

    def choose_entry(self, words: str) -> int:
        """Click on the entry of the list that begins with words, and give its line."""
        number = re.compile(r"^[▌▸ ]*(?:[A-Z]?\d+|›)? *" + re.escape(words))
        y = self.see(lambda line: number.match(line) is not None)
        if not self.terminal.lines[y].startswith("▌"):
            self.terminal.click_at(self.terminal.lines[y].index(words), y)
            y = self.see(lambda line: number.match(line) is not None)
        return y

    def open(self, words: str) -> None:
        """Open the entry that begins with words: a click chooses it, a second one opens it."""
        self.terminal.wait_until_nothing_is_told()
        y = self.choose_entry(words)
        self.terminal.click_at(self.terminal.lines[y].index(words), y)
        self.terminal.wait_for("Close")

    def choose(self, words: str, choice: str) -> None:
        """Open an item, and click what its menu offers."""
        self.open(words)
        self.terminal.click(choice)

    def turn(self, label: str) -> None:
        """Click on the label of the line until it adds this."""
        for _ in range(4):
            if self.chair.line_says(label):
                return
            y = next(y for y, line in reversed(list(enumerate(self.terminal.lines))) if line.startswith(" ╰")) - 1
            self.terminal.click_at(5, y)
        assert self.chair.line_says(label), self.terminal.text

    # Forms

    def fill(self, *fields: tuple[str, Step]) -> None:
        """Do something to fields of the open form, each known by how its label begins, and click on Save."""
        for label, step in fields:
            step(self, self.field(label))
        self.press("Save")
        self.terminal.wait_until_nothing_is_told()

    def field(self, label: str) -> int:
        """The line in which a field's label begins, brought into view with all that may stand under it."""
        found = re.compile(r"^ *│[▌ ]*" + re.escape(label) + ("" if " " in label else "  "))
        y = self.see(lambda line: found.match(line) is not None)
        while y > self.terminal.rows - 9:
            before = self.terminal.text
            self.terminal.wheel(1, 20, self.terminal.rows // 2)
            y = self.see(lambda line: found.match(line) is not None)
            if self.terminal.text == before:
                break
        return y

    def press(self, button: str) -> None:
        """Click on a button of the open dialog, and see the dialog close."""
        y = self.see_words(f" {button} ")
        self.terminal.click_at(self.terminal.lines[y].index(f" {button} ") + 1, y)
        self.terminal.wait_for(lambda: f" {button} " not in self.terminal.text)

    # What is seen

    def see_together(self, *words: str) -> None:
        """Wait until some words stand in one line."""
        self.terminal.wait_for(lambda: any(all(one in line for one in words) for line in self.terminal.lines))

    def gone(self, words: str) -> None:
        """Wait until words are drawn no longer."""
        self.terminal.wait_for(lambda: words not in self.terminal.text)


def write(words: str) -> Step:
    """Click into the field beside its label, and type."""

    def step(hand: Hand, y: int) -> None:
        hand.terminal.click_at(70, y)
        hand.terminal.type(words)

    return step


def pick(option: str) -> Step:
    """Click on a choice beside the label, or in the lines under it."""
    words = re.compile(r"(?<![\w'])" + re.escape(option) + r"(?![\w'])")

    def step(hand: Hand, y: int) -> None:
        for at in range(y, y + 7):
            line = hand.terminal.lines[at]
            if match := words.search(line, 28 if at == y else 0):
                hand.terminal.click_at(match.start(), at)
                return
        raise AssertionError(f"no choice {option!r}\n{hand.terminal.text}")

    return step


def both(*steps: Step) -> Step:
    """One after the other, in the same field."""

    def step(hand: Hand, y: int) -> None:
        for one in steps:
            one(hand, y)

    return step
