"""A chair before the agree box in a real terminal, at the three sizes that people use."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from data.words import say
from tests.people.chair import Chair, only_file, run, start, tables_of
from tests.people.terminal import Terminal, plain_environment

TWELVE = tuple(f"Person {number}" for number in range(1, 13))
WORDS = "Autistic people can find tips from others before they travel"
LONG_WORDS = " ".join(f"word{number}" for number in range(88))
LONG_CONCERN = " ".join(f"concern{number}" for number in range(32))

each_size = pytest.mark.parametrize(
    "size",
    [
        pytest.param((100, 30), id="100x30", marks=pytest.mark.slow),
        pytest.param((80, 24), id="80x24", marks=pytest.mark.slow),
        pytest.param((60, 20), id="60x20"),
    ],
)
"""The smallest size asks the most of a screen: it is tried in every run, the others in the slow one."""


def environment(folder: Path, people: tuple[str, ...] = TWELVE) -> dict[str, str]:
    """A meeting with people, and nothing said."""
    env = plain_environment(str(folder))
    (folder / "people.txt").write_text("\n".join(people))
    run(env, "new", "Travel", "--people", str(folder / "people.txt"), "--no-open")
    return env


@contextmanager
def at_outcomes(env: dict[str, str], size: tuple[int, int], *outcomes: str) -> Generator[Chair]:
    """The outcomes of the meeting, with these added."""
    with start(env, "open", "last", columns=size[0], rows=size[1]) as terminal:
        terminal.wait_for("Travel")
        chair = Chair(terminal)
        chair.move_on(say("outcomes.question"))
        chair.add(*outcomes)
        terminal.settle()
        yield chair
        assert chair.leave() == 0


def in_box(terminal: Terminal) -> str:
    """All words in the box in one line, however they wrap."""
    return " ".join(word for word in terminal.text.split() if word not in "│▌")


def lit(terminal: Terminal) -> str:
    """The first line of the row that is lit; empty: none is."""
    line = next((line for line in terminal.lines if "│" in line and "▌" in line), "")
    return " ".join(line.strip(" │").lstrip("▌").split())


def title(terminal: Terminal) -> str:
    """The title of the step."""
    line = next((line for line in terminal.lines if line.rstrip().endswith("Esc   │") and "│" in line), "")
    return line.strip(" │").removesuffix("Esc").strip()


def records(env: dict[str, str], at: int = 0) -> list[dict[str, Any]]:
    """What was recorded of an outcome."""
    return list(tables_of(only_file(env))["outcomes"][at].get("agreements", []))


def open_box(chair: Chair, number: int = 1) -> None:
    """Put an item to the group."""
    chair.choose(number, "a")
    chair.terminal.wait_for(say("agreeing.titles.ask"))


def go(terminal: Terminal, keys: tuple[str, ...]) -> None:
    """Press keys; what has several letters and is none is typed."""
    for key in keys:
        if len(key) > 1 and key not in ("Enter", "Tab", "Esc", "Space", "Down", "Up", "Left"):
            terminal.type(key)
        else:
            terminal.press(key)


def open_again(chair: Chair) -> None:
    """Open the box afresh, whatever was left in it."""
    terminal = chair.terminal
    open_box(chair)
    if say("agreeing.start_afresh") in terminal.text:
        terminal.press("Down")
        assert lit(terminal) == say("agreeing.start_afresh")
        terminal.press("Enter")
