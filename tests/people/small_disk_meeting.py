"""A meeting of twelve people on a small disk: who is there before it is full, and who is added meanwhile."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.people.chair import COPROD, tables_of
from tests.people.small_disk import Narrow
from tests.people.soak_room import row_of
from tests.people.terminal import Terminal, plain_environment

BEFORE = tuple(f"Was here before {number:02d}" for number in range(12))
"""Who was in the meeting from the start: its file is larger than its journal will be."""

MEANWHILE = ("Ana Silva", "Zoë Ångström", "Ben Okri")
"""Who is added while there is no room."""


class Meeting:
    """A meeting whose files, or what this computer keeps besides, are where room gets scarce."""

    def __init__(self, home: Path, narrow: Narrow, *variables: str, folder: str = "kept") -> None:
        """`variables`: of the environment, which name a folder there; `folder`: which; empty: all that it is."""
        self.home = home
        self.narrow = narrow
        self.env = {**plain_environment(str(home)), **dict.fromkeys(variables, str(narrow.path / folder))}
        people = home / "people.txt"
        people.write_text("\n".join(BEFORE), encoding="utf-8")
        assert self.run("new", "Small", "--people", str(people), "--yes", "--no-open").returncode == 0

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [*self.narrow.before, *COPROD, *arguments]
        return subprocess.run(command, env=self.env, capture_output=True, text=True, check=False)

    def opened(self) -> Terminal:
        terminal = Terminal([*self.narrow.before, *COPROD, "open", "small"], self.env, rows=50)
        terminal.wait_for(lambda: row_of(terminal, BEFORE[-1]))
        return terminal

    def people(self) -> list[str]:
        """Who is in the file, as plain TinyDB reads it."""
        places = ((self.narrow.seen, "kept/2*.json"), (self.narrow.seen, "2*.json"), (self.home, "data/*/*/2*.json"))
        (path,) = [path for place, name in places for path in place.glob(name)]
        return [row["text"] for row in tables_of(path)["people"]]

    def holds_everybody(self) -> None:
        """The file does, `coprod show` shows them, and `coprod check` finds nothing."""
        assert self.people() == [*BEFORE, *MEANWHILE]
        shown = self.run("show", "small").stdout
        assert all(f". {name}\n" in shown for name in (*BEFORE, *MEANWHILE))
        assert self.run("check").stdout == "One file, and it is whole.\n"
        assert not list(self.home.rglob("trouble.txt"))
