"""The earlier names that two copies of a meeting know are joined, whichever comes first."""

from __future__ import annotations

import msgspec

from data.edits import items
from data.edits.resolve_conflicts import settle
from data.queries.conflicts import as_pair
from data.store.merge import merge
from data.store.redact.struck_rows import without_struck
from tests.data.edits.named_before import meeting_of, told
from tests.fixed import FixedStamper


def test_marks_of_two_copies_are_joined_whichever_comes_first() -> None:
    meeting = meeting_of("Zebedee Quill", lines=("Zebedee said so", "Sid said so"))
    one = items.take_out(meeting, FixedStamper(), "people", "p0")
    hand = FixedStamper("2026-10-21T09:30:00+00:00")
    hand.new_id()  # another salt
    other = items.change(meeting, hand, "people", "p0", {"text": "Sid Quill"})
    other = items.take_out(other, hand, "people", "p0")
    joined = merge(meeting, one, other)
    assert joined == merge(meeting, other, one)
    assert merge(meeting, joined, other) == joined
    assert told(joined) == ["Zebedee said so", "Sid said so"]


def test_earlier_names_of_two_copies_are_joined_whichever_comes_first() -> None:
    hand = FixedStamper("2026-10-21T10:00:00+00:00")
    hand.new_id()  # another salt
    meeting = meeting_of("Zebedee", lines=("Zebedee said so", "Kwame said so"))
    one = items.change(meeting, FixedStamper(), "people", "p0", {"text": "Sid"})
    other = items.change(meeting, hand, "people", "p0", {"text": "Kwame"})
    other = items.change(other, hand, "people", "p0", {"text": "Bo"})
    joined = merge(meeting, one, other)
    assert joined == merge(meeting, other, one)
    assert merge(meeting, joined, other) == joined
    assert len(joined.people[0].once) == 2
    assert told(joined) == ["Zebedee said so", "Kwame said so"]


def test_a_struck_copy_takes_the_marks_from_the_other() -> None:
    meeting = meeting_of("Zebedee")
    out = items.take_out(meeting, FixedStamper(), "people", "p0")
    struck = without_struck(meeting, (("people", "p0"),), "2026-10-21T11:00:00Z")
    for joined in (merge(meeting, out, struck), merge(meeting, struck, out)):
        assert joined.removed[0].struck
        assert joined.removed[0].marks == ()


def test_a_name_that_another_copy_had_is_looked_for_once_it_is_settled_otherwise() -> None:
    meeting = meeting_of("Zebedee", lines=("Zebedee said so",))
    pair = as_pair(("text",), ("Sid",))
    meeting = msgspec.structs.replace(
        meeting, people=(msgspec.structs.replace(meeting.people[0], unsettled=(pair,)),)
    )  # fmt: skip
    assert told(settle(meeting, FixedStamper(), "people", "p0", pair.id, take=True)) == ["Zebedee said so"]
