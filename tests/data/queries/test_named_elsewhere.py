"""Whoever is struck keeps no marks: the lines that only may name them are offered then, or nobody is asked again."""

from __future__ import annotations

import pytest

from data.edits import items
from data.minutes.name_check import before_out
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.queries.named_elsewhere import NamingLine, chosen_by, lines_naming
from data.queries.names.name_replacer import Chosen
from data.store.journal_records import JournalState
from data.store.merge import merge
from data.store.redact.struck_names import mending_of
from data.store.strike.one_strike import strike
from tests.data.queries.names.test_guard_rows import TRAPS
from tests.data.queries.names.test_passed_over import MIDDLE
from tests.fixed import fresh_meeting
from tests.rows import each_row

UNSURE = [
    "#dale wants it", "DALE wants it", "Dale1 wants it", "dale: yes", "the Winters’ house",
    "daleW came", "we told D.W. then", "Dales mum fell", "@daleyboy fell", "DW fell",
]  # fmt: skip
"""What may be said of Dale Winter, and may be of somebody or something else."""


def said(name: str, *lines: str, others: tuple[str, ...] = ()) -> Meeting:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", [name, *others])
    return items.add(meeting, RealStamper(), "outcomes", list(lines))


def offered(meeting: Meeting) -> tuple[NamingLine, ...]:
    person = meeting.people[0].id
    return lines_naming(meeting, mending_of(meeting, (("people", person),)), {person})


@each_row("others", [(), ("Dale Brook", "Ana Winter")])
@each_row("line", UNSURE)
def test_a_line_that_may_name_whoever_is_struck_is_offered_as_such(line: str, others: tuple[str, ...]) -> None:
    (found,) = offered(said("Dale Winter", line, "a bench", others=others))
    assert (found.where, found.words, found.is_unsure) == ("O1", (line,), True)


@each_row("way", MIDDLE)
@each_row("row", ["Hope", "Mina Hope", "Will", "Tom Young", "Ana Mills", "Kasia Nowak"])
def test_however_a_line_names_whoever_is_struck_it_is_offered(row: str, way: str) -> None:
    name = row.split()[-1]
    assert [line.where for line in offered(said(row, way.format(name, loud=name.upper())))] == ["O1"]


def test_what_is_no_name_is_not_offered() -> None:
    calm = [line for line in TRAPS if not before_out(said("Ana Hope", line)).listed]
    assert len(calm) > len(TRAPS) / 2
    assert offered(said("Ana Hope", *calm, "we asked Kwame", "Dr Patel came", "my son Sam")) == ()


def test_where_one_text_of_a_line_is_sure_only_the_other_is_marked_and_no_bracket_is_put_there() -> None:
    meeting = said("Dale Winter", "we asked Dale", "DALE wants it")
    row = meeting.outcomes[0].id
    meeting = items.change(meeting, RealStamper(), "outcomes", row, {"why": "DALE wants it"})
    assert [(one.where, one.words, one.is_unsure) for one in offered(meeting)] == [
        ("O1", ("we asked Dale",), False),
        ("O1", ("DALE wants it",), True),
        ("O2", ("DALE wants it",), True),
    ]
    rows = (("people", meeting.people[0].id),)
    after = strike(meeting, JournalState(), rows, "2026-10-21T12:00:00Z", "struck", mend=True).meeting
    assert [(one.text, one.why) for one in after.outcomes] == [
        ("we asked [someone]", "DALE wants it"), ("DALE wants it", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("turn", [1, -1])
def test_a_line_that_is_left_stays_also_where_another_copy_is_joined_and_those_chosen_are_mended(turn: int) -> None:
    meeting = said("Dale Winter", "Dale rang", "we asked Dale", "DALE wants it", "@dale: yes")
    naming = offered(meeting)
    assert [line.words[0] for line in naming] == ["Dale rang", "we asked Dale", "DALE wants it", "@dale: yes"]
    chosen = chosen_by(naming, naming[1:3])
    rows = (("people", meeting.people[0].id),)
    struck = strike(meeting, JournalState(), rows, "2026-10-21T12:00:00Z", "struck", mend=True, chosen=chosen).meeting
    other = items.add(meeting, RealStamper(), "outcomes", ["shade"])
    both = merge(meeting, *(struck, other)[::turn])
    assert [row.text for row in both.outcomes] == [
        "Dale rang", "we asked [someone]", "[someone] wants it", "@dale: yes", "shade",
    ]  # fmt: skip
    assert not both.people


@pytest.mark.parametrize("line", UNSURE)
def test_what_only_may_be_them_is_out_of_the_words_once_it_is_chosen(line: str) -> None:
    meeting = said("Dale Winter", line)
    mending = mending_of(meeting, (("people", meeting.people[0].id),)).choosing(Chosen(named=frozenset({line})))
    new = mending.words(line)
    assert "[someone]" in new
    assert not mending.named(new)
    assert not mending.may_name(new)
    assert mending.words(f"{line}!") == f"{line}!"
