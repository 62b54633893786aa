"""Somebody new, on a machine without make: from the README to minutes in hand, and how many minutes that takes.

`python -m tests.people.new_user` types what the README says, way by way, in a home of its own. It needs a network: what
coprod is made of is fetched. `python -m tests.people.new_user pipx` goes one way only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.docs.pages import ROOT, blocks, sections
from tests.people.chair import Chair
from tests.people.terminal import Terminal

WAYS = ("uv", "pipx")
"""The ways that need no make. Each is the name of a program, and its commands begin with it."""

READING = 240
"""Words that people read in a minute."""

LEFT_BEHIND = (".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info", "dist", "build")
"""What is in the folder of whoever works on it, and not in the one that is handed over."""


def commands_of_the_readme(way: str = "") -> list[str]:
    """What the README has people type to install, update and uninstall. `way`: only one; empty: all of them."""
    lines = [line.strip() for block in blocks("README.md") for line in block.splitlines()]
    told = [code for section in sections("README.md") for code in section.code]
    return [line for line in dict.fromkeys([*lines, *told]) if line.partition(" ")[0] in ([way] if way else WAYS)]


class NewUser:
    """A person with a folder that was handed to them, a home, and programs among which is no make."""

    def __init__(self, root: Path, way: str) -> None:
        self.way = way
        self.folder = root / "coprod"
        self.home = root / "home"
        self.home.mkdir()
        self.took: dict[str, float] = {}
        """Seconds, by what they went to."""
        self._tools = root / "tools"
        shutil.copytree(ROOT, self.folder, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
        (root / "bin").mkdir()
        (root / "bin" / "python3").symlink_to(Path(sys.base_prefix, "bin", "python3"))
        own = {"HOME": str(self.home), "SHELL": "/bin/sh", "TZ": "Europe/London"}
        path = os.pathsep.join(map(str, (self.home / ".local" / "bin", self._tools / "bin", root / "bin")))
        outside = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "COPROD_"))}
        config = Path.home() / ".config" / "pip" / "pip.conf"
        pip = {"PIP_CONFIG_FILE": str(config)} if config.exists() else {}
        self.env: Mapping[str, str] = {**outside, **pip, **own, "PATH": path}
        assert shutil.which("make", path=path) is None

    def get_tool(self) -> None:
        """Have uv or pipx: the README leaves that to their own pages."""
        venv.create(self._tools, with_pip=True)
        self._run([str(self._tools / "bin" / "python"), "-m", "pip", "install", "--quiet", self.way])

    def type(self, command: str) -> str:
        """Type a command in the folder, and see what it prints."""
        sys.stdout.write(f"    $ {command}\n")
        return self._run(["/bin/sh", "-c", command])

    def timed(self, what: str, done: Callable[[], object]) -> None:
        """Do something, and write down how long it took."""
        start = monotonic()
        done()
        self.took[what] = monotonic() - start

    def install(self) -> None:
        """Type the first command of this way."""
        self.type(commands_of_the_readme(self.way)[0])

    def hold(self) -> None:
        """Do the five steps of the README's first meeting."""
        found = shutil.which("coprod", path=self.env["PATH"])
        assert found is not None, "coprod is not where its installer says"
        with Terminal([found], self.env, columns=100, rows=30) as terminal:
            chair = Chair(terminal)
            terminal.wait_for("Type a title")
            chair.add("Park Lane crossing")
            terminal.wait_for("Who is here?")
            chair.add("Amina Yusuf", "Jo Hart")
            terminal.press("Up", "Enter", "Enter", "n", "n", "Esc")
            chair.move_on("What are we trying to achieve?")
            chair.add("Children can cross on their own")
            terminal.press("Up", "Enter", "a", "v", "Enter")
            for question in ("Who is involved", "Who holds power", "Who decides", "Who does what"):
                chair.move_on(question)
            terminal.press("Ctrl+S")
            terminal.wait_for(
                lambda: "Minutes saved" in terminal.words or "Before these minutes go out" in terminal.words
            )
            if "Minutes saved" not in terminal.words:
                terminal.press("Enter")
                terminal.wait_for("Minutes saved")
            assert chair.leave() == 0

    def minutes(self) -> str:
        """The minutes that are in hand."""
        (path,) = self.home.rglob("*park-lane-crossing*.md")
        return path.read_text(encoding="utf-8")

    def go_on(self) -> None:
        """Type everything else that the README says: look at the version, update, uninstall. The meeting stays.

        In between, a wheel takes the place of the folder.
        """
        sys.stdout.write(f"      {self.type('coprod --version')}")
        self._run([str(self._tools / "bin" / "python"), "-m", "pip", "wheel", "--quiet", "--no-deps", "."])
        (wheel,) = self.folder.glob("*.whl")
        self.type(commands_of_the_readme(self.way)[1].replace(" .", f" ./{wheel.name}"))
        wheel.unlink()
        for command in commands_of_the_readme(self.way)[1:]:
            self.type(command)
        assert shutil.which("coprod", path=self.env["PATH"]) is None
        assert len(list(self.home.rglob("meetings/*.json"))) == 1

    def _run(self, command: list[str]) -> str:
        done = subprocess.run(command, cwd=self.folder, env=self.env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout


def try_way(way: str) -> None:
    """Go one way from the README to minutes, and say what each step took."""
    with TemporaryDirectory() as root:
        user = NewUser(Path(root), way)
        sys.stdout.write(f"With {way}, and no make:\n")
        user.timed(f"getting {way}", user.get_tool)
        user.timed("installing coprod", user.install)
        user.timed("a first meeting, by keys", user.hold)
        assert "Children can cross on their own" in user.minutes()
        reading = 60 * words_to_read() / READING
        for what, seconds in {"reading the README": reading, **user.took}.items():
            sys.stdout.write(f"    {what}: {seconds:.0f} s\n")
        whole = (reading + sum(user.took.values())) / 60
        sys.stdout.write(f"    minutes in hand after {whole:.1f} minutes, talking not counted\n")
        user.go_on()
        sys.stdout.write("    updated, uninstalled; the meeting is still there\n")


def words_to_read() -> int:
    """Words of the README."""
    return sum(len(text.split()) for section in sections("README.md") for text in section.text)


def main(arguments: list[str]) -> None:
    """Go the ways that are named, or all of them."""
    for way in arguments or WAYS:
        try_way(way)


if __name__ == "__main__":
    main(sys.argv[1:])
