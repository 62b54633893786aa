"""What only the journal has comes into a file that others went on with."""

from __future__ import annotations

from data.edits import items
from data.store.atomic import encode_tables
from tests.data.kept import Kept, read_file, texts
from tests.data.store.crashed import crashed, journal_of


def test_changes_that_only_the_journal_has_are_made_to_a_file_that_others_went_on_with(kept: Kept) -> None:
    crashed(kept, "ours")
    tables = read_file(kept.path)
    tables["meeting"]["1"] |= {"revision": "theirs", "place": "Library"}
    tables["outcomes"]["1"] = {"id": "t", "text": "theirs", "order": "a1"}
    kept.path.write_bytes(encode_tables(tables))
    for _ in range(2):
        with kept.open() as session:
            assert sorted(texts(session.meeting)) == ["ours", "theirs"]
            assert session.meeting.details.place == "Library"
            assert len(session.meeting.outcomes) == 2


def test_what_others_took_out_does_not_come_back(kept: Kept) -> None:
    crashed(kept, "one", "two")
    with kept.open() as session:
        row = session.meeting.outcomes[0]
        raw = journal_of(kept).read_bytes()
        session.apply(items.take_out, "outcomes", row.id)
    tables = read_file(kept.path)
    tables["meeting"]["1"]["revision"] = "theirs"
    kept.path.write_bytes(encode_tables(tables))
    journal_of(kept).write_bytes(raw)
    with kept.open() as session:
        assert texts(session.meeting) == ["two"]


def test_the_same_words_changed_on_both_sides_are_both_kept(kept: Kept) -> None:
    with kept.open() as session:
        session.apply(items.add, "outcomes", ["Places to sit"])
        kept.watch.saved(session)
        before = kept.path.read_bytes()
        session.apply(items.change, "outcomes", session.meeting.outcomes[0].id, {"text": "Places to rest"})
        raw = journal_of(kept).read_bytes()
    kept.path.write_bytes(before)
    tables = read_file(kept.path)
    tables["meeting"]["1"]["revision"] = "theirs"
    tables["outcomes"]["1"]["text"] = "Places to sit and talk"
    kept.path.write_bytes(encode_tables(tables))
    journal_of(kept).write_bytes(raw)
    with kept.open() as session:
        row = session.meeting.outcomes[0]
        words = [row.text, *(pair.values["text"] for pair in row.unsettled)]
        assert sorted(words) == ["Places to rest", "Places to sit and talk"]
