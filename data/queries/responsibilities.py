"""What somebody has taken on in a meeting and is still to be done, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, get_args

from data.model import codes
from data.model.fields import who_does
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.model.records.row import Row
from data.model.stages import reference
from data.queries.agreement import still_to_ask
from data.queries.carry_over import to_do
from data.queries.item_places import stage_of
from data.queries.people_names import is_gone, owner_person
from data.record import Record

OwnedTable = Literal["actions", "stakeholders", "decisions", "communication"]
"""The tables in whose rows somebody is named who does it."""

ResponsibilityKind = Literal[OwnedTable, "asking", "chair", "types", "comments_to"]
"""What is taken on: an action, asking a group, deciding, a line of the plan, asking those who were not asked, the
chair, the keyboard, or being told of changes to the draft."""

KINDS: tuple[ResponsibilityKind, ...] = get_args(ResponsibilityKind)


class Responsibility(Record, frozen=True):
    """Something that somebody has taken on."""

    kind: ResponsibilityKind
    """What it is."""
    owner: Owner
    """Who has taken it on."""
    stage: codes.Stage
    """Where it stands."""
    key: str
    """The entry of the stage's list that leads to it."""
    field: str = ""
    """The field that says who; empty: none by itself."""
    item: str = ""
    """What the item is referred to by: "A3"; empty: it is no item."""
    words: str = ""
    """The words of the item."""
    shared: bool = False
    """Whether others have taken it on together with them."""


def responsibilities(meeting: Meeting, whose: Callable[[Owner], bool]) -> tuple[Responsibility, ...]:
    """All that is still to be done by owners of whom `whose` is true."""
    return tuple(one for one in _all(meeting) if whose(one.owner))


def of_person(meeting: Meeting, person: Person) -> tuple[Responsibility, ...]:
    """What one person has taken on."""
    return responsibilities(meeting, lambda owner: owner_person(meeting, owner) == person)


def of_nobody_now(meeting: Meeting) -> tuple[Responsibility, ...]:
    """What was taken on by people who are no longer on the list."""
    return responsibilities(meeting, lambda owner: is_gone(meeting, owner))


def not_asked_how_named(meeting: Meeting) -> tuple[Person, ...]:
    """Who has something to do that came over, and was not asked in this meeting how the minutes name them."""
    came = [one for one in meeting.people if one.since is not None and not one.shown]
    if not came:
        return ()
    theirs = {person.id for one in _all(meeting) if (person := owner_person(meeting, one.owner)) is not None}
    return tuple(one for one in came if one.id in theirs)


def _all(meeting: Meeting) -> Iterator[Responsibility]:
    for row in to_do(meeting.actions):
        owners = who_does(row) if row.state != "done" else ()
        for owner in owners:
            yield Responsibility(
                kind="actions", owner=owner, stage="close", key=row.id, field="owner", item=reference(row) or "",
                words=row.text, shared=len(owners) > 1,
            )  # fmt: skip
    for group in meeting.stakeholders:
        if group.asks is not None and group.room not in ("in_the_room", "said_no"):
            yield _of_row(meeting, "stakeholders", group.asks, group, "asks")
    for topic in meeting.decisions:
        if topic.decides is not None:
            yield _of_row(meeting, "decisions", topic.decides, topic, "decides")
    for line in meeting.communication:
        if line.does is not None:
            yield _of_row(meeting, "communication", line.does, line, "does")
    for waiting in still_to_ask(meeting):
        if waiting.asked.asks is not None:
            asked = waiting.row
            yield Responsibility(
                kind="asking", owner=waiting.asked.asks, stage=stage_of(meeting, waiting.table, asked.id), key=asked.id,
                item=reference(asked) or "", words=asked.text,
            )  # fmt: skip
    details = meeting.details
    if details.chair is not None:
        yield Responsibility(kind="chair", owner=details.chair, stage="arrive", key="row:meeting", field="chair")
    if details.types is not None:
        yield Responsibility(kind="types", owner=details.types, stage="arrive", key="row:meeting", field="types")
    if details.comments_to is not None:
        yield Responsibility(
            kind="comments_to", owner=details.comments_to, stage="close", key="row:comments", field="comments_to"
        )


def _of_row(meeting: Meeting, kind: OwnedTable, owner: Owner, row: Row, field: str) -> Responsibility:
    return Responsibility(
        kind=kind, owner=owner, stage=stage_of(meeting, kind, row.id), key=row.id, field=field,
        item=reference(row) or "", words=row.text,
    )  # fmt: skip
