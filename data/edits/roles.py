"""Who types: it goes from one person to another, or stays for the whole meeting."""

from __future__ import annotations

import msgspec

from data.edits.named import named
from data.edits.row_edits import with_changed, with_details
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.model.stamper import Stamper
from data.queries.roles import types_now


@named("hand_over")
def hand_over(meeting: Meeting, stamper: Stamper, person_id: str) -> Meeting:
    """Somebody else types from now on. Whoever did so before had that role today, too."""
    person = meeting.row("people", person_id)
    if not isinstance(person, Person):
        return meeting
    left = meeting
    for one in (types_now(meeting), person):
        if one is not None and "keyboard" not in one.roles:
            left = with_changed(left, stamper, "people", one.id, {"roles": (*one.roles, "keyboard")})
    owner = Owner(person=person.id, words=person.text, said_yes=True)
    return with_details(left, stamper, msgspec.structs.replace(left.details, types=owner, types_stays=False))


@named("typing_stays")
def typing_stays(meeting: Meeting, stamper: Stamper) -> Meeting:
    """Whoever types does so for the whole meeting: nobody is asked when a stage ends."""
    return with_details(meeting, stamper, msgspec.structs.replace(meeting.details, types_stays=True))
