"""Every step of the agree box that keys can lead to: a letter that is drawn works, one that isn't does nothing."""

from __future__ import annotations

import string
from collections.abc import Iterator
from itertools import product

import pytest
from msgspec.structs import replace

from data.model import codes
from data.model.records.meeting import Meeting
from data.queries.ways_of_deciding import replies
from screens.dialogs.agree import flow
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.draft import from_draft, to_draft
from screens.dialogs.agree.outcome import OUTCOMES
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.rows import begin
from screens.dialogs.agree.step import Step
from tests.screens.dialogs.agree_host import decided_by, led_to, meeting_with, proposed

KEYS = ("enter", "escape", "up", "down", "left", "right", "tab", "shift+tab", "space", "backspace")
WAYS: tuple[codes.Method, ...] = ("", "vote", "consent", "consensus", "fist_to_five", "outside", "wait")


EACH = pytest.mark.parametrize(
    ("meeting", "table", "marks"),
    [
        *(pytest.param(decided_by(way), "decisions", (), id=way or "no way") for way in WAYS),
        pytest.param(meeting_with("Seats", "Shade", "Slower cars"), "outcomes", ("O3", "O4", "O10"), id="several"),
        pytest.param(meeting_with(people=()), "outcomes", (), id="nobody on the list"),
    ],
)


def drawn_letters(step: Step) -> dict[str, str]:
    """Every letter that is drawn, and the code of what it does."""
    shown = [*step.rows, *step.bar]
    return {one.shown.casefold(): one.code for one in shown if len(one.shown) == 1 and one.shown.isalpha()}


PATHS: tuple[tuple[str, ...], ...] = (
    (), ("d",), ("v",), ("h", "2", "tab", "1"), ("h", "0", "tab", "3", "enter", "a", "enter"), ("h", "9", "enter"),
    ("h", "9", "enter", "n", "enter"), ("v", "c"), ("v", "c", "'far", "enter"),
    ("v", "y", "'legs", "enter", "1", "enter"),
    ("v", "t", "space", "enter"), ("o",), ("v", "e"),
)  # fmt: skip
"""Keys that lead to each kind of step; `'` begins words that are typed."""


_reached: dict[tuple[int, int], list[Asking]] = {}


def reached(proposal: Proposal, most: int = 30) -> list[Asking]:
    """What can be said by keys: from each kind of step on so many, those nearest to it first.

    It is found once for each meeting of `EACH`, which stay until the end, for all tests that look at it.
    """
    key = (id(proposal.meeting), most)
    if key not in _reached:
        _reached[key] = list(_found(proposal, most))
    return _reached[key]


def _found(proposal: Proposal, most: int) -> Iterator[Asking]:
    seen: set[tuple[object, ...]] = set()
    for path in PATHS:
        start = led_to(proposal, *path)
        waiting = [start] if not start.end else []
        for _ in range(most):
            if not waiting:
                break
            asking = waiting.pop(0)
            yield asking
            waiting += [one for one in after(asking, proposal) if not one.end and _is_new(one, seen)]


def after(asking: Asking, proposal: Proposal) -> list[Asking]:
    """What each key leads to."""
    step = flow.step_of(replace(asking, said=""), proposal)
    tries = [*(("", key) for key in KEYS), *((letter, letter) for letter in (*drawn_letters(step), "0", "2", "9"))]
    found = [flow.pressed(step, asking, key, letter) for letter, key in tries]
    if step.line is not None:
        found.append(flow.press(asking.with_words(step.line.name, "soon"), proposal, "enter"))
    return found


def _is_new(asking: Asking, seen: set[tuple[object, ...]]) -> bool:
    shape = _shape(asking)
    new = shape not in seen
    seen.add(shape)
    return new


def _shape(asking: Asking) -> tuple[object, ...]:
    """What makes one state another, so that there is an end to them."""
    cells = tuple(sorted((code, digits[:1]) for code, digits in asking.counts.items()))[:2]
    return (
        asking.step, asking.lit, asking.how, asking.method, cells, bool(asking.again), asking.concerns[:1],
        len(asking.reasons[:1]), asking.to_ask[:1], asking.state, asking.here, asking.sure, asking.left_out[:1],
    )  # fmt: skip


def texts(step: Step) -> bool:
    return step.form or step.line is not None


@EACH
def test_each_letter_that_is_drawn_does_something_and_no_other_does_anything(
    meeting: Meeting, table: codes.Table, marks: tuple[str, ...]
) -> None:
    proposal = proposed(meeting, table, marks=marks)
    steps: set[str] = set()
    for asking in reached(proposal):
        quiet = replace(asking, said="")
        step = flow.step_of(quiet, proposal)
        steps.add(asking.step)
        letters = drawn_letters(step)
        if texts(step):
            assert letters == {}, f"letters are drawn while words are typed: {asking.step}"
            continue
        for letter in string.ascii_lowercase:
            after = flow.pressed(step, quiet, letter, letter)
            if step.typed_on is not None:
                lit = flow.step_of(after, proposal).lit if after.step == quiet.step else ""
                assert lit == ("" if quiet.letters else letters.get(letter, "")), (asking.step, letter)
                assert lit or [one for one in after.typed.values() if one.endswith(quiet.letters + letter)]
            elif letter in letters:
                command = step.coded(letters[letter])
                assert command is not None
                assert after == command.then()
                assert after != quiet or step.lit == letters[letter], (asking.step, letter)
            else:
                assert replace(after, said="") == quiet, (asking.step, letter)
                assert after == quiet or step.cells, (asking.step, letter)
    assert {"ask", "counts", "result", "until", "doubt", "concerns", "concern", "reasons", "reason", "ways"} <= steps


@EACH
def test_the_footer_says_of_enter_just_when_it_does_something_and_what(
    meeting: Meeting, table: codes.Table, marks: tuple[str, ...]
) -> None:
    proposal = proposed(meeting, table, marks=marks)
    for asking in reached(proposal, most=15):
        quiet = replace(asking, said="")
        foot = [words for shown, words, _ in flow.step_of(quiet, proposal).foot() if shown == "Enter"]
        after = flow.press(quiet, proposal, "enter")
        if not foot:
            assert replace(after, said="") == quiet, asking.step
            assert after.said or after == quiet
            continue
        (said,) = foot
        recorded = {"agreed": "agreed", "for_now": "agreed for now", "not_agreed": "not agreed"}
        if after.end == "record":
            state = after.state or ""
            assert said == f"record: {recorded.get(state, state)}"
        else:
            assert not said.startswith("record"), (asking.step, said)
            if said in ("until when?", "what is next?"):
                assert after.step == "until"
            if said == "look at it again first":
                assert after.step == "doubt"


@EACH
def test_in_each_step_all_that_was_said_is_there_again_after_a_crash(
    meeting: Meeting, table: codes.Table, marks: tuple[str, ...]
) -> None:
    proposal = proposed(meeting, table, marks=marks)
    for asking in reached(proposal, most=15):
        kept = to_draft(asking, proposal)
        again = from_draft(kept, proposal)
        if kept:
            assert replace(again, reopened=False) == replace(asking, said="", lit="", reopened=False)
        else:
            assert (asking.counts, asking.concerns, asking.typed, asking.step) == ({}, (), {}, "ask")


@EACH
def test_from_each_step_esc_leads_out_and_loses_nothing(
    meeting: Meeting, table: codes.Table, marks: tuple[str, ...]
) -> None:
    proposal = proposed(meeting, table, marks=marks)
    for asking in reached(proposal, most=15):
        on = asking
        for _ in range(9):
            on = flow.press(on, proposal, "escape")
            if on.end:
                break
        assert on.end == "close", asking.step
        for part in ("counts", "again", "concerns", "reasons", "to_ask", "typed", "values", "left_out"):
            assert getattr(on, part) == getattr(asking, part), (asking.step, part)


@pytest.mark.parametrize("way", WAYS)
def test_enter_twice_never_records_what_contradicts_the_counts(way: codes.Method) -> None:
    proposal = proposed(decided_by(way), "decisions")
    doubtful = 0
    for counts in product(("", "0", "1", "2", "9"), repeat=3):
        digits = {code: typed for code, typed in zip(replies(way)[:3], counts, strict=True) if typed}
        asking = replace(begin(proposal), how="hands", counts=digits).to("result")
        fits = flow.step_of(asking, proposal).lit
        for state in OUTCOMES:
            once = flow.press(replace(asking, lit=state), proposal, "enter")
            if once.step != "doubt":
                continue
            doubtful += 1
            twice = flow.press(once, proposal, "enter")
            assert (twice.step, twice.end) == ("result", "")
            assert flow.step_of(twice, proposal).lit == fits
            assert fits != state, "what is lit contradicts nothing"
    assert doubtful
