"""Whatever is printed of what people wrote is among what is looked at before minutes go out, in every format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.minutes.chat import stage_text
from data.minutes.checked_texts import texts_and_owners
from data.minutes.compose import compose, compose_short, compose_version
from data.minutes.name_check import before_out
from data.minutes.printed_texts import Printed
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.versions import Version
from tests.data.marked import marked_meeting, marks_in
from tests.data.minutes.formats import words_in_every_format

pytestmark = pytest.mark.slow

SEEDS = st.integers(0, 1_000_000)

UNNAMED = Person(id="perpetua", text="Perpetua Mabry", order="z")
"""Somebody who was not asked, and is named in all that anybody said."""


def printed(meeting: Meeting) -> Iterator[tuple[Version | None, set[str]]]:
    """The marks in each thing that can be had of a meeting, in any format; and of which version it is."""
    yield None, {mark for stage in codes.STAGES for mark in marks_in(stage_text(meeting, stage))}
    for version in (None, *meeting.versions):
        whole = compose(meeting) if version is None else compose_version(meeting, version)
        for document in (whole, compose_short(meeting, version)):
            yield version, {mark for text in words_in_every_format(document).values() for mark in marks_in(text)}


def texts(held: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each text in what is held, with where it stands."""
    if isinstance(held, dict):
        for key, one in held.items():  # pyright: ignore[reportUnknownVariableType]
            yield from texts(one, f"{path}.{key}")
    elif isinstance(held, list | tuple):
        for at, one in enumerate(held):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            yield from texts(one, f"{path}.{at}")
    elif isinstance(held, str):
        yield path, held


def where(meeting: Meeting, marks: set[str]) -> dict[str, list[str]]:
    """Where each mark stands, for whoever puts it right."""
    found: dict[str, list[str]] = {mark: [] for mark in marks}
    for path, held in texts(msgspec.to_builtins(meeting)) if marks else ():
        for mark in marks.intersection(marks_in(held)):
            found[mark].append(path)
    return found


def _names(person: Person) -> Iterator[str]:
    """What somebody is called in one copy of the meeting or another."""
    yield person.text
    yield from (str(pair.values["text"]) for pair in person.unsettled if pair.field == "text")


@settings(max_examples=50, deadline=None)
@given(SEEDS)
def test_everything_printed_is_looked_at(seed: int) -> None:
    meeting = marked_meeting(seed)
    for version, marks in printed(meeting):
        looked_at = {mark for _, words in texts_and_owners(Printed(meeting, version)) for mark in marks_in(words)}
        assert where(meeting, marks - looked_at) == {}


@settings(max_examples=50, deadline=None)
@given(SEEDS)
def test_everything_printed_that_names_somebody_who_is_not_to_be_is_asked_about(seed: int) -> None:
    meeting = marked_meeting(seed, f" beside {UNNAMED.text}")
    meeting = msgspec.structs.replace(meeting, people=(*meeting.people, UNNAMED))
    for version, marks in printed(meeting):
        named = {mark for one in before_out(meeting, version).named for mark in marks_in(one.words)}
        people = {mark for person in meeting.people for one in _names(person) for mark in marks_in(one)}
        assert where(meeting, marks - people - named) == {}


def test_such_meetings_have_much_of_everything_printed() -> None:
    columns: set[str] = set()
    for seed in range(12):
        meeting = marked_meeting(seed)
        marks = {mark for _, some in printed(meeting) for mark in some}
        found = (path for paths in where(meeting, marks).values() for path in paths if ".versions" not in path)
        columns |= {re.sub(r"\.\d+", "", path) for path in found}
    assert columns >= {
        ".details.title", ".details.place", ".details.purpose", ".details.next.note", ".details.consents.keep",
        ".people.text", ".details.keeping.before.longer", ".people.here_for", ".people.roles", ".people.shown_as",
        ".outcomes.text", ".outcomes.measure", ".outcomes.agreements.objections.words", ".outcomes.agreements.reasons",
        ".outcomes.agreements.next_step", ".outcomes.until_words", ".outcomes.unsettled.values.until_words",
        ".outcomes.agreements.words", ".limits.why", ".stakeholders.would_help", ".power.text", ".decisions.stuck",
        ".decisions.decides.words", ".decisions.agreements.read.decides.words", ".ground_rules.if_broken",
        ".communication.what", ".communication.agreements.read.how", ".actions.help", ".actions.what_changed",
        ".actions.unsettled.values.changed_before", ".checks.text",
    }, columns  # fmt: skip
