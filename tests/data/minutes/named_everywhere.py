"""Somebody in every place of a meeting where a person may stand, and everything that leaves a meeting."""

from __future__ import annotations

from typing import Any

import msgspec

from data.edits.versions import finalise, open_again
from data.minutes.chat import stage_text
from data.minutes.compose import compose, compose_version
from data.minutes.document import ListBlock, text_of
from data.minutes.file_name import minutes_stem
from data.model import codes
from data.model.fields import FIELDS, FieldTable, with_values
from data.model.records.agreements import Agreeable, Agreement, AskedSince, Objection
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.model.records.row import Unsettled
from data.queries.conflicts import as_pair
from tests.data.minutes.formats import in_every_format
from tests.data.minutes.park_lane import park_lane, with_stakeholders
from tests.fixed import FixedStamper

OWNERS = [field for field in FIELDS if field.kind in ("owner", "owners")]

WAYS = {
    "chosen": Owner(person="zeb", words="Zebedee Quill", said_yes=True),
    "typed whole": Owner(words="Zebedee Quill"),
    "typed first": Owner(words="zebedee"),
    "typed loud": Owner(words="ZEBEDEE  QUILL", said_yes=True),
}
"""How somebody may be named as the owner of something."""


def with_zebedee(shown: codes.Shown, shown_as: str = "", presence: codes.Presence = "here") -> Meeting:
    zebedee = Person(
        id="zeb", text="Zebedee Quill", shown=shown, shown_as=shown_as, presence=presence,
        here_for="Quill's bakery", roles=("chair", "note_checker", "Zebedee's own role"),
    )  # fmt: skip
    meeting = park_lane()
    return msgspec.structs.replace(meeting, people=(*meeting.people, zebedee), stakeholders=with_stakeholders())


def with_owner_everywhere(meeting: Meeting, owner: Owner) -> Meeting:
    """The owner in every field of every row that has owners; among several in each place."""
    for field in OWNERS:
        values: dict[str, Any] = {field.name: owner}
        if field.kind == "owners":
            values["with_others"] = (owner,)
        if codes.is_table(field.table):
            rows = tuple(with_values(row, values) for row in meeting.rows(field.table))
            meeting = msgspec.structs.replace(meeting, **{field.table: rows})
        else:
            meeting = msgspec.structs.replace(meeting, details=with_values(meeting.details, values))
    return meeting


def all_words(meeting: Meeting) -> str:
    """Everything that leaves a meeting: the minutes, what each stage is for the chat, what the file is called."""
    found: list[str] = []
    for block in compose(meeting).blocks:
        found += map(text_of, block.items) if isinstance(block, ListBlock) else (text_of(block),)
    found += [stage_text(meeting, stage) for stage in codes.STAGES]
    documents = [compose(meeting), *(compose_version(meeting, version) for version in meeting.versions)]
    found += [minutes_stem(meeting), *(text for one in documents for text in in_every_format(one).values())]
    return "\n".join(found)


def with_person_everywhere(meeting: Meeting, person: Person) -> Meeting:
    """Somebody in every place of every row where a person may stand: owners, those to ask, what is not settled.

    All of it stands in two final versions too, which they have checked.
    """
    meeting = with_owner_everywhere(meeting, Owner(person=person.id, words=person.text, said_yes=True))

    def more(table: FieldTable, row: Any) -> Any:
        owned = [field for field in OWNERS if field.table == table]
        owner = Owner(words=person.text)
        pairs: list[Unsettled] = [
            as_pair((field.name, "with_others"), (Owner(words="us"), (owner,)))
            if field.kind == "owners"
            else as_pair((field.name,), (owner,))
            for field in owned
        ]
        if isinstance(row, Agreeable):
            asked = Agreement(
                id="asked", when="", state=row.state, words=row.text, to_ask=(person.id, person.text, "ana"),
                asks=owner, decided_by=Owner(person=person.id, words=person.text),
                objections=(Objection(id="objection", words=person.text),), reasons=(person.text,),
            )  # fmt: skip
            since = AskedSince(id=f"asked{person.id}", of="asked", who=person.id)
            row = msgspec.structs.replace(row, agreements=(*row.agreements, asked), asked_since=(since,))
        return msgspec.structs.replace(row, unsettled=tuple(pairs))

    meeting = msgspec.structs.replace(meeting, details=more("meeting", meeting.details))
    for table in codes.TABLES:
        if table != "people":
            meeting = msgspec.structs.replace(meeting, **{table: tuple(more(table, r) for r in meeting.rows(table))})
    meeting = finalise(meeting, FixedStamper(), Owner(person=person.id, words=person.text))
    return finalise(open_again(meeting, FixedStamper(), person.text), FixedStamper(), Owner(words=person.text))
