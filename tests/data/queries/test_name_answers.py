"""What the chair said about names in people's words is kept without any of the words, and goes where it must."""

from __future__ import annotations

from pathlib import Path

import msgspec

from data.edits import items, strike
from data.edits.name_answers import say_of_names
from data.minutes.names_in_text import named_in_text
from data.model import codes
from data.model.codes import Table
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Person
from data.model.rows import from_tables, to_tables
from data.queries.name_answers import AboutWords, NameAnswers
from data.store.merge import merge
from tests.data.kept import Kept, everything_kept
from tests.data.store.steps import Stamper
from tests.fixed import FixedStamper, fresh_meeting

WORDS = "Zebedee lost the plum tree"


def with_zebedee() -> Meeting:
    return msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="zeb", text="Zebedee Quill"),),
        outcomes=(Outcome(id="o0", text=WORDS, order="a0"), Outcome(id="o1", text="Zebedee rang", order="a1")),
    )


def said(answer: codes.AboutName, row: str = "o0", words: str = WORDS) -> list[AboutWords]:
    return [AboutWords(row=row, field="text", words=words, answer=answer, people=("zeb",))]


def answered(meeting: Meeting, answer: codes.AboutName, stamper: FixedStamper | None = None) -> Meeting:
    return say_of_names(meeting, stamper or FixedStamper(), said(answer))


def asked(meeting: Meeting) -> list[str]:
    return [one.row for one in named_in_text(meeting)]


def test_a_line_that_was_answered_is_not_asked_about_again_and_other_words_there_are() -> None:
    meeting = answered(with_zebedee(), "keep")
    assert asked(with_zebedee()) == ["o0", "o1"]
    assert asked(meeting) == ["o1"]
    assert asked(items.change(meeting, FixedStamper(), "outcomes", "o0", {"text": "Zebedee lost it"})) == ["o0", "o1"]


def test_it_comes_back_from_the_file_and_holds_no_words() -> None:
    tables = to_tables(answered(with_zebedee(), "brackets"))
    assert asked(from_tables(tables)) == ["o1"]
    kept = msgspec.json.encode(tables["spoken"]).decode().casefold()
    assert not any(word in kept for word in ("zebedee", "lost", "plum", "tree"))


def test_the_hash_of_the_same_words_is_another_each_time() -> None:
    stamper = FixedStamper()
    meeting = answered(answered(with_zebedee(), "keep", stamper), "keep", stamper)
    one, other = meeting.spoken
    assert one.hash != other.hash


def test_the_later_of_two_answers_counts() -> None:
    stamper = FixedStamper()
    kept = answered(answered(with_zebedee(), "brackets", stamper), "keep", stamper)
    assert NameAnswers(kept.spoken).of("o0", WORDS) == "keep"
    again = answered(kept, "brackets", stamper)
    assert NameAnswers(again.spoken).of("o0", WORDS) == "brackets"


def test_two_copies_that_both_answered_have_both_answers_whichever_comes_first() -> None:
    base = with_zebedee()
    one = say_of_names(base, Stamper("1", "2026-10-21T10:00:00+00:00"), said("keep"))
    other = say_of_names(
        say_of_names(base, Stamper("2", "2026-10-21T10:00:00+00:00"), said("brackets")),
        Stamper("3", "2026-10-21T10:00:00+00:00"),
        said("keep", "o1", "Zebedee rang"),
    )
    joined = merge(base, one, other)
    assert joined == merge(base, other, one)
    assert {row.id for row in joined.spoken} == {row.id for side in (one, other) for row in side.spoken}
    assert merge(one, joined, one).spoken == joined.spoken
    assert NameAnswers(joined.spoken).of("o0", WORDS) == "brackets", "of two at the same time the one that names fewer"
    assert asked(joined) == []


def test_a_copy_that_knew_of_no_bracket_takes_none_away_however_late_it_is() -> None:
    base = with_zebedee()
    early = say_of_names(base, Stamper("1", "2026-10-21T10:00:00+00:00"), said("brackets"))
    late = say_of_names(base, Stamper("2", "2026-10-22T10:00:00+00:00"), said("keep"))
    for joined in (merge(base, early, late), merge(base, late, early)):
        assert NameAnswers(joined.spoken).of("o0", WORDS, ["zeb"]) == "brackets"
        later = say_of_names(joined, Stamper("3", "2026-10-23T10:00:00+00:00"), said("keep"))
        assert NameAnswers(later.spoken).of("o0", WORDS, ["zeb"]) == "keep", "whoever says it last knows of the bracket"


def test_an_answer_about_one_of_two_leaves_what_was_said_of_the_other() -> None:
    both = AboutWords(row="o0", field="text", words=WORDS, answer="brackets", people=("zeb", "ana"))
    meeting = say_of_names(with_zebedee(), Stamper("1", "2026-10-21T10:00:00+00:00"), [both])
    meeting = say_of_names(meeting, Stamper("2", "2026-10-21T11:00:00+00:00"), said("keep"))
    answers = NameAnswers(meeting.spoken)
    assert [answers.of("o0", WORDS, [who]) for who in ("zeb", "ana")] == ["keep", "brackets"]


def test_striking_a_line_takes_what_was_said_about_it_along_and_nothing_else() -> None:
    meeting = say_of_names(
        answered(with_zebedee(), "keep"), Stamper("9", "2026-10-21T10:00:00+00:00"), said("keep", "o1")
    )
    struck = strike.strike(meeting, FixedStamper(), "outcomes", "o0")
    assert [row.row for row in struck.spoken] == ["o1"]
    assert [row.row for row in merge(meeting, struck, meeting).spoken] == ["o1"]
    assert [row.row for row in merge(meeting, meeting, struck).spoken] == ["o1"]


def test_striking_a_person_takes_along_what_was_said_about_lines_that_may_name_them() -> None:
    meeting = answered(with_zebedee(), "keep")
    other = AboutWords(row="o1", field="text", words="x", answer="keep", people=("someone else",))
    meeting = say_of_names(meeting, Stamper("9", "2026-10-21T10:00:00+00:00"), [other])
    struck = strike.strike(meeting, FixedStamper(), "people", "zeb")
    assert [row.row for row in struck.spoken] == ["o1"]
    assert [row.row for row in merge(meeting, struck, meeting).spoken] == ["o1"]


def test_undo_goes_past_what_was_said_about_names(tmp_path: Path) -> None:
    kept = Kept(tmp_path, with_zebedee())
    with kept.open() as session:
        session.apply(items.change, "outcomes", "o1", {"text": "Nobody rang"})
        session.apply(say_of_names, said("keep"))
        assert session.undo() is not None
        assert [row.text for row in session.meeting.outcomes] == [WORDS, "Zebedee rang"]
        assert len(session.meeting.spoken) == 1
        session.apply(say_of_names, said("brackets"))
        assert session.redo() is not None
        assert [row.text for row in session.meeting.outcomes] == [WORDS, "Nobody rang"]
        assert session.undo() is not None
    with kept.open() as session:
        assert asked(session.meeting) == ["o1"]
        assert session.redo() is not None
        assert session.meeting.outcomes[1].text == "Nobody rang"


def test_of_what_was_struck_no_answer_is_left_in_any_byte(tmp_path: Path) -> None:
    kept = Kept(tmp_path, with_zebedee())
    hashes: list[str] = []
    rows: tuple[tuple[Table, str], ...] = (("outcomes", "o0"), ("people", "zeb"))
    for table, row_id in rows:
        with kept.open() as session:
            session.apply(say_of_names, said("keep", "o0" if table == "outcomes" else "o1"))
            hashes += [row.hash for row in session.meeting.spoken]
            kept.watch.saved(session)
            session.apply(items.add, "outcomes", ["A crossing"])
            kept.watch.saved(session)
        assert any(one.encode() in everything_kept(kept.root) for one in hashes)
        with kept.open() as session:
            session.strike(table, row_id)
        assert not any(one.encode() in everything_kept(kept.root) for one in hashes)
