"""Two copies of a meeting in which numbers were given at the same time: each item has one, and both copies agree."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items, strike
from data.edits.resolve_conflicts import took_back_merge
from data.model.patch import apply, diff
from data.model.records.meeting import Meeting
from data.model.rows import from_tables
from data.model.stages import reference
from data.queries.references import renumbered
from data.store.merge import merge
from tests.data.numbers import Numbers, numbers, of_older_program
from tests.data.store.steps import BEFORE, STEPS, Stamper, Step, begun, done
from tests.fixed import FixedStamper, fresh_meeting


def made_from(base: Meeting, *rows: list[Step]) -> list[Meeting]:
    """Copies of a meeting that were changed at the same time."""
    return [done(base, Stamper(f"{at}", "2026-10-21T10:00:00+00:00"), row) for at, row in enumerate(rows, 1)]


def before(rows: list[Step]) -> Meeting:
    stamper = Stamper("0", "2026-10-21T09:00:00+00:00")
    return done(begun(stamper), stamper, rows)


def ever(meeting: Meeting) -> Numbers:
    """The number of everything that has one, also of what is gone."""
    return numbers(meeting) | {(one.table, one.id): one.ref for one in meeting.removed if one.ref is not None}


@settings(max_examples=120, deadline=None)
@given(BEFORE, STEPS, STEPS)
def test_no_number_is_of_two_items_none_falls_and_none_of_what_both_had_changes(
    rows: list[Step], one: list[Step], other: list[Step]
) -> None:
    base = before(rows)
    first, second = made_from(base, one, other)
    joined = merge(base, first, second)
    now = ever(joined)
    assert len({(table, number) for (table, _), number in now.items()}) == len(now)
    for side in (first, second):
        was = numbers(side)
        assert all(now[key] >= number for key, number in was.items() if key in now)
        assert all(joined.details.highest[table] >= number for table, number in side.details.highest.items())
    assert all(now[key] == number for key, number in ever(base).items() if key in now)


@settings(max_examples=120, deadline=None)
@given(BEFORE, STEPS, STEPS)
def test_of_two_with_one_number_what_is_gone_keeps_it_else_what_was_made_first(
    rows: list[Step], one: list[Step], other: list[Step]
) -> None:
    base = before(rows)
    first, second = made_from(base, one, other)
    joined = merge(base, first, second)
    now = numbers(joined)
    made = {row.id: row.made for _, row in joined.all_rows()}
    for table, row_id in now:
        for side, there in ((first, second), (second, first)):
            number = numbers(side).get((table, row_id))
            rivals = [key[1] for key, held in ever(there).items() if key[0] == table and held == number]
            rivals = [one for one in rivals if one != row_id and (one in made or one in {s.id for s in joined.removed})]
            loses = any(one not in made or (made[one], one) < (made[row_id], row_id) for one in rivals)
            if number is not None and (table, row_id) not in numbers(there):
                assert (now[table, row_id] != number) == loses


@settings(max_examples=60, deadline=None)
@given(BEFORE, STEPS, STEPS, STEPS)
def test_three_that_hear_of_each_other_in_any_order_agree_on_every_number(
    rows: list[Step], one: list[Step], other: list[Step], third: list[Step]
) -> None:
    base = before(rows)
    three = made_from(base, one, other, third)
    for order in permutations(range(3)):
        a, b, c = (three[at] for at in order)
        a = merge(base, merge(base, a, b), c)
        b = merge(base, b, merge(base, c, a))
        c = merge(base, merge(base, c, b), a)
        a = merge(base, a, merge(base, b, c))
        assert numbers(merge(base, b, a)) == numbers(merge(base, c, a)) == numbers(a)


@settings(max_examples=80, deadline=None)
@given(BEFORE, STEPS, STEPS)
def test_the_journal_brings_the_same_numbers_and_taking_it_back_gives_none_away(
    rows: list[Step], one: list[Step], other: list[Step]
) -> None:
    base = before(rows)
    first, second = made_from(base, one, other)
    joined = merge(base, first, second)
    change = diff(first, joined, "merge", "")
    assert numbers(apply(first, change)) == numbers(joined)
    left = took_back_merge(joined, FixedStamper("2026-10-22T09:00:00+00:00"), change)
    assert all(
        numbers(joined).get(key, number) == number for key, number in numbers(left).items() if key in ever(first)
    )
    assert left.details.highest == joined.details.highest


def outcomes(meeting: Meeting) -> dict[str, str | None]:
    return {row.text: reference(row) for row in meeting.outcomes}


def added(meeting: Meeting, side: str, hour: int, *words: str) -> Meeting:
    return items.add(meeting, Stamper(side, f"2026-10-21T{hour:02d}:00:00+00:00"), "outcomes", words)


def test_what_was_made_first_keeps_its_number_and_the_other_takes_the_next() -> None:
    base = added(fresh_meeting(), "0", 9, "one")
    early, late = added(base, "1", 10, "early"), added(base, "2", 11, "late", "later")
    for joined in (merge(base, early, late), merge(base, late, early)):
        assert outcomes(joined) == {"one": "O1", "early": "O2", "late": "O4", "later": "O3"}
        assert renumbered(diff(late, joined, "merge", "")) == (("O2", "O4"),)
        assert not renumbered(diff(early, joined, "merge", ""))


@pytest.mark.parametrize("struck", [False, True])
def test_what_is_gone_keeps_its_number_from_what_came_in(*, struck: bool) -> None:
    base = added(fresh_meeting(), "0", 9, "one")
    here = added(base, "1", 11, "here")
    gone = strike.strike if struck else items.take_out
    out = gone(here, Stamper("3", "2026-10-21T12:00:00+00:00"), "outcomes", here.outcomes[1].id)
    there = added(base, "2", 10, "there")
    for joined in (merge(base, out, there), merge(base, there, out)):
        assert outcomes(joined) == {"one": "O1", "there": "O3"}


def test_of_two_numbers_of_one_item_the_higher_counts() -> None:
    base = added(fresh_meeting(), "0", 9, "one")
    other = msgspec.structs.replace(base, outcomes=(msgspec.structs.replace(base.outcomes[0], ref=4),))
    for joined in (merge(base, base, other), merge(base, other, base), merge(None, other, base)):
        assert outcomes(joined) == {"one": "O4"}
        assert outcomes(added(joined, "1", 10, "two"))["two"] == "O5"


def test_what_a_newer_program_counted_in_a_table_of_its_own_is_never_lowered_either() -> None:
    base = added(fresh_meeting(), "0", 9, "one")
    here, there = (
        msgspec.structs.replace(base, details=msgspec.structs.replace(base.details, highest={"wishes": count}))
        for count in (4, 6)
    )
    for joined in (merge(base, here, there), merge(base, there, here)):
        assert joined.details.highest == {"outcomes": 1, "wishes": 6}


def test_taken_out_in_one_it_stays_out_though_it_has_another_number_in_the_other() -> None:
    base = added(fresh_meeting(), "0", 9, "one", "two")
    out = items.take_out(base, Stamper("1", "2026-10-21T10:00:00+00:00"), "outcomes", base.outcomes[1].id)
    other = msgspec.structs.replace(base, outcomes=(base.outcomes[0], msgspec.structs.replace(base.outcomes[1], ref=7)))
    for joined in (merge(base, out, other), merge(base, other, out)):
        assert outcomes(added(joined, "2", 11, "three")) == {"one": "O1", "three": "O8"}


COLUMNS = st.permutations(["made first", "made second", "made third"])


@given(COLUMNS)
def test_items_of_an_older_meeting_are_numbered_in_the_order_in_which_they_were_made(words: list[str]) -> None:
    hours = {"made first": 9, "made second": 10, "made third": 11}
    meeting = fresh_meeting()
    for at, one in enumerate(words):
        meeting = added(meeting, f"{at}", hours[one], one)
    read = from_tables(of_older_program(meeting))
    joined = merge(None, read, from_tables(of_older_program(meeting)))
    assert outcomes(joined) == {"made first": "O1", "made second": "O2", "made third": "O3"}
