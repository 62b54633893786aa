"""A name of an owner on no list that was struck: what another copy of the meeting hears of that, and what it keeps."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from data.edits import actions, items
from data.edits.versions import finalise
from data.model.records.meeting import Meeting
from data.session.session import Session
from data.store.merge import merge
from data.words import say
from tests.fixed import FixedStamper, fresh_meeting


def begun() -> Meeting:
    stamper = FixedStamper()
    meeting = actions.add_action(fresh_meeting(), stamper, ["Ring the school @Kofi"])
    return items.add(meeting, stamper, "outcomes", ["Kofi says it is far"])


def reworded(session: Session) -> None:
    session.apply(items.change, "actions", session.meeting.actions[0].id, {"text": "Call the school"})


def added(session: Session) -> None:
    session.apply(items.add, "outcomes", ["A bench"])


def said_yes(session: Session) -> None:
    (action,) = session.meeting.actions
    assert action.owner is not None
    session.apply(items.change, "actions", action.id, {"owner": msgspec.structs.replace(action.owner, said_yes=True)})


def owned(session: Session) -> None:
    session.apply(actions.add_action, ["Buy paint @Kofi"])


def final(session: Session) -> None:
    session.apply(finalise)


@pytest.mark.parametrize(
    ("does", "keeps"), [(reworded, False), (added, False), (said_yes, True), (owned, True), (final, True)]
)
def test_what_the_other_copy_did_not_touch_is_gone_and_what_it_did_is_said_to_be_kept(
    does: Callable[[Session], None], keeps: bool
) -> None:
    meeting = begun()
    here = Session(meeting, FixedStamper("2026-10-21T10:00:00+00:00", 1000))
    there = Session(meeting, FixedStamper("2026-10-21T10:10:00+00:00", 2000))
    here.strike_owner("Kofi", mend=True)
    does(there)
    for one, other in ((here, there), (there, here)):
        assert ("Kofi" in str(merge(meeting, one.meeting, other.meeting))) == keeps
    there.strike_owner("Kofi", mend=True)
    assert "Kofi" not in str(merge(meeting, here.meeting, there.meeting))
    assert "delete the name there, too" in say("striking.what_owner")
