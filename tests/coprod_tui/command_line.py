"""coprod run as someone types it, in a process of its own: what it said, how it ended, and what stands in a folder."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.people import forked


def run(*arguments: str | Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command without a terminal, in a process of its own, and give what it said. `env`: what differs there."""
    done = run_bytes(*arguments, env=env)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def run_bytes(*arguments: str | Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """The same, to the byte."""
    with TemporaryDirectory() as folder:
        ended = forked.run(arguments, Path(folder), env=env)
    return subprocess.CompletedProcess(arguments, ended.status, ended.out, ended.err)


def everything_in(folder: Path) -> dict[str, bytes | None]:
    """Every file and folder below one, with what the files hold."""
    found = sorted(folder.rglob("*"))
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in found}


def fails(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """It ended with 1, and said on the error side, in a line or two, what to do."""
    assert done.returncode == 1, done
    assert done.stdout == ""
    assert 1 <= len(done.stderr.strip().splitlines()) <= 2, done.stderr
    for one in words:
        assert one in done.stderr
    assert "Traceback" not in done.stderr


def misused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """It ended with 2, and said how it is used."""
    assert done.returncode == 2, done
    for one in words:
        assert one in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with one meeting of three people."""
    folder = tmp_path / "archive"
    names = tmp_path / "names.txt"
    names.write_text("Ana Silva\n\nBen Okri\n  Zoë Marsh \n", encoding="utf-8")
    made = run("new", "Park Lane crossing", "--date", "2026-10-21", "--people", names, "--no-open", "--archive", folder)
    assert made.returncode == 0, made
    return folder


def minutes(archive: Path, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run `coprod minutes last`, and give what it printed."""
    return run_bytes("minutes", "last", "--archive", archive, *arguments)


STARTS = {"md": b"# Park Lane crossing\n", "html": b"<!DOCTYPE html>\n", "chat": b"Park Lane crossing\n"}
"""How the minutes begin in each format that can be printed."""
