"""A concern, reason or answer that is struck goes from other copies and the next meeting too, and after a crash."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data.edits import items
from data.edits.carry_over import carry_on
from data.model.struck_parts import TABLE
from data.store.merge import merge
from data.store.read import parse, unparse
from data.store.redact.struck_rows import struck_entry
from data.store.replay import joined_with, replayed
from tests.data.kept import Kept, everything_kept
from tests.data.second import blank
from tests.data.store.concerns_and_reasons import CONCERN, PLACES, asked, part, struck
from tests.fixed import FixedStamper


@pytest.mark.parametrize("words", PLACES)
@pytest.mark.parametrize("known", [True, False])
def test_whichever_copy_struck_it_the_words_are_in_nothing_that_comes_of_both(words: str, known: bool) -> None:
    base = asked()
    here = struck(base, words)
    there = items.change(
        base, FixedStamper("2026-10-21T11:00:00Z"), "outcomes", base.outcomes[0].id, {"text": "a zebra"}
    )
    both = [merge(base if known else None, *pair) for pair in ((here, there), (there, here))]
    assert unparse(both[0]) == unparse(both[1])
    assert words.encode() not in unparse(both[0])
    assert both[0].outcomes[0].text == "a zebra"
    assert both[0].struck_parts == here.struck_parts


@pytest.mark.parametrize("words", PLACES)
def test_a_program_that_does_not_know_of_it_brings_the_words_back_only_until_it_is_opened_here(
    words: str, tmp_path: Path
) -> None:
    kept = Kept(tmp_path, asked())
    with kept.open() as session:
        session.strike("outcomes", session.meeting.outcomes[0].id, part(session.meeting, words))
    with_words, without = json.loads(unparse(asked())), json.loads(kept.path.read_bytes())
    without["outcomes"] = with_words["outcomes"]
    without["meeting"]["1"]["revision"] = "of an older program"
    kept.path.write_text(json.dumps(without))
    with kept.open() as session:
        assert words not in str(session.meeting)
    assert words.encode() not in everything_kept(tmp_path)


def test_it_goes_too_where_an_older_program_writes_it_while_the_meeting_is_open(tmp_path: Path) -> None:
    kept = Kept(tmp_path, asked())
    with kept.open() as session:
        session.strike("outcomes", session.meeting.outcomes[0].id, part(session.meeting, CONCERN))
        kept.watch.saved(session)
        held = json.loads(kept.path.read_bytes())
        held["outcomes"] = json.loads(unparse(asked()))["outcomes"]
        held["meeting"]["1"]["revision"] = "of an older program"
        kept.path.write_text(json.dumps(held))

        def clean() -> bool:
            session.take_in()
            return CONCERN.encode() not in kept.path.read_bytes()

        kept.watch.until(clean)
    assert CONCERN.encode() not in everything_kept(tmp_path)


def test_what_came_over_to_the_next_meeting_has_none_of_it_and_says_no_more_than_it_did() -> None:
    meeting = carry_on(struck(asked(), CONCERN), blank(), FixedStamper("2026-11-18T09:00:00Z"))
    assert CONCERN not in str(meeting)
    assert len(meeting.struck_parts) == 1
    assert parse(unparse(meeting), Path("x")) == meeting


def test_a_crash_before_the_file_was_saved_brings_no_word_back_and_older_programs_read_the_line() -> None:
    meeting = asked()
    entry = struck_entry("", "r2", "2026-10-21T13:00:00Z", ((TABLE, part(meeting, CONCERN).id),))
    assert not entry.struck  # what an older program would look for among the rows
    assert CONCERN not in str(replayed(meeting, entry))
    assert CONCERN not in str(joined_with(meeting, [entry]))
