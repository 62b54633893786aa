"""Where the system keeps things, as it would be on another one: for what is kept where."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Literal

import platformdirs
import pytest
from platformdirs.api import PlatformDirsABC
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

System = Literal["linux", "darwin", "win32"]

KINDS: dict[System, type[PlatformDirsABC]] = {"linux": Unix, "darwin": MacOS, "win32": Windows}

HOME = "/home/ana"

LOCAL_APP_DATA = "/LocalAppData"
"""What Windows says of `%LOCALAPPDATA%`."""


def be_on(system: System, monkeypatch: pytest.MonkeyPatch, given: Mapping[str, str] | None = None) -> None:
    """Have platformdirs answer as on a system, for somebody at HOME. `given`: what is set in the environment."""
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platformdirs, "PlatformDirs", KINDS[system])
    monkeypatch.setattr("platformdirs.windows.get_win_folder", {"CSIDL_LOCAL_APPDATA": LOCAL_APP_DATA}.__getitem__)
    for name in [one for one in os.environ if one.startswith(("XDG_", "COPROD_"))]:
        monkeypatch.delenv(name)
    for name, value in {"HOME": HOME, **(given or {})}.items():
        monkeypatch.setenv(name, value)
