"""The words that a chair reads."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast, get_args

import pytest

from data import words
from data.minutes.view import DECIDED_IN_FULL
from data.model import codes
from data.model.fields import FIELDS
from data.model.records.meeting import ROW_TABLES
from data.model.records.tables import AGREEABLE_TABLES
from data.model.stages import IN_EVERY_MEETING, LETTERS, home, spec, stage_of_words
from data.words import MissingWordsError, entries_of, say, words_of
from tests.rows import each_row

EN = words.folder()

FILES = sorted(EN.rglob("*.toml"))

HOUSE = Path(words.__file__).parents[2]
SLIDES = (
    "What does co-production mean for me and the real world I work in?",
    "What does co-production mean to you?",
    "Have you ever been involved in co-production?",
    "What we mean by co-production",
    "Co-producing a research project is an approach in which researchers, practitioners and the public work together, "
    "sharing power and responsibility from the start to the end of the project, including the generation of knowledge",
    "Hickey et al, 2018",
    'Co-production is a process through which inputs from individuals who are not "in" the same organisation are '
    "transformed into goods or services",
    "Ostrom, 1996",
    "The term co-production refers to a way of working where service providers and users work together to reach a "
    "collective outcome. The approach is value-driven and built on the principle that those who are affected by a "
    "service are best placed to help design it",
    "Involve",
    "Any thoughts?",
    "Facilitators and barriers in your practice?",
    "Core principles of co-production",
    "Sharing of power",
    "Who is involved in co-production?",
    "Social interaction",
    "Working within and across institutional structures",
    "What changes do people make because of co-production?",
    "Key elements of success",
    "Careful planning",
    "Carefully think about power dynamics and how they can be addressed",
    "How can participation be facilitated for all?",
    "Who and how will people be involved? How can you get past 'usual suspects'?",
    "Set ground-rules",
    "Communicate throughout the process",
    "Don't be afraid!",
    "How do I begin?",
    "What are we trying to achieve?",
    "Map all the involved stakeholders and invite them to participate",
    "Think 'outside the box' about power dynamics and work to minimise them",
    "Agree at the outset:",
    "Who will be involved in decision making and how",
    "Ground rules for communication and behaviour",
    "Communication plan for the project / work",
)
"""All that "The Principles of Co-production", slides by Explain Market Research, May 2022, say in words.

But for the heading of a picture, "Key features of co-production", under which they have no words.
"""


def all_words() -> Iterator[tuple[str, str]]:
    """Every entry of every file, with its key."""
    for file in FILES:
        yield from leaves_in(file)


def leaves_in(file: Path) -> Iterator[tuple[str, str]]:
    """Every entry of a file, with its key."""
    yield from _leaves(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))


def _leaves(key: str, held: Any) -> Iterator[tuple[str, str]]:
    if isinstance(held, str):
        yield key, held
    elif isinstance(held, list):
        yield from ((key, one) for one in cast("list[str]", held))
    else:
        for name, one in cast("dict[str, Any]", held).items():
            yield from _leaves(f"{key}.{name}", one)


def groups_in(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every group of entries in a file, with its key."""
    return _groups(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))


def _groups(key: str, held: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield key, held
    for name, one in held.items():
        if isinstance(one, dict):
            yield from _groups(f"{key}.{name}", cast("dict[str, Any]", one))


NUMBERS = {"one", "other"}

KEYS = {key for key, _ in all_words()}


@each_row("file", FILES)
def test_a_file_that_is_read_in_parts_holds_the_same(file: Path) -> None:
    for key, held in groups_in(file):
        assert entries_of(key) == {name: said for name, said in held.items() if isinstance(said, str)}
        for name, said in held.items():
            if isinstance(said, list):
                assert list(words_of(f"{key}.{name}")) == said


def test_one_and_several_are_two_entries() -> None:
    assert say("minutes.people.others", count=1) == "1 person not named here"
    assert say("minutes.people.others", count=3) == "3 people not named here"
    assert say("minutes.people.others", count=0) == "0 people not named here"


def test_what_people_typed_is_put_in_as_it_is() -> None:
    nasty = "{name} {0} {name.__class__} {{}} \\1"
    assert say("minutes.people.to_be_asked", name=nasty) == f"{nasty} (not asked yet)"


@pytest.mark.parametrize("key", ["nowhere", "nowhere.at.all", "minutes.nothing", "minutes", "minutes.draft.more", ""])
def test_words_that_are_missing_are_named(key: str) -> None:
    with pytest.raises(MissingWordsError, match=re.escape(repr(key) if key != "nowhere.at.all" else "nowhere")):
        say(key)


def test_a_value_that_is_missing_is_named() -> None:
    with pytest.raises(MissingWordsError, match="'name'"):
        say("minutes.people.to_be_asked")


def test_lists_and_groups_come_in_their_order() -> None:
    assert len(words_of("ground_rules.suggestions")) == 14
    assert list(entries_of("power.headings")) == list(codes.HEADINGS)
    with pytest.raises(MissingWordsError):
        words_of("power.headings")
    with pytest.raises(MissingWordsError):
        entries_of("ground_rules.suggestions")


def test_every_field_and_every_answer_has_words() -> None:
    for field in FIELDS:
        assert say(f"{field.key}.label")
        for code in field.codes:
            assert say(f"{field.key}.codes.{code or 'none'}")
    for table in ROW_TABLES:
        assert say(f"{stage_of_words(table)}.kinds.{table}", count=2)


def test_every_stage_asks_its_question_and_teaches_when_it_is_empty() -> None:
    for stage in codes.STAGES:
        assert say(f"{stage}.name")
        assert say(f"{stage}.question").endswith("?")
        assert say(f"{stage}.sub", day="4 Nov")
        assert "For example: " in say(f"{stage}.empty", day="4 Nov")
        assert "Enter" in say(f"{stage}.empty", day="4 Nov")


@pytest.mark.parametrize("stage", codes.STAGES)
def test_all_that_a_stage_adds_shows_and_leaves_open_has_words_in_its_file(stage: codes.Stage) -> None:
    for kind in spec(stage).kinds:
        assert say(f"{stage}.lines.{kind.code}.label")
        assert say(f"{stage}.lines.{kind.code}.hint", day="4 Nov")
        assert say(f"{stage_of_words(kind.code)}.kinds.{kind.code}.one")
    if stage in IN_EVERY_MEETING[1:-1]:
        assert say(f"{stage}.review.not_reached")
    if stage in codes.STAGES[1:-1]:
        assert say(f"{stage}.minutes.headings.{stage}")
    for table in codes.TABLES:
        if home(table) == stage and table not in LETTERS and table != "versions":
            assert say(f"{stage}.place.{table}", number=1)
        if home(table) == stage and table in AGREEABLE_TABLES:
            for state in ("to_agree", "not_agreed", "open", "parked"):
                assert say(f"{stage}.review.{state}.{table}", count=2)
            if table in DECIDED_IN_FULL:
                assert say(f"{stage}.minutes.kinds.{table}")
            assert say(f"{stage}.minutes.not_put.{table}", count=1)


@pytest.mark.parametrize("heading", codes.HEADINGS)
def test_each_power_heading_has_six_questions(heading: str) -> None:
    questions = words_of(f"power.questions.{heading}")
    assert len(questions) == 6
    assert all(question.endswith("?") for question in questions)


def test_the_questions_of_power_cover_the_chair_the_money_and_the_keyboard_and_are_our_own() -> None:
    under_farr = " ".join(question for one in codes.HEADINGS[:4] for question in words_of(f"power.questions.{one}"))
    for word in ("in the chair", "holds the money", "types", "on the screen"):
        assert word in under_farr
    assert "Farr" not in under_farr
    assert "Questions: our own" in say("power.sources")


def test_every_slide_with_words_is_in_the_room_to_the_letter() -> None:
    ours = {said for _, said in all_words()}
    assert [words for words in SLIDES if words not in ours] == []
    for heading in codes.HEADINGS[:4]:
        assert say(f"power.fields.power.heading.codes.{heading}") == say(f"power.headings.{heading}") in SLIDES


def test_every_method_level_and_role_has_its_words() -> None:
    for method in codes_of(codes.Method):
        assert say(f"ground_rules.methods.{method}.name") == say(f"ground_rules.fields.decisions.method.codes.{method}")
        assert say(f"ground_rules.methods.{method}.meaning").endswith(".")
    for level in codes_of(codes.Level):
        assert say(f"ground_rules.levels.{level}.name") == say(f"ground_rules.fields.decisions.level.codes.{level}")
    for role in codes_of(codes.Role):
        assert say(f"arrive.roles.{role}")


def codes_of(literal: Any) -> list[str]:
    return [code for code in get_args(literal) if code]


@each_row("file", FILES)
def test_counted_words_come_in_both_numbers_and_nothing_else_stands_beside_them(file: Path) -> None:
    for key, held in groups_in(file):
        if any(isinstance(held.get(number), str) for number in NUMBERS):
            assert set(held) == NUMBERS, key


def test_every_key_that_the_program_names_has_words() -> None:
    for floor in ("data", "screens", "coprod_tui"):
        for file in (HOUSE / floor).rglob("*.py"):
            for key in re.findall(r'(?:say|words_of|entries_of)\(\s*"([a-z_.]+)"', file.read_text(encoding="utf-8")):
                assert key in KEYS or any(other.startswith(f"{key}.") for other in KEYS), f"{key} in {file.name}"


def test_words_that_need_a_value_are_never_asked_for_without_one() -> None:
    needy = {key for key, said in all_words() if "{" in said}
    for floor in ("data", "screens", "coprod_tui"):
        for file in (HOUSE / floor).rglob("*.py"):
            asked = re.findall(r'say\(\s*"([a-z_.]+)",?\s*\)', file.read_text(encoding="utf-8"))
            assert not needy & set(asked), file.name


def test_no_words_are_empty_or_have_a_place_that_nothing_can_fill() -> None:
    for key, said in all_words():
        assert said == said.strip(), key
        assert said, key
        assert "{" not in re.sub(r"\{[a-z_]+\}", "", said), key
