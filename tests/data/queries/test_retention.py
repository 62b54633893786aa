"""How long notes are kept: the day in the words, what becomes of it in older programs, and in the next meeting."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from coprod_tui.commands.show import meeting_as_text
from data.edits import items
from data.edits.carry_over import carry_on
from data.edits.meeting_details import change_meeting, say_how_long
from data.minutes.compose import compose
from data.minutes.markdown import write
from data.minutes.name_check import before_out
from data.model.records.meeting import Meeting
from data.queries.retention import day_named, kept_until, to_ask
from data.store.archive import Archive
from data.store.listed_meeting import past_keeping
from data.store.merge import merge
from data.store.read_as_opened import look
from tests.data.minutes.test_brackets import in_brackets
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row

BASE = date(2026, 11, 3)


@each_row(
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
    return change_meeting(meeting, FixedStamper(), {"consents.keep": words})


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


THEN = fresh_meeting().details.id
"""The id of the earlier meeting."""


def after(before: Meeting, day: str = "2026-12-01") -> Meeting:
    """The next meeting, on a day."""
    fresh = fresh_meeting("The drawings")
    details = msgspec.structs.replace(fresh.details, id=day.replace("-", "") * 4, date=day)
    return carry_on(before, msgspec.structs.replace(fresh, details=details), FixedStamper())


def asked(meeting: Meeting, today: str) -> list[str]:
    """What the group is asked about on a day."""
    return [one.words for one in to_ask(meeting.details, date.fromisoformat(today)).values()]


def test_words_without_a_day_come_back_in_the_next_meeting_until_they_are_so() -> None:
    second = after(kept("until the crossing is built"))
    assert asked(second, "2026-12-01") == ["until the crossing is built"]
    third = after(say_how_long(second, FixedStamper(), THEN, so_yet="not_yet"), "2027-01-05")
    assert asked(third, "2027-01-05") == ["until the crossing is built"]
    assert third.details.keeping[THEN].so_yet == ""
    fourth = after(say_how_long(third, FixedStamper(), THEN, so_yet="so"), "2027-02-02")
    assert asked(fourth, "2027-02-02") == []


def test_a_day_is_asked_about_once_it_is_past_however_many_meetings_later() -> None:
    third = after(after(kept("until 1 Sep 2027")), "2027-10-05")
    assert asked(third, "2027-09-01") == []
    assert asked(third, "2027-10-05") == ["until 1 Sep 2027"]
    fourth = after(say_how_long(third, FixedStamper(), THEN, longer="until 1 Sep 2028"), "2027-11-02")
    assert asked(fourth, "2027-11-02") == []
    assert asked(fourth, "2028-09-02") == ["until 1 Sep 2028"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"so_yet": "not_yet"}, "are kept like this: until the crossing is built. That is not so yet."),
        ({"so_yet": "so"}, "were to be kept like this: until the crossing is built. That is so now."),
        ({"longer": "until 1 Sep 2028"}, "are kept from now on like this: until 1 Sep 2028."),
    ],
)
def test_the_minutes_and_the_record_of_the_next_meeting_say_what_the_group_said_of_it(answer: Any, said: str) -> None:
    meeting = after(kept("until the crossing is built"))
    assert "like this" not in write(compose(meeting))
    assert "The minutes of 3 Nov 2026 are kept: until the crossing is built" in meeting_as_text(meeting)
    meeting = say_how_long(meeting, FixedStamper(), THEN, **answer)
    assert f"The minutes of 3 Nov 2026 {said}" in write(compose(meeting))
    assert f"The minutes of 3 Nov 2026 {said}" in meeting_as_text(meeting)


def test_words_that_name_somebody_who_is_not_to_be_named_are_asked_about_before_they_go_out() -> None:
    meeting = items.add(after(kept("until Ana Silva moves")), FixedStamper(), "people", ["Ana Silva"])
    meeting = say_how_long(meeting, FixedStamper(), THEN, so_yet="not_yet")
    (asked,) = before_out(meeting).named
    assert "until Ana Silva moves" in asked.words
    assert "Ana" not in write(compose(in_brackets(meeting)))


# In the list of meetings


def listed(root: Path, *meetings: Meeting) -> dict[str, str | None]:
    """Until when each meeting may be kept, by its day, as the list has it."""
    archive = Archive(root / "meetings", root / "state")
    for meeting in meetings:
        archive.create(meeting)
    return {one.date or "": one.keep_until for one in archive.list()}


def test_the_list_has_the_day_and_a_meeting_is_past_it_the_day_after(tmp_path: Path) -> None:
    assert listed(tmp_path, kept("until 1 Sep 2027")) == {"2026-11-03": "2027-09-01"}
    found = Archive(tmp_path / "meetings", tmp_path / "state").list()
    assert past_keeping(found, date(2027, 9, 1)) == []
    assert past_keeping(found, date(2027, 9, 2)) == found


def test_what_a_later_meeting_says_goes_before_what_the_meeting_said_itself(tmp_path: Path) -> None:
    first = kept("until 1 Sep 2027")
    second = say_how_long(after(first, "2027-10-05"), FixedStamper(), THEN, longer="until 1 Sep 2028")
    assert listed(tmp_path, first, second)["2026-11-03"] == "2028-09-01"
    third = say_how_long(after(second, "2028-10-03"), FixedStamper(), THEN, longer="until the bridge is built")
    assert listed(tmp_path, third)["2026-11-03"] is None
    fourth = say_how_long(after(third, "2028-11-07"), FixedStamper(), THEN, so_yet="so")
    assert listed(tmp_path, fourth)["2026-11-03"] == "2028-11-07"


def test_what_is_said_of_an_earlier_meeting_comes_back_from_the_file(tmp_path: Path) -> None:
    meeting = say_how_long(after(kept("until the crossing is built")), FixedStamper(), THEN, longer="until 1 Sep 2028")
    archive = Archive(tmp_path / "meetings", tmp_path / "state")
    assert look(archive.create(meeting), archive.state_folder).details.keeping == meeting.details.keeping
