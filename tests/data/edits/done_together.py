"""A meeting in which several people do something together."""

from __future__ import annotations

import msgspec

from data.model.fields import who_does
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from tests.fixed import FixedStamper, fresh_meeting

ANA, BEN, SIAN = (
    Owner(person="ana", words="Ana Ruiz", said_yes=True),
    Owner(person="ben", words="Ben"),
    Owner(person="sian", words="Sian", said_yes=True),
)
PEN = FixedStamper()


def together(*owners: Owner) -> Meeting:
    """A meeting with one action, done by these."""
    on_list = tuple(
        Person(id=key, text=name, shown="name", order=key)
        for key, name in (("ana", "Ana Ruiz"), ("ben", "Ben Cole"), ("sian", "Siân Evans"))
    )
    action = Action(id="act", text="Draft the letter", owner=owners[0], with_others=owners[1:], by="2026-11-03")
    return msgspec.structs.replace(fresh_meeting(), people=on_list, actions=(action,))


def done_by(meeting: Meeting) -> list[str | None]:
    (action,) = meeting.actions
    assert (action.owner is None) <= (action.with_others == ())
    return [owner.person or owner.words for owner in who_does(action)]
