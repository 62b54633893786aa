"""A home folder with one meeting of two people in it, and commands run there as somebody with no rights of root."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.coprod_tui.command_line import run
from tests.people.chair import COPROD, only_file
from tests.people.terminal import plain_environment

AS_ANYONE = (
    ("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search")
    if os.getuid() == 0
    else ()
)
"""In front of a command: whoever may read everything gives that right up first."""


class Home:
    """A home folder with one meeting of two people in it."""

    def __init__(self, root: Path) -> None:
        self.env = plain_environment(str(root))
        self.root = root
        people = root / "people.txt"
        people.write_text("Ana Silva\nZoë Ångström\n", encoding="utf-8")
        self.run("new", "Park Lane", "--people", str(people), "--no-open")
        self.path = only_file(self.env)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command, as somebody who may not read what may not be read."""
        if any(not path.stat().st_mode & 0o400 for path in self.root.rglob("*")):
            return subprocess.run(
                [*AS_ANYONE, *COPROD, *arguments], env=self.env, capture_output=True, text=True, check=False
            )  # fmt: skip
        return run(*arguments, env=self.env)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)
