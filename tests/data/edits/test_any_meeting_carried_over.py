"""Of any meeting, all that comes over says where it is from, and nothing private does."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits.carry_over import carry_on
from data.model import codes
from data.model.records.actions import Action
from data.model.records.agreements import Agreement, Counts
from data.model.records.ground_rules import Communication, Decision, GroundRule
from data.model.records.meeting import Meeting
from data.model.records.outcomes import LimitRow, Outcome
from data.model.records.people import Owner, Person
from data.model.records.power import PowerRow
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.records.tombstones import Removed
from data.queries.next_meeting import COMES_OVER
from tests.data.second import DAY, SecondStamper, blank
from tests.fixed import fresh_meeting

IDS = st.integers(1, 9).map(lambda number: f"{number:032x}")
OWNERS = st.none() | st.builds(Owner, person=st.none() | IDS, words=st.sampled_from(("Ana", "Ben", "the school", "")))
DAYS = st.none() | st.sampled_from(("2026-10-01", DAY, "2027-03-01"))
WITH = st.lists(OWNERS.filter(lambda one: one is not None), max_size=2).map(tuple)
SECRET = {"extra": {"was": {"actions": {"owner": {"person": "9" * 32, "words": "secret"}}}}}


def rows(kind: Any, **columns: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Up to three rows of a table."""
    more = {"since": DAYS, "extra": st.just(SECRET["extra"]), "made": st.just("2026-10-21T09:00:00Z"), **columns}
    return st.lists(
        st.builds(kind, id=st.uuids().map(lambda one: one.hex), text=st.sampled_from(("a", "b")), **more), max_size=3
    ).map(tuple)


def agreeable(kind: Any, **columns: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    asked = st.builds(
        Agreement, id=st.uuids().map(lambda one: one.hex), when=st.just("2026-10-21T10:00:00Z"), words=st.just("a"),
        state=st.sampled_from(codes.STATES[1:]), to_ask=st.lists(IDS, max_size=2).map(tuple),
        counts=st.just(Counts(agree=2)),
    )  # fmt: skip
    return rows(
        kind, state=st.sampled_from(codes.STATES), until=DAYS, agreements=st.lists(asked, max_size=2).map(tuple),
        **columns,
    )  # fmt: skip


PEOPLE = st.lists(
    st.builds(
        Person, id=IDS, text=st.sampled_from(("Ana", "Ben", "Cleo")),
        shown=st.sampled_from(("", "name", "role", "not_at_all")), shown_as=st.just("secret"),
        roles=st.lists(st.sampled_from(("chair", "tea")), max_size=2).map(tuple),
        presence=st.sampled_from(("here", "later", "apologies", "left", "to_confirm")),
    ),
    unique_by=lambda person: person.id, max_size=4,
).map(tuple)  # fmt: skip

MEETINGS = st.builds(
    Meeting, details=st.just(fresh_meeting().details), people=PEOPLE, outcomes=agreeable(Outcome),
    stakeholders=rows(Stakeholder, asks=OWNERS), limits=rows(LimitRow), power=rows(PowerRow),
    decisions=agreeable(Decision, decides=OWNERS, look_again=DAYS), ground_rules=agreeable(GroundRule),
    communication=agreeable(Communication, does=OWNERS),
    actions=rows(Action, owner=OWNERS, with_others=WITH, state=st.sampled_from(("open", "doing", "done", "stuck"))),
    removed=st.lists(st.builds(Removed, id=IDS, table=st.just("people"), when=st.just("")), max_size=2).map(tuple),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(MEETINGS)
def test_of_any_meeting_all_that_comes_over_says_where_it_is_from_and_the_meeting_stays_as_it_was(
    before: Meeting,
) -> None:
    was = msgspec.json.encode(before)
    new = carry_on(before, blank(), SecondStamper())
    assert msgspec.json.encode(before) == was
    old: dict[str, Row] = {row.id: row for _, row in before.all_rows()}
    fresh: set[str] = set()
    for table, row in new.all_rows():
        assert table in COMES_OVER
        assert row.origin is not None
        source = old[row.origin]
        assert row.text == source.text
        assert row.since == (source.since or "2026-10-21")
        assert row.id not in old
        fresh.add(row.id)
    assert len(fresh) == sum(1 for _ in new.all_rows())
    assert all(
        list(new.rows(table)) == sorted(new.rows(table), key=lambda row: (row.order, row.id)) for table in COMES_OVER
    )


@settings(max_examples=60, deadline=None)
@given(MEETINGS)
def test_of_any_meeting_nothing_private_comes_over(before: Meeting) -> None:
    new = carry_on(before, blank(), SecondStamper())
    raw = msgspec.json.encode(new)
    assert b"secret" not in raw
    assert all((person.shown, person.shown_as, person.roles) == ("", "", ()) for person in new.people)
    people = {person.id for person in new.people}
    gone = {stone.id for stone in before.removed} - {person.id for person in before.people}
    assert not any(one.encode() in raw for one in gone)
    for _, row in new.all_rows():
        for one in getattr(row, "agreements", ()):
            assert set(one.to_ask) <= people | {f"{number:032x}" for number in range(10)}
        for name in ("owner", "asks", "decides", "does"):
            owner = getattr(row, name, None)
            assert owner is None or owner.person is None or owner.person in people
        for owner in getattr(row, "with_others", ()):
            assert getattr(row, "owner", None) is not None
            assert owner.person is None or owner.person in people
