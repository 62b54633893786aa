"""How an item reads in a list: its words, where it stands, and what else is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any, get_args

from data.model import codes
from data.model.fields import Field, fields_of, owners_of, value, who_does
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.people import Owner, Person
from data.model.records.power import PowerRow
from data.model.records.rounds import Check, Round
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.records.topics import Topic
from data.queries.agreement import (
    ToAsk,
    until_said,
)
from data.queries.field_text import AsKept, field_text, is_promised, role_words
from data.queries.people_names import is_gone, join_with_and, owner_words, together
from data.queries.rounds import goes_in, is_printed, to_come, where_words_go
from data.text.dates.format import show_date
from data.words import say
from screens.widgets.entries import Detail, Entry, Tone
from screens.widgets.entry_layout import APART

TONES: dict[str, Tone] = {"agreed": "good", "for_now": "good", "to_agree": "warn", "not_agreed": "warn", "open": "warn"}

ROLE_CODES = frozenset(get_args(codes.Role))


def item_entry(meeting: Meeting, table: codes.Table, row: Any, mark: str = "") -> Entry:
    """One item as the list shows it. `mark`: what stands beside it."""
    status, tone = _round_status(meeting, row) if isinstance(row, Round) else status_of(row)
    details = [Detail(text) for text in _details(meeting, table, row)]
    columns: tuple[str, ...] = ()
    narrow: tuple[Detail, ...] = ()
    if isinstance(row, Stakeholder):
        columns = (amount(row.touched), amount(row.say))
        narrow = (Detail(say("stakeholders.placed", touched=columns[0], say=columns[1])),)
    return Entry(
        key=row.id, kind="item", words=row.text, mark=mark, status=status, tone=tone,
        details=tuple(details), columns=columns, narrow_details=narrow, table=table,
        beside=who_does_it(meeting, row) if isinstance(row, Action) else "",
    )  # fmt: skip


def status_of(row: Row) -> tuple[str, Tone]:
    """Where a row stands, as a word, and the tone that repeats it."""
    if isinstance(row, Agreeable):
        again = row.state == "to_agree" and bool(row.agreements)
        return say("agree.states.to_agree_again" if again else f"agree.states.{row.state}"), TONES.get(
            row.state, "quiet"
        )
    if isinstance(row, Stakeholder):
        return (say(f"stakeholders.room.{row.room}"), "muted") if row.room else ("", "")
    if isinstance(row, Action) and row.state == "open":
        return "", ""
    if isinstance(row, Action):
        return say(f"close.fields.actions.state.codes.{row.state}"), "good" if row.state == "done" else "muted"
    if isinstance(row, Person):
        return say(f"arrive.shown.{row.shown or 'none'}"), "muted" if row.shown else "warn"
    if isinstance(row, PowerRow) and row.reach and row.kind == "in_the_way":
        return say(f"power.fields.power.reach.codes.{row.reach}"), "muted"
    return "", ""


def _round_status(meeting: Meeting, row: Round) -> tuple[str, Tone]:
    """Whether somebody who is here is still to come in a round; never who, nor how many spoke."""
    left = len(to_come(meeting, row).here)
    return (say("rounds.status", count=left), "muted") if left else (say("rounds.status_done"), "muted")


def amount(code: str) -> str:
    """How much, in words."""
    return say(f"stakeholders.amount.{code or 'none'}")


def who_words(meeting: Meeting, owners: Sequence[Owner], *, done: bool = False) -> str:
    """Who promised something, and who of them is to be asked yet, unless it is `done`; empty: nobody.

    Of several who do it together it says of each whether they said yes.
    """
    if done:
        return together([owner_words(meeting, owner) for owner in owners])
    if len(owners) > 1:
        stand = groupby(owners, lambda owner: _how_far_asked(meeting, owner))
        return "; ".join(
            say(f"lists.of_several.{asked}", names=join_with_and([owner_words(meeting, owner) for owner in those]))
            for asked, those in stand
        )
    name = owner_words(meeting, owners[0]) if owners else ""
    return say("lists.to_be_asked", name=name) if name and is_to_be_asked(meeting, owners[0]) else name


def _how_far_asked(meeting: Meeting, owner: Owner) -> str:
    """Whether one of several said yes: a part of the key of the words for it."""
    if is_to_be_asked(meeting, owner):
        return "not_asked"
    return "gone" if is_gone(meeting, owner) else "said_yes"


def who_does_it(meeting: Meeting, action: Action) -> str:
    """Who does something, whether they said yes, and by when."""
    owners, done = who_does(action), action.state == "done"
    who = who_words(meeting, owners, done=done)
    if not done and len(owners) == 1 and _how_far_asked(meeting, owners[0]) == "said_yes":
        who = say("lists.said_yes", name=who)
    elif not (who or done):
        who = nobody_yet(meeting, action)
    when = say("lists.by", when=show_date(action.by)) if action.by else ""
    apart = "; " if len(owners) > 1 else ", "  # a day is everybody's, not only whose who stands last
    return apart.join(filter(None, (who, when or InList(meeting).due(action.by_words, action.id))))


def nobody_yet(meeting: Meeting, action: Action) -> str:
    """That an action has nobody yet; of an invitation, who asks them all the same."""
    asks = who_invites(meeting, action)
    return _asker(meeting, asks) if asks is not None else say("close.read_back.nobody")


def who_invites(meeting: Meeting, action: Action) -> Owner | None:
    """Who asks the stakeholder that an action invites, where nobody has the action itself; None: nobody, or it has."""
    from data.queries.invitations import who_asks  # not before an action is shown: it costs the start

    return who_asks(meeting, action)


def is_to_be_asked(meeting: Meeting, owner: Owner) -> bool:
    """Whether somebody is still to say yes themselves."""
    return not owner.said_yes and not is_gone(meeting, owner)


def _details(meeting: Meeting, table: codes.Table, row: Any) -> Iterator[str]:
    if row.unsettled:
        from screens.meeting.conflict_rows import told_wordings  # not before two copies differ: it costs the start

        yield from told_wordings(meeting, table, row)
    if isinstance(row, Person):
        yield from _person(row)
        return
    parts = [said for field in _told(table) if _may_hold(field, row) and (said := _field(meeting, field, row))]
    if parts:
        yield APART.join(parts)
    if isinstance(row, Agreeable):
        yield from until_said(row)
        if row.agreements:
            from screens.meeting.agreement_rows import last_asked_details  # not before the group was asked

            yield from last_asked_details(row)
    elif isinstance(row, Action):
        yield from what_changed(row)
    elif isinstance(row, Round) and not goes_in(row):
        yield where_words_go(meeting, row)
    elif isinstance(row, Topic) and row.since:
        yield say("lists.since", when=show_date(row.since))
    elif isinstance(row, Check) and not is_printed(meeting, row):
        yield say("rounds.told.stays_out")


def what_changed(row: Action) -> Iterator[str]:
    """What was said to have changed because of a promise, in this meeting and earlier."""
    if row.what_changed:
        yield say("lists.what_changed", words=row.what_changed)
    if row.changed_before:
        yield say("lists.changed_before", words=row.changed_before)


def _person(person: Person) -> Iterator[str]:
    parts = [role_words(role) for role in person.roles]
    if person.here_for:
        from data.parsing.people_list.here_for import told_here_for  # not before somebody is: it costs the start

        parts.append(told_here_for(person.here_for, "arrive.here_for", "arrive.here_with"))
    if person.presence != "here":
        parts.append(say(f"arrive.fields.people.presence.codes.{person.presence}"))
    if not person.deciding:
        parts.append(say("arrive.not_deciding"))
    if person.shown == "role" and person.shown_as:
        parts.append(say("arrive.shown_as", words=person.shown_as))
    if parts:
        yield APART.join(parts)


@cache
def _told(table: codes.Table) -> tuple[Field, ...]:
    """The fields that are told under an item: those that don't show in the list anyway."""
    shown: tuple[str, ...] = ("text", "state", "touched", "say", "room", "heading", "reach")
    if table == "actions":
        shown += ("owner", "by")
    return tuple(field for field in fields_of(table) if field.name not in shown and not table_kind(field))


def _may_hold(field: Field, row: Any) -> bool:
    """Whether there may be something to say: most fields of most rows are empty, and that is told at once."""
    if field.kind == "when" and value(row, f"{field.name}_words"):
        return True
    return field.kind in ("owner", "owners") or value(row, field.name) not in (None, "", ())


def _field(meeting: Meeting, field: Field, row: Any) -> str:
    """One labelled detail; empty: there is nothing to say."""
    if field.kind == "yes_no":
        return say(f"{field.key}.short") if value(row, field.name) else ""
    label, words = field_text(InList(meeting), field, row)
    return say("lists.detail", label=label, value=words) if words else ""


class InList(AsKept):
    """Everything as it is kept, and of those who promised something whether they are to be asked yet."""

    def owners(self, field: Field, record: Any) -> str:
        """Those who do something, or who decide."""
        if not is_promised(field):
            return super().owners(field, record)
        done = isinstance(record, Action) and record.state == "done"
        return who_words(self._meeting, owners_of(record, field), done=done)


def table_kind(field: Field) -> bool:
    """Whether a field only says which group of the list an item stands in."""
    return field.name == "kind" and field.table in ("limits", "power")


def asking_details(meeting: Meeting, one: ToAsk) -> tuple[Detail, ...]:
    """Who is still to be asked, by whom, and by when. It is for the group's own use."""
    left = one.asked.not_asked
    if not one.people:
        return (Detail(say("lists.not_asked", count=left) if left else say("asking.all_asked")),)
    names = ", ".join(person.text for person in one.people)
    first = say("asking.names", names=names) if one.ticked else say("asking.none_ticked")
    asks = one.asked.asks
    asker = _asker(meeting, asks) if asks is not None else say("asking.nobody")
    return (Detail(first), Detail(APART.join(filter(None, (asker, _by(one))))))


def _asker(meeting: Meeting, asks: Owner) -> str:
    key = "asker_to_be_asked" if is_to_be_asked(meeting, asks) else "asker"
    return say(f"asking.{key}", name=owner_words(meeting, asks))


def _by(one: ToAsk) -> str:
    asked = one.asked
    is_open = asked.state == "open"
    if day := asked.ask_by or (asked.until if is_open else None):
        return say("asking.by", when=show_date(day))
    return say("asking.until", words=asked.until_words) if is_open and asked.until_words else ""
