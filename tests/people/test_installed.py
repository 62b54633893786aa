"""The wheel as people install it, on each Python and in each way that is here: a meeting is held, and gives minutes."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.try_installed import PYTHONS, ROOT, WAYS, built, environment, python_at, tool, tried

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the sdist."""
    return built(tmp_path_factory.mktemp("built"))


@pytest.fixture
def packages(tmp_path: Path) -> None:
    """Skip where no packages can be had. In CI they have to be."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--dest",
        str(tmp_path / "one"),
        "click",
    ]
    done = subprocess.run(command, env=environment(tmp_path / "asking"), capture_output=True, check=False)
    if done.returncode and not os.environ.get("CI"):
        pytest.skip("no packages can be had here")


def test_the_wheel_has_every_file_of_the_program(files: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(files[0]) as wheel:
        packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    ours = {
        path.relative_to(ROOT).as_posix()
        for floor in ("coprod_tui", "screens", "data")
        for path in (ROOT / floor).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == ours


@pytest.mark.usefixtures("packages")
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("version", PYTHONS)
def test_it_is_installed_opened_and_gives_minutes(
    version: str, way: str, files: tuple[Path, Path], tmp_path: Path
) -> None:
    does, needed = WAYS[way]
    python = python_at(version)
    if python is None:
        pytest.skip(f"Python {version} is not here")
    if needed and tool(needed) is None:
        pytest.skip(f"{needed} is not installed")
    assert tried(does, python, files[0], tmp_path / "home").python.startswith(f"{version}.")


@pytest.mark.usefixtures("packages")
def test_so_it_is_from_the_sdist(files: tuple[Path, Path], tmp_path: Path) -> None:
    assert tried(WAYS["venv"][0], sys.executable, files[1], tmp_path / "home").words > 50
