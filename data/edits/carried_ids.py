"""The rows of a meeting under the ids that they have in the next one, and whatever points to them, pointing there."""

from __future__ import annotations

from typing import Any

import msgspec

from data.model.records.meeting import Meeting
from data.model.records.people import Owner
from data.model.records.row import Row
from data.model.stamper import Stamper
from data.queries.agreed_text import owners_read_out
from data.queries.every_owner import all_owners
from data.queries.nesting import whole_id
from data.queries.topic_progress import not_done_with
from data.record import Record
from data.text.clean import folded


class CarriedIds:
    """New ids for the rows of a meeting: of those that others point to they are known from the start."""

    def __init__(self, before: Meeting, stamper: Stamper) -> None:
        self._stamper = stamper
        self.people = {person.id: stamper.new_id() for person in before.people}
        self.groups = {group.id: stamper.new_id() for group in before.stakeholders}
        self.topics = {topic.id: stamper.new_id() for topic in not_done_with(before)}
        wholes = {whole_id(row) for _, row in before.all_rows()} - self.groups.keys() - self.topics.keys()
        self._wholes = {row.id: stamper.new_id() for _, row in before.all_rows() if row.id in wholes}
        self._gone = {stone.id for stone in before.removed}
        self._gone_names = {folded(one.words) for one in all_owners(before) if one.person in self._gone} - {""}

    def of(self, row: Row) -> str:
        """The id of the new row."""
        known = (self.people, self.groups, self.topics, self._wholes)
        return next((held[row.id] for held in known if row.id in held), "") or self._stamper.new_id()

    def mapped(self, held: Any) -> Any:
        """The same with the people of the new meeting, and without those who are gone. `held`: a record or a part."""
        if isinstance(held, Owner):
            return self._owner(held)
        if isinstance(held, Record):
            values = {name: self.mapped(getattr(held, name)) for name in held.__struct_fields__ if name != "id"}
            return msgspec.structs.replace(held, **values)
        if isinstance(held, dict):
            return self._mapped_read(held)  # pyright: ignore[reportUnknownArgumentType]  # what was read out
        if isinstance(held, tuple):
            return self._mapped_each(held)  # pyright: ignore[reportUnknownArgumentType]  # of whatever a record holds
        return self.people.get(held, held) if isinstance(held, str) else held

    def _mapped_each(self, several: tuple[Any, ...]) -> tuple[Any, ...]:
        kept = (self.mapped(one) for one in several if not (isinstance(one, str) and one in self._gone))
        return tuple(one for one in kept if one is not None)

    def _mapped_read(self, held: dict[str, Any]) -> dict[str, Any]:
        """What was read out, by the names of the fields: of whoever does something the person of the new meeting.

        Of somebody who is gone nothing is left: nobody is told that it was nobody.
        """
        mapped = {name: self._owner(one) for name, one in owners_read_out(held).items()}
        kept = {name: one for name, one in held.items() if name not in mapped}
        return kept | {name: held[name] | msgspec.to_builtins(one) for name, one in mapped.items() if one is not None}

    def _owner(self, owner: Owner) -> Owner | None:
        if owner.person in self.people:
            return msgspec.structs.replace(owner, person=self.people[owner.person])
        if owner.person is not None or folded(owner.words) in self._gone_names:
            return None
        return owner
