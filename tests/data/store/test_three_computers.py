"""Three computers that share a meeting, synced in any order: nobody is asked about a conflict that is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.edits import items
from data.edits.named import Edit
from data.model.patch import diff
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.row_patches import as_rows
from data.queries.conflicts import all_unsettled
from data.store.backups import Backups
from data.store.journal_records import JournalEntry
from data.store.merge import merge
from data.store.merge_base import base_of, brought_in
from data.store.quarantine import Quarantine
from data.store.read import unparse
from data.store.replay import only_row, stamped
from tests.data.kept import texts
from tests.data.store.steps import Stamper
from tests.fixed import FixedStamper, fresh_meeting

CHANGE, SEND, TAKE = "change", "send", "take"
STEP = st.tuples(st.sampled_from([CHANGE, SEND, SEND, TAKE, TAKE]), st.integers(0, 2), st.integers(0, 2))


def done(meeting: Meeting, after: Meeting, edit: str, stamper: Stamper | FixedStamper) -> Meeting:
    """The meeting after a change, as a session has it."""
    change = diff(meeting, after, edit, stamper.now())
    entry = JournalEntry(
        kind="do", start=meeting.details.revision, to=stamper.new_id(), edit=edit, when=change.when,
        rows=as_rows(change), row=only_row(change),
    )  # fmt: skip
    return stamped(after, entry)


def begun() -> Meeting:
    stamper, meeting = FixedStamper(), fresh_meeting()
    return done(meeting, items.add(meeting, stamper, "outcomes", ["A 0", "B 0", "C 0"]), "add", stamper)


class Computer:
    """One of them, with its own copies and what was brought into its meeting from beside the file."""

    def __init__(self, root: Path, name: str, meeting: Meeting) -> None:
        state = root / name
        self.meeting = meeting
        self.asked = False
        """Whether anything was ever to be settled here."""
        self.answered = set[str]()
        self._copies, self._aside = Backups(state, meeting.details.id), Quarantine(state, meeting.details.id)
        self._path = state / "meeting.json"
        self._joined: tuple[Meeting, ...] = ()
        self._stamper = Stamper(name, "2026-10-21T10:00:00+00:00")
        self._save()

    def does(self, edit: Edit[...], /, *args: object) -> None:
        """Change the meeting. What waits to be settled there is answered by it."""
        self.answered |= {str(one.values.get("text")) for row in self.meeting.outcomes for one in row.unsettled}
        self.meeting = done(self.meeting, edit(self.meeting, self._stamper, *args), edit.name, self._stamper)
        self._save()

    def takes(self, theirs: Meeting) -> None:
        """A copy of another computer's file comes to lie beside this one's."""
        base = base_of(self._copies, self.meeting, theirs)
        joined, self._joined = brought_in(self._joined, base, self.meeting, theirs)
        self.asked |= bool([*all_unsettled(joined)])
        raw = unparse(theirs)
        self._path.write_bytes(raw)
        self._aside.keep(self._path, raw)
        if diff(self.meeting, joined, "", "").rows:
            self.meeting = done(self.meeting, joined, "merge", self._stamper)
            self._save()

    def _save(self) -> None:
        self._copies.keep(unparse(self.meeting), self.meeting, self._path)


def synced(steps: Sequence[tuple[str, int, int]], *, own: bool) -> tuple[list[Computer], list[str]]:
    """The three after these steps and two rounds in which each hears of all, and all words that were said.

    `own`: whether each of them rewords a line of its own only. Files come in the order in which they were sent.
    """
    said: list[str] = []
    meeting = begun()
    with TemporaryDirectory() as folder:
        three = [Computer(Path(folder), name, meeting) for name in "abc"]
        sent: list[tuple[int, Meeting]] = []
        for what, who, other in steps:
            if what == CHANGE:
                said.append(f"{who} {len(said)}")
                row = meeting.outcomes[who if own else other].id
                three[who].does(items.change, "outcomes", row, {"text": said[-1]})
            elif what == SEND and who != other:
                sent.append((other, three[who].meeting))
            elif sent:
                to, theirs = sent.pop(0)
                three[to].takes(theirs)
        for to, theirs in sent:
            three[to].takes(theirs)
        for _ in range(2):
            for one in three:
                for another in three:
                    if another is not one:
                        one.takes(another.meeting)
        return three, said


def words_in(meeting: Meeting) -> set[str]:
    """All the words that lines have, had, or could have."""
    found = set(texts(meeting))
    for row in meeting.outcomes:
        found |= {one.words for one in row.wordings} | {str(one.values.get("text")) for one in row.unsettled}
    return found


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(st.lists(STEP, min_size=20, max_size=40))
def test_each_rewording_a_line_of_its_own_asks_nothing_and_all_hear_of_the_last_words(
    steps: list[tuple[str, int, int]],
) -> None:
    three, said = synced(steps, own=True)
    last = [next((one for one in reversed(said) if one.startswith(f"{who} ")), f"{'ABC'[who]} 0") for who in range(3)]
    for one in three:
        assert not one.asked
        assert texts(one.meeting) == last


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(st.lists(STEP, min_size=20, max_size=40))
def test_whoever_rewords_which_line_no_words_are_lost(steps: list[tuple[str, int, int]]) -> None:
    three, said = synced(steps, own=False)
    answered = {words for one in three for words in one.answered}
    for one in three:
        assert set(said) - answered <= words_in(one.meeting)


def test_what_was_heard_of_by_way_of_another_asks_nothing_where_it_was_gone_on_from() -> None:
    b, to_a, to_c, take = (CHANGE, 1, 1), (SEND, 1, 0), (SEND, 1, 2), (TAKE, 0, 0)
    three, _ = synced([b, to_a, b, to_c, take, take, (CHANGE, 2, 2), (SEND, 0, 2), take], own=True)
    assert not [one for one in three if one.asked]


def test_what_another_program_wrote_and_no_log_knows_of_is_still_asked_about() -> None:
    base, stamper = begun(), FixedStamper("2026-10-21T11:00:00+00:00", 1000)
    row = base.outcomes[0].id
    here = done(base, items.change(base, stamper, "outcomes", row, {"text": "said here"}), "change", stamper)
    for changed in (base.outcomes[0].changed, "2026-10-22T09:00:00Z"):
        by_hand = msgspec.structs.replace(base.outcomes[0], text="by hand", changed=changed)
        there = msgspec.structs.replace(base, outcomes=(by_hand, *base.outcomes[1:]))
        for one, other in ((here, there), (there, here)):
            joined = merge(base, one, other)
            assert {"said here", "by hand"} <= words_in(joined)
            assert len(list(all_unsettled(joined))) == 1


def test_taken_out_after_the_last_rewording_stays_out_though_it_was_heard_of_by_way_of_another() -> None:
    base, stamper = begun(), FixedStamper("2026-10-21T11:00:00+00:00", 1000)
    row = base.outcomes[0].id
    heard = done(base, items.change(base, stamper, "outcomes", row, {"text": "later"}), "change", stamper)
    out = done(heard, items.take_out(heard, stamper, "outcomes", row), "take_out", stamper)
    for one, other in ((heard, out), (out, heard)):
        assert texts(merge(base, one, other)) == ["B 0", "C 0"]
    again = done(base, items.take_out(base, stamper, "outcomes", row), "take_out", stamper)
    assert isinstance(heard.outcomes[0], Agreeable)
    assert texts(merge(base, heard, again)) == ["later", "B 0", "C 0"], "neither knew of the other: it stays"
