"""How hard the words are to read: the Flesch-Kincaid grade, as textstat counts it.

Only whole sentences are counted. A label of one word has no grade worth the name, and many of them beside a long
sentence would hide it. What is quoted is left out: it stands as its authors wrote it, with their names beside it.
"""

from __future__ import annotations

import re

import pytest
from textstat import flesch_kincaid_grade

from data.model import codes
from tests.data.words.word_files import FILES as PATHS
from tests.data.words.word_files import all_words
from tests.rows import each_row

HIGHEST = 6.0
"""The grade that no stage's words may pass, nor those of any other file."""

HIGHEST_SENTENCE = 10.0
"""What one sentence may reach: some words of the subject ("communication plan") are long by themselves."""

QUOTED = ("principles.quoted.", "power.headings.", "power.fields.power.heading.codes.")
"""Words that are somebody else's, to the letter."""

NAMED = ("dialogs.help.credits", "power.sources", "minutes.sources")
"""Words that name authors and titles."""

FILES = sorted(file.stem for file in PATHS)


def sentences(file: str) -> list[str]:
    """The whole sentences of a file that are the product's own, with names and numbers put in."""
    own = [said for key, said in all_words() if key.partition(".")[0] == file and not key.startswith(QUOTED + NAMED)]
    return [sentence for said in own for sentence in whole_sentences(said)]


def whole_sentences(said: str) -> list[str]:
    """The sentences in words that are more than a label, with names and numbers put in."""
    filled = re.sub(r"\{([a-z_]+)\}", _value, said)
    found = re.findall(r"[^.?!]+[.?!]", filled)
    return [sentence.strip() for sentence in found if len(sentence.split()) >= 4]


def _value(place: re.Match[str]) -> str:
    return "3" if place[1] in ("count", "number", "people", "total", "minutes") else "Ana"


def grade_of(file: str) -> float:
    """The grade of all its sentences together; 0: it has none."""
    own = sentences(file)
    return flesch_kincaid_grade(" ".join(own)) if own else 0.0


@pytest.mark.parametrize("stage", codes.STAGES)
def test_the_words_of_each_stage_are_easy_to_read(stage: codes.Stage) -> None:
    assert len(sentences(stage)) > 10
    assert grade_of(stage) <= HIGHEST


@each_row("file", FILES)
def test_all_other_words_are_easy_too(file: str) -> None:
    assert grade_of(file) <= HIGHEST
    hard = {
        one: round(flesch_kincaid_grade(one), 1)
        for one in sentences(file)
        if flesch_kincaid_grade(one) > HIGHEST_SENTENCE
    }
    assert hard == {}


def test_hard_words_have_a_high_grade_and_are_found() -> None:
    hard = "Stakeholder engagement necessitates organisational prioritisation of participatory methodologies."
    assert flesch_kincaid_grade(hard) > HIGHEST_SENTENCE
    assert whole_sentences(f"Draft. {hard}") == [hard]
