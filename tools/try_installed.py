"""Tries the wheel as people install it: `python -m tools.try_installed` builds it, and prints what came of each way.

On each Python that is here it is installed in each way whose tool is here, opened in a real terminal, a meeting is held
with one item a stage, and the minutes are saved. `--get` first asks uv for the Pythons that are missing.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from data.words import say
from tests.people.program import Program
from tests.people.terminal import KEYS

ROOT = Path(__file__).parent.parent

PYTHONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
"""The Pythons that are looked for."""

ITEMS = {
    "arrive": "Ana Silva", "outcomes": "There are places to sit", "stakeholders": "Night bus drivers",
    "power": "We meet in the library", "ground_rules": "Where the benches go", "close": "Book the library",
}  # fmt: skip
"""What is typed at each stage."""

LINE = 6
"""Rows at the bottom of the screen in which the line stands in which one types."""

OUTSIDE = ("PYTHON", "VIRTUAL_ENV", "COPROD_", "XDG_", "PIPX_", "COLUMNS", "LINES")
"""How variables begin that would lead elsewhere than into the folder, or the window, in which all of it is tried."""

SETTINGS = {"PIP_CONFIG_FILE": ".config/pip/pip.conf", "UV_CONFIG_FILE": ".config/uv/uv.toml"}
"""Where whoever runs this says from where packages come, below their own home."""


class NotTried(Exception):  # noqa: N818  (named for what a person reads)
    """Something could not even be installed; the words say why."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of one way on one Python."""

    python: str
    """The version that it ran on."""
    words: int
    """Words in the minutes."""
    seconds: float
    """How long it took, from installing to minutes in hand."""


def own_home() -> Path:
    """The home of whoever runs this, also in a test, which has a home of its own."""
    return Path(pwd.getpwuid(os.getuid()).pw_dir)


def tool(name: str) -> str | None:
    """A program beside this Python, else the one that is found by its name; None: it isn't here."""
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else shutil.which(name)


def python_at(version: str) -> str | None:
    """The Python of a version, as "3.12"; None: it isn't here."""
    named = shutil.which(f"python{version}")
    others = sorted(own_home().glob(f".pyenv/versions/{version}.*/bin/python"), reverse=True)
    for found in (sys.executable, *([named] if named else []), *map(str, others), *_of_uv(version)):
        asked = "import sys; print(*sys.version_info[:2], sep='.'); print(sys.executable)"
        told = subprocess.run([found, "-c", asked], capture_output=True, text=True, check=False).stdout.splitlines()
        if told[:1] == [version]:
            return told[1]
    return None


def _of_uv(version: str) -> Iterator[str]:
    if uv := tool("uv"):
        found = subprocess.run([uv, "python", "find", version], capture_output=True, text=True, check=False)
        yield from found.stdout.splitlines()[:1]


def built(folder: Path) -> tuple[Path, Path]:
    """The wheel and the sdist, built into a folder: the wheel from the sdist. NotTried where that says anything odd."""
    command = [sys.executable, "-W", "error", "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or "warn" in (done.stdout + done.stderr).casefold():
        raise NotTried(done.stdout + done.stderr)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, sdist


def environment(home: Path) -> dict[str, str]:
    """An environment whose home, settings and caches are below a folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OUTSIDE)}
    settings = {name: str(path) for name, at in SETTINGS.items() if (path := own_home() / at).exists()}
    home.mkdir(exist_ok=True)
    return {**settings, **kept, "HOME": str(home), "UV_PYTHON_DOWNLOADS": "never"}


def in_venv(python: str, spec: Path, env: Mapping[str, str]) -> list[str]:
    """An environment of its own, made by Python itself."""
    folder = Path(env["HOME"]) / "venv"
    _done([python, "-m", "venv", str(folder)], env)
    _done([str(folder / "bin" / "pip"), "install", "--quiet", str(spec)], env)
    return [str(folder / "bin" / "coprod")]


def by_pipx(python: str, spec: Path, env: Mapping[str, str]) -> list[str]:
    """`pipx run --spec`."""
    command = [tool("pipx") or "", "run", "--quiet", "--python", python, "--spec", str(spec), "coprod"]
    _done([*command, "--version"], env)
    return command


def by_uvx(python: str, spec: Path, env: Mapping[str, str]) -> list[str]:
    """`uvx --from`."""
    command = [tool("uvx") or "", "--quiet", "--python", python, "--from", str(spec), "coprod"]
    _done([*command, "--version"], env)
    return command


Way = Callable[[str, Path, Mapping[str, str]], list[str]]
"""Installs what is given on a Python, and gives the command that starts it."""

WAYS: dict[str, tuple[Way, str]] = {
    "venv": (in_venv, ""), "pipx run --spec": (by_pipx, "pipx"), "uvx --from": (by_uvx, "uvx"),
}  # fmt: skip
"""Each way, and the program that it needs."""


def _done(command: list[str], env: Mapping[str, str]) -> str:
    """What a command printed. NotTried where it fails."""
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotTried(f"{' '.join(command)}: {done.stdout}{done.stderr}")
    return done.stdout


def tried(way: Way, python: str, spec: Path, folder: Path) -> Outcome:
    """What comes of one way on one Python: a meeting is held, and its minutes have all that was said.

    NotTried where it can't be installed; AssertionError where something is not as it should be.
    """
    begun = time.monotonic()
    env = environment(folder)
    command = way(python, spec, env)
    with Program(command, env, columns=100, rows=30) as program:
        _hold(program)
    (saved,) = folder.rglob("*-minutes-draft.md")
    printed = _done([*command, "minutes", "last"], env)
    assert saved.read_text(encoding="utf-8") == printed
    assert [words for stage, words in ITEMS.items() if stage != "arrive" and words not in printed] == []
    _done([*command, "minutes", "last", "--output", str(folder / "minutes.docx")], env)
    version = _done([python, "-c", "import platform; print(platform.python_version())"], env).strip()
    return Outcome(version, len(printed.split()), time.monotonic() - begun)


def _hold(program: Program) -> None:
    """Hold a meeting with one item a stage, save the minutes, and leave."""
    program.wait_for(say("home.hint_first"))
    program.send("Tuesday group")
    program.wait_for(say("home.rows.start_called", title="Tuesday group"))
    program.send(KEYS["Enter"])
    for stage, words in ITEMS.items():
        program.wait_for(say(f"{stage}.question"))
        _add(program, words)
        if stage != "close":
            program.send(KEYS["Ctrl+N"])
    program.send(KEYS["Ctrl+S"])
    saved = say("told.minutes_saved", path="").strip()
    program.wait_for(lambda: saved in program.words or say("names.title") in program.words)
    if saved not in program.words:
        program.send(KEYS["Enter"])
        program.wait_for(saved)
    program.send(KEYS["Ctrl+Q"])
    assert program.wait_end() == 0, program.text


def _add(program: Program, words: str) -> None:
    """Type words into the line, and Enter: then they stand in the list."""
    program.send(words)
    program.wait_for(lambda: any(words in line for line in program.lines[-LINE:]))
    program.send(KEYS["Enter"])
    program.wait_for(lambda: any(words in line for line in program.lines[:-LINE]))


def main(arguments: list[str]) -> int:
    """Print what came of each way on each Python. 1: something is not as it should be."""
    wrong = False
    with tempfile.TemporaryDirectory() as folder:
        wheel, sdist = built(Path(folder))
        print_line(
            "built", f"{wheel.name}, {wheel.stat().st_size:,} bytes; {sdist.name}, {sdist.stat().st_size:,} bytes"
        )
        for version in PYTHONS:
            python = python_at(version) or (_got(version) if "--get" in arguments else None)
            if python is None:
                print_line(f"Python {version}", "not here")
                continue
            specs = [(name, way, needed, wheel) for name, (way, needed) in WAYS.items()]
            specs += [("venv, from the sdist", in_venv, "", sdist)] if version == PYTHONS[0] else []
            for at, (name, way, needed, spec) in enumerate(specs):
                if needed and tool(needed) is None:
                    print_line(f"Python {version}, {name}", f"{needed} is not here")
                    continue
                try:
                    out = tried(way, python, spec, Path(folder) / f"{version}-{at}")
                except (NotTried, AssertionError) as problem:
                    wrong = True
                    print_line(f"Python {version}, {name}", f"WRONG: {problem}")
                else:
                    print_line(
                        f"Python {out.python}, {name}",
                        f"opened, meeting held, minutes of {out.words} words, {out.seconds:.0f} s",
                    )
    return int(wrong)


def _got(version: str) -> str | None:
    """A Python that uv fetches; None: it can't."""
    uv = tool("uv")
    if uv is None or subprocess.run([uv, "python", "install", version], capture_output=True, check=False).returncode:
        return None
    return python_at(version)


def print_line(what: str, words: str) -> None:
    """Print one line of the results."""
    sys.stdout.write(f"{what:36} {words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
