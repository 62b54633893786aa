"""An older coprod goes on in a meeting that this one saved: nothing of it is lost, and this one goes on again.

`python -m tests.people.older_program COMMIT` runs the program of a commit in a worktree of its own. The meeting has
something in every column of every table. In the older program its words are printed, its file is checked, an action
is typed, and left; then each row that this program saved is looked for, column by column.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.data.filled import as_file, filled_tables
from tests.people.chair import COPROD, Chair, run, tables_of
from tests.people.terminal import Terminal, plain_environment

ROOT = Path(__file__).parents[2]
BEGINS = """
import os, sys
sys.path.insert(0, os.environ["PYTHONPATH"])
from coprod_tui.__main__ import main
main()
"""

ADDED = "typed in the older program"
MOVES = ("log", "meeting")
"""What any program changes while a meeting is open: what happened, and how long a stage took."""


def main(commit: str) -> int:
    """Print what the older program did, and what is otherwise afterwards: the exit status."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        worktree = folder / "older"
        _git("worktree", "add", "--quiet", "--detach", str(worktree), commit)
        try:
            lost = _go_on(folder, worktree)
        finally:
            _git("worktree", "remove", "--force", str(worktree))
    _say(*lost or ["no row and no column is lost"])
    return bool(lost)


def _go_on(folder: Path, worktree: Path) -> list[str]:
    home = folder / "home"
    archive = home / "data" / "coprod" / "meetings"
    archive.mkdir(parents=True)
    path = archive / "2026-10-21 filled.json"
    path.write_bytes(as_file(filled_tables()))
    env = plain_environment(str(home))
    before = tables_of(path)
    older = {**env, "PYTHONPATH": str(worktree)}
    for command in ("show", "check", "minutes"):
        _say(f"{command}: exit status {_older(worktree, older, command, str(path))}")
    with Terminal([*_command(), "open", str(path)], older, columns=100, rows=30) as terminal:
        terminal.wait_for("Action")
        Chair(terminal).add(ADDED)
        terminal.wait_for(ADDED)
        _say(f"open: exit status {Chair(terminal).leave()}")
    after = tables_of(path)
    texts = [row["text"] for row in after["actions"]]
    told = [] if ADDED in texts else ["what was typed in the older program is not there"]
    shown = run(env, "show", str(path)).stdout
    return [*told, *([] if ADDED in shown else ["this program doesn't show it"]), *_lost(before, after)]


def _command() -> list[str]:
    """The older program: what is installed is this one, so its folder goes first."""
    return [COPROD[0], "-c", BEGINS]


def _older(worktree: Path, env: Mapping[str, str], *arguments: str) -> int:
    return subprocess.run([*_command(), *arguments], env=env, cwd=worktree, capture_output=True, check=False).returncode


def _lost(before: Mapping[str, list[dict[str, Any]]], after: Mapping[str, list[dict[str, Any]]]) -> list[str]:
    """Each column of each row that is otherwise than it was."""
    lost: list[str] = []
    for table, rows in before.items():
        now = {row.get("id"): row for row in after.get(table, [])}
        for row in rows if table not in MOVES else ():
            held = now.get(row.get("id"), {})
            lost += [f"{table} {row.get('id')}: {name}" for name in row if held.get(name) != row[name]]
    details, held = before["meeting"][0], after["meeting"][0]
    return lost + [f"meeting: {name}" for name in details if name not in held]


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
