"""The table of what may be recorded after the group was asked: every line of it, by its words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from data.model.codes import Became, Method, State
from data.queries.allowed_results import allowed_results
from data.queries.asking_result import AskingResult
from data.queries.results_by_method import AllowedResults
from tests.data.queries.allowed_results_rows import ROWS, answered, on
from tests.data.queries.any_answer import ANSWERS
from tests.rows import each_row

VOICE_HELD = "“No one spoke against” would not be true. H counts hands"


@each_row(("answer", "people", "lit", "doubts"), [row[1:] for row in ROWS])
def test_what_may_be_recorded_after(
    answer: AskingResult, people: int, lit: State | None, doubts: dict[str, str]
) -> None:
    found = allowed_results(answer, people)
    assert (found.lit, found.doubts, found.never) == (lit, doubts, {})


@each_row("became", ["", "stands", "later"])
@each_row("method", ["", "consensus", "consent", "vote", "fist_to_five"])
def test_by_voice_nothing_is_agreed_while_a_concern_is_held(became: Became, method: Method) -> None:
    found = allowed_results(answered("voice", method, "worked_in", became), 9)
    assert (found.lit, found.doubts, found.never) == (None, {}, on("AF", VOICE_HELD))


def test_an_older_count_by_voice_in_which_somebody_was_against_is_not_agreed_by_voice() -> None:
    assert allowed_results(answered("voice", agree=4, against=1), 9).never == on("AF", VOICE_HELD)


def test_what_was_not_put_to_the_group_can_only_be_left_open_or_parked() -> None:
    found = allowed_results(answered(None, agree=9), 9)
    assert found.lit is None
    assert set(found.never) == {"agreed", "for_now", "not_agreed"}


def test_one_against_is_said_beside_agreed_with_how_the_group_decides() -> None:
    assert allowed_results(answered(agree=5, against=1), 9).notes == {"agreed": "1 is against. D says how you decide"}
    assert allowed_results(answered(agree=5, against=2), 9).notes == {"agreed": "2 are against. D says how you decide"}


def test_a_tie_tells_what_the_topic_says_is_done_when_the_group_is_stuck() -> None:
    found = allowed_results(answered("hands", "vote", agree=4, against=4), 9, stuck="we draw lots")
    assert found.doubts == on("AF", "4 for, 4 against: a tie. What if we're stuck: we draw lots")


@pytest.mark.parametrize(
    ("answer", "state", "words"),
    [
        (answered(agree=0, against=3), "agreed",
         "Recorded as agreed all the same: nobody is for it, and 3 are against"),
        (answered("hands", "vote", agree=1, against=1), "for_now",
         "Recorded as agreed for now all the same: it was a tie, 1 for and 1 against"),
        (answered(agree=3), "not_agreed",
         "Recorded as not agreed all the same: everyone who was counted is for it"),
        (answered("voice", "", "stands"), "agreed",
         "Recorded as agreed all the same: someone still had a concern, or was against"),
    ],
)  # fmt: skip
def test_what_is_recorded_all_the_same_says_so_in_the_minutes(answer: AskingResult, state: State, words: str) -> None:
    assert allowed_results(answer, 9).recorded[state] == words


def _is_sound(found: AllowedResults) -> bool:
    held_back = set(found.doubts) | set(found.never)
    leaves = {"open", "parked"} & (held_back | set(found.notes))
    return found.lit not in held_back and not leaves and not set(found.doubts) & set(found.never)


@settings(max_examples=1000, deadline=None)
@given(answer=ANSWERS, people=st.integers(0, 40))
def test_whatever_was_counted_nothing_is_lit_that_is_held_back_and_leaving_it_open_is_free(
    answer: AskingResult, people: int
) -> None:
    assert _is_sound(allowed_results(answer, people))


@settings(max_examples=300, deadline=None)
@given(answer=ANSWERS, people=st.integers(0, 40), state=st.sampled_from(["agreed", "parked", "not_agreed"]))
def test_what_fits_is_the_same_whatever_was_lit_before(answer: AskingResult, people: int, state: State) -> None:
    assert allowed_results(replace(answer, state=state), people) == allowed_results(answer, people)
