"""That a line was deleted is said under the round that it was said in, or nowhere."""

from __future__ import annotations

import msgspec

from data.edits import items, strike
from data.edits.rounds import begin_round
from data.edits.versions import finalise
from data.minutes.compose import compose, compose_version
from data.minutes.formats import written
from data.model.records.meeting import Meeting
from data.store.merge import merge
from tests.data.queries.rounds_with_words import begun, printed, say_word
from tests.fixed import FixedStamper

DELETED = "A line was deleted on request."


def struck(meeting: Meeting, stamper: FixedStamper, words: str) -> Meeting:
    check = next(check for check in meeting.checks if check.text == words)
    return strike.strike(meeting, stamper, "checks", check.id)


def md(meeting: Meeting) -> str:
    return written(compose(meeting), "md").decode()


def test_that_a_line_was_deleted_stands_under_the_round_that_it_was_said_in() -> None:
    meeting, stamper = begun("add", "more time", "money")
    meeting = begin_round(items.add(meeting, stamper, "checks", ["lighter"]), stamper, "", "And you?")
    meeting = struck(say_word(meeting, stamper, "soon"), stamper, "soon")
    meeting = struck(meeting, stamper, "money")
    text = md(meeting)
    assert (
        f"### How is it?\n\n- more time\n\n{DELETED}\n\n### And you?\n\n{DELETED}\n\n## Check-out\n\n- lighter\n"
        in text
    )
    assert md(struck(meeting, stamper, "lighter")).count(DELETED) == 3
    assert f"## Check-out\n\n{DELETED}" in md(struck(meeting, stamper, "lighter"))


def test_of_a_round_that_stays_out_no_minutes_say_that_a_line_was_deleted() -> None:
    meeting, stamper = begun("check_in", "tired", "curious")
    before = printed(meeting)
    meeting = struck(meeting, stamper, "tired")
    assert DELETED not in printed(meeting)
    assert "lines were deleted" not in printed(meeting)
    assert md(meeting) == md(begun("check_in", "tired", "curious")[0])
    assert "tired" not in before


def test_in_a_final_version_too_it_stands_under_its_round() -> None:
    meeting, stamper = begun("add", "more time", "money")
    meeting = struck(finalise(meeting, stamper), stamper, "money")
    was = written(compose_version(meeting, meeting.versions[0]), "md").decode()
    assert f"### How is it?\n\n- more time\n\n{DELETED}\n" in was
    assert "## Check-out" not in was


def test_two_copies_of_which_one_knows_the_round_tell_of_it_there_whichever_comes_first() -> None:
    meeting, stamper = begun("add", "more time", "money")
    here = struck(meeting, stamper, "money")
    (stone,) = here.removed
    there = msgspec.structs.replace(
        here, removed=(msgspec.structs.replace(stone, round=None, when="2026-10-21T23:00:00Z"),)
    )
    for one, other in ((here, there), (there, here)):
        joined = merge(meeting, one, other)
        assert joined.removed[0].round == meeting.rounds[0].id
        assert "## Check-out" not in md(joined)
