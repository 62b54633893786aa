"""A meeting with one owner in every field that has one, and its minutes in each format."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from data.edits.versions import finalise
from data.minutes.compose import compose, compose_version
from data.model.codes import is_table
from data.model.fields import FIELDS, with_values
from data.model.records.actions import Action
from data.model.records.agreements import Agreement
from data.model.records.details import Details
from data.model.records.ground_rules import Communication, Decision
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner, Person
from data.model.records.stakeholders import Stakeholder
from tests.data.minutes.formats import in_every_format
from tests.fixed import FixedStamper

SOMEONE = "someone not named here"

PEOPLE = (
    Person(id="ana", order="a0", text="Ana Ruiz", shown="name"),
    Person(id="ben", order="a1", text="Ben Cole", shown="not_at_all"),
    Person(id="sian", order="a2", text="Siân Llewelyn", shown=""),
    Person(id="rob", order="a3", text="Rob Dunn", shown="role", shown_as="a bus driver"),
)


def meeting_with(owner: Owner, people: tuple[Person, ...] = PEOPLE, *, groups: bool = True) -> Meeting:
    """A meeting with this owner in every field that has one."""
    agreed = Agreement(
        id="asked", when="2026-10-21T10:00:00Z", state="agreed", words="A crossing", how="hands", method="outside",
        decided_by=owner, not_asked=2, to_ask=("ana",), asks=owner, ask_by="2026-11-04",
    )  # fmt: skip
    meeting = Meeting(
        details=Details(id="m", title="Park Lane", date="2026-10-21"), people=people,
        stakeholders=(Stakeholder(id="s", text="Insight Group" if groups else "Tenants", room="to_invite"),),
        outcomes=(Outcome(id="o", text="A crossing", state="agreed", agreements=(agreed,)),),
        decisions=(Decision(id="d", text="Where it goes"),),
        communication=(Communication(id="c", text="People who live here"),), actions=(Action(id="a", text="Ring up"),),
    )  # fmt: skip
    for field in FIELDS:
        if field.kind == "owner" and field.table == "meeting":
            meeting = msgspec.structs.replace(meeting, details=with_values(meeting.details, {field.name: owner}))
        elif field.kind in ("owner", "owners") and field.table != "versions" and is_table(field.table):
            rows = tuple(with_values(row, {field.name: owner}) for row in meeting.rows(field.table))
            meeting = msgspec.structs.replace(meeting, **{field.table: rows})
    return meeting


def each_format(meeting: Meeting, checker: Owner | None = None) -> Iterator[tuple[str, str]]:
    """The minutes as each writer writes them: the draft, and a final version."""
    yield from in_every_format(compose(meeting)).items()
    final = finalise(meeting, FixedStamper(), checker)
    yield from in_every_format(compose_version(final, final.versions[-1])).items()
