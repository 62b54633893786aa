"""A list of people that somebody brings along: everybody in it, and nobody else."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

from data.parsing.people_list.left_out import LeftOut
from data.parsing.people_list.messages import told, told_besides
from data.parsing.people_list.parse_people import parse_people
from data.parsing.people_list.result import Attendance
from data.parsing.people_list.source import Source
from data.parsing.people_list.table_rows import table_in
from data.queries.names.parse_names import name_keys_in
from data.text.clean import folded
from data.words import words_of
from tests.data.parsing.people_lists import names, read
from tests.rows import each_row

ROWS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("intake_people.toml").read_text("utf-8"))["list"]


@each_row("row", ROWS)
def test_everybody_in_a_list_is_on_it_and_nothing_else(row: dict[str, Any]) -> None:
    found = read(row["text"].replace("⇥", "\t"))
    assert names(found) == row["names"]
    for said in get_args(Attendance):
        assert [one.name for one in found.rows if one.said == said] == row.get(
            "has_left" if said == "left" else said, []
        )
    assert [one.name for one in found.rows if not one.deciding] == row.get("observers", [])
    assert {one.name: one.here_for for one in found.rows if one.here_for} == row.get("here_for", {})
    assert {one.name: list(one.roles) for one in found.rows if one.roles} == row.get("roles", {})
    said = " ".join(told_besides(found))
    for words in row.get("left", []):
        assert words in said
    asked = [doubt.words for doubt in found.doubts]
    assert len(asked) == len(row.get("asked", []))
    for words, doubt in zip(row.get("asked", []), asked, strict=True):
        assert words in doubt


@each_row("row", ROWS)
def test_no_address_is_shown_or_kept(row: dict[str, Any]) -> None:
    found = read(row["text"].replace("⇥", "\t"))
    assert "example" not in " ".join(told(found))
    assert "example" not in " ".join(f"{one.name} {one.here_for}" for one in found.rows)


@each_row("row", ROWS)
def test_whoever_is_in_a_list_is_looked_for_by_the_same_names_as_in_its_row(row: dict[str, Any]) -> None:
    text = row["text"].replace("⇥", "\t")
    assert all(name_keys_in(one.name) for one in read(text).rows)
    if table_in(text, LeftOut()) is None and not row.get("more_in_row"):
        for line in text.splitlines():
            found = read(line).rows
            assert len(found) != 1 or name_keys_in(found[0].name) <= name_keys_in(line)


def test_the_same_list_twice_doubles_nobody() -> None:
    for row in ROWS:
        text = row["text"].replace("⇥", "\t")
        assert names(read(text, *names(read(text)))) == []


def test_who_stands_in_a_list_twice_is_where_it_says_or_to_be_confirmed() -> None:
    for text, said in {
        "Ana\nBen\nApologies: Ben": "apologies",  # all who belong to it, and then who could not come
        "Invited\nAna\nBen\nAttended\nBen": "here",
        "Present: Ana, Ben\nApologies: Ben": "to_confirm",
        "Apologies: Ben\nPresent: Ana, Ben": "to_confirm",
        "Apologies: Ben\nDid not attend: Ana, Ben": "apologies",
        "Apologies: Ben\nAna\nBen": "apologies",
    }.items():
        found = {row.name: row.said for row in read(text).rows}
        assert (sorted(found), found["Ben"]) == (["Ana", "Ben"], said), text


def test_columns_that_contradict_each_other_tell_nothing_and_who_was_here_goes_before_who_would_be() -> None:
    found = read("Name,RSVP,Attended\nAna,yes,no\nBen,no,yes\nCam,yes,\nDev,maybe,yes")
    assert [row.said for row in found.rows] == ["not_here", "here", "to_confirm", "here"]
    found = read("Name,Absent,Present\nAna,x,x\nBen,x,\nCam,,x")
    assert [row.said for row in found.rows] == ["to_confirm", "not_here", "here"]


def test_a_first_name_alone_is_somebody_else() -> None:
    assert names(read("Ana\nAna Silva", "Ana Ruiz")) == ["Ana", "Ana Silva"]


def test_a_group_of_the_meeting_in_brackets_is_whom_somebody_is_here_for() -> None:
    text = "Ana (night bus drivers)\nBen (Crossroads)"
    assert len(read(text).doubts) == 2
    found = parse_people(Source(text=text), (), ["Night bus drivers", "crossroads"])
    assert [(one.name, one.here_for) for one in found.rows] == [("Ana", "night bus drivers"), ("Ben", "Crossroads")]
    assert found.doubts == ()
    assert told(found) == ["2 people: Ana (for: night bus drivers), Ben (for: Crossroads)."]


@pytest.mark.parametrize("kind", ["here", "apologies", "observers", "expected", "besides"])
def test_whatever_heads_a_list_is_no_name_where_it_heads_a_row(kind: str) -> None:
    for head in words_of(f"people_list.heads.{kind}"):
        assert name_keys_in(f"{head.capitalize()}: Ana Ruiz") == name_keys_in("Ana Ruiz")


def test_pronouns_that_a_list_leaves_out_are_no_names_in_a_row() -> None:
    for word in words_of("guard.pronouns"):
        assert names(read(f"Kwame Ruiz ({word}/{word})")) == ["Kwame Ruiz"]
        assert name_keys_in(f"Kwame Ruiz ({word.capitalize()}/{word})") == name_keys_in("Kwame Ruiz")


def test_a_name_is_compared_as_everywhere_else() -> None:
    assert names(read("re‑Anna", "re-Anna")) == []
    assert folded("re‑Anna") == "re-anna"


@pytest.mark.parametrize(
    ("text", "presence"),
    [
        ("Name,RSVP\nAna,accepted\nBen,declined", ["here", "apologies"]),
        ("Name,Attendance\nAna,yes\nBen,no", ["here", "apologies"]),
        ("Name,Attended\nAna,yes\nBen,no", ["here", "to_confirm"]),
        ("Present: Ana\nAbsent: Ben", ["here", "apologies"]),
        ("Present: Ana\nMissing: Ben", ["here", "to_confirm"]),
    ],
)
def test_a_no_to_being_asked_is_an_apology_and_not_to_have_been_there_is_none(text: str, presence: list[str]) -> None:
    assert [one.presence for one in read(text).rows] == presence
