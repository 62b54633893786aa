"""Somebody is struck and named in other lines: "[someone]" stands there then, and no byte of the name is kept."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from data.edits import items
from data.minutes.compose import compose, compose_version
from data.minutes.markdown import write
from data.model.stamper import RealStamper
from data.queries.named_elsewhere import lines_naming
from data.store.journal_records import JournalState
from data.store.new_meeting_draft import NewMeetingDraft
from data.store.redact.struck_names import mending_of
from data.store.strike.one_strike import strike
from data.words import say
from tests.data.kept import Kept, everything_kept
from tests.data.retraced import undone
from tests.data.store.named_in_lines import NAME, named, spoken, struck, who
from tests.data.store.steps import Stamper, Step, begun
from tests.data.store.test_strike import IN_A_SESSION, do
from tests.data.store.test_strike import who as zebedee
from tests.fixed import FixedStamper, fresh_meeting


def test_every_line_that_names_them_is_told_with_earlier_wordings_and_what_was_noted() -> None:
    meeting = spoken()
    person = who(meeting)
    found = lines_naming(meeting, mending_of(meeting, (("people", person),)), {person})
    told = {line.where: line.words for line in found}
    assert sorted(told) == ["A2", "Arrive", "O1", "O2"]
    assert told["O2"] == ("a bench for Jose Quillfeather",)
    assert set(told["O1"]) == {
        "Jose wants a crossing", "Quillfeather is ill", "José’s knee", "ask JOSÉ", "Mr Quillfeather fell there",
    }  # fmt: skip


def test_no_byte_of_the_name_is_left_and_all_else_is(tmp_path: Path) -> None:
    kept = Kept(tmp_path, spoken())
    with kept.open() as session:
        row = session.meeting.outcomes[2].id
        session.apply(items.change, "outcomes", row, {"text": "shade for Jose"})
        session.draft("line:outcomes", "and Quillfeather says")
        session.draft("form:outcomes:x:", json.dumps({"why": "because\nJosé asked"}))
        kept.watch.saved(session)
        session.undo()
        session.strike("people", who(session.meeting), mend=True)
        assert session.drafts["line:outcomes"] == "and [someone] says"
        assert json.loads(session.drafts["form:outcomes:x:"]) == {"why": "because\n[someone] asked"}
        session.redo(session.redo())  # type: ignore[arg-type]  # asked: it stands before a strike
        assert session.meeting.outcomes[2].text == "shade for [someone]"
    assert named(everything_kept(tmp_path)) == []
    assert b"a bench for [someone]" in everything_kept(tmp_path)
    assert b"Ana Silva" in everything_kept(tmp_path)


def test_somebody_else_on_the_list_is_called_as_before() -> None:
    meeting = items.add(
        fresh_meeting(), FixedStamper(), "people", ["James Hill", "Sarah James", "James's mum", "James"]
    )
    meeting = items.add(meeting, FixedStamper("2026-10-22T09:00:00Z"), "outcomes", ["Sarah James rang", "James fell"])
    person = meeting.people[0].id
    rows = (("people", person),)
    told = lines_naming(meeting, mending_of(meeting, rows), {person})
    assert [line.words for line in told] == [("James fell",)]
    after = strike(meeting, JournalState(), rows, "2026-10-21T12:00:00Z", "struck", mend=True).meeting
    assert [one.text for one in after.people] == ["Sarah James", "James's mum", "James"]
    assert [one.text for one in after.outcomes] == ["Sarah James rang", "[someone] fell"]


def test_nor_in_the_half_typed_next_meeting_nor_in_what_is_known_of_a_fault_nor_in_a_damaged_copy(
    tmp_path: Path,
) -> None:
    kept = Kept(tmp_path, spoken())
    half_started = NewMeetingDraft(kept.archive.state_folder, spoken().details.id)
    half_started.keep({"title": "The bench", "place": "at José’s"})
    (kept.archive.state_folder / "trouble.txt").write_text("ValueError: Mr Quillfeather fell there")
    damaged = kept.archive.state_folder / "aside" / spoken().details.id / "damaged.json"
    damaged.parent.mkdir(parents=True)
    damaged.write_text('{"outcomes": {"1": {"text": "it was what Jose said')
    with kept.open() as session:
        session.strike("people", who(session.meeting), mend=True)
        kept.watch.saved(session)
    assert not named(everything_kept(tmp_path))
    assert half_started.typed() == {"title": "The bench", "place": "at [someone]’s"}
    assert not damaged.exists()


def test_where_the_file_is_called_after_them_the_chair_is_told(tmp_path: Path) -> None:
    kept = Kept(
        tmp_path, items.add(fresh_meeting("Quillfeather crossing"), FixedStamper(), "people", [NAME, "Ana Silva"])
    )
    with kept.open() as session:
        session.strike("people", session.meeting.people[1].id, mend=True)
        kept.watch.saved(session)
        assert [session.note] == [None]
        session.strike("people", who(session.meeting), mend=True)
        kept.watch.until(lambda: session.note == say("archive.file_named"))
    assert session.meeting.details.title == "[someone] crossing"


def test_what_was_agreed_stays_agreed_and_the_minutes_say_no_more_than_that() -> None:
    meeting = struck(spoken())
    row = meeting.outcomes[0]
    assert row.state == "agreed"
    assert row.text == row.agreements[0].words == "[someone] wants a crossing"
    for text in (write(compose(meeting)), write(compose_version(meeting, meeting.versions[0]))):
        assert named(text) == []
        assert "Before" not in text
        assert "someone" in text


def test_where_the_lines_are_left_they_are_as_they_were() -> None:
    meeting = struck(spoken(), mend=False)
    assert meeting.outcomes == spoken().outcomes
    assert NAME not in str(meeting)


def test_a_later_strike_goes_through_what_an_earlier_one_left_in_the_journal(tmp_path: Path) -> None:
    meeting = items.add(spoken(), RealStamper(), "limits", ["Jose and Silva need a lift"], kind="can")
    first = strike(meeting, JournalState(), (("people", who(meeting)),), "2026-10-21T12:00:00Z", "one", mend=True)
    past = JournalState(entries=(first.entry,))
    ana = first.meeting.people[0].id
    second = strike(first.meeting, past, (("people", ana),), "2026-10-21T12:01:00Z", "two", mend=True)
    assert "Silva" not in str(second.past)
    assert second.meeting.limits[0].text == "[someone] and [someone] need a lift"


def test_of_two_with_one_name_the_other_is_told_and_a_whole_name_stays() -> None:
    meeting = items.add(spoken(), RealStamper(), "people", ["Jose Rota"])
    meeting = items.add(meeting, RealStamper(), "limits", ["Jose Rota came", "Jose came"], kind="can")
    person = who(meeting)
    found = lines_naming(meeting, mending_of(meeting, (("people", person),)), {person})
    limits = [line for line in found if line.table == "limits"]
    assert [(line.words, line.may_be) for line in limits] == [(("Jose came",), ("Jose Rota",))]


@settings(max_examples=25, deadline=None)
@given(IN_A_SESSION, IN_A_SESSION)
def test_whatever_was_said_and_done_before_no_byte_of_the_name_is_left(one: list[Step], other: list[Step]) -> None:
    stamper = Stamper("0", "2026-10-21T09:00:00+00:00")
    with TemporaryDirectory() as folder:
        kept = Kept(Path(folder), begun(stamper))
        for row in (one, other):
            with kept.open(stamper) as session:
                for name, at, words in row:
                    do(kept, session, (name, at, f"{words}, says Quill; Zebedee’s aunt and Mr Quill agree"))
        with kept.open(stamper) as session:
            while not zebedee(session.meeting) and undone(session):
                pass  # whoever was taken out is there again
            session.strike("people", zebedee(session.meeting), mend=True)
            kept.watch.saved(session)
            while undone(session):
                pass
        left = everything_kept(kept.root).lower()
        assert b"zebedee" not in left
        assert b"quill" not in left


def test_a_name_that_they_had_here_earlier_goes_too() -> None:
    meeting = items.add(fresh_meeting(), RealStamper(), "people", ["Wilhelmina Quix"])
    meeting = items.add(meeting, RealStamper(), "outcomes", ["what Wilhelmina said"])
    meeting = items.change(meeting, RealStamper(), "people", meeting.people[0].id, {"text": "Zeb Rota"})
    rows = (("people", meeting.people[0].id),)
    done = strike(meeting, JournalState(), rows, "2026-10-21T12:00:00Z", "struck", mend=True)
    assert done.meeting.outcomes[0].text == "what [someone] said"
    assert "of': [" not in str(done.meeting.removed)
