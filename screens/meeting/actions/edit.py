"""Forms: of an item, of a part of the meeting itself, and of what a command asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec.structs import replace

from data.commands.command import Command
from data.commands.forms import offered
from data.edits import items, meeting_details
from data.model.codes import is_table
from data.model.fields import FIELDS, Field, FieldTable, FormGroup, words_key
from data.model.records.meeting import Meeting
from data.model.records.row import Row
from data.model.records.tables import table_of
from data.queries.attribution.shown_as import not_named
from data.queries.known_names import known_names
from data.queries.people_names import owner_person, together
from data.text.dates.format import base_day
from data.words import say
from screens.dialogs.form.form import EditForm
from screens.dialogs.form.next_meeting import NextMeetingForm
from screens.dialogs.form.values import changes_from, values_of
from screens.meeting.actions.invite import ask_whether_invited
from screens.meeting.actions.responsibilities import kept, telling
from screens.meeting.context import Host
from screens.meeting.drafts import UnfinishedWords
from screens.meeting.messages import CalendarWanted

DRAFTS = {"what_changed": "promise"}
"""Where the half typed form of a command is kept under another name than the command's, which stays as it was."""


def nothing() -> None:
    """Nothing comes after a form."""


def going_back(host: Host, *, reads: bool = False) -> Callable[[], None]:
    """Gives what looks again at where one is now: it comes after a form or a menu of another stage, which stands there.

    `reads`: that opens where nothing can be changed, too.
    """
    stage, chosen = host.looking, host.chosen

    def back() -> None:
        opened = reads or not host.session.read_only  # there no form opens: that is all one goes there for
        if host.looking != stage and opened:
            host.show_stage(stage, chosen.key if chosen is not None else None)

    return back


def edit(host: Host, row: Row, at: str = "", then: Callable[[], object] = nothing) -> None:
    """Open the form of an item of the stage that is looked at. `at`, `then`: as in `open_form`."""
    table = table_of(row)
    kind = host.stage.kind_of(table, row)
    own = kind is not None and table != "checks"
    label = f"{host.stage.code}.lines.{kind.code}" if kind and own else words_key(table, "text")
    open_form(host, say(f"{label}.label"), table, row, at=at, then=then)


def edit_field(host: Host, key: str, name: str, then: Callable[[], object]) -> None:
    """Open the form of an item of the stage, or of the meeting itself (`row:...`), at one of its fields.

    `then`: as in `open_form`.
    """
    meeting = host.session.meeting
    if key.startswith("row:"):
        group: FormGroup = next(field.group for field in FIELDS if (field.table, field.name) == ("meeting", name))
        open_form(
            host, say(f"{host.stage.code}.rows.{key.partition(':')[2]}"), "meeting", meeting.details, group, name, then
        )
        return
    edit(host, next(row for _, row in meeting.all_rows() if row.id == key), name, then)


def open_form(
    host: Host, title: str, table: FieldTable, record: Any, group: FormGroup = "", at: str = "",
    then: Callable[[], object] = nothing,
) -> None:  # fmt: skip
    """Open the form of an item, or of a part of the meeting itself, with what was half typed in it before.

    `at`: the field that the cursor is in at first; empty: the first one.
    `then`: what comes after it, whether it was filled in or closed, and after what it asks itself.
    """
    fields = offered(table, record, group)
    draft = UnfinishedWords(host, f"form:{table}:{record.id}:{group}")
    kind = NextMeetingForm if group == "next" else EditForm
    form = _form(host, title, fields, table, record, draft, at, kind)

    def given(answers: dict[str, Any] | None) -> None:
        before = host.session.meeting
        changes = {} if answers is None else changes_from(before, fields, answers, record)
        if answers is not None and is_table(table):
            own = table
            telling(host, record.id, lambda: host.apply(items.change, own, record.id, changes), kept)
            _tell_named_before(host, before)
        elif answers is not None:
            telling(host, "", lambda: host.apply(meeting_details.change_meeting, changes), kept)
        if isinstance(form, NextMeetingForm) and form.wants_calendar:
            host.post_message(CalendarWanted())
        if table == "actions" and changes.get("state") == "done":
            ask_whether_invited(host, record.id, then)
        else:
            then()

    host.ask_or_not(form, given, draft)


def _tell_named_before(host: Host, before: Meeting) -> None:
    if before.people is not host.session.meeting.people:
        from screens.meeting.actions.named_before import tell_named_before  # not before a person was changed

        tell_named_before(host, before)


def ask_fields(host: Host, command: Command[Row, object], row: Row) -> None:
    """Ask in a form for what a command needs, and do it. What is left as it stands in the form isn't answered."""
    table, fields = table_of(row), command.asks(host.session.meeting, row)
    draft = UnfinishedWords(host, f"form:{table}:{row.id}:{DRAFTS.get(command.name, command.name)}")
    form = _form(host, row.text, fields, table, row, draft)

    def given(answers: dict[str, Any]) -> None:
        changes = changes_from(host.session.meeting, fields, answers, row)
        telling(host, row.id, lambda: command.do(host, row, changes), kept)

    host.ask(form, given, draft)


def _form(
    host: Host, title: str, fields: Sequence[Field], table: FieldTable, record: Any, draft: UnfinishedWords,
    at: str = "", kind: type[EditForm] = EditForm,
) -> EditForm:  # fmt: skip
    meeting, today = host.session.meeting, host.view.today
    return kind(
        title,
        fields,
        values_of(fields, record, meeting),
        known=replace(known_names(meeting), unnamed=not_named(meeting)),
        today=today,
        base=base_day(meeting.details.date, today),
        at=at,
        notes=_notes(meeting, table, record),
        draft=draft.fields,
        on_draft=draft.keep_fields,
    )


def _notes(meeting: Meeting, table: FieldTable, record: Any) -> dict[str, str]:
    """What is known elsewhere of fields of a form, and stands at them: nobody is to say twice who chairs, or types.

    Of roles, that is who had which in the meeting before, too.
    """
    chair = meeting.details.chair
    if table == "meeting":
        return {
            name: say("arrive.chairs.by_role", names=together([person.text for person in of]))
            for name, role in (("chair", "chair"), ("types", "keyboard"))
            if getattr(meeting.details, name) is None and (of := [one for one in meeting.people if role in one.roles])
        }
    if table != "people":
        return {}
    person = owner_person(meeting, chair) if chair is not None else None
    is_known = person is not None and person.id == record.id and "chair" not in record.roles
    told = [say("arrive.chairs.by_field")] if is_known else []
    if meeting.details.after:
        from screens.meeting.actions.last_meeting import roles_then

        told.append(roles_then(meeting))
    return {"roles": " ".join(filter(None, told))}
