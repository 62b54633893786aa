"""A second language would be one folder: nothing that is read or typed stands in the code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from data.words import folder
from tests.data.words.word_files import FILES, HOUSE, leaves_in
from tests.language.made_up import LETTERS, STAYS, made_up, write_language

pytestmark = pytest.mark.slow

ALLOWED = (
    *STAYS,
    r"\[x\]",  # a box with a tick
    r"\b[0-9a-f]{8}\b",  # the beginning of an id
    r"\.(?:md|html|docx|txt)\b",  # endings of files
    r"\b\d+-v\d+\b|\bv\d+\b",  # the number of a version in a file's name
)
"""Latin letters that are to be read in every language. ISO dates and times have none."""

CODE = re.compile(r"<style>.*?</style>|<[^>]*>|^ *[a-z@][\w, >-]*\{.*", re.DOTALL | re.MULTILINE)
"""What is no text in a page of HTML."""

LATIN = re.compile("[A-Za-z]+")


def left(where: str, lines: list[str]) -> list[str]:
    """The lines that still have a Latin letter where none is allowed."""
    text = "\n".join(lines)
    if where.endswith(".html"):
        text = CODE.sub("", text)
    return [line for line in re.sub("|".join(ALLOWED), "", text).split("\n") if LATIN.search(line)]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is to be read everywhere, in the made-up language."""
    folder = tmp_path_factory.mktemp("xx")
    write_language(folder / "words")
    environ = {**os.environ, "COPROD_WORDS": str(folder / "words"), "HOME": str(folder), "TZ": "Europe/London"}
    command = [sys.executable, "-m", "tests.language.walk", str(folder / "told.json")]
    run = subprocess.run(command, cwd=HOUSE, env=environ, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    held: dict[str, list[str]] = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    return held


def test_nothing_that_is_to_be_read_stands_in_the_code(told: dict[str, list[str]]) -> None:
    assert {where: found for where, lines in told.items() if (found := left(where, lines))} == {}


def test_nothing_is_shown_empty_for_want_of_words(told: dict[str, list[str]]) -> None:
    assert [where for where, lines in told.items() if not set(LETTERS) & set("".join(lines))] == []


def test_what_is_typed_is_understood_by_the_words_of_the_language(told: dict[str, list[str]]) -> None:
    assert told["read"] == [made_up("Ring the school"), made_up("Ana"), "2026-12-04"]
    assert any(made_up("Fri 4 Dec 2026") in line for line in told["held.action.typed"])
    promise = "\n".join(told["held.we_will"])
    assert made_up("swap who types") in promise
    assert made_up("TODO") not in promise


def test_english_that_is_left_is_found() -> None:
    assert left(
        "somewhere", [f"Enter {made_up('add')}", f"{made_up('Outcomes')} by hand", "2026-10-21, 10:30  F1"]
    ) == [f"{made_up('Outcomes')} by hand"]


def test_every_entry_is_made_up(tmp_path: Path) -> None:
    write_language(tmp_path)
    stays = re.compile("|".join((*ALLOWED, r"\{[a-z_]+\}")))
    for file in FILES:
        for key, said in leaves_in(tmp_path / file.relative_to(folder())):
            assert key == "minutes.language" or not LATIN.search(stays.sub("", said)), key
