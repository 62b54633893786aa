"""The journal stays small: it is thinned, still undoes, and loses nothing that is written meanwhile."""

from __future__ import annotations

from pathlib import Path

from data.edits import items
from data.model.stamper import RealStamper
from data.session.open import open_session
from data.store.journal import Journal, read_journal, unsaved_journals
from data.store.journal_records import STEPS, JournalDraft, JournalEntry
from tests.data.kept import Kept
from tests.data.store.crashed import journal_of


def test_the_journal_stays_small_and_still_undoes(kept: Kept) -> None:
    session = open_session(kept.archive, kept.path, RealStamper(), kept.watch)
    for number in range(STEPS + 20):
        session.apply(items.add, "outcomes", [f"{number} " + "x" * 9000])
    kept.watch.saved(session)
    assert session.leave()
    assert not unsaved_journals(kept.archive.state_folder)
    past = read_journal(journal_of(kept))
    assert (len(past.kept.undo), past.entries) == (STEPS, ())
    with kept.open() as again:
        assert len([*iter(again.undo, None)]) == STEPS
        assert len(again.meeting.outcomes) == 20


def test_thinning_keeps_what_the_file_lacks_and_what_comes_meanwhile(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "state" / "a.jsonl", limit=10)

    def entry(start: str, to: str) -> JournalEntry:
        row = ("outcomes", to, None, {"id": to})
        return JournalEntry(kind="do", start=start, to=to, edit="add", when="", rows=(row,))

    for start, to in (("", "a"), ("a", "b"), ("b", "c")):
        journal.append(entry(start, to))
    journal.append(JournalDraft(key="k", value="v"))
    journal.thin("b")
    journal.append(entry("c", "d"))
    past = journal.read()
    assert [step.rows[0][1] for step in past.kept.undo] == ["a", "b"]
    assert [one.to for one in past.entries] == ["c", "d"]
    assert past.kept.drafts == {"k": "v"}
    assert past.kept.base == "b"
    journal.thin("never")
    assert journal.read() == past
    journal.close()


def test_a_line_goes_where_another_window_has_put_a_thinned_journal(tmp_path: Path) -> None:
    one, other = (Journal(tmp_path / "a.jsonl", limit=1) for _ in range(2))
    one.append(JournalDraft(key="one", value="1"))
    other.append(JournalDraft(key="other", value="2"))
    other.thin("x")
    one.append(JournalDraft(key="one again", value="3"))
    assert list(one.read().kept.drafts) == ["one", "other", "one again"]
    one.close()
    other.close()
