"""A number of a version means one text for ever, whatever was undone, put back or brought together since."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.edits import items
from data.edits.versions import finalise, open_again
from data.minutes.compose import compose_version, minutes_status
from data.minutes.markdown import write
from data.queries.versions import history, version_label
from data.session.session import Session
from data.store.good_copies import goods_at
from data.store.repair import restore_copy
from tests.data.kept import Kept
from tests.data.retraced import redone, undone
from tests.fixed import FixedStamper, fresh_meeting

STEPS = ("words", "final", "open", "undo", "redo", "undo", "final", "words")


@given(st.lists(st.sampled_from(STEPS), max_size=30))
def test_no_number_is_ever_that_of_two_texts(steps: list[str]) -> None:
    session = Session(fresh_meeting(), FixedStamper())
    texts: dict[str, str] = {}
    for at, step in enumerate(steps):
        if step == "words":
            session.apply(items.add, "outcomes", [f"words {at}"])
        elif step == "final":
            session.apply(finalise)
        elif step == "open":
            session.apply(open_again, f"reason {at}")
        else:
            (undone if step == "undo" else redone)(session)
        for version in history(session.meeting):
            text = write(compose_version(session.meeting, version))
            assert texts.setdefault(version_label(session.meeting, version), text) == text
        numbers = [version.number for version in history(session.meeting)]
        assert numbers == sorted(set(numbers))
        stands = minutes_status(session.meeting)
        assert stands.state != "draft" or stands.opened is None or stands.name not in texts


def test_final_undone_and_final_again_is_version_2_and_done_again_it_is_version_1() -> None:
    session = Session(fresh_meeting(), FixedStamper())
    session.apply(finalise)
    undone(session)
    redone(session)
    assert [version.number for version in session.meeting.versions] == [1]
    undone(session)
    session.apply(items.add, "outcomes", ["A bench"])
    session.apply(finalise)
    assert [version.number for version in session.meeting.versions] == [2]
    session.apply(open_again, "a bench was forgotten")
    session.apply(finalise)
    assert [version.number for version in session.meeting.versions] == [2, 3]


def test_an_earlier_copy_put_back_takes_no_number_back(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["A bench"])
    earlier = next(iter(goods_at(kept.path, kept.archive.state_folder)))
    with kept.open() as session:
        session.apply(finalise)
    restore_copy(kept.path, kept.archive.state_folder, earlier, FixedStamper("2026-10-22T09:00:00+00:00", 1000))
    with kept.open() as session:
        assert not session.meeting.versions
        session.apply(finalise)
        assert [version.number for version in session.meeting.versions] == [2]
