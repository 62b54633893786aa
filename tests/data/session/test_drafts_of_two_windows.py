"""What two windows left half typed at one place: nothing that was typed in a line is lost."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from data.session.drafts import take_over
from data.session.session import Session
from tests.fixed import FixedStamper, fresh_meeting

LINES = st.lists(st.text("ab c", max_size=4), max_size=3).map("\n".join)


@given(st.lists(LINES, min_size=2, max_size=3))
def test_every_line_of_every_window_stands_in_the_line_once(typed: list[str]) -> None:
    for order in permutations(typed):
        session = Session(fresh_meeting(), FixedStamper())
        for words in order:
            take_over(session, {"line:outcome": words})
        stands = session.drafts.get("line:outcome", "").split("\n")
        assert {line for words in typed for line in words.split("\n") if line} <= set(stands)


def test_what_stands_here_comes_last_where_the_cursor_is() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    session.draft("line:outcome", "a bench by")
    take_over(session, {"line:outcome": "less noise", "form:1": "{}"})
    assert session.drafts == {"line:outcome": "less noise\na bench by", "form:1": "{}"}


def test_a_question_keeps_what_stands_here() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    session.draft("round:own", "Who is missing?")
    take_over(session, {"round:own": "Why?"})
    assert session.drafts == {"round:own": "Who is missing?"}


def test_a_line_that_both_left_as_typed_stays_so() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    for words in ("ring Ana", "ask Ben"):
        take_over(session, {"line:action": words, "line:action:as_typed": words})
    assert session.drafts["line:action:as_typed"] == session.drafts["line:action"]
