"""Two ways of writing the same words are the same words, wherever words are compared."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import Ambiguous
from data.model.records.actions import Action
from data.model.records.details import Details
from data.model.records.ground_rules import Communication
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.model.records.stakeholders import Stakeholder
from data.queries.people_names import person_named
from data.review.gaps import gaps
from data.store.archive import Archive
from data.text.clean import folded
from tests.fixed import fresh_meeting
from tests.rows import each_row

SAME = [
    ("don't", "don’t"),
    ("don't", "don‘t"),
    ("O'Brien", "OʼBrien"),
    ("6'", "6′"),
    ('"quoted"', "“quoted”"),
    ('"quoted"', "„quoted“"),
    ('"quoted"', "«quoted»"),
    ("cooperation", "co\u00adoperation"),
    ("re-open", "re‑open"),
    ("re-open", "re–open"),
    ("-5", "−5"),
    ("Lukasz", "Łukasz"),
    ("Soren", "Søren"),
    ("AEgir", "Ægir"),
    ("aegir", "ÆGIR"),
    ("Đorđe", "dorde"),
    ("Þóra Ðuðr", "thora dudr"),
    ("Strasse", "STRAẞE"),
    ("Ħal Ŧor", "hal tor"),
    ("Œuvre", "oeuvre"),
    ("DIYARBAKIR", "diyarbakır"),
    ("İpek", "ipek"),
    ("reunion", "Réunion"),
    ("reunion", "Re\u0301union"),
    ("Jager", "Jäger"),
    ("12 000", "12\u00a0000"),
    ("12 000", "12\u202f000"),
    ("12 000", " 12\t\u3000 000 "),
    ("山田 太郎", "山田\u3000太郎"),
    ("12", "１２"),
    ("office", "oﬃce"),
    ("zero width", "zero wi\u200bdth"),
    ("Σίσυφος", "σισυφοσ"),
    ("👩👧", "👩\u200d👧"),
]

OTHER = [("राम", "रामा"), ("कि", "की"), ("กำ", "กา"), ("ل", "لُ"), ("Ana", "Anna"), ("か", "が"), ("가", "각")]
"""Words that differ by what is a letter of their script."""


@each_row(("one", "other"), SAME)
def test_the_same_words_written_otherwise_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_letters_and_vowels_of_any_script_count(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_capitals_count_only_where_that_is_asked_for() -> None:
    assert folded("Łukasz WILL", capitals=True) == "Lukasz WILL"
    assert folded("Łukasz WILL") == "lukasz will"


def test_no_accent_and_no_unseen_character_is_left() -> None:
    unseen = [chr(at) for at in range(sys.maxunicode + 1) if unicodedata.category(chr(at)) == "Cf"]
    accents = [chr(at) for at in range(0x300, 0x370)]
    assert {folded(f"a{one}b") for one in (*unseen, *accents)} == {"ab"}


@given(st.text(max_size=30), st.booleans())
def test_folding_again_and_composing_otherwise_change_nothing(words: str, capitals: bool) -> None:
    once = folded(words, capitals)
    assert folded(once, capitals) == once
    assert {folded(unicodedata.normalize(form, words), capitals) for form in ("NFC", "NFD")} == {once}
    assert folded(folded(words, capitals=True)) == folded(words)


# Where words are compared


@pytest.mark.parametrize("typed", ["reunion", "Réunion", "Re\u0301union", "REUNION", "don't  panic", "don\u2019t"])
def test_a_meeting_is_found_by_its_title_however_that_is_typed(tmp_path: Path, typed: str) -> None:
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    path = archive.create(fresh_meeting("Réunion: don’t panic"))
    assert archive.find(typed) == path


def test_a_title_typed_whole_is_that_meeting_and_one_that_fits_two_is_asked(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    whole = archive.create(fresh_meeting("Réunion"))
    other = fresh_meeting("Reunion of carers")
    archive.create(msgspec.structs.replace(other, details=msgspec.structs.replace(other.details, id="8b" * 16)))
    assert archive.find("reunion") == whole
    with pytest.raises(Ambiguous):
        archive.find("reunio")


def meeting(*names: str, **columns: tuple[object, ...]) -> Meeting:
    people = tuple(Person(id=name, text=name) for name in names)
    return Meeting(details=Details(id="m"), people=people, **columns)  # type: ignore[arg-type]  # rows of each table


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Siân Evans", "Sian"),
        ("Łukasz Nowak", "lukasz nowak"),
        ("Siobhán O’Brien", "siobhan o'brien"),
        ("山田\u3000太郎", "山田 太郎"),
    ],
)
def test_a_person_is_meant_however_the_name_is_typed(name: str, typed: str) -> None:
    assert getattr(person_named(meeting("Ana", name), typed), "text", None) == name


def test_of_two_whose_names_are_written_alike_nobody_is_meant_by_the_first_name() -> None:
    assert person_named(meeting("José Núñez", "Jose Marti"), "jose") is None


def test_a_group_in_the_plan_is_heard_however_it_is_typed() -> None:
    held = meeting(
        "Ana",
        stakeholders=(Stakeholder(id="s", text="Café-owners"),),
        communication=(Communication(id="c", text="cafe‑owners and others"),),
        actions=(Action(id="a", text="Ask", owner=Owner(words="cafe–owners")),),
    )
    assert not {"unheard", "owner_unknown"} & {gap.code for gap in gaps(held)}
