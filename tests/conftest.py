"""Shuts every test off from whoever runs it: their meetings, their settings, their clock's zone."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, settings

from tests.compiled import compile_all
from tests.garbage import seldom_look_for_garbage
from tests.people.soak_table import Run, table
from tests.spread import spread

pytest.register_assert_rewrite(
    "tests.coprod_tui.command_line", "tests.people.shared_meeting", "tests.people.small_disk_meeting",
    "tests.people.whole_meeting",
)  # fmt: skip


OUTSIDE = ("NO_COLOR", "XDG_DOCUMENTS_DIR", "DISPLAY", "WAYLAND_DISPLAY", "TMUX", "WSL_DISTRO_NAME", "TERMUX_VERSION")
"""What leads out of a test: to somebody's documents, or to their clipboard."""


def pytest_sessionstart(session: pytest.Session) -> None:
    """Compile the program and its tests once, before other processes read them: they do it three times as fast."""
    if not hasattr(session.config, "workerinput"):
        compile_all(Path(__file__).parent.parent)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In one of several processes, put what waits beside what works."""
    worker: Any = getattr(config, "workerinput", None)
    if worker is not None:
        items[:] = [items[at] for at in spread([item.nodeid for item in items], worker["workercount"])]


def pytest_collection_finish() -> None:
    """Thousands of tests stay until the end: whoever looks for garbage needn't go through them, nor look so often."""
    seldom_look_for_garbage()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A name after the other for a home. They stand apart: whoever makes a folder goes through all that are there."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def a_machine_of_its_own(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Home, data and state are folders of this test; nothing of the real environment is left that we read."""
    home = next(homes)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in list(os.environ):
        if name.startswith(("COPROD_", "SSH_")) or name in OUTSIDE:
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
    """At the end of the run, print what tests have counted: they run in several processes."""
    _print_kills(terminalreporter)
    _print_calls(terminalreporter)
    _print_counts(terminalreporter)


def _print_kills(reporter: pytest.TerminalReporter) -> None:
    """The table of the kills."""
    found = list(_soaked(reporter))
    if found:
        reporter.section("kills")
        runs = [run for one in found for run in msgspec.convert(one["runs"], list[Run])]
        for line in table(found[0]["seed"], runs):
            reporter.write_line(line)


def _soaked(reporter: pytest.TerminalReporter) -> Iterator[dict[str, Any]]:
    """What the tests of the soak hand over with their reports."""
    for report in (*reporter.getreports("passed"), *reporter.getreports("failed")):
        yield from (held for name, held in report.user_properties if name == "soak" and report.when == "call")


def _print_calls(reporter: pytest.TerminalReporter) -> None:
    """The table of what was killed at each of its calls, and what became of the line that was to be struck."""
    reports = (*reporter.getreports("passed"), *reporter.getreports("failed"))
    found = [held for one in reports for name, held in one.user_properties if name == "kills"]
    if found:
        reporter.section("killed at each call")
        head = ("what was killed", "calls", "kills", "apart", "stands", "struck", "deleted", "wrong", "CPU s")
        rows = [(*(one[name] for name in ("deed", "calls", "kills", "apart")), one) for one in found]
        lines = [(*row[:4], *(row[4]["found"].get(name, 0) for name in head[4:8]), row[4]["seconds"]) for row in rows]
        for line in (head, *sorted(lines)):
            reporter.write_line(f"{line[0]:38}" + "".join(f"{one:>9}" for one in line[1:]))


def _print_counts(reporter: pytest.TerminalReporter) -> None:
    """Whatever else was counted, added up."""
    counted: dict[str, int] = {}
    for report in reporter.getreports("passed"):
        for name, value in report.user_properties:
            if isinstance(value, int):
                counted[name] = counted.get(name, 0) + value
    if counted:
        reporter.section("counted")
    for name, total in sorted(counted.items()):
        reporter.write_line(f"{name}: {total:,}")


# no test depends on how fast a machine is
settings.register_profile("on any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("on any machine")
