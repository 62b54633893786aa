"""A program that nobody types into has nothing to do, whatever is shown: a laptop on a call has enough to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.people.chair import start
from tests.people.program import HANG
from tests.people.terminal import Terminal, plain_environment

SHOWN: dict[str, tuple[tuple[str, ...], tuple[int, int]]] = {
    "a list": (("Ctrl+O", "Down"), (100, 30)),
    "the map, with a stakeholder chosen": (("PageUp", "PageUp", "PageUp", "Down", "Enter", "v", "Down"), (100, 30)),
    "a menu over the map": (("PageUp", "PageUp", "PageUp", "Down", "Enter", "v", "Down", "Enter"), (100, 30)),
    "a window of a few lines": (("Down",), (60, 7)),
    "the time": (("Ctrl+T",), (80, 24)),
}


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="this system doesn't say what a program works")
@pytest.mark.parametrize("what", SHOWN)
def test_the_program_rests(tmp_path: Path, what: str) -> None:
    keys, (columns, rows) = SHOWN[what]
    with start(plain_environment(str(tmp_path)), "example", columns=columns, rows=rows) as terminal:
        terminal.wait_for("F1 help")
        for key in keys:
            _press(terminal, key)
        assert terminal.comes_true(terminal.rests, HANG), terminal.text


def _press(terminal: Terminal, key: str) -> None:
    """Press a key and read what is drawn, without waiting until the program rests: it may never."""
    from tests.people.terminal import KEYS

    terminal.send(KEYS.get(key, key))
    terminal.comes_true(lambda: False, 0.4)
