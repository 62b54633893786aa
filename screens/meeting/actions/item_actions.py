"""What is done with an item in a dialog of its own, or with a word about what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from data.commands.answers import Becomes, Promise
from data.commands.item_commands import act_on, command_named
from data.commands.targets import convert, targets_for
from data.edits import items, topics
from data.model.patch import Change
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable
from data.model.records.people import Person
from data.model.records.power import PowerRow
from data.model.records.row import Row
from data.model.records.stakeholders import Stakeholder
from data.model.records.tables import table_of
from data.model.stages import reference, referred_words, stage_of_words
from data.queries.topics import topic_at_hand, topic_named, topics_to_go_to
from data.words import say
from screens.keys import key_for
from screens.meeting.actions.agree import AgreeAction
from screens.meeting.actions.invite import ask_whether_invited, invite, show_invitation
from screens.meeting.actions.responsibilities import telling
from screens.meeting.actions.say_yes import say_yes
from screens.meeting.context import Host


def _appear(host: Host, row: Row) -> None:
    from screens.meeting.actions.attribution import AttributionAction

    assert isinstance(row, Person)
    AttributionAction(host, row).ask()


def _presence(host: Host, row: Row) -> None:
    """Ask whether somebody is here: what is so now is lit, and each answer has its letter."""
    from screens.dialogs.menu import ItemMenu, MenuChoice

    assert isinstance(row, Person)
    command = command_named("presence")
    answers = [
        MenuChoice(code, key_for("presence", code).letter, say(f"{field.key}.codes.{code}"))
        for field in command.asks(host.session.meeting, row)
        for code in field.codes
    ]
    menu = ItemMenu(row.text, answers, title=say("arrive.is_here"), lit=row.presence, names_lit=True)
    host.ask(menu, lambda code: telling(host, row.id, lambda: command.do(host, row, {"presence": code})))


def _act_on(host: Host, row: Row) -> None:
    """Ask what the group will do about something that gets in the way, and put that under it."""
    from screens.meeting.actions.note_action import ask_what_is_done

    assert isinstance(row, PowerRow)

    def put_down(words: str, as_typed: bool) -> Change | None:
        change = act_on(host, row, Promise(text=words, as_typed=as_typed, today=host.view.today))
        if change is not None:
            host.reveal(change.rows[-1].id)
        return change

    hint = say("power.lines.we_will.hint", day=host.view.coming)
    ask_what_is_done(host, say("told.about_barrier", words=row.text), hint, f"about:{row.id}", put_down)


def _edit(host: Host, row: Row) -> None:
    from screens.meeting.actions.edit import edit

    edit(host, row)


def _invitation(host: Host, row: Row) -> None:
    assert isinstance(row, Stakeholder)
    show_invitation(host, row)


def _take_out(host: Host, row: Row) -> None:
    telling(host, row.id, lambda: command_named("take_out").do(host, row, {}), lambda _: say("told.taken_out"))
    if isinstance(row, Person):
        host.naming.tell_of(row.id, row.text)


def _convert(host: Host, row: Row) -> None:
    from screens.dialogs.picker import Pick

    meeting = host.session.meeting
    rows = [(code, say(f"{stage_of_words(code)}.kinds.{code}.one"), "") for code in targets_for(meeting, row)]
    at_hand = topic_at_hand(meeting)
    topic = at_hand.id if at_hand is not None else ""
    host.ask(
        Pick(say("fields.asks.kind.label"), rows),
        lambda code: convert(host, row, Becomes(kind=code, heading=host.view.heading, topic=topic)),
    )


def _move(host: Host, row: Row) -> None:
    from screens.dialogs.move import Move

    entries = host.neighbours(row.id)
    at = next(place for place, entry in enumerate(entries) if entry.key == row.id)

    def moved(to: int) -> None:
        others = [entry.key for entry in entries if entry.key != row.id]
        if to != at:
            before = others[to - 1] if to else None
            after = others[to] if to < len(others) else None
            host.apply(items.move, table_of(row), row.id, before=before, after=after)

    host.ask(Move([(entry.mark, entry.words) for entry in entries], at), moved)


def _other_topic(host: Host, row: Row) -> None:
    from screens.dialogs.picker import Pick

    without = "without"
    found = topics_to_go_to(host.session.meeting, row)
    rows = [
        (topic.id, referred_words(topic), "") if topic is not None else (without, say("topics.groups.without"), "")
        for topic in found
    ]

    def moved(to: str) -> None:
        topic = topic_named(host.session.meeting, to)
        if host.apply(topics.put_under, table_of(row), row.id, "" if to == without else to):
            host.reveal(row.id)
            host.tell(say("topics.moved", topic=reference(topic)) if topic else say("topics.moved_out"))

    host.ask(Pick(say("topics.move_to"), rows), moved)


def _wordings(host: Host, row: Row) -> None:
    from screens.dialogs.page import Page
    from screens.meeting.actions.strike import StrikeAction
    from screens.meeting.actions.wordings import wordings_page

    assert isinstance(row, Agreeable)
    page = Page(say("told.wordings_title"), wordings_page(host.session.meeting, row))
    host.ask(page, lambda key: StrikeAction(host).part(table_of(row), row, key), reads=True)


def _done(host: Host, row: Row) -> None:
    """Say that an action is done, or not after all; of one that invites somebody, ask whether they are invited."""
    command_named("done").do(host, row, {})
    now = host.session.meeting.row("actions", row.id)
    if isinstance(now, Action) and now.state == "done":
        ask_whether_invited(host, row.id, lambda: None)


def _follow_up(host: Host, row: Row) -> None:
    from screens.meeting.actions.follow_up import FollowUpAction

    FollowUpAction(host).open(table_of(row), row.id)


def _settle(host: Host, row: Row) -> None:
    from screens.meeting.actions.resolve_conflict import settle

    settle(host, table_of(row), row)


def _strike(host: Host, row: Row) -> None:
    from screens.meeting.actions.strike import StrikeAction

    StrikeAction(host).row(table_of(row), row)


def _take_up(host: Host, row: Row) -> None:
    was = host.session.meeting.details.stage
    if host.apply(topics.take_up, row.id) and was != "topics":  # from there Ctrl+N goes on to the next topic
        host.tell(say("topics.taken_up", topic=reference(row)))


Opens: TypeAlias = Callable[[Host, Row], None]
"""Does something with an item, once whatever it asks is answered."""

OWN: dict[str, Opens] = {
    "edit": _edit,
    "appear": _appear,
    "presence": _presence,
    "invite": invite,
    "invitation": _invitation,
    "view": lambda host, _row: host.turn_view(),
    "act_on": _act_on,
    "take_up": _take_up,
    "done": _done,
    "say_yes": lambda host, row: say_yes(host, row.id),
    "agree": lambda host, row: AgreeAction(host).agree(table_of(row), row),
    "agree_several": lambda host, row: AgreeAction(host).several(table_of(row), row),
    "still_to_ask": _follow_up,
    "park": lambda host, row: AgreeAction(host).park(row),
    "take_out": _take_out,
    "convert": _convert,
    "move": _move,
    "other_topic": _other_topic,
    "wordings": _wordings,
    "settle": _settle,
    "strike": _strike,
}
"""The commands that are not done at once, or in the form that every other command has, by their names."""
