"""An invitation becomes an action once, with whoever asks and by the day that was said."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import items, strike
from data.edits.inviting import invite
from data.model import patch
from data.model.codes import Table
from data.model.records.people import Owner
from data.queries.invitations import invitations
from data.queries.people_names import owner_from
from data.review.gaps import gaps
from data.session.session import Session
from data.store.merge import merge
from tests.data.edits.group_to_invite import with_drivers
from tests.data.retraced import undone
from tests.data.store.steps import Stamper
from tests.fixed import FixedStamper, fresh_meeting


def test_inviting_somebody_becomes_an_action_of_whoever_asks_them_by_the_day_that_was_said() -> None:
    asks = Owner(words="Ana Silva")
    meeting, row = with_drivers(room="to_invite", asks=asks, by="2026-11-02")
    action = invite(meeting, FixedStamper(), row.id).actions[0]
    assert (action.text, action.owner, action.by, action.about) == (
        "Invite Night bus drivers", asks, "2026-11-02", row.id,
    )  # fmt: skip


def test_who_asks_them_has_the_action_with_the_yes_that_they_gave() -> None:
    meeting, row = with_drivers(asks=Owner(words="Ana Silva", said_yes=True))
    assert invite(meeting, FixedStamper(), row.id).actions[0].owner == row.asks


def test_an_invitation_that_was_made_before_it_was_said_who_asks_them_is_not_told_as_nobodys() -> None:
    meeting, row = with_drivers()
    meeting = invite(meeting, FixedStamper(), row.id)
    assert "no_owner" in {gap.code for gap in gaps(meeting)}
    meeting = items.change(
        meeting, FixedStamper(), "stakeholders", row.id, {"asks": Owner(words="Ana Silva", said_yes=True)}
    )
    assert meeting.actions[0].owner is None
    assert "no_owner" not in {gap.code for gap in gaps(meeting)}


def test_an_invitation_is_not_made_an_action_twice() -> None:
    meeting, row = with_drivers()
    once = invite(meeting, FixedStamper(), row.id)
    assert once.stakeholders[0].room == "to_invite"
    assert invite(once, FixedStamper(), row.id) is once
    assert invite(once, FixedStamper(), "nobody") is once


def test_undo_takes_the_action_back_and_what_it_said_of_the_group() -> None:
    meeting, row = with_drivers()
    after = invite(meeting, FixedStamper(), row.id)
    change = patch.diff(meeting, after, "invite", "2026-10-21T10:00:00Z")
    back = patch.revert(after, change)
    assert (back.actions, back.stakeholders) == (meeting.actions, meeting.stakeholders)


def test_two_copies_that_both_make_the_action_keep_both_and_count_one() -> None:
    meeting, row = with_drivers()
    one, other = FixedStamper("2026-10-21T10:00:00+00:00"), FixedStamper("2026-10-21T11:00:00+00:00")
    for _ in range(50):
        other.new_id()
    joined = merge(meeting, invite(meeting, one, row.id), invite(meeting, other, row.id))
    assert list(invitations(joined)) == [row.id]
    assert invitations(joined)[row.id] == list(joined.actions)
    assert len(joined.actions) == 2
    first, second = joined.actions
    joined = items.change(joined, other, "actions", first.id, {"state": "done"})
    assert [one.id for one in invitations(joined)[row.id]] == [second.id, first.id]


def test_of_two_invitations_it_is_enough_that_one_has_an_owner_and_a_day() -> None:
    meeting, row = with_drivers(say="a_little", room="to_invite")
    stamper = Stamper("3", "2026-10-21T12:00:00+00:00")
    meeting = invite(meeting, stamper, row.id)
    again = invite(with_drivers()[0], Stamper("4", "2026-10-21T12:00:00+00:00"), row.id).actions
    meeting = msgspec.structs.replace(meeting, actions=(*meeting.actions, *again))
    values = {"owner": owner_from(meeting, "Ana Silva", said_yes=True), "by": "2026-11-02"}
    for action in meeting.actions:
        half = items.change(meeting, stamper, "actions", action.id, values)
        assert {gap.code for gap in gaps(half) if gap.key == row.id and gap.stage == "stakeholders"} == {"missing"}


def test_an_invitation_that_came_over_is_not_made_again_and_is_still_about_the_group() -> None:
    from data.edits.carry_over import carry_on
    from tests.data.second import SecondStamper, blank

    meeting, row = with_drivers(say="a_little", room="to_invite")
    stamper = Stamper("3", "2026-10-21T12:00:00+00:00")
    meeting = invite(meeting, stamper, row.id)
    values = {"owner": owner_from(meeting, "Ana Silva", said_yes=True), "by": "2026-11-02"}
    meeting = items.change(meeting, stamper, "actions", meeting.actions[0].id, values)
    after = carry_on(meeting, blank(), SecondStamper())
    (group,) = after.stakeholders
    assert {held: [one.text for one in made] for held, made in invitations(after).items()} == {
        group.id: ["Invite Night bus drivers"]
    }
    assert {gap.code for gap in gaps(after) if gap.key == group.id and gap.stage == "stakeholders"} == {"missing"}
    assert invite(after, SecondStamper("c", 10), group.id) is after


def test_what_was_to_be_done_about_a_barrier_comes_over_without_it() -> None:
    from data.edits.actions import add_action
    from data.edits.carry_over import carry_on
    from tests.data.second import SecondStamper, blank

    stamper = FixedStamper()
    meeting = items.add(fresh_meeting(), stamper, "power", ["Papers come late"], heading="involved", kind="in_the_way")
    meeting = add_action(meeting, stamper, ["Ring the clerk"], heading="involved", about=meeting.power[0].id)
    (action,) = carry_on(meeting, blank(), SecondStamper()).actions
    assert (action.text, action.heading, action.about) == ("Ring the clerk", "involved", None)


def test_a_group_whose_invitation_has_an_owner_is_not_said_to_be_asked_by_nobody() -> None:
    meeting, row = with_drivers(say="a_little", room="to_invite")
    stamper = FixedStamper("2026-10-21T12:00:00+00:00")
    assert "nobody_asks" in {gap.code for gap in gaps(meeting)}
    meeting = invite(meeting, stamper, row.id)
    assert "nobody_asks" in {gap.code for gap in gaps(meeting)}
    yes = owner_from(meeting, "Ana Silva", said_yes=True)
    meeting = items.change(meeting, stamper, "actions", meeting.actions[0].id, {"owner": yes, "by": "2026-11-02"})
    assert {gap.code for gap in gaps(meeting) if gap.key == row.id and gap.stage == "stakeholders"} == {"missing"}


def test_striking_the_action_leaves_the_group_in_the_meeting_and_in_its_versions() -> None:
    from data.edits.versions import finalise

    meeting, row = with_drivers()
    stamper = FixedStamper("2026-10-21T12:00:00+00:00")
    meeting = finalise(invite(meeting, stamper, row.id), stamper)
    left = strike.strike(meeting, stamper, "actions", meeting.actions[0].id)
    assert left.stakeholders[0].text == "Night bus drivers"
    assert left.versions[0].rows["stakeholders"][0].get("text") == "Night bus drivers"
    assert "text" not in left.versions[0].rows["actions"][0]


@pytest.mark.parametrize("struck", ["actions", "stakeholders"])
def test_a_group_and_the_action_to_invite_it_are_struck_one_by_one(struck: Table) -> None:
    meeting, row = with_drivers()
    stamper = Stamper("3", "2026-10-21T11:00:00+00:00")
    session = Session(invite(meeting, stamper, row.id), stamper)
    other: Table = "stakeholders" if struck == "actions" else "actions"
    session.apply(items.take_out, other, session.meeting.rows(other)[0].id)
    session.strike(struck, session.meeting.rows(struck)[0].id)
    undone(session)
    assert [len(session.meeting.rows(table)) for table in (struck, other)] == [0, 1]
    assert [stone.table for stone in session.meeting.removed] == [struck]
