"""A single concern, reason or answer is struck: its words are in no byte that is kept, and all else is as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from data.edits import agreeing, items
from data.edits.versions import finalise, open_again
from data.minutes.compose import compose_version
from data.minutes.markdown import write
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.model.stamper import RealStamper
from data.model.struck_parts import TABLE, struck_part, without_parts
from data.queries.asking_result import AskingResult
from data.session.session import Session
from data.store.new_meeting_draft import NewMeetingDraft
from data.store.redact.struck_rows import struck_in, without_struck
from tests.data.kept import Kept, everything_kept
from tests.data.store.concerns_and_reasons import (
    CONCERN,
    LATE,
    OTHERS,
    PLACES,
    REASON,
    answer,
    asked,
    part,
    struck,
    told,
)
from tests.fixed import FixedStamper, fresh_meeting


@pytest.mark.parametrize("words", PLACES)
def test_what_was_struck_is_in_no_byte_and_what_else_was_said_is(words: str, tmp_path: Path) -> None:
    kept = Kept(tmp_path, asked())
    with kept.open() as session:
        session.draft("line:outcomes", f"again, {words}")
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"why": "they asked"})
        kept.watch.saved(session)
        assert session.undo()
        session.strike("outcomes", session.meeting.outcomes[0].id, part(session.meeting, words))
        assert session.meeting.struck_parts[0].column == PLACES[words]
    left = everything_kept(tmp_path)
    assert words.encode() not in left
    for other in {*PLACES, *OTHERS} - {words}:
        assert other.encode() in left


@pytest.mark.parametrize("reason", ["it", "cost"])
def test_a_reason_of_one_word_takes_nothing_with_it_in_which_that_word_stands_too(reason: str, tmp_path: Path) -> None:
    meeting = items.add(fresh_meeting(), RealStamper(), "outcomes", ["a crossing"])
    said = AskingResult(state="agreed", how="hands", counts=Counts(agree=2), reasons=(reason,))
    kept = Kept(tmp_path, agreeing.agree(meeting, RealStamper(), "outcomes", [meeting.outcomes[0].id], said))
    half_started = NewMeetingDraft(kept.archive.state_folder, meeting.details.id)
    half_started.keep({"title": "What it will cost", "place": f" {reason.upper()} "})
    damaged = kept.archive.state_folder / "aside" / meeting.details.id / "damaged.json"
    damaged.parent.mkdir(parents=True)
    damaged.write_text('{"outcomes": {"1": {"text": "it is the only trace of Costessey, and of what it cost')
    with kept.open() as session:
        session.draft("line:power", "half typed: it, and the cost, matters")
        session.draft("form:more", json.dumps({"why": reason, "what": f"what {reason} is"}))
        row = session.meeting.outcomes[0]
        session.strike("outcomes", row.id, part(session.meeting, reason))
        assert session.drafts["line:power"] == "half typed: it, and the cost, matters"
        assert json.loads(session.drafts["form:more"]) == {"why": "", "what": f"what {reason} is"}
        kept.watch.saved(session)
    assert half_started.typed() == {"title": "What it will cost"}
    assert damaged.exists()


@pytest.mark.parametrize("rest", ['{"1": {"id": "%s", "reasons": ["my sis', '{"1": {"what": "my sister fell there"'])
def test_a_damaged_copy_goes_where_it_holds_the_reason_or_may_hold_a_piece_of_it(rest: str, tmp_path: Path) -> None:
    kept = Kept(tmp_path, asked())
    with kept.open() as session:
        gone = part(session.meeting, REASON)
        damaged = kept.archive.state_folder / "aside" / session.meeting.details.id / "damaged.json"
        damaged.parent.mkdir(parents=True)
        damaged.write_text('{"outcomes": ' + rest.replace("%s", gone.of))
        session.strike("outcomes", session.meeting.outcomes[0].id, gone)
        kept.watch.saved(session)
    assert not damaged.exists()


@pytest.mark.parametrize("words", PLACES)
def test_undo_and_redo_of_the_agreement_bring_back_all_but_the_words(words: str, tmp_path: Path) -> None:
    kept = Kept(tmp_path, items.add(fresh_meeting(), RealStamper(), "outcomes", ["a crossing"]))
    with kept.open() as session:
        row = session.meeting.outcomes[0].id
        session.apply(agreeing.agree, "outcomes", [row], answer())
        of = session.meeting.outcomes[0].agreements[0].id
        session.apply(agreeing.asked_since, "outcomes", row, of, "somebody", "concern", LATE)
        session.strike("outcomes", row, part(session.meeting, words))
        before = session.meeting.outcomes
        for _ in range(2):
            session.undo(session.undo())  # type: ignore[arg-type]  # asked, as it stands before a strike
        assert not session.meeting.outcomes[0].agreements
        for _ in range(2):
            session.redo(session.redo())  # type: ignore[arg-type]  # as above
        assert [one.agreements for one in session.meeting.outcomes] == [one.agreements for one in before]
        assert [one.answered_since for one in session.meeting.outcomes] == [one.answered_since for one in before]
    assert words.encode() not in everything_kept(tmp_path)


@pytest.mark.parametrize("words", PLACES)
def test_the_minutes_keep_the_counts_and_say_that_a_line_was_removed(words: str) -> None:
    meeting = finalise(asked(), FixedStamper("2026-10-21T10:00:00Z"), None)
    before, after = told(meeting), told(struck(meeting, words))
    assert words in before
    assert words not in after
    assert "3 for, 2 concerns" in after
    assert "A line was deleted on request." in after
    version = write(compose_version(struck(meeting, words), meeting.versions[0]))
    was = struck(meeting, words).versions[0]
    again = write(compose_version(struck(meeting, words), was))
    assert words in version  # of the version as it was kept before
    assert words not in again
    assert "A line was deleted on request." in again
    assert "no one spoke against" not in after


def test_a_struck_reason_leaves_the_others_where_they_were() -> None:
    meeting = struck(asked(), REASON)
    assert meeting.outcomes[0].agreements[0].reasons == ("", OTHERS[1])
    meeting = struck(meeting, OTHERS[1])
    assert meeting.outcomes[0].agreements[0].reasons == ("", "")


def test_a_concern_that_was_told_again_the_next_time_goes_from_each_time() -> None:
    stamper = FixedStamper("2026-10-21T12:00:00Z")
    meeting = asked()
    meeting = agreeing.agree(meeting, stamper, "outcomes", [meeting.outcomes[0].id], answer())
    meeting = open_again(finalise(meeting, stamper, None), stamper, "")
    gone = _session_strike(meeting, CONCERN)
    assert CONCERN not in str(gone)
    assert len(gone.struck_parts) == 2


def test_a_reason_for_several_that_were_agreed_together_goes_from_each() -> None:
    stamper = FixedStamper("2026-10-21T12:00:00Z")
    meeting = items.add(fresh_meeting(), stamper, "outcomes", ["a crossing", "a bench", "shade"])
    meeting = agreeing.agree_several(meeting, stamper, "outcomes", [row.id for row in meeting.outcomes[:2]], answer())
    gone = _session_strike(meeting, REASON)
    assert REASON not in str(gone)
    assert OTHERS[1] in str(gone)


def test_striking_it_twice_changes_nothing() -> None:
    once = struck(asked(), CONCERN)
    assert without_struck(once, tuple(struck_in(once)), "") == once
    assert {table for table, _ in struck_in(once)} == {TABLE}


def _session_strike(meeting: Meeting, words: str) -> Meeting:
    session = Session(meeting, FixedStamper("2026-10-21T13:00:00Z"))
    session.strike("outcomes", meeting.outcomes[0].id, part(meeting, words))
    return session.meeting


@pytest.mark.parametrize("odd", [[], {}, 7, None])
def test_an_id_that_is_none_stops_nothing_where_something_was_struck(odd: Any) -> None:
    agreement = {"id": odd, "objections": [{"id": odd, "words": "far"}], "reasons": ["legs"]}
    of_another = {"id": "of", "objections": [{"id": odd, "words": "far"}], "reasons": ["legs"]}
    tables = {"outcomes": {"1": {"id": odd, "text": "x", "agreements": [agreement, of_another]}}}
    parts = [struck_part("of", "objections", "7b"), struck_part("of", "reasons", "1")]
    assert without_parts(tables, parts) == tables
