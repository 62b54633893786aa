"""Copying: by a program that fits the computer and says that it worked, else by asking the terminal, and never more."""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
from collections.abc import Generator
from pathlib import Path

import pytest

from coprod_tui.clipboard import clipboard_programs, copied_with
from tests.conftest import needs
from tests.people.program import HANG
from tests.people.terminal import Terminal

WORDS = "Zoë Ångström — 🚌 «places to sit»\nline two\n" * 400
PAGE = "<h1>Zoë</h1><ul><li>a &amp; b</li></ul>"


@pytest.mark.parametrize(
    ("environ", "platform", "names"),
    [
        ({}, "darwin", ["pbcopy"]),
        ({}, "win32", ["clip"]),
        ({"WSL_DISTRO_NAME": "Debian", "WAYLAND_DISPLAY": "wayland-0"}, "linux", ["clip.exe", "wl-copy"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", ["wl-copy", "xclip", "xsel"]),
        ({"DISPLAY": ":0", "TMUX": "x"}, "linux", ["xclip", "xsel", "tmux"]),
        ({"TERMUX_VERSION": "1"}, "linux", ["termux-clipboard-set"]),
        ({}, "linux", []),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1 2 3 4"}, "linux", []),
        ({"SSH_TTY": "/dev/pts/1"}, "darwin", []),
        ({"SSH_TTY": "/dev/pts/1", "TMUX": "x"}, "darwin", ["tmux"]),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1 2 3 4", "TMUX": "x"}, "linux", ["tmux"]),
    ],
)
def test_the_programs_that_fit_come_first_and_over_ssh_only_tmux(
    environ: dict[str, str], platform: str, names: list[str]
) -> None:
    assert [way.name for way in clipboard_programs(environ, platform)] == names


@pytest.fixture
def display() -> Generator[dict[str, str]]:
    """A display of its own, whose clipboard is nobody's."""
    read, write = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "64x64x8", "-nolisten", "tcp"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield {"PATH": os.environ["PATH"], "DISPLAY": f":{number}", "HOME": os.environ["HOME"]}
        finally:
            server.terminate()


def _pasted(environ: dict[str, str], *more: str) -> str:
    """What is on the clipboard, once there is something: xsel takes it over a moment after it has ended."""
    command = ["xclip", "-selection", "clipboard", "-out", *more]
    for left in range(50, -1, -1):
        done = subprocess.run(command, env=environ, check=not left, capture_output=True, timeout=HANG)
        if not done.returncode:
            return done.stdout.decode()
    raise AssertionError


@needs("Xvfb")
@needs("xclip")
def test_what_is_copied_with_xclip_is_on_the_clipboard_as_text_or_as_a_page(display: dict[str, str]) -> None:
    assert copied_with(WORDS, display) == ("xclip", False)
    assert _pasted(display) == WORDS
    assert copied_with(WORDS, display, PAGE) == ("xclip", True)
    assert _pasted(display, "-t", "text/html") == PAGE


@needs("Xvfb")
@needs("xclip")
@needs("xsel")
def test_where_only_xsel_is_there_it_takes_the_text(display: dict[str, str], tmp_path: Path) -> None:
    xsel = shutil.which("xsel")
    assert xsel is not None
    (tmp_path / "xsel").symlink_to(xsel)
    assert copied_with(WORDS, {**display, "PATH": str(tmp_path)}, PAGE) == ("xsel", False)
    assert _pasted(display) == WORDS


def test_where_no_program_is_there_or_none_works_nothing_is_claimed(tmp_path: Path) -> None:
    assert copied_with("x", {"PATH": str(tmp_path), "DISPLAY": ":99"}) is None
    for name in ("xclip", "xsel"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / name).chmod(0o700)
    assert copied_with("x", {"PATH": f"{tmp_path}:/bin:/usr/bin", "DISPLAY": ":99"}) is None


@needs("tmux")
def test_in_tmux_over_ssh_the_words_reach_tmux_and_the_terminal_around_it(tmp_path: Path) -> None:
    base = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TMUX_TMPDIR": str(tmp_path), "LANG": "C.UTF-8"}
    tmux = ["tmux", "-f", "/dev/null"]
    with Terminal([*tmux, "new-session", "cat"], base) as terminal:
        terminal.settle()
        told = [*tmux, "display-message", "-p", "#{socket_path},#{pid},0"]
        inside = subprocess.run(told, env=base, check=True, capture_output=True, text=True).stdout.strip()
        environ = {**base, "TMUX": inside, "SSH_TTY": "/dev/pts/1", "SSH_CONNECTION": "1 2 3 4"}
        assert copied_with("Zoë’s words", environ) == ("tmux", False)
        kept = subprocess.run([*tmux, "show-buffer"], env=base, check=True, capture_output=True, text=True).stdout
        assert kept == "Zoë’s words"
        asked = base64.b64encode("Zoë’s words".encode())
        assert terminal.comes_true(
            lambda: re.search(rb"\x1b\]52;[^;]*;" + re.escape(asked), terminal.drawn) is not None, 10
        )
        subprocess.run([*tmux, "kill-server"], env=base, check=True)


def test_windows_gets_utf_16_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "clip.exe").write_text(f'#!/bin/sh\ncat > "{tmp_path}/got"\n')
    (tmp_path / "clip.exe").chmod(0o700)
    environ = {"PATH": f"{tmp_path}:/bin:/usr/bin", "WSL_DISTRO_NAME": "Debian"}
    assert copied_with(WORDS, environ) == ("clip.exe", False)
    raw = (tmp_path / "got").read_bytes()
    assert raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    assert raw.decode("utf-16") == WORDS
