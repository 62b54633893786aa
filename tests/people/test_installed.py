"""The wheel and the sdist, installed: a meeting is held, and gives minutes.

`python -m tools.try_installed` tries each Python, and each way of installing, that is here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools.try_installed import ROOT, built, environment, in_venv, tried

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the sdist."""
    return built(tmp_path_factory.mktemp("built"))


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


@pytest.mark.usefixtures("packages")
@pytest.mark.parametrize("built_as", ["wheel", "sdist"])
def test_it_is_installed_opened_and_gives_minutes(built_as: str, files: tuple[Path, Path], tmp_path: Path) -> None:
    spec = files[built_as == "sdist"]
    assert tried(in_venv, sys.executable, spec, tmp_path / "home").words > 50
