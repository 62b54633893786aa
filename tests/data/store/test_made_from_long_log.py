"""What was made elsewhere comes in, and an old copy brings nothing back, though a log remembers only so much."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.edits import items
from data.store.logs import LOG_LENGTH, log_is_behind
from data.store.read_as_opened import look
from tests.data.kept import Kept
from tests.data.store.made_elsewhere import WORDS, Elsewhere, begun_here, beside, comes_in, is_all
from tests.data.store.steps import Stamper


def much_said_here(kept: Kept) -> None:
    """More is done than a log remembers, saved now and again, hours after what was done elsewhere."""
    with kept.open(Stamper("m", "2026-10-21T18:00:00+00:00")) as session:
        outcome = session.meeting.outcomes[0].id
        for at in range(LOG_LENGTH + 10):
            session.apply(items.change, "outcomes", outcome, {"why": f"because {at}"})
            if at % 200 == 0:
                kept.watch.saved(session)
        kept.watch.saved(session)


def test_what_was_said_elsewhere_comes_in_though_more_was_done_here_since_than_the_log_remembers(
    kept: Kept, tmp_path: Path
) -> None:  # fmt: skip
    begun_here(kept)
    copy = Elsewhere(kept, tmp_path / "other").reworded(WORDS[2])
    much_said_here(kept)
    beside(kept, "1", copy)
    assert is_all(look(kept.path, kept.archive.state_folder))
    with kept.open() as session:
        comes_in(kept, session, WORDS[2])
        assert is_all(session.meeting)


def test_an_old_copy_of_a_long_meeting_asks_nothing_and_brings_nothing_back(kept: Kept) -> None:
    begun_here(kept)
    copy = kept.path.read_bytes()
    with kept.open(Stamper("n", "2026-10-21T17:00:00+00:00")) as session:
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": WORDS[2]})
        kept.watch.saved(session)
    much_said_here(kept)
    beside(kept, "1", copy)
    assert is_all(look(kept.path, kept.archive.state_folder))


@pytest.mark.parametrize(
    ("older", "behind"),
    [
        (["09:00"], False),  # nothing that the newer one remembers: nobody can tell
        (["09:00", "12:00"], True),  # it went on from there
        (["12:00", "09:00"], False),  # done after that, by a clock that is behind
        (["09:00", "12:00", "99:00"], False),
        ([], True),
    ],
)
def test_a_log_that_has_forgotten_is_ahead_only_of_what_it_still_knows(older: list[str], *, behind: bool) -> None:
    newer = [(f"{12 + at // 60:02}:{at % 60:02}", "change", "a", "") for at in range(LOG_LENGTH)]
    assert log_is_behind([(when, "change", "a", "") for when in older], newer) is behind
