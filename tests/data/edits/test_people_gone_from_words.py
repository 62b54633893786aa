"""Whoever is taken out or struck is named in no words that say who does something, wherever these are kept."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from data.edits import agreeing, items, strike
from data.edits.carry_over import carry_on
from data.edits.versions import finalise
from data.minutes.compose import compose, compose_version
from data.minutes.markdown import write
from data.model.codes import Table
from data.model.patch import diff
from data.model.records.actions import Action
from data.model.records.agreements import Counts
from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.rows import to_tables
from data.queries.asking_result import AskingResult
from data.queries.people_names import is_gone
from data.store.merge import merge
from tests.data.queries.agreed_together import later
from tests.fixed import FixedStamper, fresh_meeting

BY_VOICE = AskingResult(state="agreed", how="voice")

PLACES = {"decisions": "decides", "communication": "does"}

WORDS = ("Bev Okri with everyone here", "Bev and the tenants", "the Okri family and us", "everyone, with BevOkri")


def agreed(words: str, table: Table = "decisions") -> Meeting:
    """A meeting that agreed to something that Bev does with others, in words alone."""
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ana Silva", "Bev Okri"])
    meeting = items.add(meeting, later(11), table, ["Budget"], **{PLACES[table]: Owner(words=words)})
    return agreeing.agree(meeting, later(12), table, [meeting.rows(table)[0].id], BY_VOICE)


def bev(meeting: Meeting) -> str:
    return meeting.people[1].id


def told(meeting: Meeting) -> str:
    return write(compose(meeting))


def of_bev(text: str) -> bool:
    return "bev" in text.casefold() or "okri" in text.casefold()


@pytest.mark.parametrize("table", PLACES)
@pytest.mark.parametrize("words", WORDS)
def test_of_somebody_struck_what_was_read_out_keeps_nothing_and_nothing_is_said_to_be_changed(
    words: str, table: Table
) -> None:
    meeting = finalise(agreed(words, table), later(12), None)
    struck = strike.strike(meeting, later(13), "people", bev(meeting))
    assert not of_bev(msgspec.json.encode(to_tables(struck)).decode())
    for said in (told(struck), write(compose_version(struck, struck.versions[-1]))):
        assert "y voice, no one spoke against" in said
        assert "Decided" in said
        assert "Before" not in said
        assert not of_bev(said)


@pytest.mark.parametrize("table", PLACES)
@pytest.mark.parametrize("way", [strike.strike, items.take_out])
def test_what_was_read_out_then_is_not_told_as_nobody_once_it_is_somebody_else(way: Any, table: Table) -> None:
    meeting = agreed(WORDS[0], table)
    row = meeting.rows(table)[0].id
    gone = way(meeting, later(13), "people", bev(meeting))
    gone = items.change(gone, later(14), table, row, {PLACES[table]: Owner(words="the council")})
    first = items.change(meeting, later(13), table, row, {PLACES[table]: Owner(words="the council")})
    first = way(first, later(14), "people", bev(meeting))
    for one in (gone, first, carry_on(first, fresh_meeting(), later(15))):
        assert not of_bev(told(one))
        assert "nothing said" not in told(one)


@pytest.mark.parametrize("words", WORDS)
def test_of_somebody_taken_out_nothing_is_said_to_be_changed_now_or_next_time(words: str) -> None:
    meeting = agreed(words)
    out = items.take_out(meeting, later(13), "people", bev(meeting))
    for one in (out, carry_on(out, fresh_meeting(), later(14))):
        assert one.decisions[0].state == "agreed"
        assert "Before" not in told(one)
        assert not of_bev(told(one))


@pytest.mark.parametrize("way", [strike.strike, items.take_out])
@pytest.mark.parametrize("words", WORDS)
def test_what_another_copy_says_of_somebody_gone_is_not_printed_whichever_copy_comes_first(
    words: str, way: Any
) -> None:
    base = agreed(words)
    gone = way(base, later(13), "people", bev(base))
    other = items.add(base, later(14), "actions", ["ring"], owner=Owner(words=words))
    for was in (base, None):
        for one, two in ((gone, other), (other, gone)):
            joined = merge(was, one, two)
            assert not of_bev(told(joined))
            assert "Before" not in told(joined)
            assert not any(row.unsettled for _, row in joined.all_rows())
            assert merge(base, joined, other) == joined


def test_who_does_it_by_the_other_copy_stands_where_one_copy_only_took_somebody_out() -> None:
    base = items.add(agreed("us"), later(13), "actions", ["ring"], owner=Owner(words=WORDS[0]))
    gone = items.take_out(base, later(14), "people", bev(base))
    council = Owner(words="the council")
    other = items.change(base, later(15), "actions", base.actions[0].id, {"owner": council})
    joined = merge(base, other, gone)
    assert joined.actions[0].owner == council
    assert joined.actions[0].unsettled == ()


def test_who_was_taken_out_in_one_copy_and_changed_in_the_other_stays_and_so_do_the_words() -> None:
    base = agreed("us")
    gone = items.take_out(base, later(13), "people", bev(base))
    other = items.change(base, later(14), "people", bev(base), {"shown": "name"})
    other = items.add(other, later(15), "actions", ["ring"], owner=Owner(words=WORDS[0]))
    assert f"- **{WORDS[0]}** (not asked yet): " in told(merge(base, gone, other))


def test_who_is_taken_out_leaves_the_words_of_others_alone() -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "people", ["Ana Silva", "Bev Okri", "Cy Okri", "Dee Fox"])
    for words in ("The tenants with Bev", "The council", "Cy Okri and friends", "the okra growers"):
        meeting = items.add(meeting, later(11), "actions", [words], owner=Owner(words=words))
    meeting = items.take_out(meeting, later(12), "people", bev(meeting))
    assert [is_gone(meeting, owner) for owner in map(owner_of, meeting.actions)] == [True, False, False, False]
    after = items.take_out(meeting, later(13), "people", meeting.people[-1].id)
    assert {row.table for row in diff(meeting, after, "take_out", "").rows} == {"people", "removed"}


@pytest.mark.parametrize("way", [strike.strike, items.take_out])
def test_of_a_decider_who_is_gone_it_is_never_said_that_nobody_was_named(way: Any) -> None:
    by_bev = AskingResult(state="agreed", how="hands", method="named", counts=Counts(agree=2), decided_by="Bev Okri")
    base = items.add(agreed("us"), later(13), "outcomes", ["A crossing"])
    meeting = agreeing.agree(base, later(14), "outcomes", [base.outcomes[0].id], by_bev)
    meeting = finalise(meeting, later(14), None)
    gone = way(meeting, later(15), "people", bev(meeting))
    following = carry_on(gone, fresh_meeting(), later(16))
    struck_elsewhere = merge(meeting, meeting, gone)
    version = write(compose_version(gone, gone.versions[-1]))
    for said in (told(gone), told(following), told(struck_elsewhere), version):
        assert "nobody is named" not in said
        assert "y hands: 2 for" in said
    nobody = msgspec.structs.replace(by_bev, decided_by="")
    meeting = agreeing.agree(base, later(14), "outcomes", [base.outcomes[0].id], nobody)
    for one in (meeting, carry_on(meeting, fresh_meeting(), later(16))):
        assert "Recorded as agreed all the same: nobody is named who decided." in told(one)


def owner_of(action: Action) -> Owner:
    assert action.owner is not None
    return action.owner


@pytest.mark.parametrize(("typed", "name"), [
    ("Jose", "José Álvarez"), ("Mr Alvarez", "José Álvarez"), ("Baz", "Barry (Baz) Fox"), ("小明", "王小明"),
    ("OBrien and the council", "Niamh O'Brien"), ("anabrown", "Ana Brown <ana.brown@example.org>"),
    ("Ana", "Silva, Ana"), ("Kasia", 'Katarzyna "Kasia" Zielińska'),
])  # fmt: skip
def test_whoever_was_typed_as_an_owner_before_they_were_on_the_list_is_no_owner_once_they_are_struck(
    typed: str, name: str
) -> None:
    meeting = items.add(fresh_meeting(), FixedStamper(), "actions", ["Ring"], owner=Owner(words=typed))
    meeting = finalise(items.add(meeting, later(11), "people", [name]), later(12), None)
    struck = strike.strike(meeting, later(13), "people", meeting.people[0].id)
    assert struck.actions[0].owner is None
    assert typed not in msgspec.json.encode(to_tables(struck)).decode()
