"""Shuts every test off from whoever runs it: their meetings, their settings, their clock's zone."""

from __future__ import annotations

import os
import shutil
import time

import pytest

pytest.register_assert_rewrite("tests.people.whole_meeting")


@pytest.fixture(autouse=True)
def a_machine_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home, data and state are folders of this test; nothing of the real environment is left that we read."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in list(os.environ):
        if name.startswith("COPROD_") or name in ("NO_COLOR", "XDG_DOCUMENTS_DIR"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()


def needs(program: str) -> pytest.MarkDecorator:
    """Skip, with the reason, where a program is missing on a user's machine. In CI it has to be there."""
    missing = shutil.which(program) is None and not os.environ.get("CI")
    return pytest.mark.skipif(missing, reason=f"{program} is not installed")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what tests have counted, added up: they run in several processes."""
    counted: dict[str, int] = {}
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if isinstance(value, int):
                counted[name] = counted.get(name, 0) + value
    if counted:
        terminalreporter.section("counted")
    for name, total in sorted(counted.items()):
        terminalreporter.write_line(f"{name}: {total:,}")
