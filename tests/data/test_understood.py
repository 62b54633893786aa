"""What an action line says of who and when, and that no word of it is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.text import clean
from data.understood import Understood, understand_action

TODAY = date(2026, 10, 21)
PEOPLE = ["Ana", "Ana Silva", "Ben Okri", "O'Brien"]


@pytest.mark.parametrize(
    ("line", "text", "owner", "by"),
    [
        ("Ask the school @Ana by 3 Nov", "Ask the school", "Ana", "2026-11-03"),
        ("Ask the school by 3 Nov @ana silva", "Ask the school", "ana silva", "2026-11-03"),
        ("@Ben Okri: count the cars", "count the cars", "Ben Okri", None),
        ("Ask, @Ana, the school by 3 Nov.", "Ask, the school.", "Ana", "2026-11-03"),
        ("Ask the school (@Ana, by Friday)", "Ask the school", "Ana", "2026-10-23"),
        ("Ask (by 3 Nov) the school", "Ask the school", None, "2026-11-03"),
        ("Ask the school @Zed Ruiz", "Ask the school Ruiz", "Zed", None),
        ("Ask the school @Anastasia", "Ask the school", "Anastasia", None),
        ("Call @O'Brien by next Friday", "Call", "O'Brien", "2026-10-30"),
        ("Stand by the gate by in 2 weeks", "Stand by the gate", None, "2026-11-04"),
        ("A rota by Friday for the meeting by 3 Nov", "A rota by Friday for the meeting", None, "2026-11-03"),
    ],
)  # fmt: skip
def test_who_and_when_are_understood(line: str, text: str, owner: str | None, by: str | None) -> None:
    assert understand_action(line, PEOPLE, TODAY) == Understood(text=text, owner_words=owner, by=by)


@pytest.mark.parametrize(
    "line",
    [
        "Ask the school by Whitsun", "Ask the school by 3/11", "Write to a@b.org", "Meet @ noon", "Fetch @Ana's list",
        "@Ana", "by 3 Nov", "@Ana by 3 Nov", "Passed by", "Say @", "", "Go by bus", "user@@host",
    ],
)  # fmt: skip
def test_what_is_not_understood_stays_in_the_words(line: str) -> None:
    assert understand_action(line, PEOPLE, TODAY) == Understood(text=line)


def test_a_second_name_stays_in_the_words() -> None:
    found = understand_action("Ask @Ana and @Ben Okri", PEOPLE, TODAY)
    assert found == Understood(text="Ask and @Ben Okri", owner_words="Ana")


WORDS = st.lists(
    st.one_of(
        st.sampled_from(["@Ana", "@Ana Silva", "by 3 Nov", "by", "@", "(", ")", ",", "(by Fri)", "@x@y", "3 Nov"]),
        st.text(max_size=8),
    ),
    max_size=8,
).map(lambda parts: clean(" ".join(parts)))  # fmt: skip


@given(WORDS)
def test_no_word_is_ever_lost(line: str) -> None:
    found = understand_action(line, PEOPLE, TODAY)
    letters = "".join(one for one in line if one.isalnum())
    kept = "".join(one for one in found.text if one.isalnum())
    if found.owner_words is None and found.by is None:
        assert found.text == line
    else:
        assert found.text
        understood = len("".join(one for one in found.owner_words or "" if one.isalnum()))
        assert len(letters) - len(kept) - understood <= (len("bythe30thofNovember2026") if found.by else 0)
    assert clean(found.text) == found.text
