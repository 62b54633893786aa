"""How long notes are kept: the day in the words, what becomes of it in older programs, and in the next meeting."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from data.archive.merge import merge
from data.carry_on import carry_on
from data.edits.the_meeting import change_meeting
from data.fields import value
from data.keeping import day_named, kept_until
from data.meeting import Meeting
from data.minutes.compose import compose
from data.minutes.markdown import write
from tests.fixed import FixedPen, fresh_meeting

BASE = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("until 1 Sep 2027", "2027-09-01"),
        ("1 September 2027", "2027-09-01"),
        ("Until the 1st of September 2027.", "2027-09-01"),
        ("2027-09-01", "2027-09-01"),
        ("till 12 Dec", "2026-12-12"),
        ("until the end of Feb 2027", "2027-02-28"),
        ("12 months", "2027-11-03"),
        ("for two years", "2028-11-03"),
        ("kept until 31 Dec 2035", "2035-12-31"),
        ("until the crossing is built", None),
        ("until we meet again", None),
        ("until 1 Oct", None),  # eleven months away: the year is to be asked
        ("a year after the crossing is built", None),
        ("for ever", None),
        ("until 31 Feb 2027", None),
    ],
)
def test_a_day_in_the_words_is_read_and_nothing_is_guessed(words: str, day: str | None) -> None:
    found = day_named(words, BASE)
    assert (found.isoformat() if found else None) == day


def kept(words: str, meeting: Meeting | None = None) -> Meeting:
    meeting = meeting or msgspec.structs.replace(
        fresh_meeting(), details=msgspec.structs.replace(fresh_meeting().details, date="2026-11-03")
    )
    return change_meeting(meeting, FixedPen(), {"consents.keep": words})


def test_the_words_stay_as_typed_and_the_day_stands_beside_them() -> None:
    held = kept("until 1 Sep 2027").details.consents
    assert (held.keep, held.keep_until) == ("until 1 Sep 2027", "2027-09-01")


def test_words_without_a_day_take_the_day_away() -> None:
    held = kept("until the crossing is built", kept("until 1 Sep 2027")).details.consents
    assert (held.keep, held.keep_until) == ("until the crossing is built", None)


@pytest.mark.parametrize(
    ("words", "until", "day"),
    [
        ("until 1 Sep 2027", "2027-09-01", "2027-09-01"),
        ("1 Sep", "2027-09-01", "2027-09-01"),  # typed when it was near
        ("12 months", "2027-12-01", "2027-12-01"),  # typed a month after the meeting
        ("until the crossing is built", "2027-09-01", None),  # an older program put other words there
        ("until 1 Sep 2028", "2027-09-01", "2028-09-01"),
        ("", "2027-09-01", None),
        ("until 1 Sep 2027", "no day", None),
        ("until 1 Sep 2027", None, None),
    ],
)
def test_a_day_that_the_words_cannot_mean_any_more_does_not_count(words: str, until: Any, day: str | None) -> None:
    found = kept_until(words, until, "2026-11-03")
    assert (found.isoformat() if found else None) == day


def test_two_copies_that_changed_it_never_mix_the_words_of_one_with_the_day_of_the_other() -> None:
    base = kept("until 1 Sep 2027")
    one, other = kept("until 1 Sep 2028", base), kept("until the crossing is built", base)
    both = merge(base, one, other)
    held = both.details.consents
    assert (held.keep, held.keep_until) in (("until 1 Sep 2028", "2028-09-01"), ("until the crossing is built", None))
    assert {name for pair in both.details.unsettled for name in pair.values} == {"consents.keep", "consents.keep_until"}


def after(words: str) -> Meeting:
    return carry_on(kept(words), fresh_meeting(), FixedPen())


def test_the_next_meeting_knows_how_long_the_notes_of_last_time_are_kept() -> None:
    assert after("until the crossing is built").details.keeping.words == "until the crossing is built"
    assert after("until 1 Sep 2027").details.keeping.until == "2027-09-01"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"keeping.so_yet": "not_yet"}, "are kept like this: until the crossing is built. That is not so yet."),
        ({"keeping.so_yet": "so"}, "were to be kept like this: until the crossing is built. That is so now."),
        ({"keeping.longer": "until 1 Sep 2028"}, "are kept from now on like this: until 1 Sep 2028."),
    ],
)
def test_the_minutes_of_the_next_meeting_say_what_the_group_said_of_it(answer: dict[str, str], said: str) -> None:
    meeting = after("until the crossing is built")
    assert "like this" not in write(compose(meeting))
    meeting = change_meeting(meeting, FixedPen(), answer)
    assert f"The notes of 3 Nov 2026 {said}" in write(compose(meeting))


def test_a_new_day_that_the_next_meeting_says_is_read_too() -> None:
    meeting = change_meeting(after("until 1 Sep 2027"), FixedPen(), {"keeping.longer": "until 1 Sep 2028"})
    assert value(meeting.details, "keeping.longer_until") == "2028-09-01"
