"""Putting text on the clipboard: by a program that says whether it worked, else by asking the terminal."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

from msgspec import Struct

WAIT = 2.0
"""Seconds that a program gets."""


class ClipboardProgram(Struct, frozen=True):
    """A program that puts what it is given on the clipboard."""

    name: str
    """What it is called, for people too."""
    text: tuple[str, ...]
    """The command for text."""
    page: tuple[str, ...] = ()
    """The command for a web page, which keeps headings and tables when it is pasted; empty: it can't."""
    utf16: bool = False
    """Whether it wants UTF-16 with a byte order mark."""


XCLIP = ("xclip", "-selection", "clipboard", "-in")
WAYLAND = ClipboardProgram("wl-copy", ("wl-copy",), ("wl-copy", "--type", "text/html"))
TMUX = ClipboardProgram("tmux", ("tmux", "load-buffer", "-w", "-"))
"""It keeps what it is given to paste in its own windows, and asks the terminal that it runs in to copy it."""
X11 = (
    ClipboardProgram("xclip", XCLIP, (*XCLIP, "-t", "text/html")),
    ClipboardProgram("xsel", ("xsel", "--input", "--clipboard")),
)


def clipboard_programs(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[ClipboardProgram, ...]:
    """The programs that fit this computer, the best first.

    Over SSH only tmux does, which reaches the terminal that somebody sits at: the others would fill a clipboard here.
    """
    in_tmux = (TMUX,) if environ.get("TMUX") else ()
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return in_tmux
    if platform == "darwin":
        return (ClipboardProgram("pbcopy", ("pbcopy",)),)
    if platform == "win32":
        return (ClipboardProgram("clip", ("clip",), utf16=True),)
    found: list[ClipboardProgram] = []
    if environ.get("WSL_DISTRO_NAME"):
        found.append(ClipboardProgram("clip.exe", ("clip.exe",), utf16=True))
    if environ.get("WAYLAND_DISPLAY"):
        found.append(WAYLAND)
    if environ.get("DISPLAY"):
        found += X11
    if environ.get("TERMUX_VERSION"):
        found.append(ClipboardProgram("termux-clipboard-set", ("termux-clipboard-set",)))
    return (*found, *in_tmux)


def copied_with(text: str, environ: Mapping[str, str], page: str | None = None) -> tuple[str, bool] | None:
    """Put text on the clipboard, as a page where `page` is given and the program can.

    The name of the program that did it, and whether it took the page; None: none did, so only the terminal is left.
    """
    for way in clipboard_programs(environ):
        if page is not None and way.page and _ran(way.page, page.encode(), environ):
            return way.name, True
        raw = text.encode("utf-16") if way.utf16 else text.encode()
        if _ran(way.text, raw, environ):
            return way.name, False
    return None


def _ran(command: Sequence[str], raw: bytes, environ: Mapping[str, str]) -> bool:
    """Whether a program is there, took what it was given, and said that all is well."""
    program = shutil.which(command[0], path=environ.get("PATH"))
    if program is None:
        return False
    try:
        done = subprocess.run(
            [program, *command[1:]], input=raw, env=dict(environ), timeout=WAIT, check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):  # no display there after all, or nobody answers: the next one is tried
        return False
    return done.returncode == 0
