"""Copies are thinned: all of the last ten minutes stay, then fewer and fewer, and never more than there is room for."""

from __future__ import annotations

from pathlib import Path

from data.store.backups import Copy, thinned


def _copies(*ages: int, size: int = 10) -> list[Copy]:
    from datetime import UTC, datetime, timedelta

    newest = datetime(2026, 10, 21, 12, 0, tzinfo=UTC)
    return [
        Copy(path=Path(str(age)), when=(newest - timedelta(seconds=age)).strftime("%Y-%m-%dT%H:%M:%SZ"), size=size)
        for age in ages
    ]


def test_all_of_the_last_ten_minutes_stay_then_one_for_ten_minutes_an_hour_a_day() -> None:
    day = 24 * 3600
    copies = _copies(0, 1, 2, 599, 660, 720, 780, 2 * day + 60, 2 * day + 120, 30 * day, 30 * day + 7200)
    gone = {str(copy.path) for copy in thinned(copies)}
    assert gone == {"720", "780", str(2 * day + 120), str(30 * day + 7200)}
    assert not thinned([copy for copy in copies if str(copy.path) not in gone]), "thinning twice takes no more"


def test_copies_take_no_more_than_their_room_but_the_newest_stays() -> None:
    assert [str(copy.path) for copy in thinned(_copies(0, 1, 2, 3), limit=25)] == ["2", "3"]
    assert [str(copy.path) for copy in thinned(_copies(0, 1), limit=5)] == ["1"]
