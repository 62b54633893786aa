"""The minutes are made to be shared. Nobody is told that they are always safe to share: no program can know that."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.words import say
from tests.data.words.word_files import all_words

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for floor in ("data", "screens", "coprod_tui") for path in (ROOT / floor).rglob("*.py"))


def test_no_word_that_is_shown_says_always_safe() -> None:
    assert [key for key, said in all_words() if "always safe" in said.casefold()] == []


@pytest.mark.parametrize("floor", ["data", "screens", "coprod_tui"])
def test_no_code_says_so_either(floor: str) -> None:
    told = [path for path in SOURCES if path.is_relative_to(ROOT / floor)]
    assert told
    assert [path.name for path in told if "always safe" in path.read_text(encoding="utf-8").casefold()] == []


def test_nor_does_the_readme() -> None:
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert "always safe" not in readme.casefold()
    assert "No program can find every hint at a person. Read it once before you send it." in readme


def test_what_is_said_instead() -> None:
    assert "made to be shared" in say("cli.commands.minutes")
    assert "Read it once before you send it." in say("names.promise")
