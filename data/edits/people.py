"""People: who is on the list, whether they are here, and whether they said yes to what they are to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from data.edits.named import named
from data.edits.row_edits import with_changed, with_new
from data.model import codes
from data.model.fields import who_does
from data.model.order import after_all
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.stamper import Stamper
from data.text.clean import clean

if TYPE_CHECKING:
    from data.parsing.people_list.result import MatchedPerson, NewPerson


@named("add_people")
def add_people(
    meeting: Meeting, stamper: Stamper, rows: Sequence[NewPerson], presence: codes.Presence = "here",
    already: Sequence[MatchedPerson] = (),
) -> Meeting:  # fmt: skip
    """Put people at the end of the list, and say of those who are there `already` what the list that was read says.

    `presence`: of those of whom the list doesn't say it.

    Where that is to be confirmed, because the day is still to come, nobody is here yet, whatever the list says.
    """
    now = stamper.now()
    people: list[Person] = []
    for row, order in zip(rows, after_all(meeting.people, len(rows)), strict=True):
        said = row.presence or presence
        said = "here" if said == "left" and presence != "here" else said
        people.append(
            Person(
                id=stamper.new_id(),
                text=clean(row.name),
                made=now,
                changed=now,
                order=order,
                here_for=clean(row.here_for),
                presence=presence if said == "here" else said,
                roles=row.roles,
                deciding=row.deciding,
            )
        )
    for one in already:
        becomes = one.becomes(presence)
        if becomes is not None:
            meeting = with_changed(meeting, stamper, "people", one.row_id, {"presence": becomes})
    return with_new(meeting, "people", people)


def presence_on(meeting: Meeting, today: date) -> codes.Presence:
    """Whether people on a list that is taken in today are here: on a day that is still to come, nobody knows."""
    day = meeting.details.date
    return "to_confirm" if day is not None and day > today.isoformat() else "here"


@named("say_yes")
def say_yes(meeting: Meeting, stamper: Stamper, row_id: str, at: int = 0, yes: bool | None = None) -> Meeting:
    """Whoever is to do something said yes themselves, or is to be asked; `yes` None: the other of the two.

    `at`: which of those who do it together, from 0.
    """
    action = meeting.row("actions", row_id)
    owners = who_does(action) if isinstance(action, Action) else ()
    if at >= len(owners):
        return meeting
    said = not owners[at].said_yes if yes is None else yes
    new = tuple(
        msgspec.structs.replace(owner, said_yes=said) if place == at else owner for place, owner in enumerate(owners)
    )
    return with_changed(meeting, stamper, "actions", row_id, {"owner": new[0], "with_others": new[1:]})
