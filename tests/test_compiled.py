"""What is compiled before the tests is what pytest takes when it imports them, and says what was compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from _pytest.assertion.rewrite import _read_pyc  # pyright: ignore[reportPrivateUsage]  # whether pytest would take it

from tests.compiled import compile_test, compiled

SOURCE = "def test_sum() -> None:\n    held = 4\n    assert held == 5\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "test_made_up.py"
    path.write_text(SOURCE)
    compile_test(path)
    return path


def test_pytest_takes_it_and_it_says_what_was_compared(source: Path) -> None:
    code = _read_pyc(source, compiled(source))
    assert code is not None
    held: dict[str, object] = {}
    exec(code, held)
    test = held["test_sum"]
    assert callable(test)
    with pytest.raises(AssertionError, match="assert 4 == 5"):
        test()


def test_what_was_changed_since_is_not_taken(source: Path) -> None:
    source.write_text(SOURCE.replace("held == 5", "held == 4 # now"))
    assert _read_pyc(source, compiled(source)) is None
