"""An earlier version reads as it was, but for who is struck, is not to be named any more, or has another name now."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import items
from data.edits.strike import strike
from data.edits.versions import finalise, open_again
from data.minutes.compose import compose, compose_version
from data.minutes.markdown import write
from data.minutes.names_in_text import named_in_text
from data.model import codes
from data.model.numbering import with_numbers
from data.model.records.people import Owner
from data.queries.versions import history
from tests.data.minutes.final_minutes import draft, final, stamper, top, version
from tests.data.minutes.formats import in_every_format


@pytest.mark.parametrize("shown", ["", "not_at_all", "role"])
def test_who_is_not_named_any_more_is_named_in_no_version(shown: codes.Shown) -> None:
    meeting = final(Owner(person="ana", words="Ana Silva"))
    assert "Ana Silva" in version(meeting)
    meeting = items.change(meeting, stamper(), "people", "ana", {"shown": shown})
    for text in (*in_every_format(compose_version(meeting, meeting.versions[0])).values(), write(compose(meeting))):
        assert "Ana" not in text
    assert top(meeting).startswith("**Minutes, final, version 1, of 23 Oct 2026** · "), (
        "how somebody appears is no change of the minutes"
    )


def test_who_may_be_named_now_is_named_in_an_earlier_version() -> None:
    meeting = items.change(final(), stamper(), "people", "ben", {"shown": "name"})
    assert "- **Ben Okri** (not asked yet): Put the drawing up at the depot." in version(meeting)


def test_who_goes_by_another_name_now_goes_by_it_in_every_version() -> None:
    meeting = items.change(final(), stamper(), "people", "ana", {"text": "Robin Silva"})
    assert "Ana" not in version(meeting)
    assert "- **Robin Silva**, by 3 Nov 2026: Ask the school who can join us." in version(meeting)
    hidden = items.change(meeting, stamper(), "people", "ana", {"shown": ""})
    spoken = msgspec.structs.replace(draft().checks[0], text="Thank you Ana")
    was = finalise(msgspec.structs.replace(draft(), checks=(spoken,)), stamper())
    now = with_numbers(msgspec.structs.replace(was, people=hidden.people))
    assert [one.line for one in named_in_text(now, now.versions[0])] == ["Close, line 1: “Thank you Ana”"]


def test_whoever_was_taken_out_is_not_named_in_an_earlier_version() -> None:
    meeting = items.take_out(final(), stamper(), "people", "ida")
    assert "Ida" not in version(meeting)
    assert " · 3 people not named here. Apologies: " in version(meeting)


def test_a_name_in_the_words_of_an_earlier_version_is_told_for_whoever_came_since() -> None:
    meeting = finalise(items.add(draft(), stamper(), "checks", ["Thank you Zebedee"]), stamper())
    meeting = items.add(meeting, stamper(), "people", ["Zebedee Quill"])
    assert [one.words for one in named_in_text(meeting, meeting.versions[0])] == ["Thank you Zebedee"]


def test_the_reason_for_opening_again_may_name_somebody() -> None:
    meeting = open_again(final(), stamper(), "Ben found a mistake")
    (one,) = named_in_text(meeting)
    assert one.line == "Close, Why they were opened again: “Ben found a mistake”"
    assert one.entry == "row:minutes"
    second = finalise(meeting, stamper())
    assert [one.words for one in named_in_text(second)] == ["Ben found a mistake"]
    assert named_in_text(second, history(second)[0]) == ()


@pytest.mark.parametrize(
    ("table", "row", "gone"),
    [
        ("outcomes", "o1", "Children can cross"), ("actions", "a1", "Ask the school"), ("checks", "k1", "I was heard"),
        ("power", "w1", "not the town hall"), ("people", "ana", "Ana"),
        ("stakeholders", "s1", "Night bus drivers**. To invite"),
        ("decisions", "d1", "Where the benches go"), ("communication", "c1", "The drawing. How"),
    ],
)  # fmt: skip
def test_a_struck_line_is_in_no_version(table: codes.Table, row: str, gone: str) -> None:
    meeting = final(Owner(person="ana", words="Ana Silva"))
    assert gone in version(meeting)
    lines = version(meeting).count("deleted on request")
    meeting = strike(meeting, stamper(), table, row)
    assert gone not in version(meeting)
    assert version(meeting).count("deleted on request") + version(meeting).count("lines were deleted") > lines
    assert top(meeting).startswith("**Minutes, final, version 1, of 23 Oct 2026** · "), (
        "a version without what was struck is still that version"
    )
    assert gone not in msgspec.json.encode(meeting).decode()


def test_what_was_struck_before_still_says_so_and_what_was_struck_after_it_was_added_does_not() -> None:
    meeting = items.add(final(), stamper(), "checks", ["rude"])
    meeting = strike(meeting, stamper(), "checks", meeting.checks[-1].id)
    assert version(meeting) == write(compose(final()))
    assert top(meeting).startswith("**Changed since version 1**")
