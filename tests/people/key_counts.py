"""How many keys it takes: `python -m tests.people.key_counts` does each in a real terminal, and prints the numbers.

Letters, digits, Enter, Tab and arrows count; words that are typed count as none.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from data.model.stages import IN_EVERY_MEETING
from data.words import say
from tests.people.agreeing_chair import environment
from tests.people.chair import Chair, only_file, start, tables_of
from tests.people.counted import CountedKeys
from tests.people.terminal import plain_environment

EIGHT = ("Ana Silva", "Ben Okri", "Cem Aydin", "Dora Lind", "Eli Roth", "Fay Wu", "Gwen Hall", "Hal Moss")
GROUPS = ("Autistic adults", "People who travel", "Bus companies", "Schools", "Council", "Front-line staff", "Shops")
LETTERS = ("as", "ls", "al", "sa", "la", "ns", "as")
PLACED = [
    ("a_lot", "some"), ("a_little", "some"), ("a_lot", "a_little"), ("some", "a_lot"), ("a_little", "a_lot"),
    ("", "some"), ("a_lot", "some"),
]  # fmt: skip
"""What is kept of each group after these letters."""


def _eight_people(folder: Path) -> int:
    """Eight people are written down, and each is asked how the minutes name them."""
    env = plain_environment(str(folder))
    with start(env, columns=80, rows=24) as terminal:
        terminal.wait_for(say("keys.always.help.short"))
        terminal.type("Travel")
        terminal.press("Enter")
        terminal.wait_for(say("arrive.question"))
        hand = CountedKeys(terminal)
        for name in EIGHT:
            hand.type(name)
            hand.press("Enter")
        hand.press("1", "Enter", "i", *"nunununu")
        assert Chair(terminal).leave() == 0
    shown = [one["shown"] for one in tables_of(only_file(env))["people"]]
    assert shown == ["name", "not_at_all"] * 4
    return hand.keys


def _seven_groups(folder: Path) -> int:
    """Seven groups that are written down are placed on the map, begun from anywhere."""
    env = environment(folder, ("Ana",))
    with start(env, "open", "last", columns=80, rows=24) as terminal:
        chair = Chair(terminal)
        terminal.wait_for(say("arrive.question"))
        for stage in ("outcomes", "stakeholders"):
            chair.move_on(say(f"{stage}.question"))
        chair.add(*GROUPS)
        hand = CountedKeys(terminal)
        hand.press("Ctrl+P")
        hand.type(say("stakeholders.rows.place"))
        hand.press("Enter")
        terminal.wait_for(say("stakeholders.placing.of", at=1, count=7))
        for letters in LETTERS:
            hand.press(*letters)
        terminal.wait_for(say("stakeholders.placing.not_known", count=1))
        hand.press("Esc")
        assert chair.leave() == 0
    assert [(one["touched"], one["say"]) for one in tables_of(only_file(env))["stakeholders"]] == PLACED
    return hand.keys


def _an_action(folder: Path) -> int:
    """An action with who does it and by when is noted from each stage, beside half a thought: the most that it took."""
    env = environment(folder, ("Bev Long",))
    hands: list[CountedKeys] = []
    with start(env, "open", "last", columns=80, rows=24) as terminal:
        for stage in IN_EVERY_MEETING:
            terminal.wait_for(say(f"{stage}.question"))
            terminal.type("half a thought")
            hands.append(CountedKeys(terminal))
            hands[-1].press("Ctrl+G")
            hands[-1].type(f"{stage} @Bev Long by 12 Dec")
            hands[-1].press("Enter")
            assert any("half a thought" in line for line in terminal.lines[-6:]), terminal.text
            terminal.press("PageDown")
        assert Chair(terminal).leave() == 0
    noted = [(one["text"], one["owner"]["words"], one["by"][5:]) for one in tables_of(only_file(env))["actions"]]
    assert noted == [(stage, "Bev Long", "12-12") for stage in IN_EVERY_MEETING]
    return max(hand.keys for hand in hands)


@dataclass(frozen=True)
class KeyCount:
    """Something that a chair does, of which the keys are counted."""

    what: str
    """What is done."""
    count: Callable[[Path], int]
    """Does it, with all that is kept in a folder; how many keys it took."""
    most: int
    """How many it may take."""

    def holds(self, folder: Path) -> bool:
        """Whether it takes no more keys than it may. How many it takes is printed."""
        keys = self.count(folder)
        sys.stdout.write(f"{self.what}: {keys} keys, at most {self.most}\n")
        return keys <= self.most


KEY_COUNTS = (
    KeyCount("eight people and how they appear", _eight_people, 22),
    KeyCount("seven groups placed", _seven_groups, 17),
    KeyCount("an action with who does it and by when, from anywhere", _an_action, 2),
)
"""What is done again and again in a meeting."""


def main() -> int:
    """Count all of it; 1: something took more keys than it may."""
    held: list[bool] = []
    for one in KEY_COUNTS:
        with TemporaryDirectory() as folder:
            held.append(one.holds(Path(folder)))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
