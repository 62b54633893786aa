"""What one copy agreed to and the other changed, or what is settled or taken back after it, is to be agreed again."""

from __future__ import annotations

import pytest

from data.edits import agreeing, resolve_conflicts
from data.model.patch import diff
from data.store.merge import merge
from tests.data.queries.agreed_together import BY_VOICE, changed, later, met, row_of, told


def test_what_one_copy_agreed_and_the_other_changed_is_to_be_agreed_again() -> None:
    base = met(None)
    topic = row_of(base, "decisions").id
    here = agreeing.agree(base, later(11), "decisions", [topic], BY_VOICE)
    there = changed(base, "decisions", "level", "told", 12)
    for joined in (merge(base, here, there), merge(base, there, here)):
        row = row_of(joined, "decisions")
        assert (row.state, row.level, len(row.agreements)) == ("to_agree", "told", 1)
        assert "Before, How much say people have: Asked." in told(joined)
        assert not diff(joined, merge(here, joined, here), "", "").rows


@pytest.mark.parametrize("take", [True, False])
def test_what_is_settled_otherwise_than_it_was_agreed_is_to_be_agreed_again(take: bool) -> None:
    base = met(None)
    here = agreeing.agree(
        changed(base, "decisions", "level", "told"), later(13), "decisions", [row_of(base, "decisions").id], BY_VOICE
    )
    joined = merge(base, here, changed(base, "decisions", "level", "you_decide", 12))
    row = row_of(joined, "decisions")
    assert [pair.field for pair in row.unsettled if pair.field == "level"] == ["level"]
    for pair in row.unsettled:
        joined = resolve_conflicts.settle(
            joined, later(14), "decisions", row.id, pair.id, take=take if pair.field == "level" else False
        )
    settled = row_of(joined, "decisions")
    stands = {"told": "agreed", "you_decide": "to_agree"}
    other = {"told", "you_decide"} - {row.level}
    assert settled.level == (other.pop() if take else row.level)
    assert settled.state == stands[settled.level]


def test_what_was_agreed_with_what_came_in_is_to_be_agreed_again_once_that_is_taken_back() -> None:
    base = met(None)
    joined = merge(base, base, changed(base, "decisions", "level", "told"))
    came = diff(base, joined, "merge", "")
    agreed = agreeing.agree(joined, later(13), "decisions", [row_of(joined, "decisions").id], BY_VOICE)
    left = row_of(resolve_conflicts.took_back_merge(agreed, later(14), came), "decisions")
    assert (left.level, left.state) == ("asked", "to_agree")
