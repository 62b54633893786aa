"""Everything that can be done with an item, a person among them, or with a power heading, in the order of the menus."""

from __future__ import annotations

from typing import Any

from data.commands.answers import UNTIL, Appears, Becomes, ComeBack, IsHere, Promise, SaidYes
from data.commands.can_be_done import can_be_invited, can_be_moved, can_be_taken_up, left_to_ask
from data.commands.command import Applies, Command, Nothing
from data.commands.forms import own_fields, presence_field, promise_fields, role_fields
from data.commands.power_headings import PowerHeading, turn
from data.commands.targets import asked_kind, can_be_converted, convert
from data.edits import actions, agreeing, inviting, items, last_meeting, people, power, stakeholders, topics
from data.model import codes
from data.model.fields import fields_of, who_does
from data.model.patch import Change
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable
from data.model.records.meeting import Meeting
from data.model.records.people import Person
from data.model.records.power import PowerRow
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.records.tables import table_of
from data.model.records.topics import Topic
from data.queries.barriers import is_barrier
from data.queries.carry_over import is_promise
from data.queries.invitations import invitations
from data.queries.people_names import join_with_and, owner_words
from data.queries.topics import topics_to_go_to
from data.words import say

TEXT = tuple(field for field in fields_of("actions") if field.name == "text")
"""The words of something that will be done."""

APPEARS = tuple(field for field in fields_of("people") if field.name in ("shown", "shown_as"))
"""How the minutes name somebody."""


def appear(to: Applies, person: Person, given: Appears) -> Change | None:
    """Keep how the minutes name somebody."""
    values: dict[str, Any] = {"shown": given.shown}
    if given.shown_as is not None:
        values["shown_as"] = given.shown_as
    return to.apply(items.change, "people", person.id, values)


def act_on(to: Applies, barrier: PowerRow, given: Promise) -> Change | None:
    """Put what the group will do about something that gets in the way under it."""
    return to.apply(
        actions.add_action, [given.text], heading=barrier.heading, about=barrier.id, today=given.today,
        as_typed=given.as_typed,
    )  # fmt: skip


def park(to: Applies, row: Agreeable, given: ComeBack) -> Change | None:
    """Park an item until a day, or until something that words say."""
    return to.apply(agreeing.park, table_of(row), row.id, given.until, given.until_words)


def change_item(to: Applies, row: Row, given: dict[str, Any]) -> Change | None:
    """Set fields of an item, by their names in the registry."""
    return to.apply(items.change, table_of(row), row.id, given)


def _say_of_topic(to: Applies, topic: Topic, state: codes.TopicState) -> Change | None:
    """Say what became of a topic; what was said already is taken back."""
    return to.apply(topics.say_of_topic, topic.id, "" if topic.state == state else state)


def _invited(meeting: Meeting, row: Stakeholder) -> str:
    made = invitations(meeting).get(row.id)
    return say(f"close.fields.actions.state.codes.{made[0].state}") if made else ""


def _said_yes(meeting: Meeting, action: Action) -> str:
    """Whether whoever does it said yes; who of several, where not all did."""
    said = [owner_words(meeting, owner) for owner in who_does(action) if owner.said_yes]
    if 0 < len(said) < len(who_does(action)):
        return say("lists.said_yes", name=join_with_and(said))
    return say(f"close.said_yes.{'yes' if said else 'no'}")


# Without a type: given one that takes any answers, nothing in it would be checked.
_COMMANDS = (
    Command(
        name="appear", letter="I", menu="person", of=Person, asks=lambda _, __: APPEARS, answers=Appears, does=appear,
        now=lambda _, person: say(f"arrive.shown.{person.shown or 'none'}"),
    ),
    Command(
        name="roles", letter="O", menu="person", of=Person, asks=role_fields, answers=dict[str, Any], does=change_item,
    ),
    Command(
        name="presence", letter="L", menu="person", of=Person, asks=presence_field, answers=IsHere,
        does=lambda to, person, given: to.apply(items.change, "people", person.id, {"presence": given.presence}),
        now=lambda _, person: say(f"arrive.fields.people.presence.codes.{person.presence}"),
    ),
    Command(
        name="cycle_touched", letter="L", menu="stakeholder", of=Stakeholder, answers=Nothing, stays=True,
        does=lambda to, row, _: to.apply(stakeholders.cycle_touched, row.id),
        now=lambda _, row: say(f"stakeholders.amount.{row.touched or 'none'}"),
    ),
    Command(
        name="cycle_say", letter="S", menu="stakeholder", of=Stakeholder, answers=Nothing, stays=True,
        does=lambda to, row, _: to.apply(stakeholders.cycle_say, row.id),
        now=lambda _, row: say(f"stakeholders.amount.{row.say or 'none'}"),
    ),
    Command(
        name="cycle_room", letter="R", menu="stakeholder", of=Stakeholder, answers=Nothing, stays=True,
        does=lambda to, row, _: to.apply(stakeholders.cycle_room, row.id),
        now=lambda _, row: say(f"stakeholders.room.{row.room or 'none'}"),
    ),
    Command(
        name="invite", letter="I", menu="stakeholder", of=Stakeholder, when=can_be_invited, now=_invited,
        answers=Nothing, does=lambda to, row, _: to.apply(inviting.invite, row.id),
    ),
    Command(name="invitation", letter="N", menu="stakeholder", of=Stakeholder, answers=Nothing),
    Command(name="view", letter="V", menu="stakeholder", of=Stakeholder, answers=Nothing),
    Command(
        name="act_on", letter="G", menu="barrier", of=PowerRow, when=lambda _, row: is_barrier(row),
        asks=lambda _, __: TEXT, answers=Promise, does=act_on,
    ),
    Command(
        name="cycle_reach", letter="U", menu="barrier", of=PowerRow, when=lambda _, row: is_barrier(row),
        answers=Nothing, does=lambda to, row, _: to.apply(power.cycle_reach, row.id), stays=True,
        now=lambda _, row: say(f"power.fields.power.reach.codes.{row.reach or 'none'}"),
    ),
    Command(
        name="topic_talked_about", letter="D", menu="topic", of=Topic, answers=Nothing,
        is_set=lambda _, topic: topic.state == "talked_about",
        does=lambda to, topic, _: _say_of_topic(to, topic, "talked_about"),
    ),
    Command(
        name="topic_next_time", letter="L", menu="topic", of=Topic, answers=Nothing,
        is_set=lambda _, topic: topic.state == "next_time",
        does=lambda to, topic, _: _say_of_topic(to, topic, "next_time"),
    ),
    Command(
        name="take_up", letter="U", menu="topic", of=Topic, when=can_be_taken_up, answers=Nothing,
        does=lambda to, topic, _: to.apply(topics.take_up, topic.id),
    ),
    Command(
        name="what_changed", letter="S", of=Action, when=lambda _, action: is_promise(action), asks=promise_fields,
        answers=dict[str, Any],
        does=lambda to, action, given: to.apply(last_meeting.say_what_changed, action.id, given),
    ),
    Command(name="edit", letter="E", of=Row, asks=own_fields, answers=dict[str, Any], does=change_item),
    Command(
        name="say_yes", letter="Y", menu="action", of=Action, when=lambda _, action: bool(who_does(action)),
        answers=SaidYes, does=lambda to, action, given: to.apply(people.say_yes, action.id, given.at, given.yes),
        now=_said_yes,
    ),
    Command(
        name="done", letter="D", menu="action", of=Action, answers=Nothing,
        is_set=lambda _, action: action.state == "done",
        does=lambda to, action, _: to.apply(
            items.change, "actions", action.id, {"state": "open" if action.state == "done" else "done"}
        ),
    ),
    Command(name="agree", letter="A", of=Agreeable, answers=Nothing),
    Command(
        name="still_to_ask", letter="S", of=Agreeable, answers=Nothing,
        when=lambda meeting, row: left_to_ask(meeting, row) > 0,
        now=lambda meeting, row: say("asking.left", count=left_to_ask(meeting, row)),
    ),
    Command(name="agree_several", letter="B", of=Agreeable, answers=Nothing),
    Command(name="park", letter="P", of=Agreeable, asks=lambda _, __: (UNTIL,), answers=ComeBack, does=park),
    Command(
        name="take_out", letter="T", of=Row, answers=Nothing,
        does=lambda to, row, _: to.apply(items.take_out, table_of(row), row.id),
    ),
    Command(
        name="convert", letter="C", of=Row, when=can_be_converted, asks=asked_kind, answers=Becomes, does=convert
    ),
    Command(name="move", letter="M", of=Row, when=can_be_moved, answers=Nothing),
    Command(
        name="other_topic", letter="F", of=Row, answers=Nothing,
        when=lambda meeting, row: bool(topics_to_go_to(meeting, row)),
    ),
    Command(name="wordings", letter="H", of=Agreeable, answers=Nothing),
    Command(name="settle", letter="W", of=Row, when=lambda _, row: bool(row.unsettled), answers=Nothing),
    Command(name="strike", letter="X", of=Row, answers=Nothing),
    Command(
        name="talked_about", letter="D", menu="heading", of=PowerHeading, answers=Nothing,
        is_set=lambda _, heading: heading.state == "talked_about",
        does=lambda to, heading, _: turn(to, heading, "talked_about"),
    ),
    Command(
        name="not_today", letter="N", menu="heading", of=PowerHeading, answers=Nothing,
        is_set=lambda _, heading: heading.state == "not_today",
        does=lambda to, heading, _: turn(to, heading, "not_today"),
    ),
)  # fmt: skip

COMMANDS: tuple[Command[Any, Any], ...] = _COMMANDS
"""Every command. A menu has those that fit, in this order."""


def commands_for(meeting: Meeting, row: object) -> tuple[Command[Any, Any], ...]:
    """Everything that can be done with an item or a power heading, as the meeting is now."""
    return tuple(command for command in COMMANDS if command.fits(meeting, row))


def command_named(name: str) -> Command[Any, Any]:
    """One command by its name."""
    return next(command for command in COMMANDS if command.name == name)
