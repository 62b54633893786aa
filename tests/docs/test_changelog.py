"""What changed is told to whoever chairs, in short plain lines; and a version is called the same everywhere."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import Any

from textstat import flesch_kincaid_grade

from tests.coprod_tui.command_line import run
from tests.data.words.test_reading_grade import HIGHEST, HIGHEST_SENTENCE, whole_sentences
from tests.docs.pages import ROOT, sections

TEXT = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

RELEASED = re.compile(r"^## (\S+) - (\d{4}-\d\d-\d\d)$", re.MULTILINE)

LONGEST = 35
"""Words that a line has at most."""

PARTS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
"""What Keep a Changelog calls the parts of a version."""


def project() -> dict[str, Any]:
    """What is said of the project."""
    told: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return told


def test_there_is_one_version() -> None:
    version, day = next(RELEASED.finditer(TEXT)).groups()
    assert version == project()["version"]
    assert run("--version").stdout == f"coprod, version {version}\n"
    assert date.fromisoformat(day)
    days = [day for _, day in RELEASED.findall(TEXT)]
    assert days == sorted(days, reverse=True)


def test_it_is_written_in_short_plain_lines() -> None:
    lines = [text for one in sections("CHANGELOG.md") for text in one.text]
    assert len(lines) > 50
    assert [line for line in lines if len(line.split()) > LONGEST] == []
    own = [sentence for line in lines for sentence in whole_sentences(line)]
    assert flesch_kincaid_grade(" ".join(own)) <= HIGHEST
    assert [one for one in own if flesch_kincaid_grade(one) > HIGHEST_SENTENCE] == []


def test_its_parts_are_called_as_everywhere() -> None:
    assert set(re.findall(r"^### (.*)$", TEXT, re.MULTILINE)) <= set(PARTS)


def test_what_is_said_of_the_project_names_nobody_and_no_address() -> None:
    told = project()
    assert told["authors"] == [{"name": "The coprod contributors"}]
    assert "co-production" in told["keywords"]
    assert told["classifiers"]
    assert not {"urls", "maintainers"} & set(told)
    tried = {f"Programming Language :: Python :: {one}" for one in ("3.11",)}
    assert tried <= set(told["classifiers"])
