"""A whole meeting is held once a run: it takes a minute, and many tests only read what came of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from filelock import FileLock

from tests.people.chair import only_file, run, tables_of
from tests.people.terminal import plain_environment

Rows = dict[str, list[dict[str, Any]]]

Held = tuple[dict[str, str], Rows, str]
"""The environment of a meeting, its tables as they were kept, and its minutes as `coprod minutes last` prints them."""


def held_once(folders: pytest.TempPathFactory, name: str, hold: Callable[[dict[str, str]], None]) -> Held:
    """The meeting of that name, held by the first process of this run that needs it: the others wait, and read it."""
    ours = folders.getbasetemp()
    root = ours.parent if "PYTEST_XDIST_WORKER" in os.environ else ours
    kept = root / f"held {name}.json"
    with FileLock(root / f"held {name}.lock"):
        if not kept.exists():
            env = plain_environment(str(folders.mktemp("home")))
            hold(env)
            minutes = run(env, "minutes", "last")
            kept.write_bytes(msgspec.json.encode((env, tables_of(only_file(env)), minutes.stdout)))
        held: Held = msgspec.json.decode(kept.read_bytes(), type=Held)
        return held
