"""The words that a chair reads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from data.minutes.view import DECIDED_IN_FULL
from data.model import codes
from data.model.fields import FIELDS
from data.model.records.meeting import ROW_TABLES
from data.model.records.tables import AGREEABLE_TABLES
from data.model.stages import IN_EVERY_MEETING, LETTERS, home, spec, stage_of_words
from data.words import MissingWordsError, entries_of, say, words_of
from tests.data.words.word_files import FILES, HOUSE, KEYS, all_words, groups_in
from tests.rows import each_row

NUMBERS = {"one", "other"}


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
