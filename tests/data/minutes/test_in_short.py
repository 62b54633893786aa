"""Minutes in short, for a call's chat and for e-mail: words, who does what, and where each stands."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from data.edits import agreeing, items
from data.example.example_meeting import example_meeting
from data.minutes.chat import LONGEST, length, write
from data.minutes.compose import compose_short
from data.minutes.standing import standing
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.model.records.tombstones import Removed
from data.model.stages import reference
from data.queries.asking_result import AskingResult
from tests.data.minutes import three_meetings
from tests.data.minutes.big import big
from tests.fixed import FixedStamper, fresh_meeting
from tests.rows import each_row


def pieces(meeting: Meeting) -> tuple[str, ...]:
    return write(compose_short(meeting))


def every_number(found: re.Match[str]) -> str:
    """All of "O24 to O26"."""
    letter, first, last = found.groups()
    return ", ".join(f"{letter}{number}" for number in range(int(first), int(last) + 1))


def test_the_example_is_one_piece_under_two_thousand_characters() -> None:
    (piece,) = pieces(example_meeting(FixedStamper()))
    assert length(piece) < 2_000
    assert (
        "- O3 There are places to sit every 50 metres, but not where the path is narrow. For now, until 18 N" in piece
    )
    assert "- Jo Hart (not asked yet), by 4 Nov 2026: A1 Ask two people whom nobody has asked before.\n" in piece
    assert "- O6 A bridge instead of lights. Not agreed.\n" in piece
    assert piece.endswith("\n\nHow it was asked and why: in the minutes.")
    for left_out in ("by hands", "Why:", "Said:", "Help needed", "printed below"):
        assert left_out not in piece


@pytest.mark.parametrize("made", [three_meetings.finished, three_meetings.half_done, three_meetings.after_it, big])
def test_no_decision_no_action_and_nothing_that_is_open_is_left_out(made: Any) -> None:
    meeting: Meeting = made()
    told = "\n".join(pieces(meeting))
    told = re.sub(r"\b([A-Z])(\d+) to [A-Z](\d+)", every_number, told)
    for row in (*meeting.outcomes, *meeting.decisions):
        if standing(row) in ("decided", "left"):
            assert row.text in told
        elif standing(row) == "not_put":
            assert str(reference(row)) in told
    assert all(one.text in told for one in meeting.actions if not one.done_before)


def test_several_pieces_say_each_what_they_are_and_are_cut_between_items() -> None:
    stamper = FixedStamper()
    meeting = big()
    meeting = items.add(meeting, stamper, "outcomes", [f"{'Something longer ' * 12}{number}" for number in range(40)])
    ids = [row.id for row in meeting.outcomes]
    meeting = agreeing.agree(meeting, stamper, "outcomes", ids, AskingResult(state="agreed", how="voice"))
    found = pieces(meeting)
    assert len(found) > 1
    for number, piece in enumerate(found, 1):
        assert piece.startswith(f"{meeting.details.title}, 21 Oct 2026, in short ({number} of {len(found)})\n\n")
        assert length(piece) <= LONGEST
        assert not piece.endswith(" ")


@each_row(
    ("answer", "told"),
    [
        (AskingResult(state="agreed", how="voice"), False),
        (AskingResult(state="agreed", how="voice", objections=(("It is far", "stands"),)), True),
        (AskingResult(state="for_now", how="voice", objections=(("It is far", ""),)), True),
        (AskingResult(state="agreed", how="voice", objections=(("It is far", "worked_in"),)), False),
        (AskingResult(state="agreed", how="hands", counts=Counts(agree=4, concern=1)), True),
        (AskingResult(state="agreed", how="hands", counts=Counts(agree=4, against=1)), True),
        (AskingResult(state="agreed", how="hands", counts=Counts(agree=4, live_with=1)), False),
        (AskingResult(state="agreed", how="hands", counts=Counts(agree=4, concern=1),
                      objections=(("It is far", "settled"),)), False),
        (AskingResult(state="not_agreed", how="voice", objections=(("It is far", "stands"),)), False),
    ],
)  # fmt: skip
def test_where_not_everyone_was_for_what_was_decided_it_says_so(answer: AskingResult, told: bool) -> None:
    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["Places to sit"])
    meeting = items.add(meeting, stamper, "ground_rules", ["Anyone may pass"])
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer)
    meeting = agreeing.agree(meeting, stamper, "ground_rules", [meeting.ground_rules[0].id], answer)
    (piece,) = pieces(meeting)
    assert bool(re.search(r"- O1 Places to sit\. .*Not everyone was for it\.\n", piece)) == told
    assert ("or not by everyone: 1 ground rule (R1)" in piece) == told
    assert "It is far" not in piece


def test_that_it_was_recorded_against_its_counts_and_that_lines_were_deleted_is_never_left_out() -> None:
    stamper = FixedStamper()
    meeting = three_meetings.half_done()
    against = AskingResult(state="agreed", how="hands", counts=Counts(agree=0, against=2))
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], against)
    stone = Removed(id="x", table="power", when="2026-10-21T10:14:05Z", struck=True)
    (piece,) = pieces(msgspec.structs.replace(meeting, removed=(stone,)))
    assert "Recorded as agreed all the same: nobody is for it, and 2 are against." in piece
    assert "A line was deleted on request." in piece
