"""Any answer that a group may give when it is asked."""

from __future__ import annotations

from hypothesis import strategies as st

from data.model.records.agreements import Counts, Fingers
from data.queries.asking_result import AskingResult

NUMBER = st.none() | st.integers(0, 6)
BECAME = st.sampled_from(["", "worked_in", "settled", "stands", "later"])
ANSWERS = st.builds(
    AskingResult,
    state=st.just("open"),
    how=st.sampled_from(["voice", "hands", "round", "chat"]),
    method=st.sampled_from(
        ["", "consent", "consensus", "fist_to_five", "vote", "advice", "named", "outside", "lots", "wait"]
    ),
    counts=st.builds(Counts, agree=NUMBER, live_with=NUMBER, concern=NUMBER, against=NUMBER, passed=NUMBER),
    fingers=st.builds(Fingers, zero=NUMBER, one=NUMBER, two=NUMBER, three=NUMBER, four=NUMBER, five=NUMBER),
    fingers_again=st.just(Fingers())
    | st.builds(Fingers, zero=NUMBER, one=NUMBER, two=NUMBER, three=NUMBER, four=NUMBER, five=NUMBER),
    objections=st.lists(st.tuples(st.just("words"), BECAME), max_size=3).map(tuple),
    decided_by=st.sampled_from(["", "Ana"]),
)
