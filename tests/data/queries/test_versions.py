"""Final versions on disk: they come back, undo takes them back, and what was struck is in none, wherever it is kept."""

from __future__ import annotations

from data.edits import items, meeting_details
from data.edits.versions import finalise, open_again
from data.minutes.compose import compose, compose_version, minutes_status
from data.model.codes import Table
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.queries.versions import history
from data.session.session import Session
from data.store.read_as_opened import look
from tests.data.kept import Kept, everything_kept
from tests.data.retraced import redone, undone


def on_disk(kept: Kept) -> Meeting:
    return look(kept.path, kept.archive.state_folder)


def until(session: Session) -> str | None:
    return session.meeting.details.comments_until


def test_a_version_comes_back_from_the_disk_as_it_was(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["A crossing", "Shade"])
        session.apply(finalise, Owner(words="Jo"))
        first = compose(session.meeting)
        session.apply(open_again, "a bench was forgotten")
        session.apply(items.add, "outcomes", ["A bench"])
        session.apply(finalise)
        second = compose(session.meeting)
    meeting = on_disk(kept)
    assert [one.number for one in history(meeting)] == [1, 2]
    assert compose(meeting) == second
    one, other = history(meeting)
    assert compose_version(meeting, one) == first
    assert compose_version(meeting, other) == second
    with kept.open() as session:
        assert session.meeting.versions == meeting.versions
        assert minutes_status(session.meeting).name == "2"


def test_undo_takes_back_that_minutes_were_final_or_opened_again_and_redo_does_it_again(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(meeting_details.change_meeting, {"comments_until": "2026-10-28"})
        session.apply(items.add, "outcomes", ["A crossing"])
        session.apply(finalise)
        session.apply(open_again, "a bench was forgotten")
        assert until(session) is None
        assert minutes_status(session.meeting).name == "2"
        undone(session)
        assert minutes_status(session.meeting).state == "final"
        assert until(session) == "2026-10-28"
        undone(session)
        assert minutes_status(session.meeting).state == "draft"
        assert not session.meeting.versions
    with kept.open() as session:
        redone(session)
        assert minutes_status(session.meeting).state == "final"
        redone(session)
        assert minutes_status(session.meeting).name == "2"


def struck_everywhere(kept: Kept, session: Session, table: Table, row: str, words: bytes) -> None:
    """Strike a row: its words are in nothing that is kept, now and after every way back and forth."""
    assert words in everything_kept(kept.root)
    session.strike(table, row)
    kept.watch.saved(session)
    assert words not in everything_kept(kept.root)
    while undone(session):
        pass
    while redone(session):
        pass
    kept.watch.saved(session)
    assert words not in everything_kept(kept.root)
    for version in session.meeting.versions:
        assert words.decode() not in repr(compose_version(session.meeting, version))


def test_a_struck_line_is_in_no_version_in_no_copy_and_in_no_way_back(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word", "A crossing"])
        session.apply(finalise)
        kept.watch.saved(session)
        session.apply(open_again, "it was wrong")
        session.apply(items.add, "outcomes", ["Shade"])
        session.apply(finalise)
        undone(session)
        struck_everywhere(kept, session, "outcomes", session.meeting.outcomes[0].id, b"rude")
    with kept.open() as session:
        assert "A crossing" in repr(compose_version(session.meeting, history(session.meeting)[0]))
        assert "deleted on request" in repr(compose_version(session.meeting, history(session.meeting)[0]))


def test_a_line_that_was_made_something_else_since_is_struck_in_the_version_too(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["The rude word"])
        session.apply(finalise)
        session.apply(items.convert, "outcomes", session.meeting.outcomes[0].id, "limits")
        session.apply(items.change, "limits", session.meeting.limits[0].id, {"text": "The ruder word"})
        session.apply(items.convert, "limits", session.meeting.limits[0].id, "power", heading="involved")
        struck_everywhere(kept, session, "power", session.meeting.power[0].id, b"rude")


def test_a_struck_person_is_in_no_version_not_as_anybodys_owner_and_not_as_who_checked(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "people", ["Zebedee"])
        person = session.meeting.people[0].id
        owner = Owner(person=person, words="Zebedee", said_yes=True)
        session.apply(items.change, "people", person, {"shown": "name"})
        session.apply(meeting_details.change_meeting, {"chair": owner, "comments_to": owner})
        session.apply(items.add, "actions", ["Book the room"])
        session.apply(items.change, "actions", session.meeting.actions[0].id, {"owner": owner})
        session.apply(finalise, owner)
        struck_everywhere(kept, session, "people", person, b"Zebedee")


def joined(kept: Kept, one: Session, other: Session) -> None:
    """Wait until each has taken in what the other wrote."""

    def done() -> bool:
        one.take_in()
        other.take_in()
        return one.meeting.versions == other.meeting.versions and one.meeting.outcomes == other.meeting.outcomes

    kept.watch.until(done)


def test_struck_in_another_window_is_struck_in_a_version_that_only_this_one_had(kept: Kept) -> None:
    with kept.open() as here, kept.open(shared=True) as there:
        here.apply(items.add, "outcomes", ["The rude word"])
        kept.watch.saved(here)
        kept.watch.until(lambda: there.take_in() is not None or bool(there.meeting.outcomes))
        here.apply(finalise)
        there.strike("outcomes", there.meeting.outcomes[0].id)
        joined(kept, here, there)
        assert not here.meeting.outcomes
        assert len(here.meeting.versions) == 1
    assert b"rude" not in everything_kept(kept.root)
    assert len(on_disk(kept).versions) == 1


def test_two_windows_that_each_make_a_version_keep_both(kept: Kept) -> None:
    with kept.open() as here, kept.open(shared=True) as there:
        here.apply(finalise, Owner(words="Ana"))
        there.apply(finalise, Owner(words="Ben"))
        joined(kept, here, there)
    checked = [one.checker.words for one in on_disk(kept).versions if one.checker]
    assert sorted(checked) == ["Ana", "Ben"]
