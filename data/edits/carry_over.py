"""Carrying on next time: a new meeting with what stays true of the one before it, which is left as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec

from data.edits.carried_ids import CarriedIds
from data.edits.name_answers import with_places_kept, words_in_brackets
from data.model import codes
from data.model.fields import who_does
from data.model.numbering import claims_of, with_numbers
from data.model.order import after_all
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, AskedSince
from data.model.records.details import LastTime
from data.model.records.ground_rules import Decision, GroundRule
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.records.topics import Topic, TopicProposal
from data.model.stamper import Stamper
from data.queries.agreed_text import waits_to_be_settled
from data.queries.carry_over import is_answered, was_done
from data.queries.nesting import part_of
from data.queries.next_meeting import COMES_OVER, left_for_next, meeting_day, planned_minutes
from data.queries.retention import keeping_after
from data.queries.topic_progress import is_done_with
from data.text.clean import folded
from data.text.dates.format import is_next_meeting

NOT_SETTLED = ("to_agree", "not_agreed", "open", "parked")
"""States in which something is left for the group, in no order."""


def carry_on(before: Meeting, meeting: Meeting, stamper: Stamper) -> Meeting:
    """The `meeting`, in which nothing is said yet, with what stays true of the one `before`.

    Everything that comes over is a new row that names the old one in `from`, and in `since` the day that it was first
    said on. What was struck or taken out is in no row, so it stays behind, but for the marks of people's names. How
    people appear is to be asked again; whether they are here is to be confirmed. People who are in the new meeting
    already are not doubled. Items keep the numbers that they are referred to by, and new ones count on from there.
    """
    before = with_numbers(before)
    carrier = _Carrier(before, meeting, stamper)
    columns: dict[str, Any] = {table: carrier.table(table) for table in COMES_OVER}
    here = {folded(person.text) for person in columns["people"]}
    new = [person for person in meeting.people if folded(person.text) not in here]
    columns["people"] = _ordered([*columns["people"], *new])
    left = left_for_next(before)
    details = msgspec.structs.replace(
        meeting.details,
        after=before.details.id,
        last_time=LastTime(date=meeting_day(before), left=left),
        keeping=keeping_after(before),
        stages=meeting.details.stages | planned_minutes(before, left),
    )
    gone = tuple(stone for stone in before.removed if stone.marks and not stone.struck)  # they are still looked for
    carried = msgspec.structs.replace(meeting, details=details, removed=(*meeting.removed, *gone), **columns)
    carried = with_numbers(carried, (claim._replace(id="") for claim in claims_of(before)))
    asked = {one.id for _, row in carried.all_rows() if isinstance(row, Agreeable) for one in row.agreements}
    parts = tuple(part for part in before.struck_parts if part.of in asked)
    carried = msgspec.structs.replace(carried, struck_parts=parts) if parts else carried
    kept_out = words_in_brackets(before.spoken)
    return with_places_kept(msgspec.structs.replace(carried, spoken=(*carried.spoken, *kept_out)), before)


class _Carrier:
    """Makes the rows of the new meeting from those of the one before."""

    def __init__(self, before: Meeting, meeting: Meeting, stamper: Stamper) -> None:
        self._before = before
        self._now = stamper.now()
        self._day = meeting_day(before)
        self._date = meeting.details.date or self._now[:10]
        self._ids = CarriedIds(before, stamper)

    def table(self, table: codes.Table) -> tuple[Row, ...]:
        """The new rows of a table: what is to be looked at first, then what is not settled, then the rest."""
        rows: list[Any] = [row for row in self._before.rows(table) if self._comes(row)]
        rows.sort(key=self._rank)  # stable: within each the group's own order stays
        return _ordered([self._carried(row) for row in rows])

    def _comes(self, row: Row) -> bool:
        """Whether a row comes over. What was done before the last meeting has been told of already.

        A rule that was only for that day, and that the group was not asked about, is suggested instead.
        """
        if isinstance(row, GroundRule):
            return not row.for_today or bool(row.agreements)
        if isinstance(row, Topic):
            return row.id in self._ids.topics
        if isinstance(row, TopicProposal):
            return not is_done_with(row)
        return not (isinstance(row, Action) and was_done(row) and not is_answered(row))

    def _rank(self, row: Row) -> int:
        if not isinstance(row, Agreeable):
            return 0
        if self._is_due(row):
            return 0
        return 1 if row.state in NOT_SETTLED else 2

    def _is_due(self, row: Agreeable) -> bool:
        """Whether the group said that it looks at this again by the day of the new meeting."""
        days = [row.until if row.state in codes.DATED else None]
        if isinstance(row, Decision):
            days.append(row.look_again)
        return any(day is not None and day <= self._date for day in days)

    def _carried(self, row: Any) -> Any:
        made = max(self._now, *(one.when for one in getattr(row, "agreements", ())[-1:]), "")  # clocks differ
        new = msgspec.structs.replace(
            self._ids.mapped(msgspec.structs.replace(row, unsettled=(), extra={})),
            id=self._ids.of(row),
            origin=row.id, since=row.since or self._day, made=made, changed=made,
        )  # fmt: skip
        if isinstance(row, Person):
            return self._person(row, new)
        if row.under is not None:
            new = msgspec.structs.replace(new, under=self._whole(row))
        if isinstance(row, Stakeholder) and row.room == "in_the_room":
            return msgspec.structs.replace(new, room="")
        if isinstance(row, Topic):
            return msgspec.structs.replace(new, state="")
        if isinstance(row, TopicProposal):
            new = msgspec.structs.replace(new, topic=self._ids.topics.get(row.topic, ""))
        if isinstance(row, Action):  # whom it invites comes over too; what gets in the way does not
            about = self._ids.groups.get(row.about or "") or self._ids.topics.get(row.about or "")
            new = self._due_now(new)
            left = who_does(new)  # where somebody is gone, the others still do it
            gone = not left and (bool(who_does(row)) or row.owner_gone)
            return msgspec.structs.replace(
                _to_be_asked_again(row, new), about=about, owner=next(iter(left), None), with_others=left[1:],
                owner_gone=gone,
            )  # fmt: skip
        return self._agreeable(row, new) if isinstance(row, Agreeable) else new

    def _due_now(self, action: Action) -> Action:
        """What was to be done by the next meeting is to be done by the day of this one."""
        if action.by is None and is_next_meeting(action.by_words):
            return msgspec.structs.replace(action, by=self._date, by_words="")
        return action

    def _whole(self, row: Row) -> str | None:
        """The id of the new row that one is a part of; None: that doesn't come over."""
        whole = part_of(self._before, row)
        return self._ids.of(whole) if whole is not None and self._comes(whole) else None

    def _person(self, old: Person, new: Person) -> Person:
        details = self._before.details
        in_charge = [
            role
            for role, owner in (("chair", details.chair), ("keyboard", details.types))
            if owner is not None and (owner.person == old.id or (not owner.person and _is_called(old, owner.words)))
        ]
        return msgspec.structs.replace(
            new, presence="to_confirm", roles=(), shown="", shown_as="",
            roles_before=tuple(dict.fromkeys((*in_charge, *old.roles))), came_before=old.presence in ("here", "left"),
        )  # fmt: skip

    def _agreeable(self, old: Agreeable, new: Agreeable) -> Agreeable:
        """Where it stands now. What was agreed is asked again where it is a rule, where it is due, where two copies
        of the meeting say two things; the last time that the group was asked comes along.
        """  # noqa: D205  (one sentence)
        values: dict[str, Any] = {"agreements": new.agreements[-1:], "wordings": ()}
        again = isinstance(old, GroundRule) or self._is_due(old)
        if waits_to_be_settled(old):
            values = {"agreements": (), "wordings": (), "state": "to_agree", "until": None, "until_words": ""}
        elif old.state in codes.AGREED and again:
            values |= {"state": "to_agree", "until": None, "until_words": ""}
        kept = {one.id for one in values["agreements"]}
        return msgspec.structs.replace(
            new, **values, answered_since=tuple(one for one in old.answered_since if one.of in kept),
            asked_since=tuple(sorted(self._asked(old, kept), key=lambda one: one.id)),
        )  # fmt: skip

    def _asked(self, old: Agreeable, kept: Collection[str]) -> Iterable[AskedSince]:
        """Who was asked after the group was, as people of the new meeting, so that nobody is asked twice."""
        for one in old.asked_since:
            if one.of in kept and one.who in self._ids.people:
                who = self._ids.people[one.who]
                yield msgspec.structs.replace(one, id=f"{one.of}{who}", who=who)


def _to_be_asked_again(old: Action, new: Action) -> Action:
    """What has changed is to be said anew; what was said of it is kept beside."""
    return msgspec.structs.replace(
        new, what_changed="", changed_before=old.what_changed or old.changed_before, done_before=old.state == "done"
    )


def _is_called(person: Person, words: str) -> bool:
    return bool(words) and folded(person.text) == folded(words)


def _ordered(rows: Sequence[Any]) -> tuple[Any, ...]:
    """The rows under indexes of the new meeting, as they stand."""
    orders = after_all((), len(rows)) if rows else []
    return tuple(msgspec.structs.replace(row, order=order) for row, order in zip(rows, orders, strict=True))
