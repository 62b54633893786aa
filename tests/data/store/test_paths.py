"""Where everything is kept: a meeting that was kept yesterday is looked for in the same place tomorrow."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

import platformdirs
import pytest
from platformdirs.unix import Unix

from data.errors import NotFound
from data.store.paths import archive_folder, notes_folder, state_folder
from tests.data.store.systems import HOME, LOCAL_APP_DATA, System, be_on

LINUX: list[tuple[dict[str, str], str, str]] = [
    ({}, f"{HOME}/.local/share/coprod", f"{HOME}/.local/state/coprod"),
    ({"XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s"}, "/d/coprod", "/s/coprod"),
    ({"XDG_DATA_HOME": "/d/", "XDG_STATE_HOME": ""}, "/d/coprod", f"{HOME}/.local/state/coprod"),
    ({"XDG_DATA_HOME": "d", "XDG_STATE_HOME": "./s"}, f"{HOME}/.local/share/coprod", f"{HOME}/.local/state/coprod"),
    ({"XDG_DATA_HOME": "~/d", "XDG_STATE_HOME": "~"}, f"{HOME}/.local/share/coprod", f"{HOME}/.local/state/coprod"),
    (
        {"XDG_DATA_HOME": "/with a space/ü", "XDG_CONFIG_HOME": "/c"},
        "/with a space/ü/coprod",
        f"{HOME}/.local/state/coprod",
    ),
    ({"HOME": "/"}, "/.local/share/coprod", "/.local/state/coprod"),
    ({"HOME": f"{HOME}/"}, f"{HOME}/.local/share/coprod", f"{HOME}/.local/state/coprod"),
]
"""What is set, then where the data and the state are."""

MAC = f"{HOME}/Library/Application Support/coprod"

OTHERS: list[tuple[System, dict[str, str], str, str]] = [
    ("darwin", {}, MAC, MAC),
    ("darwin", {"XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s"}, "/d/coprod", "/s/coprod"),
    ("win32", {}, f"{LOCAL_APP_DATA}/coprod", f"{LOCAL_APP_DATA}/coprod"),
    ("win32", {"XDG_DATA_HOME": "/d"}, f"{LOCAL_APP_DATA}/coprod", f"{LOCAL_APP_DATA}/coprod"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="its folders can't be named otherwise")
@pytest.mark.parametrize(
    ("system", "given", "data", "state"),
    [*(("linux", *row) for row in LINUX), *OTHERS],
)
def test_each_system_has_its_folders(
    system: System,
    given: dict[str, str],
    data: str,
    state: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    be_on(system, monkeypatch, given)
    assert state_folder() == Path(state)
    assert notes_folder() == Path(data) / "notes"
    assert archive_folder(None) == Path(data) / "meetings"


@pytest.mark.skipif(sys.platform == "win32", reason="everybody has a home there")
def test_whoever_has_no_home_is_told_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(number: int) -> NoReturn:
        raise KeyError(number)

    monkeypatch.setattr(platformdirs, "PlatformDirs", Unix)
    monkeypatch.setattr("pwd.getpwuid", nobody)
    for name in [one for one in os.environ if one.startswith(("XDG_", "COPROD_", "HOME"))]:
        monkeypatch.delenv(name)
    for folder in (state_folder, notes_folder, lambda: archive_folder(None)):
        with pytest.raises(NotFound, match="HOME"):
            folder()
