"""Two copies of one meeting, both changed: what comes of them, whichever is named first."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import example, given, settings

from data.edits import items, resolve_conflicts
from data.edits.strike import without_owner
from data.model.patch import diff, revert
from data.model.records.meeting import Meeting
from data.model.rows import from_tables, to_tables
from data.queries.conflicts import all_unsettled
from data.queries.versions import history, version_label
from data.store.logs import is_behind
from data.store.merge import merge
from tests.data.store.steps import BEFORE, FINAL, STEPS, Stamper, Step, begun, done


def sides(before: list[Step], one: list[Step], other: list[Step]) -> tuple[Meeting, Meeting, Meeting]:
    """A meeting, and two that were made from it at the same time."""
    stamper = Stamper("0", "2026-10-21T09:00:00+00:00")
    base = done(begun(stamper), stamper, before)
    first = done(base, Stamper("1", "2026-10-21T10:00:00+00:00"), one)
    return base, first, done(base, Stamper("2", "2026-10-21T10:00:00+00:00"), other)


def raw(meeting: Meeting) -> Any:
    """Everything in a meeting."""
    return msgspec.to_builtins(meeting)


@settings(max_examples=150, deadline=None)
@given(BEFORE, STEPS, STEPS)
def test_it_is_the_same_whichever_side_comes_first(before: list[Step], one: list[Step], other: list[Step]) -> None:
    base, first, second = sides(before, one, other)
    assert raw(merge(base, first, second)) == raw(merge(base, second, first))
    assert raw(merge(None, first, second)) == raw(merge(None, second, first))


@settings(max_examples=150, deadline=None)
@given(BEFORE, STEPS, STEPS)
@example([("ask", 1, "shade")], [("change", 0, "a crossing")], [("agree", 0, "shade")])
def test_a_copy_brought_in_twice_changes_nothing(before: list[Step], one: list[Step], other: list[Step]) -> None:
    base, first, second = sides(before, one, other)
    joined = merge(base, first, second)
    assert is_behind(first, joined)
    assert is_behind(second, joined)
    for side in (first, second):
        assert not diff(joined, merge(side, joined, side), "", "").rows
        assert not diff(joined, merge(base, joined, side), "", "").rows


@settings(max_examples=150, deadline=None)
@given(BEFORE, STEPS, STEPS)
def test_no_row_and_no_words_are_lost(before: list[Step], one: list[Step], other: list[Step]) -> None:
    base, first, second = sides(before, one, other)
    joined = merge(base, first, second)
    held = {row.id: raw_text(row) for _, row in joined.all_rows()}
    struck = {stone.id for stone in joined.removed if stone.struck}
    for person in sorted(struck):  # that whoever is struck does it no more changes no row
        base, first, second = (without_owner(value, person) for value in (base, first, second))
    for side, there in ((first, second), (second, first)):
        was = {row.id: row for _, row in base.all_rows()}
        gone = {stone.id for stone in there.removed}
        for _, row in side.all_rows():
            if row.id in struck:
                assert row.id not in held
            elif row.id not in gone or row.id not in was or said(was[row.id]) != said(row):
                assert row.id in held, "a row that one side has, and the other did not take out"
                assert row.text in held[row.id]


def said(row: Any) -> Any:
    """A row without when it was changed: changed there and back is not changed."""
    return msgspec.structs.replace(row, changed="")


def raw_text(row: Any) -> str:
    """Every word that a row holds, also what waits to be settled."""
    return msgspec.json.encode(row).decode()


@settings(max_examples=80, deadline=None)
@given(BEFORE, STEPS, STEPS)
def test_what_was_done_here_is_undone_after_joining_and_nothing_else(
    before: list[Step], one: list[Step], other: list[Step]
) -> None:
    one = [step for step in one if step[0] not in (*FINAL, "move")]
    other = [("add", 0, words) for _, _, words in other]
    base, first, second = sides(before, one, other)
    joined = merge(base, first, second)
    left = revert(joined, diff(base, first, "", ""))
    ids = {row.id for row in second.outcomes}
    assert {row.id for row in left.outcomes} == ids
    for row in left.outcomes:
        assert row.text == next(was.text for was in second.outcomes if was.id == row.id)


@settings(max_examples=80, deadline=None)
@given(BEFORE, STEPS)
def test_a_value_that_was_left_behind_brings_nothing(before: list[Step], one: list[Step]) -> None:
    base, first, _ = sides(before, one, [])
    assert is_behind(base, first)
    assert not diff(first, merge(base, first, base), "", "").rows


@settings(max_examples=80, deadline=None)
@given(BEFORE, STEPS, STEPS)
def test_what_waits_to_be_settled_survives_the_disk(before: list[Step], one: list[Step], other: list[Step]) -> None:
    base, first, second = sides(before, one, other)
    joined = merge(base, first, second)
    again = from_tables(msgspec.json.decode(msgspec.json.encode(to_tables(joined))))
    assert [pair for *_, pair in all_unsettled(again)] == [pair for *_, pair in all_unsettled(joined)]
    assert not diff(joined, again, "", "").rows


def test_taken_out_here_and_changed_there_stays() -> None:
    base, first, second = sides([], [("take_out", 0, "")], [("change", 0, "less noise")])
    assert [row.text for row in merge(base, first, second).outcomes] == ["less noise"]
    base, first, second = sides([], [("take_out", 0, "")], [])
    assert not merge(base, first, second).outcomes


def test_struck_on_one_side_is_struck_even_if_the_other_changed_it() -> None:
    base, first, second = sides([], [("strike", 0, "")], [("change", 0, "less noise")])
    joined = merge(base, second, first)
    assert not joined.outcomes
    assert [stone.struck for stone in joined.removed] == [True]


def test_who_is_struck_on_one_side_does_nothing_on_the_other_and_that_is_not_to_be_settled() -> None:
    base, first, second = sides([("hand_over", 0, "")], [("hand_over", 1, "")], [("strike_other", 3, "")])
    assert [person.text for person in second.people] == ["Zebedee Quill"]
    owner = {"person": base.people[1].id, "words": "Ana Silva"}
    first = msgspec.structs.replace(first, extra={"votes": [{"id": "v", "by": owner}]})
    joined = merge(base, first, second)
    assert raw(joined) == raw(merge(base, second, first))
    assert (joined.details.types, joined.details.unsettled) == (None, ())
    assert "Ana" not in raw_text(joined)
    for was in (base, first):
        assert not diff(joined, merge(was, joined, first), "", "").rows


def test_two_wordings_are_settled_by_the_group_and_stay_so() -> None:
    base, first, second = sides([], [("change", 0, "a crossing")], [("change", 0, "less noise")])
    joined = merge(base, first, second)
    words = {pair.field: pair.values for *_, pair in all_unsettled(joined)}
    row = joined.outcomes[0]
    assert {row.text, words["text"]["text"]} == {"a crossing", "less noise"}
    stamper = Stamper("3", "2026-10-21T12:00:00+00:00")
    for pair in row.unsettled:
        joined = resolve_conflicts.settle(joined, stamper, "outcomes", row.id, pair.id, take=True)
    settled = joined.outcomes[0]
    assert settled.text == words["text"]["text"]
    assert not settled.unsettled
    assert row.text in [one.words for one in settled.wordings]
    assert not diff(joined, merge(second, joined, second), "", "").rows


def test_a_next_step_put_right_on_either_side_stands_and_two_stand_both() -> None:
    asked: list[Step] = [("ask", 2, "shade"), ("put_right", 0, "places to sit")]
    base, first, second = sides(asked, [("put_right", 0, "a crossing")], [("put_right", 0, "less noise")])
    once, both = merge(base, first, base), merge(base, first, second)
    assert (once.outcomes[0].next_step, both.outcomes[0].next_step) == ("a crossing", "a crossing; less noise")
    assert not diff(both, merge(base, both, second), "", "").rows
    emptied = items.change(
        base, Stamper("3", "2026-10-21T12:00:00+00:00"), "outcomes", base.outcomes[0].id, {"next_step": ""}
    )
    assert merge(base, emptied, base).outcomes[0].next_step == ""


def test_versions_that_both_sides_made_stay_both() -> None:
    base, first, second = sides([], [("finalise", 0, "Ana")], [("change", 0, "less noise"), ("finalise", 0, "Ben")])
    joined = merge(base, first, second)
    assert {one.checker.words for one in joined.versions if one.checker} == {"Ana", "Ben"}
    assert [version_label(joined, one) for one in history(joined)] == ["1a", "1b"]


def test_opened_again_on_both_sides_both_reasons_stay() -> None:
    base, first, second = sides([("finalise", 0, "Ana")], [("open_again", 0, "a")], [("open_again", 0, "b")])
    (version,) = merge(base, first, second).versions
    assert {version.text, version.unsettled[0].values["text"]} == {"a", "b"}


def test_struck_on_one_side_is_in_no_version_of_the_other() -> None:
    base, first, second = sides([("change", 0, "rude words")], [("strike", 0, "")], [("finalise", 0, "Ana")])
    for joined in (merge(base, first, second), merge(base, second, first), merge(None, first, second)):
        assert "rude words" not in raw_text(joined)
        (version,) = joined.versions
        assert version.rows["outcomes"] == ({"id": base.outcomes[0].id, "struck": True},)


def test_a_row_that_a_stale_file_lacks_without_a_tombstone_is_not_taken_out() -> None:
    base, first, _ = sides([], [("add", 0, "a crossing")], [])
    assert len(merge(base, first, base).outcomes) == 2
    assert len(merge(None, first, base).outcomes) == 2
