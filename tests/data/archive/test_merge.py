"""Two copies of one meeting, both changed: what comes of them, whichever is named first."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from data.archive.lines import Entry
from data.archive.looking import stamped
from data.archive.merge import is_behind, merge
from data.archive.tables import from_tables, to_tables
from data.edits import agreeing, items, settling, stakeholders, the_meeting, versions
from data.edits.agreeing import Answer
from data.meeting import Meeting, Owner
from data.patch import diff, revert
from data.unsettled import all_unsettled
from data.versions import history, label
from tests.fixed import FixedPen, fresh_meeting

Step = tuple[str, int, str]
"""What is done, to which item, with which words."""

KINDS = (
    "add", "change", "take_out", "move", "agree", "park", "convert", "details", "stage", "cycle", "strike", "finalise",
    "open_again",
)  # fmt: skip
"""What a step can be."""

STEPS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0, 5),
        st.sampled_from(("places to sit", "a crossing", "shade", "less noise")),
    ),
    max_size=8,
)  # fmt: skip


class Pen(FixedPen):
    """A pen of one side: its ids are its own, its time may be the other's."""

    def __init__(self, side: str, start: str) -> None:
        super().__init__(start)
        self._side = side

    def new_id(self) -> str:
        return f"{self._side}{super().new_id()[1:]}"


def done(meeting: Meeting, pen: FixedPen, steps: list[Step]) -> Meeting:
    """The meeting after some steps, each of them in its log."""
    for name, at, words in steps:
        after = stepped(meeting, pen, name, at, words)
        if after is not meeting:
            entry = Entry(kind="do", start=meeting.details.revision, to=pen.new_id(), edit=name, when=pen.now())
            meeting = stamped(after, entry)
    return meeting


def stepped(meeting: Meeting, pen: FixedPen, name: str, at: int, words: str) -> Meeting:
    rows = meeting.outcomes
    row = rows[at % len(rows)].id if rows else ""
    if name == "add":
        return items.add(meeting, pen, "outcomes", [words])
    if name == "details":
        return the_meeting.change_meeting(meeting, pen, {"place": words, "consents.keep": words})
    if name == "stage":
        return the_meeting.move_to(meeting, pen, ("outcomes", "power", "close")[at % 3])
    if name == "cycle":
        meeting = items.add(meeting, pen, "stakeholders", [words])
        return stakeholders.cycle_say(meeting, pen, meeting.stakeholders[0].id)
    if name == "finalise":
        return versions.finalise(meeting, pen, Owner(words=words))
    if name == "open_again":
        return versions.open_again(meeting, pen, words)
    if not row:
        return meeting
    if name == "change":
        return items.change(meeting, pen, "outcomes", row, {"text": words, "for_whom": f"people near {words}"})
    if name == "move":
        return items.move(meeting, pen, "outcomes", row, before=None, after=None)
    if name == "agree":
        return agreeing.agree(meeting, pen, "outcomes", [row], Answer(state="agreed", how="voice"))
    if name == "park":
        return agreeing.park(meeting, pen, "outcomes", row, None, words)
    if name == "convert":
        return items.convert(meeting, pen, "outcomes", row, "limits")
    if name == "strike":
        return items.strike(meeting, pen, "outcomes", row)
    return items.take_out(meeting, pen, "outcomes", row)


def sides(before: list[Step], one: list[Step], other: list[Step]) -> tuple[Meeting, Meeting, Meeting]:
    """A meeting, and two that were made from it at the same time."""
    base = done(fresh_meeting(), Pen("0", "2026-10-21T09:00:00+00:00"), [("add", 0, "shade"), *before])
    first = done(base, Pen("1", "2026-10-21T10:00:00+00:00"), one)
    return base, first, done(base, Pen("2", "2026-10-21T10:00:00+00:00"), other)


def raw(meeting: Meeting) -> Any:
    """Everything in a meeting."""
    return msgspec.to_builtins(meeting)


@settings(max_examples=150, deadline=None)
@given(STEPS, STEPS, STEPS)
def test_it_is_the_same_whichever_side_comes_first(before: list[Step], one: list[Step], other: list[Step]) -> None:
    base, first, second = sides(before, one, other)
    assert raw(merge(base, first, second)) == raw(merge(base, second, first))
    assert raw(merge(None, first, second)) == raw(merge(None, second, first))


@settings(max_examples=150, deadline=None)
@given(STEPS, STEPS, STEPS)
def test_a_copy_brought_in_twice_changes_nothing(before: list[Step], one: list[Step], other: list[Step]) -> None:
    base, first, second = sides(before, one, other)
    joined = merge(base, first, second)
    assert is_behind(first, joined)
    assert is_behind(second, joined)
    for side in (first, second):
        assert not diff(joined, merge(side, joined, side), "", "").rows
        assert not diff(joined, merge(base, joined, side), "", "").rows


@settings(max_examples=150, deadline=None)
@given(STEPS, STEPS, STEPS)
def test_no_row_and_no_words_are_lost(before: list[Step], one: list[Step], other: list[Step]) -> None:
    base, first, second = sides(before, one, other)
    joined = merge(base, first, second)
    held = {row.id: raw_text(row) for _, row in joined.all_rows()}
    struck = {stone.id for stone in joined.removed if stone.struck}
    for side, there in ((first, second), (second, first)):
        was = {row.id: row for _, row in base.all_rows()}
        gone = {stone.id for stone in there.removed}
        for _, row in side.all_rows():
            if row.id in struck:
                assert row.id not in held
            elif row.id not in gone or row.id not in was or was[row.id] != row:
                assert row.id in held, "a row that one side has, and the other did not take out"
                assert row.text in held[row.id]


def raw_text(row: Any) -> str:
    """Every word that a row holds, also what waits to be settled."""
    return msgspec.json.encode(row).decode()


@settings(max_examples=80, deadline=None)
@given(STEPS, STEPS, STEPS)
def test_what_was_done_here_is_undone_after_joining_and_nothing_else(
    before: list[Step], one: list[Step], other: list[Step]
) -> None:
    one = [step for step in one if step[0] not in ("strike", "move")]
    other = [("add", 0, words) for _, _, words in other]
    base, first, second = sides(before, one, other)
    joined = merge(base, first, second)
    left = revert(joined, diff(base, first, "", ""))
    ids = {row.id for row in second.outcomes}
    assert {row.id for row in left.outcomes} == ids
    for row in left.outcomes:
        assert row.text == next(was.text for was in second.outcomes if was.id == row.id)


@settings(max_examples=80, deadline=None)
@given(STEPS, STEPS)
def test_a_value_that_was_left_behind_brings_nothing(before: list[Step], one: list[Step]) -> None:
    base, first, _ = sides(before, one, [])
    assert is_behind(base, first)
    assert not diff(first, merge(base, first, base), "", "").rows


@settings(max_examples=80, deadline=None)
@given(STEPS, STEPS, STEPS)
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


def test_two_wordings_are_settled_by_the_group_and_stay_so() -> None:
    base, first, second = sides([], [("change", 0, "a crossing")], [("change", 0, "less noise")])
    joined = merge(base, first, second)
    words = {pair.field: pair.values for *_, pair in all_unsettled(joined)}
    row = joined.outcomes[0]
    assert {row.text, words["text"]["text"]} == {"a crossing", "less noise"}
    pen = Pen("3", "2026-10-21T12:00:00+00:00")
    for pair in row.unsettled:
        joined = settling.settle(joined, pen, "outcomes", row.id, pair.id, take=True)
    settled = joined.outcomes[0]
    assert settled.text == words["text"]["text"]
    assert not settled.unsettled
    assert row.text in [one.words for one in settled.wordings]
    assert not diff(joined, merge(second, joined, second), "", "").rows


def test_versions_that_both_sides_made_stay_both() -> None:
    base, first, second = sides([], [("finalise", 0, "Ana")], [("change", 0, "less noise"), ("finalise", 0, "Ben")])
    joined = merge(base, first, second)
    assert {one.checker.words for one in joined.versions if one.checker} == {"Ana", "Ben"}
    assert [label(joined, one) for one in history(joined)] == ["1a", "1b"]


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
