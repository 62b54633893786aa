"""Two computers of one chair, whose folders of meetings a real sync client keeps alike: Syncthing, on loopback only."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any
from urllib.parse import urlencode

from tests.people.program import HANG
from tests.people.terminal import Terminal, plain_environment

SHARED = "meetings"
"""What the two call the folder that they keep alike."""

OPTIONS = {
    "globalAnnounceEnabled": "false",
    "localAnnounceEnabled": "false",
    "announceLANAddresses": "false",
    "relaysEnabled": "false",
    "natEnabled": "false",
    "stunKeepaliveStartS": "0",
    "urAccepted": "-1",
    "crashReportingEnabled": "false",
    "autoUpgradeIntervalH": "0",
    "startBrowser": "false",
    "setLowPriority": "false",
    "reconnectionIntervalS": "1",
}
"""Nobody is looked for, asked or told outside of this machine, and nothing is fetched."""

NOTICED_AFTER = "1"
"""Seconds after which Syncthing looks at a file that was written: whole ones, in some versions."""


class Computer:
    """One computer: its home, its folder of meetings, and the Syncthing that shares it."""

    def __init__(self, root: Path, ports: tuple[int, int]) -> None:
        """`ports`: of Syncthing, for us and for the other one."""
        self.name = root.name
        self.meetings = root / "meetings"
        self.meetings.mkdir(parents=True)
        self.at_home_in(root / "home")
        self._home = root / "syncthing"
        self._log = root / "syncthing.log"
        self._ours, self._theirs = ports
        self._running: subprocess.Popen[bytes] | None = None
        self._env = {**self.env, "STNOUPGRADE": "1"}
        subprocess.run(
            ["syncthing", "generate", f"--home={self._home}"], env=self._env, check=True, capture_output=True
        )
        self._config = ET.parse(self._home / "config.xml")
        device = self._config.find("device")
        assert device is not None
        self.device = device.attrib["id"]

    def at_home_in(self, home: Path) -> None:
        """Whoever sits there has a home of their own, in which the program keeps what it doesn't share."""
        self.home = home
        self.env = {**plain_environment(str(home)), "COPROD_ARCHIVE": str(self.meetings)}
        self.state = Path(self.env["XDG_STATE_HOME"]) / "coprod"

    def knows(self, other: Computer, *, calls: bool) -> None:
        """Share the folder of meetings with the other computer, and with nobody else.

        `calls`: this one calls the other. Where both call at once, both may wait for 20 seconds.
        """
        root = self._config.getroot()
        for name in ("folder", "device", "gui", "options"):
            for part in root.findall(name):
                root.remove(part)
        folder = ET.SubElement(
            root, "folder", id=SHARED, path=str(self.meetings), type="sendreceive", rescanIntervalS="0",
            fsWatcherEnabled="true", fsWatcherDelayS=NOTICED_AFTER,
        )  # fmt: skip
        _say(folder, {"filesystemType": "basic", "maxConflicts": "10"})
        for computer in (self, other):
            ET.SubElement(folder, "device", id=computer.device)
            device = ET.SubElement(root, "device", id=computer.device, name=computer.name)
            _say(device, {"address": f"tcp://127.0.0.1:{computer._theirs}" if calls else "dynamic"})
        gui = ET.SubElement(root, "gui", enabled="true", tls="false")
        _say(gui, {"address": f"127.0.0.1:{self._ours}", "apikey": self.name})
        options = ET.SubElement(root, "options")
        _say(options, {"listenAddress": f"tcp://127.0.0.1:{self._theirs}", **OPTIONS})
        self._config.write(self._home / "config.xml")

    def start(self) -> None:
        """Let Syncthing run, unless it does. What it brings comes in its own time."""
        if self._running is not None:
            return
        with self._log.open("ab") as log:
            self._running = subprocess.Popen(
                ["syncthing", "serve", f"--home={self._home}", "--no-browser", "--no-restart"],
                env=self._env, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip

    def ask_to_stop(self) -> None:
        """Ask Syncthing to end, and don't wait for it."""
        if self._running is not None:
            self._running.terminate()

    def stop(self) -> None:
        """End Syncthing, kindly or not."""
        self.ask_to_stop()
        running, self._running = self._running, None
        if running is None:
            return
        try:
            running.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)  # its own child, too
            running.wait()

    def ask(self, path: str, **query: str) -> dict[str, Any]:
        """What Syncthing says, in its own words; nothing: it doesn't answer yet."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._ours}/rest/{path}?{urlencode(query)}", headers={"X-API-Key": self.name}
        )
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                said: dict[str, Any] = json.load(answer)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if self._running is not None and self._running.poll() is not None:
                raise AssertionError(self._log.read_text()) from None
            return {}
        return said

    def has_all_of(self, other: Computer) -> bool:
        """Whether Syncthing here has everything that it knows the other one to have."""
        status = self.ask("db/status", folder=SHARED)
        there = self.ask("db/completion", folder=SHARED, device=other.device)
        return status.get("state") == "idle" and not status.get("needTotalItems") and there.get("completion") == 100

    def sees(self, other: Computer) -> bool:
        """Whether the two are connected."""
        connections: dict[str, Any] = self.ask("system/connections").get("connections", {})
        return bool(connections.get(other.device, {}).get("connected"))

    def files(self) -> dict[str, bytes]:
        """Every file in the folder of meetings, but what Syncthing keeps for itself."""
        found: dict[str, bytes] = {}
        for path in sorted(self.meetings.glob("*.json")):
            with suppress(FileNotFoundError):  # set aside meanwhile
                found[path.name] = path.read_bytes()
        return found


def until(holds: Callable[[], bool], terminals: Sequence[Terminal] = (), timeout: float = HANG) -> None:
    """Wait until something holds; meanwhile what programs draw is read, so that none waits for us."""
    end, pause = monotonic() + timeout, Event()
    while not holds():
        if monotonic() > end:
            raise AssertionError("\n\n".join(["it never came so", *(terminal.text for terminal in terminals)]))
        for terminal in terminals:
            terminal.comes_true(lambda: False, 0.02)
        if not terminals:
            pause.wait(0.05)


@contextmanager
def two_computers(root: Path) -> Generator[tuple[Computer, Computer]]:
    """Two computers, connected, with one empty folder of meetings. Whatever happens, both Syncthings end.

    It is the other one whose Syncthing may be stopped and started again: that is the one that calls.
    """
    one_ours, one_theirs, other_ours, other_theirs = _free_ports(4)
    one = Computer(root / "one", (one_ours, one_theirs))
    other = Computer(root / "other", (other_ours, other_theirs))
    one.knows(other, calls=False)
    other.knows(one, calls=True)
    with ExitStack() as ends:
        for end in (one.stop, other.stop, one.ask_to_stop, other.ask_to_stop):
            ends.callback(end)
        one.start()
        until(lambda: bool(one.ask("system/ping")))  # or the first call finds nobody, and the next is 5 s later
        other.start()
        together(one, other)
        yield one, other


def begin_anew(one: Computer, other: Computer, homes: Path) -> None:
    """Two other people sit down: they have homes of their own, and no meeting yet."""
    for computer in (one, other):
        computer.at_home_in(homes / computer.name)
        for path in computer.meetings.glob("*.json"):
            path.unlink()
    other.start()
    together(one, other)
    until(lambda: not one.files() and not other.files() and one.has_all_of(other) and other.has_all_of(one))


def together(one: Computer, other: Computer) -> None:
    """Wait until the two are connected."""
    until(lambda: one.sees(other) and other.sees(one))


def _say(part: ET.Element, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        ET.SubElement(part, name).text = value


def _free_ports(count: int) -> Iterator[int]:
    """Ports that nobody listens on, each another one."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        ports = [int(one.getsockname()[1]) for one in sockets]
    return iter(ports)
