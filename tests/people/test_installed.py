"""The wheel has every file of the program. `python -m tools.try_installed` installs it, in each way that is here."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from tools.try_installed import ROOT, built

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
