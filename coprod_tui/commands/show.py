"""A meeting as text and as data, for the command line: the chair's complete record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from coprod_tui.output import print_data
from data.minutes.agreement_text import agreement_words, method_words, since_words, state_words
from data.model.fields import Field, FieldTable, FormGroup, fields_of, owners_of
from data.model.misfits import misfit_words
from data.model.records.agreements import Agreeable
from data.model.records.meeting import ROW_TABLES, Meeting
from data.model.records.people import Owner
from data.model.records.rounds import Check, Round
from data.model.records.row import Row
from data.model.records.topics import Topic
from data.model.records.versions import Version
from data.model.rows import to_tables
from data.model.stages import reference, referred_words, stage_of_words
from data.queries.agreed_text import changed_since, read_out_then
from data.queries.agreement import concerns_left, objection_words, reason_words, reasons_said, so_far, until_said
from data.queries.field_text import AsKept, field_text, is_promised
from data.queries.nesting import part_of
from data.queries.people_names import owner_words, together
from data.queries.rounds import by_alphabet, goes_in, is_printed, where_words_go
from data.queries.topic_progress import stands
from data.queries.topics import topic_over, under_topic
from data.queries.versions import day_made, version_label
from data.review.gaps import gaps
from data.store.archive import Archive
from data.text.dates.format import show_date
from data.words import say


def print_meeting(archive: Archive, words: str, *, as_json: bool, names: bool) -> None:
    """Print the whole of the meeting that is meant, or who is named in people's words."""
    from coprod_tui.commands.check import look_or_say

    found = look_or_say(archive, words)
    if names:
        from coprod_tui.commands.minutes import names_as_text

        click.echo(names_as_text(found))
    elif as_json:
        print_data(meeting_as_json(found))
    else:
        click.echo(meeting_as_text(found))


def meeting_as_json(meeting: Meeting) -> str:
    """The tables of the meeting's file."""
    return json.dumps(to_tables(meeting), ensure_ascii=False, indent=1)


def meeting_as_text(meeting: Meeting) -> str:
    """Everything that the meeting holds, table by table, each field under its label."""
    lines = [meeting.details.title, ""]
    groups: tuple[FormGroup, ...] = ("", "voices", "ended", "next", "comments")
    for group in groups:
        held = [f"  {line}" for line in _fields(meeting, "meeting", meeting.details, group)]
        lines += ["", say("close.rows.next"), *held, ""] if held and group == "next" else held
    if meeting.details.after:
        lines.append(f"  {say('records.after', when=show_date(meeting.details.last_time.date or ''))}")
    lines += [f"  {line}" for line in _kept(meeting)]
    for table in ROW_TABLES:
        rows = by_alphabet(meeting.checks) if table == "checks" else meeting.rows(table)
        if not rows:
            continue
        lines += ["", say(f"{stage_of_words(table)}.kinds.{table}.other")]
        for number, row in enumerate(rows, 1):
            lines.append(
                f"  {reference(row) or f'{number}.'} {_version(meeting, row) if isinstance(row, Version) else row.text}"
            )
            lines += [f"     {line}" for line in _part_of(meeting, row)]
            lines += [f"     {line}" for line in _fields(meeting, table, row, "") if line]
            lines += [f"     {line}" for line in _fields(meeting, table, row, "promise")]
            lines += [f"     {line}" for line in _of_topic(meeting, row)]
            lines += [f"     {where_words_go(meeting, row)}"] if isinstance(row, Round) and not goes_in(row) else []
            out = isinstance(row, Check) and not is_printed(meeting, row)
            lines += [f"     {say('rounds.told.stays_out')}"] if out else []
            lines += [f"     {line}" for line in _agreed(meeting, row)]
            lines += [f"     {say('lists.since', when=show_date(row.since))}"] if row.since else []
    headings = [
        say("records.heading", heading=say(f"power.headings.{code}"), state=say(f"power.states.{state}"))
        for code, state in meeting.details.headings.items()
    ]
    lines += ["", *headings] if headings else []
    struck = sum(stone.struck for stone in meeting.removed) + len(meeting.struck_parts)
    lines += ["", say("records.struck", count=struck)] if struck else []
    lines += [misfit_words(one) for one in meeting.misfits]
    open_ = [f"  {gap.words}" for gap in gaps(meeting)]
    return "\n".join([*lines, "", say("lists.groups.open"), *open_] if open_ else lines)


def _part_of(meeting: Meeting, row: Row) -> Iterator[str]:
    """The item that another one is a part of."""
    if (whole := part_of(meeting, row)) is not None:
        yield say("records.part_of", item=referred_words(whole))


def _version(meeting: Meeting, version: Version) -> str:
    """A final version: what it is called, when it was made final, and why it was opened again."""
    told = say("records.version", name=version_label(meeting, version), when=day_made(meeting, version))
    return " ".join((told, say("records.opened", reason=version.text))) if version.opened else told


def _fields(meeting: Meeting, table: FieldTable, record: Any, group: FormGroup) -> Iterator[str]:
    tell = WithPromises(meeting)
    for field in fields_of(table, group):
        if field.name in ("text", "number"):
            continue
        label, words = field_text(tell, field, record)
        if words:
            yield say("lists.detail", label=label, value=words)


def _kept(meeting: Meeting) -> Iterator[str]:
    """How long the notes of earlier meetings are kept, and what this one says of it."""
    for held in meeting.details.keeping.values():
        when = show_date(held.date) if held.date else say("archive.no_date")
        if held.longer:
            yield say("minutes.keeping.longer", when=when, words=held.longer)
        elif held.so_yet:
            yield say(f"minutes.keeping.{held.so_yet}", when=when, words=held.words)
        else:
            yield say("dialogs.keeping.said", when=when, words=held.words)


def _of_topic(meeting: Meeting, row: Row) -> Iterator[str]:
    """What became of a topic; of what stands under one, which that is."""
    if isinstance(row, Topic):
        yield say(f"topics.stands.{stands(meeting, row, under_topic(meeting, row.id))}")
    elif (topic := topic_over(meeting, row)) is not None:
        yield say("topics.lines.under", topic=referred_words(topic))


def _agreed(meeting: Meeting, row: Row) -> Iterator[str]:
    if not isinstance(row, Agreeable):
        return
    yield state_words(row)
    yield from until_said(row)
    for one in (so_far(row, asked) for asked in row.agreements):
        yield say("records.asked", day=show_date(one.when[:10]), words=agreement_words(one, row))
        changed = [name for name in changed_since(row, one) if name != "text"]
        yield from (
            say("lists.detail", label=label, value=words)
            for label, words in (read_out_then(meeting, row, one) if changed else ())
        )
        yield from filter(None, (*method_words(row, one), since_words(row, one)))
        yield from (objection_words(row, one, objection, objection.words) for objection in concerns_left(one))
        for reason in reasons_said(one):
            yield reason_words(one, reason)
        if one.decided_by is not None:
            yield say("agree.decided_by", name=owner_words(meeting, one.decided_by))
        names = [person.text for person in meeting.people if person.id in one.to_ask]
        if names:
            yield say("records.to_ask", names=", ".join(names))
        if one.asks is not None:
            yield say("agree.who_asks", name=_promised_by(meeting, one.asks))
        if one.next_step:
            yield say("lists.next_step", words=one.next_step)
    for old in row.wordings:
        yield say("records.wording", words=old.words)


class WithPromises(AsKept):
    """Everything as it is kept, and of those who promised something whether they said yes themselves."""

    def owners(self, field: Field, record: Any) -> str:
        """Those who do something, or decide, or have a role."""
        if not is_promised(field):
            return super().owners(field, record)
        return together([_promised_by(self._meeting, owner) for owner in owners_of(record, field)])


def _promised_by(meeting: Meeting, owner: Owner) -> str:
    name = owner_words(meeting, owner)
    return say("records.said_yes", name=name) if owner.said_yes else name
